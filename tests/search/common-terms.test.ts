import { expect, test } from 'vitest';
import { commonTerms } from '../../src/search/common-terms.ts';
import { loadLexicon } from '../../src/search/lexicon.ts';
import { splitTerms } from '../../src/search/terms.ts';

const turn = (): Promise<void> => Promise.resolve();

const sharesOf = (language: string): Promise<ReadonlyMap<string, number>> => commonTerms(language, turn);

test('the commoner a word is in its language, the more of a text it makes up', async () => {
  const shares = await sharesOf('en');
  const [the = 0, people = 0, harbour = 0] = ['the', 'peopl', 'harbor'].map((term) => shares.get(term));
  expect([the > people, people > harbour, harbour > 0]).toEqual([true, true, true]);
  expect(shares.has('kimchi')).toBe(false);
});

test('is read once, however often it is asked for', () => {
  expect(sharesOf('fr')).toBe(sharesOf('fr'));
});

test('all words of a term make up its share', async () => {
  const shares = await sharesOf('en');
  // The 446th, 517th, 1,872nd and 2,488th of the list.
  expect(shares.get('look')).toBeCloseTo(0.1 / 446 + 0.1 / 517 + 0.1 / 1872 + 0.1 / 2488, 6);
});

test.each([
  ['en', 'the', 1],
  ['es', 'que', 1],
  ['fr', 'de', 1],
  ['de', 'ich', 1],
  ['it', 'non', 2],
  ['pt', 'que', 1],
  ['ru', 'я', 1],
  ['ar', 'من', 2],
  ['he', 'לא', 2],
  ['fa', 'من', 3],
  ['tr', 'bir', 1],
  ['vi', 'tôi', 1],
  ['el', 'να', 1],
  ['ro', 'nu', 2],
  ['zh', '我们', 9],
  ['ja', '時間', 113],
  ['ko', '우리', 21],
])('in “%s”, “%s” makes up as much as the word at place %d, and all make up a text', async (language, word, place) => {
  const shares = await sharesOf(language);
  const [term = ''] = splitTerms(word, await loadLexicon(language));
  expect(shares.get(term)).toBeGreaterThanOrEqual(0.1 / place);
  // A word in runs makes several pairs.
  const all = [...shares.values()].reduce((total, share) => total + share, 0);
  expect([all > 0.9, all < 1.3]).toEqual([true, true]);
});

test.each(['th', 'hi', 'tlh', 'constructor', '..'])(
  'in “%s”, which has no list, nothing is common',
  async (language) => {
    expect(await sharesOf(language)).toEqual(new Map());
  },
);
