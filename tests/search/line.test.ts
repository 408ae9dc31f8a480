import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterMatcher, placesOf, wordMatcher } from '../../src/search/line.ts';

const TIDES = ' the tide rises and the tide falls ';

test('the places of words are told, ascending', () => {
  expect([...placesOf(['the', 'tide', 'the'])]).toEqual([
    ['the', [0, 2]],
    ['tide', [1]],
  ]);
});

test('words stand side by side in a line, or do not', () => {
  const says = wordMatcher(TIDES);
  expect(says(['tide'])).toBe(true);
  expect(says(['the', 'tide', 'falls'])).toBe(true);
  expect(says(['tide', 'the'])).toBe(false);
  expect(says(['falls', 'the'])).toBe(false);
  expect(says(['fall'])).toBe(false);
  expect(says([''])).toBe(false);
});

test('any four letters of a line are found, the first and the last among them', () => {
  const line = ' the quick brown fox jumps over the lazy dog ';
  const { includes } = letterMatcher(line);
  const fours = Array.from({ length: line.length - 3 }, (_, at) => line.slice(at, at + 4));
  expect(fours.filter((letters) => !includes(letters))).toEqual([]);
});

test.each([
  ['łłłł', 'ɂłłł'],
  ['tide', 'ide\0'],
])('of “%s” no letters are taken for “%s”', (line, letters) => {
  expect(letterMatcher(line).includes(letters)).toBe(false);
});

test('letters are told as a line itself tells them, in any script', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', 'ł', '口', '😀', '\0'), maxLength: 40 });
  fc.assert(
    fc.property(letters, letters, fc.nat(40), (line, other, at) => {
      const marked = letterMatcher(line);
      for (const looked of [other.slice(0, 4), line.slice(at, at + 4), line.slice(at, at + 7), '']) {
        expect(marked.includes(looked)).toBe(line.includes(looked));
      }
    }),
  );
});
