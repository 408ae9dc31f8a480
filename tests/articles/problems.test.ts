import { expect, test } from 'vitest';
import { opening, problem } from '../../src/articles/problems.ts';

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
  ['The  tide\nis high.', 'The tide is high.'],
  ['x'.repeat(60), 'x'.repeat(60)],
  ['x'.repeat(61), `${'x'.repeat(60)}…`],
  ['🌊'.repeat(61), `${'🌊'.repeat(60)}…`],
  [`${'x'.repeat(59)} y`, `${'x'.repeat(59)}…`],
])('opens %j as %j', (text, expected) => {
  expect(opening(text)).toBe(expected);
});
