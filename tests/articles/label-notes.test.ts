import { expect, test } from 'vitest';
import { parseText } from '../../src/articles/parse-text.ts';
import { shown, type Shown } from '../support/shown.ts';

function parsed(...lines: readonly string[]): Shown {
  return shown(parseText(lines.join('\n'), 'tides.txt'));
}

const PROSE =
  'The tide is a long wave, raised by the moon and the sun, that runs around the seas and piles up in narrow bays.';

test('a mark without a note is reported with the line that it stands on, and not its paragraph’s', () => {
  expect(
    parsed(
      ...['The tide is a long wave, raised by the moon and', 'the sun, that runs[7] around the seas and piles up in'],
      ...['narrow bays.[1]', '', '[1] Darwin.'],
    ).problems,
  ).toEqual(['2 noteref-without-note']);
});

test.each([
  ['a thousand characters', 27, 11],
  ['half of what goes before', 2, 2],
])('what follows the notes stays where it has more than %s', (_, before, behind) => {
  const body = Array.from({ length: before - 1 }, () => PROSE);
  const more = Array.from({ length: behind }, () => PROSE);
  expect(parsed(...body, `${PROSE}[1]`, '[1] Darwin.', ...more).body).toHaveLength(before + behind);
});
