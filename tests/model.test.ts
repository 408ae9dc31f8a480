import { expect, test } from 'vitest';
import { carries } from '../src/model.ts';

test.each([
  ['at its end', { start: 5, end: 9 }, 9, true],
  ['within it', { start: 5, end: 9 }, 6, true],
  ['at its start, where the stretch before ends', { start: 5, end: 9 }, 5, false],
  ['behind it', { start: 5, end: 9 }, 10, false],
  ['at the start of the text, which it opens', { start: 0, end: 9 }, 0, true],
  ['at the start of the text, which another one opens', { start: 5, end: 9 }, 0, false],
  ['behind it, where it opens the text', { start: 0, end: 9 }, 10, false],
])('a stretch carries a noteref, or does not, %s', (_, stretch, at, isCarried) => {
  expect(carries(stretch, { at })).toBe(isCarried);
});
