import { expect, test } from 'vitest';
import { endnoteFormat, footnoteFormat, formatNumber } from '../../src/articles/word-labels.ts';

const SEPARATORS = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>';

test.each([
  ['decimal', ['1', '4', '27']],
  ['lowerRoman', ['i', 'iv', 'xxvii']],
  ['upperRoman', ['I', 'IV', 'XXVII']],
  ['lowerLetter', ['a', 'd', 'aa']],
  ['upperLetter', ['A', 'D', 'AA']],
  ['chicago', ['*', '§', '‡‡‡‡‡‡‡']],
] as const)('notes 1, 4 and 27 in the format %s are %j', (format, labels) => {
  expect([1, 4, 27].map((number) => formatNumber(number, format))).toEqual(labels);
});

test.each([
  [26, 'z'],
  [53, 'aaa'],
])('note %i is lettered %s', (number, label) => {
  expect(formatNumber(number, 'lowerLetter')).toBe(label);
});

test.each([
  [4, '§'],
  [5, '**'],
  [8, '§§'],
])('note %i has the sign %s', (number, label) => {
  expect(formatNumber(number, 'chicago')).toBe(label);
});

test.each([
  ['that states a format', '<w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr>', 'upperRoman'],
  [
    'that states it for the notes of a section alone',
    `${SEPARATORS}<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr></w:sectPr>`,
    'lowerLetter',
  ],
  [
    'that states one for its endnotes alone',
    `${SEPARATORS}<w:endnotePr><w:numFmt w:val="chicago"/></w:endnotePr>`,
    'decimal',
  ],
  ['that states one for its pages alone', `<w:numFmt w:val="upperRoman"/>${SEPARATORS}`, 'decimal'],
  [
    'that states one which is not known here',
    '<w:footnotePr><w:numFmt w:val="hindiNumbers"/></w:footnotePr>',
    'decimal',
  ],
  ['that states none', '', 'decimal'],
])('the footnotes of a document %s', (_, xml, format) => {
  expect(footnoteFormat(xml)).toBe(format);
});

test.each([
  ['that states a format', '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>', 'decimal'],
  ['that states none', '', 'lowerRoman'],
])('the endnotes of a document %s', (_, xml, format) => {
  expect(endnoteFormat(xml)).toBe(format);
});
