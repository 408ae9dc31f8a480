import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastIndexWhere } from '../../src/articles/bisect.ts';

test('finds the last of the items for which a condition holds', () => {
  expect(lastIndexWhere([1, 3, 5, 7], (item) => item <= 5)).toBe(2);
});

test('finds what looking at each item from the end finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: -1, max: 51 }), (items, limit) => {
      const sorted = items.toSorted((a, b) => a - b);
      expect(lastIndexWhere(sorted, (item) => item <= limit)).toBe(sorted.findLastIndex((item) => item <= limit));
    }),
  );
});
