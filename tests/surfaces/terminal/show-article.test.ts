import { expect, test } from 'vitest';
import { renderShownArticle } from '../../../src/surfaces/terminal/show-article.ts';
import { article, note, passage } from '../../support/articles.ts';

const tides = article({
  authors: ['Ann Moreau', 'Bo Li'],
  origins: { title: 'text', authors: 'front matter', language: 'detected' },
  notes: [note('1', 'Doe, Tides.')],
});
const moon = passage('The moon draws the sea. Always.', {
  article: tides,
  section: ['The sea'],
  noterefs: [{ label: '1', at: 23, note: 0 }],
});
const bio = {
  file: 'tides.txt',
  line: 9,
  code: 'bio',
  severity: 'info',
  message: 'is about the author and no passage: “A. Moreau is”',
  hint: 'nothing needs to be done',
  leftOut: 'A. Moreau is a pilot of the harbour,\nand writes on tides.',
} as const;

test('shows what is known of an article and from where, its passages with their labels, its notes, and what was left out struck through', () => {
  expect(renderShownArticle(tides, [moon], [bio], { width: 88, colour: false })).toBe(
    [
      [
        'On Tides  tides.txt',
        '  title: On Tides (text)',
        '  authors: Ann Moreau, Bo Li (front matter)',
        '  language: en (detected)',
        '  encoding: utf-8',
      ].join('\n'),
      '  ¶ 1 · The sea\n  The moon draws the sea.[1] Always.',
      '    [1] Doe, Tides.',
      '  line 9: ~~A. Moreau is a pilot of the harbour, and writes on tides.~~',
    ].join('\n\n'),
  );
});
