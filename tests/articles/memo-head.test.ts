import { expect, test } from 'vitest';
import { NO_METADATA } from '../../src/articles/front-matter.ts';
import { readMemoHead } from '../../src/articles/memo-head.ts';

test.each([
  [
    'of one author',
    [
      'Tide Working Group                J. Doe',
      'Memo: 12              Doe, Inc.',
      'Category: Informational      May 1998',
    ],
    ['J. Doe'],
    '1998-05',
  ],
  [
    'of several authors and an editor, the last of them alone on its line',
    [
      'Internet Engineering Task Force                J. Doe',
      'Request for Comments: 9901           A. B. de la Cruz, Ed.',
      'Category: Informational                 Salt Systems, Inc.',
      'ISSN: 2070-1721',
      'C. Roe',
      '1 April 2003',
    ],
    ['J. Doe', 'A. B. de la Cruz', 'C. Roe'],
    '2003-04-01',
  ],
])('reads the head of a memo %s', (_, lines, authors, published) => {
  expect(readMemoHead(lines.join('\n'))).toEqual({ ...NO_METADATA, authors, published });
});

test.each([
  ['a table', 'Port          Depth\nDover            12\nHull              9'],
  ['one field with something at the right of it', 'Memo: 12              J. Doe\nTides of Kent'],
  ['a paragraph', 'Tides: they rise and fall.\nPorts: they silt up.'],
])('takes %s for none', (_, text) => {
  expect(readMemoHead(text)).toBeNull();
});
