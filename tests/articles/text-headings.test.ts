import { expect, test } from 'vitest';
import { readHeadings } from '../../src/articles/text-headings.ts';

const PROSE = 'The tide is a long wave, raised by the moon and the sun, that runs around the seas and piles up.';
const VERSE = ['The sea is calm tonight', 'The tide is full', 'The moon lies fair', 'Upon the straits'];

test.each([
  ['a short line with more behind it', ['A. Prose.', 'Harbours', PROSE], [0, 2, 0]],
  ['the first line, above all others', ['On Tides', PROSE, 'Harbours', PROSE], [1, 0, 2, 0]],
  ['capitals with a stop', [PROSE, 'CHAPTER I.', PROSE], [0, 2, 0]],
  ['numbers by their level', [PROSE, '1. Tides', PROSE, '1.1 Spring', PROSE, '2. Ports', PROSE], [0, 2, 0, 3, 0, 2, 0]],
  ['a number with its first part directly below', [PROSE, '4. Ports', '4.1 Dover', PROSE], [0, 2, 3, 0]],
  ['Chinese lines', [PROSE, '一、引言', PROSE, '（一）背景', PROSE], [0, 2, 0, 2, 0]],
  ['Spanish questions are sentences', [PROSE, '¿Qué es la marea?', PROSE], [0, 0, 0]],
  ['a heading of notes, even at the end', [PROSE, 'Notes'], [0, 2]],
  ['three lines in a row', [PROSE, 'Part One', 'Harbours', 'Dover', PROSE], [0, 2, 2, 2, 0]],
  ['two lines in a row', [PROSE, 'Part One', 'Harbours', PROSE], [0, 2, 2, 0]],
  ['capitals, however many', [PROSE, 'BOOK ONE', 'PART ONE', 'THE SEA', 'DOVER', PROSE], [0, 2, 2, 2, 2, 0]],
  ['numbers, however many', [PROSE, '1. Sea', '1.1 Tides', '1.1.1 Low', '1.1.1.1 Neap', PROSE], [0, 2, 3, 4, 5, 0]],
  ['a sign before a number', [PROSE, '§ 3 Tides', PROSE], [0, 2, 0]],
  ['a short line, whatever verse comes later', [PROSE, 'Ports', PROSE, ...VERSE, PROSE], [0, 2, 0, 0, 0, 0, 0, 0]],
])('ranks as headings: %s', (_, texts, expected) => {
  expect(readHeadings(texts)).toEqual(expected);
});

test.each([
  ['a sentence', [PROSE, 'The tide is high.', PROSE]],
  ['what somebody says', [PROSE, '“The tide is high”', PROSE]],
  ['the last line', [PROSE, 'Jane Doe']],
  ['what introduces a list', [PROSE, 'They are these:', PROSE]],
  ['a line that is too long', [PROSE, `${PROSE} and`, PROSE]],
  ['a Chinese line that is too long', [PROSE, '潮'.repeat(41), PROSE]],
  ['list items', [PROSE, '1. spring', '2. neap', PROSE]],
  ['bullets', [PROSE, '- spring', PROSE]],
  ['verse', [PROSE, ...VERSE, PROSE]],
  ['verse at the beginning', [...VERSE, PROSE]],
  ['a date', [PROSE, '1 May 2019', PROSE]],
  ['a note', [PROSE, '[1] Doe, The Tides', PROSE]],
  ['a row of a table', [PROSE, 'Dover  06:10  12:25', PROSE]],
  ['a line of contents', [PROSE, 'Harbours . . . . . . 12', PROSE]],
  ['a line of contents with close dots', [PROSE, 'Harbours.......12', PROSE]],
  ['an address', [PROSE, 'Jane Doe\nDover', PROSE]],
  ['a Chinese sentence', [PROSE, '潮水涨了。', PROSE]],
])('ranks as no heading: %s', (_, texts) => {
  expect(readHeadings(texts).filter((depth) => depth > 0)).toEqual([]);
});

test('ranks no line above all others behind a sentence', () => {
  expect(readHeadings(['The tide is high.', 'Harbours', PROSE])).toEqual([0, 2, 0]);
});
