import { expect, test } from 'vitest';
import { renderShownArticle } from '../../../src/surfaces/terminal/show-article.ts';
import { article, note, passage } from '../../support/articles.ts';

const tides = article({ notes: [note('1', 'Doe, Tides.')] });
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
} as const;

test('shows an article as it was split, its labels in place, its notes, and what was left out struck through', () => {
  expect(renderShownArticle(tides, [moon], [bio], { width: 88, colour: false })).toBe(
    [
      'On Tides  tides.txt',
      '  ¶ 1 · The sea\n  The moon draws the sea.[1] Always.',
      '    [1] Doe, Tides.',
      '  line 9: ~~is about the author and no passage: “A. Moreau is”~~',
    ].join('\n\n'),
  );
});
