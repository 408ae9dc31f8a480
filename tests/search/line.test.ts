import { expect, test } from 'vitest';
import { lineOf, placesOf, wordMatcher } from '../../src/search/line.ts';

test('the places of the words that are asked for are told, ascending', () => {
  expect([...placesOf(new Set(['the', 'mast']), ['the', 'tide', 'the'])]).toEqual([['the', [0, 2]]]);
});

test('words stand side by side among others, or do not', () => {
  const asked = new Set(['the', 'tide', 'fall', 'falls']);
  const says = wordMatcher(asked, ['the', 'tide', 'rises', 'and', 'the', 'tide', 'falls']);
  expect(says(['tide'])).toBe(true);
  expect(says(['the', 'tide', 'falls'])).toBe(true);
  expect(says(['tide', 'the'])).toBe(false);
  expect(says(['falls', 'the'])).toBe(false);
  expect(says(['fall'])).toBe(false);
  expect(says([''])).toBe(false);
});

test('a line has a space before and behind each of its words', () => {
  expect(lineOf(['the', 'tide'])).toBe(' the tide ');
});
