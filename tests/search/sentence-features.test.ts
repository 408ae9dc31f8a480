import { expect, test } from 'vitest';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { type SentenceFeatures, sentenceFeatures } from '../../src/search/sentence-features.ts';
import { article, articleOf, note, paragraph } from '../support/articles.ts';

/** What a word tells that stands in the only passage, and what one tells that stands nowhere. */
const [KNOWN, UNKNOWN] = [Math.log(1 + 2000.5 / 1.5), Math.log(1 + 2001.5 / 0.5)];
/** How rare a word is that stands in one or in two of three sentences. */
const [ONE_OF_THREE, TWO_OF_THREE] = [0.1 + Math.log(3), 0.1 + Math.log(3 / 2)];
/** Of the five grams of “plague”, four stand in one of the two sentences, and ` pla` in none. */
const ANTIPLAGUE = (4 * Math.log(2)) / (4 * Math.log(2) + Math.log(6));

const GANNET = 'The gannet left. The sluice rose. The gannet fell.';

test.each([
  ['rare', 'gannet sluice', GANNET, [TWO_OF_THREE / ONE_OF_THREE, 1, TWO_OF_THREE / ONE_OF_THREE]],
  ['rare', 'twelve', 'The 12 ships rose. They fell.', [1, 0]],
  ['typed', 'gannet sluice', GANNET, [Math.log(3 / 2), Math.log(3), Math.log(3 / 2)]],
  ['firstWord', 'gannet sluice', GANNET, [TWO_OF_THREE * Math.sqrt(KNOWN / 2), 0, TWO_OF_THREE * Math.sqrt(KNOWN / 2)]],
  [
    'earlier',
    'Which skiffs moult at Wolin?',
    'There is Wolin. Skiffs moult. They rose.',
    [0, Math.sqrt(KNOWN / 3), (1 + 1 + 1 / 2) * Math.sqrt(KNOWN / 3)],
  ],
  ['count', 'gannet sluice', GANNET, [1 / Math.sqrt(2), 1 / Math.sqrt(2), 1 / Math.sqrt(2)]],
  ['count', 'navy tide', 'The navy of the tide. It rose.', [Math.sqrt(2), 0]],
  ['others', 'Which is the navy?', 'The navy left. A tide rose.', [Math.log(2), Math.log(4)]],
  ['others', 'Which is the nayv?', 'The navy left. A tide rose.', [Math.log(2), Math.log(4)]],
  ['delay', 'navy tide', 'The tide rose to the navy. In port, it fell.', [Math.log(2), Math.log(5)]],
  ['delay', 'Which is the navy?', 'The tide rose. Navy ships left.', [Math.log(4), 0]],
  [
    'letters',
    'plague sluice',
    'The sluice rose. An antiplague rose.',
    [0, (UNKNOWN * ANTIPLAGUE) / Math.sqrt(UNKNOWN + KNOWN)],
  ],
  ['number', 'How many ships fell?', 'Ships fell. The 12 ships fell.', [0, 1]],
  ['time', 'How many ships fell?', 'Ships fell. The 12 ships fell.', [0, 0]],
  ['measure', 'How many ships fell?', 'Ships fell. The 12 ships fell.', [0, 0]],
  ['measure', 'What is the height of ships?', 'Ships fell. The ships have 12.', [0, 1]],
  ['number', 'When did ships fall?', 'Ships fell. Ships fell in 1852.', [0, 0]],
  ['time', 'When did ships fall?', 'Ships fell. Ships fell in 1852.', [0, 1]],
] as const satisfies readonly (readonly [keyof SentenceFeatures, string, string, readonly number[]])[])(
  'what “%s” is, of “%s”, in each sentence of “%s”',
  async (feature, question, text, expected) => {
    const [passage, ...others] = splitPassages(articleOf([text], { title: 'Almanac' }));
    if (!passage || others.length > 0) throw new Error('not one passage');
    const index = await indexPassages([passage]);
    const features = sentenceFeatures(readQuery(question, 'en', index), passage, index);
    expect(features.map((each) => each[feature])).toEqual(expected.map((each) => expect.closeTo(each, 10)));
  },
);

test('a word of the title tells a tenth, and one of a note half, a number in whatever writing', async () => {
  const text = 'The tide rose. The 1777 rose. The gannet rose.';
  const noted = paragraph(text, { noterefs: [{ label: '1', at: 14, note: 0 }] });
  const [passage] = splitPassages(
    article({ title: 'Almanac 1777', blocks: [noted], notes: [note('1', '1,852 ports')] }),
  );
  if (!passage) throw new Error('no passage');
  const index = await indexPassages([passage]);
  const features = sentenceFeatures(readQuery('1852, 1,777, gannet', 'en', index), passage, index);
  expect(features.map(({ rare }) => rare)).toEqual([0.5, 0.1, 1].map((each) => expect.closeTo(each, 10)));
});
