import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDigits } from '../../src/search/plain-digits.ts';

test.each([
  ['arab', '0123456789'],
  ['arabext', '0123456789'],
  ['deva', '0123456789'],
  ['thai', '0123456789'],
  ['mymr', '0123456789'],
  ['fullwide', '0123456789'],
])('the digits of “%s” are read as %s', (system, digits) => {
  const format = new Intl.NumberFormat(`en-u-nu-${system}`);
  expect(plainDigits(Array.from({ length: 10 }, (_, digit) => format.format(digit)).join(''))).toBe(digits);
});

test('Arabic parts thousands and tenths with marks of its own', () => {
  expect(plainDigits('١٬٠٠٠٫٥')).toBe('1,000.5');
});

test('any text stays as long as it was, and all but digits as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainDigits(text);
      expect(plain).toHaveLength(text.length);
      expect(plain.replace(/[\d.,]/gu, '')).toBe(
        text.replace(/[\p{Nd}.,٫٬]/gu, (each) =>
          plainDigits(each) === each && !/\d/u.test(each) && !/[.,]/u.test(each) ? each : '',
        ),
      );
    }),
  );
});
