import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/passages/sentences.ts';

const split = (text: string): string =>
  splitSentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .join(' | ');

const RIVER = 'แม่น้ำสายนี้ไหลจากภูเขาทางเหนือลงสู่ทะเลทางใต้ผ่านเมืองใหญ่สามเมือง';
const BOATS = 'ชาวบ้านใช้เรือไม้ลำเล็กข้ามแม่น้ำทุกวันเพื่อขายปลาที่ตลาดในเมือง';

// A bar is where the sentences are parted.
describe('Thai is parted at spaces', () => {
  test.each([
    ['between two sentences', `${RIVER} | ${BOATS}`],
    ['between a sentence in quotation marks and the next', `“${RIVER}” | ${BOATS}`],
    ['and at no line’s middle where there is no space', RIVER + BOATS],
    ['but not behind a short name', `สมชาย ${BOATS}`],
    ['but not before a short name', `${RIVER} สมชาย ใจดี`],
    ['but not before a word that goes on', `${RIVER} ซึ่ง${BOATS}`],
    ['but not behind a word that leads on', `${RIVER}และ ${BOATS}`],
    ['but not within a bracket', `${RIVER} (${RIVER} ${BOATS})`],
    ['but not behind a year, which a sentence may begin with', `ใน พ.ศ. 2500 ${RIVER} | ${BOATS}`],
    ['but not before a number, or its unit', `${RIVER} กว้าง 12.50 เมตร`],
  ])('%s', (_, text) => {
    expect(split(text.replaceAll(' | ', ' '))).toBe(text);
  });
});

test('any text in Thai is covered by its sentences without gap or overlap', () => {
  const text = fc.array(fc.constantFrom(RIVER, BOATS, ' ', '  ', '\n', '“', '”', '(', ')', 'และ', 'a.', '๑'), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(text, (parts) => {
      const any = parts.join('');
      expect(
        splitSentences(any)
          .map(({ start, end }) => any.slice(start, end))
          .join(''),
      ).toBe(any);
    }),
  );
});
