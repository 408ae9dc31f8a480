import { expect, test } from 'vitest';
import { findContents } from '../../src/articles/contents-lines.ts';

const found = (...texts: readonly string[]): readonly string[] =>
  [...findContents(texts.map((text) => ({ text, indent: 0, lines: [], source: { start: 0, end: text.length } })))].map(
    ({ text }) => text,
  );

test.each([
  [
    'entries with leaders',
    ['1. Tides . . . . . . 3\n2. Ports ........ 12'],
    ['1. Tides . . . . . . 3\n2. Ports ........ 12'],
  ],
  ['an entry that goes on', ['1. Tides and\ntheir times . . . . . . 3'], ['1. Tides and\ntheir times . . . . . . 3']],
  [
    'entries in columns under a heading',
    ['CONTENTS', 'Tides     3\nPorts    xii', 'Moon    20', 'a'],
    ['Tides     3\nPorts    xii', 'Moon    20'],
  ],
  ['no columns elsewhere', ['Depths', 'Dover     12\nHull     9'], []],
  ['no prose', ['Contents', 'It was in 1998.', 'It cost ... 12 pounds.'], []],
])('finds %s', (_, texts, expected) => {
  expect(found(...texts)).toEqual(expected);
});
