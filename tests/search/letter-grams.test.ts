import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/search/analysers.ts';
import { sharesOfLetters } from '../../src/search/letter-grams.ts';
import { readPassage, type Reading } from '../../src/search/read-passage.ts';
import { passage } from '../support/articles.ts';

const plain = await loadLexicon(null);
const reading = (text: string): Reading => readPassage(passage(text), plain);

test('a passage holds a word’s letters four by four, those that few passages hold counting more', () => {
  const passages = ['the pest', 'pestilence', 'a harvest', 'no such thing'].map(reading);
  // Two of four passages hold each of ` pes`, `pest` and `est `.
  expect(sharesOfLetters('pest', passages)).toEqual([
    expect.closeTo(1),
    expect.closeTo(2 / 3),
    expect.closeTo(1 / 3),
    0,
  ]);
  // All passages hold ` the`, and one `then`: it tells most.
  const [then = 0, the = 0] = sharesOfLetters('then', ['then', 'the', 'the', 'the'].map(reading));
  expect([then, the < 1 / 4]).toEqual([expect.closeTo(1), true]);
});

test('a word of one letter has none', () => {
  expect(sharesOfLetters('a', [reading('a'), reading('b')])).toEqual([0, 0]);
});
