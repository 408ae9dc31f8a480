import { expect, test } from 'vitest';
import { type Article, articleId } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { backgroundOf } from '../../src/search/background.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { articleOf } from '../support/articles.ts';

test('beside the passages of an index stand two thousand of fifty words, in its languages as the index is', () => {
  const background = backgroundOf([
    { passages: 3, shares: new Map([['die', 0.001]]) },
    {
      passages: 1,
      shares: new Map([
        ['die', 0.04],
        ['gezeit', 0.0002],
      ]),
    },
  ]);
  expect(background.size).toBe(2000);
  // Of the passages in a language, 1 − e^(−50 × share) hold a term: 0.0488 and 0.8647, 0.00995.
  expect(background.frequencyOf('die', 0.5)).toBeCloseTo(1500 * 0.048771 + 500 * 0.864665, 2);
  expect(background.frequencyOf('gezeit', 0.5)).toBeCloseTo(500 * 0.00995, 2);
  expect(background.frequencyOf('kimchi', 0.5)).toBe(0);
});

test('where no list tells what is common, what stands in half of the passages stands in a quarter of the others', () => {
  const background = backgroundOf([
    { passages: 1, shares: new Map() },
    { passages: 3, shares: new Map([['die', 1]]) },
  ]);
  expect(background.frequencyOf('more', 0.5)).toBe(125);
});

test('a language counts by how many passages are written in it', async () => {
  const house = articleOf(['Das Haus steht am Ufer, und niemand wohnt darin, seit die Flut kam.'], { language: 'de' });
  const other = (language: string): Article =>
    articleOf(['In 1862 Rotterdam, Bremen, Hamburg, Antwerpen, Calais, Oslo: 12, 17, 31.'], {
      id: articleId('b'),
      language,
    });
  const idfBeside = async (language: string): Promise<number> => {
    const index = await indexPassages([house, other(language)].flatMap((each) => splitPassages(each)));
    return index.idf('haus');
  };
  // Of two thousand other passages, half are German, or all; and some of these have houses.
  expect(await idfBeside('en')).toBeGreaterThan((await idfBeside('de')) + 0.4);
});

test('an empty index knows how rare a word is elsewhere', async () => {
  // 1,999.5 + ½ passages to ½.
  expect((await indexPassages([])).idf('tide')).toBeCloseTo(Math.log(4002));
});
