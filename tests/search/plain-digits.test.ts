import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDigits } from '../../src/search/plain-digits.ts';

const digitsOf = (system: string): string => {
  const format = new Intl.NumberFormat(`en-u-nu-${system}`);
  return Array.from({ length: 10 }, (_, digit) => format.format(digit)).join('');
};

test.each(
  'arab arabext beng deva fullwide gujr guru khmr knda laoo mlym mymr nkoo orya tamldec telu thai tibt'.split(' '),
)('the digits of “%s” are read as 0 to 9', (system) => {
  expect(plainDigits(digitsOf(system))).toBe('0123456789');
});

test('Arabic parts thousands and tenths with marks of its own', () => {
  expect(plainDigits('١٬٠٠٠٫٥')).toBe('1,000.5');
});

test('any text stays as long as it was, and all but its digits as it was', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ö', '海', '𠮷', '5', '٥', '۵', '५', '๕', '５', '𝟓', '①', '½', ','),
  });
  fc.assert(
    fc.property(text, (any) => {
      const plain = plainDigits(any);
      expect([...plain]).toHaveLength([...any].length);
      expect(plain).toHaveLength(any.length);
      expect(plain).toBe(any.replace(/[٥۵५๕５]/gu, '5'));
    }),
  );
});
