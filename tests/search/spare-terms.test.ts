import { expect, test } from 'vitest';
import { spareTerms } from '../../src/search/spare-terms.ts';

const FREQUENCIES = new Map([
  ['rare', 3],
  ['odd', 40],
  ['brimming', 3957],
  ['usual', 6000],
  ['wonted', 6000],
  ['common', 9000],
  ['everywhere', 50_000],
]);
const spare = (...terms: readonly string[]): ReturnType<typeof spareTerms> =>
  spareTerms(terms, (term) => FREQUENCIES.get(term) ?? 0);

test('looks every term up that there is time for', () => {
  expect(spare('usual', 'rare', 'odd', 'nowhere')).toEqual({
    searched: ['usual', 'rare', 'odd', 'nowhere'],
    spared: [],
  });
});

test('looks ten thousand postings up, and no more', () => {
  expect(spare('rare', 'odd', 'usual', 'brimming').spared).toEqual([]);
  expect(spare('rare', 'rare', 'odd', 'usual', 'brimming').spared).toEqual(['usual']);
});

test.each([[['wonted', 'usual']], [['usual', 'wonted']]])(
  'spares the last by its letters of %j, which are as common',
  (two) => {
    expect(spare('rare', 'odd', ...two).spared).toEqual(['wonted']);
  },
);

test('spares the commonest terms, and keeps the order of the others', () => {
  expect(spare('everywhere', 'common', 'rare', 'usual', 'odd')).toEqual({
    searched: ['rare', 'usual', 'odd'],
    spared: ['common', 'everywhere'],
  });
});

test('looks up the three rarest, however common they are', () => {
  expect(spare('everywhere', 'common', 'usual')).toEqual({ searched: ['everywhere', 'common', 'usual'], spared: [] });
});
