import fc from 'fast-check';
import { expect, test } from 'vitest';
import { swapDistance } from '../../src/search/swap-distance.ts';

test.each([
  ['zone', 'zone', 0],
  ['zoen', 'zone', 1],
  ['buffer', 'bufer', 1],
  ['tide', 'tidal', 2],
  ['ab', 'ba', 1],
  ['abc', 'cab', 2],
  ['', 'tide', 4],
])('%s is as far from %s as %i slips', (a, b, slips) => {
  expect(swapDistance(a, b, 9)).toBe(slips);
});

/** The definition, word for word. */
function twin(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const replaced = twin(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  const swapped =
    a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0] ? twin(a.slice(2), b.slice(2)) + 1 : Infinity;
  return Math.min(twin(a.slice(1), b) + 1, twin(a, b.slice(1)) + 1, replaced, swapped);
}

test('the distance is that of a naive recursion, and infinite where it is more than what is looked for', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, most) => {
      const distance = twin(a, b);
      expect(swapDistance(a, b, most)).toBe(distance > most ? Infinity : distance);
    }),
  );
});
