import { expect, test } from 'vitest';
import { textEnd } from '../../src/articles/text-end.ts';

test.each([
  ['The tide.', 'The tide.'],
  ['The tide. ', 'The tide.'],
  ['The tide.[1]', 'The tide.'],
  ['The tide.[1] ', 'The tide.'],
  ['The tide.[1][2, 3]', 'The tide.[1][2, 3]'],
  ['The tide.[1][2]', 'The tide.'],
  ['涨潮。［1］', '涨潮。'],
  ['涨潮。［1］［注二］', '涨潮。'],
  ['The tide.¹', 'The tide.'],
  ['The tide.*†', 'The tide.'],
  ['The tide. (1)', 'The tide.'],
  ['The tide (high)', 'The tide (high)'],
  ['', ''],
])('looks at the end of %j without marks: %j', (text, expected) => {
  expect(textEnd(text)).toBe(expected);
});

test('looks at no more than tells how a text ends', () => {
  expect(textEnd('x'.repeat(1000)).length).toBeLessThanOrEqual(100);
});

test('reads a run of brackets with text behind it in no time', { timeout: 1000 }, () => {
  const text = `Aa ${'［あ］'.repeat(32)}x`;
  expect(textEnd(text)).toBe(text);
});
