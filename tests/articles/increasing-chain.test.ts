import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChainLink, heaviestIncreasingChain } from '../../src/articles/increasing-chain.ts';

const links = (...numbers: readonly number[]): readonly ChainLink[] => numbers.map((number) => ({ number, weight: 1 }));

test.each([
  ['takes all of a chain', [1, 2, 3], [0, 1, 2]],
  ['leaves out a numbered list before it', [1, 2, 1, 2, 3], [2, 3, 4]],
  ['takes the later of two equal chains', [1, 2, 1, 2], [2, 3]],
  ['takes the latest link that will do', [1, 1, 1, 2], [2, 3]],
  ['takes no number twice', [5, 5, 5], [2]],
  ['takes nothing from nothing', [], []],
])('%s', (_, numbers, expected) => {
  expect(heaviestIncreasingChain(links(...numbers))).toEqual(expected);
});

test('prefers weight to length', () => {
  expect(
    heaviestIncreasingChain([
      { number: 1, weight: 0.1 },
      { number: 2, weight: 0.1 },
      { number: 1, weight: 1 },
    ]),
  ).toEqual([2]);
});

const link = fc.record({ number: fc.integer({ min: 1, max: 6 }), weight: fc.constantFrom(0, 0.5, 1, 2) });

test('is increasing, and as heavy as the heaviest of all chains that there are', () => {
  fc.assert(
    fc.property(fc.array(link, { maxLength: 10 }), (all) => {
      const chain = heaviestIncreasingChain(all).flatMap((at) => all[at] ?? []);
      expect(isIncreasing(chain)).toBe(true);
      expect(weightOf(chain)).toBe(Math.max(...subsetsOf(all).filter(isIncreasing).map(weightOf)));
    }),
  );
});

function subsetsOf(all: readonly ChainLink[]): readonly (readonly ChainLink[])[] {
  return Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_link, at) => (bits >> at) % 2 === 1));
}

function isIncreasing(chain: readonly ChainLink[]): boolean {
  return chain.every(({ number }, at) => at === 0 || (chain[at - 1]?.number ?? 0) < number);
}

function weightOf(chain: readonly ChainLink[]): number {
  return chain.reduce((sum, { weight }) => sum + weight, 0);
}
