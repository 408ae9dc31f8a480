import { expect, test } from 'vitest';
import { commonTerms } from '../../src/search/common-terms.ts';
import { loadLexicon } from '../../src/search/lexicon.ts';
import { splitTerms } from '../../src/search/terms.ts';

const turn = (): Promise<void> => Promise.resolve();

async function sharesOf(language: string): Promise<ReadonlyMap<string, number>> {
  return commonTerms(language, await loadLexicon(language), turn);
}

test('the commoner a word is in its language, the more of a text it makes up', async () => {
  const shares = await sharesOf('en');
  const [the = 0, people = 0, harbour = 0] = ['the', 'peopl', 'harbor'].map((term) => shares.get(term));
  expect([the > people, people > harbour, harbour > 0]).toEqual([true, true, true]);
  expect(shares.has('kimchi')).toBe(false);
});

test('all words of a term make up its share', async () => {
  const written = await sharesOf('en');
  // The 446th, 517th, 1,872nd and 2,488th of the list.
  expect(written.get('look')).toBeCloseTo(0.1 / 446 + 0.1 / 517 + 0.1 / 1872 + 0.1 / 2488, 6);
});

test.each([
  ['en', 'the'],
  ['zh', '我们'],
  ['ja', '時間'],
  ['ko', '나는'],
  ['es', 'casa'],
  ['fr', 'maison'],
  ['de', 'haus'],
  ['it', 'casa'],
  ['pt', 'casa'],
  ['ru', 'дом'],
  ['ar', 'بيت'],
  ['he', 'בית'],
  ['fa', 'خانه'],
  ['hi', 'घर'],
  ['tr', 'ev'],
  ['vi', 'nhà'],
  ['el', 'σπιτι'],
  ['ro', 'casă'],
])('in “%s”, “%s” is common, and all that is makes up most of a text, and no more than it', async (language, word) => {
  const shares = await sharesOf(language);
  const [term = ''] = splitTerms(word, await loadLexicon(language));
  expect(shares.get(term)).toBeGreaterThan(1e-5);
  const all = [...shares.values()].reduce((total, share) => total + share, 0);
  expect([all > 0.5, all < 2]).toEqual([true, true]);
});

test.each(['th', 'tlh', 'constructor', '..'])('in “%s”, which has no list, nothing is common', async (language) => {
  expect(await sharesOf(language)).toEqual(new Map());
});
