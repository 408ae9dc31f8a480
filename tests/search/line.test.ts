import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterMatcher, lineOf } from '../../src/search/line.ts';

test('a line has a space before and behind each of its words', () => {
  expect(lineOf(['the', 'tide'])).toBe(' the tide ');
});

test('letters are told as a line itself tells them, in any script', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', 'ł', '口', '😀', '\0'), maxLength: 40 });
  fc.assert(
    fc.property(letters, letters, fc.nat(40), (line, other, at) => {
      const matcher = letterMatcher(line);
      for (const looked of [other.slice(0, 4), line.slice(at, at + 4), line.slice(at, at + 7), '']) {
        expect(matcher.includes(looked)).toBe(line.includes(looked));
      }
    }),
  );
});

test('any four letters of a line are found, the first and the last among them, and none beside', () => {
  const line = ' the quick brown fox jumps over the lazy dog '.repeat(40);
  const { includes } = letterMatcher(line);
  const fours = Array.from({ length: line.length - 3 }, (_, at) => line.slice(at, at + 4));
  expect(fours.filter((letters) => !includes(letters))).toEqual([]);
  const others = Array.from({ length: 9000 }, (_, at) => String(1000 + at));
  expect(others.filter((letters) => includes(letters))).toEqual([]);
});
