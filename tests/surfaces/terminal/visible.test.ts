import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleJson } from '../../../src/surfaces/terminal/visible.ts';
import { anyText } from '../../support/arbitrary-quote.ts';

test.each([
  ['\u001b[31mred', '␛[31mred'],
  ['bell\u0007', 'bell␇'],
  ['over\rwritten', 'over␍written'],
  ['delete\u007f', 'delete␡'],
  ['\u009b31mred', '<U+009B>31mred'],
  ['right\u202eto left', 'right<U+202E>to left'],
  ['iso\u2067late', 'iso<U+2067>late'],
])('shows the control in %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('leaves line ends, tabs, and the direction marks that Hebrew prose needs', () => {
  expect(visible('one\n\ttwo \u200f(שלום)')).toBe('one\n\ttwo \u200f(שלום)');
});

test('leaves no control of C0, C1 or the writing direction in any text, but line end and tab', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(visible(text)).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('JSON shows no such control either, and is JSON of the same value', () => {
  expect(visibleJson({ text: 'a\u009b31m\u202e\u007f' })).toBe(String.raw`{"text":"a\u009b31m\u202e\u007f"}`);
  fc.assert(
    fc.property(fc.dictionary(anyText, anyText), (value) => {
      expect(visibleJson(value)).not.toMatch(/[^\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
      expect(JSON.parse(visibleJson(value))).toEqual(value);
    }),
  );
});
