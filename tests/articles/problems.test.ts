import { expect, test } from 'vitest';
import { leftOut, opening, problem } from '../../src/articles/problems.ts';

test('says what is wrong, how grave it is, and what to do', () => {
  expect(problem('tides.txt', 3, 'noteref-without-note', '2')).toEqual({
    file: 'tides.txt',
    line: 3,
    code: 'noteref-without-note',
    severity: 'warning',
    message: 'the mark [2] has no note',
    hint: 'add the note, or remove the mark',
  });
});

test.each([
  ['photo.png', '.png', 'is no article and is left out: .png'],
  ['LICENSE', '', 'is no article and is left out: it has no extension'],
])('says of %s by what it is no article', (file, extension, message) => {
  expect(problem(file, null, 'not-an-article', extension).message).toBe(message);
});

test('opens with what was left out, and keeps it whole', () => {
  const text = `Jane Doe\nsails. ${'x'.repeat(60)}`;
  expect(leftOut('tides.txt', 7, 'bio', text)).toEqual({
    file: 'tides.txt',
    line: 7,
    code: 'bio',
    severity: 'info',
    message: `is about the author and no passage: “Jane Doe sails. ${'x'.repeat(44)}…”`,
    hint: 'nothing needs to be done',
    leftOut: text,
  });
});

test.each([
  ['The  tide\nis high.', 'The tide is high.'],
  [' The tide is high.\n', 'The tide is high.'],
  ['x'.repeat(60), 'x'.repeat(60)],
  ['x'.repeat(61), `${'x'.repeat(60)}…`],
  ['🌊'.repeat(61), `${'🌊'.repeat(60)}…`],
  [`${'x'.repeat(59)} y`, `${'x'.repeat(59)}…`],
])('opens %j as %j', (text, expected) => {
  expect(opening(text)).toBe(expected);
});
