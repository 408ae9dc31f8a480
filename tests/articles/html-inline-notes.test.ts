import { expect, test } from 'vitest';
import { parseHtml } from '../../src/articles/parse-html.ts';

test.each([
  [
    'LaTeXML',
    '<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">†</sup><span class="ltx_note_content"><sup class="ltx_note_mark">†</sup><span class="ltx_tag_note">†</span>Minutes.</span></span>',
  ],
  [
    'Modern Footnotes',
    '<sup class="modern-footnotes-footnote"><a>†</a></sup><span class="modern-footnotes-footnote__note">Minutes.</span>',
  ],
  [
    'a note in the margin',
    '<label class="margin-toggle"> † </label> <input type="checkbox" class="toggle"> <small class="sidenote">Minutes.</small>',
  ],
])('a note that stands where it is cited keeps its label, and its mark goes: %s', (_, note) => {
  const { blocks, notes } = parseHtml(
    `<title>The Lamp</title><p>It <b>burned</b> ${note} long${note}.</p><p>It was dark.</p>`,
    'lamp.html',
  );
  expect(blocks.map(({ text, noterefs }) => [text, noterefs])).toEqual([
    [
      'It burned long.',
      [
        { label: '†', at: 9, note: 0 },
        { label: '†', at: 14, note: 1 },
      ],
    ],
    ['It was dark.', []],
  ]);
  expect(notes.map(({ label, text }) => [label, text])).toEqual([
    ['†', 'Minutes.'],
    ['†', 'Minutes.'],
  ]);
});

test('a note that stands where it is cited, and has no label, is counted', () => {
  const { notes } = parseHtml(
    '<title>The Lamp</title><p>It burned<d-footnote>One.</d-footnote> long<d-footnote>Two.</d-footnote>.</p>',
    'lamp.html',
  );
  expect(notes.map(({ label, text }) => [label, text])).toEqual([
    ['1', 'One.'],
    ['2', 'Two.'],
  ]);
});
