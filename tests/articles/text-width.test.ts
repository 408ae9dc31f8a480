import { expect, test } from 'vitest';
import { textWidth } from '../../src/articles/text-width.ts';

test.each([
  ['tide', 4],
  ['  tide  ', 4],
  ['潮汐', 4],
  ['潮汐 tide，', 11],
  ['한국어', 6],
  ['Größe', 5],
  ['', 0],
])('counts %j as %i columns', (text, expected) => {
  expect(textWidth(text)).toBe(expected);
});
