import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/search/analysers.ts';
import { readGrams, shareOfLetters } from '../../src/search/letter-grams.ts';
import { readPassage, type Reading } from '../../src/search/read-passage.ts';
import type { Unit } from '../../src/search/units.ts';
import { passage } from '../support/articles.ts';

const plain = await loadLexicon(null);
const reading = (text: string): Reading => readPassage(passage(text), plain);
const unit = (spelling: string, isPair = false): Unit => ({ terms: [], spelling, isPair, weight: 1, gain: 1 });

test('a passage holds a word’s letters four by four, those that few passages hold counting more', () => {
  const passages = ['the pest', 'pestilence', 'a harvest', 'no such thing'].map(reading);
  const [grams = []] = readGrams([unit('pest')], passages);
  expect(grams.map(([gram]) => gram)).toEqual([' pes', 'pest', 'est ']);
  const shares = passages.map((each) => shareOfLetters(grams, each));
  expect(shares).toEqual([expect.closeTo(1), expect.closeTo(2 / 3), expect.closeTo(1 / 3), 0]);
});

test('a pair of a run and a word of one letter have none', () => {
  expect(readGrams([unit('港口', true), unit('a')], [reading('港口 a')])).toEqual([[], []]);
});
