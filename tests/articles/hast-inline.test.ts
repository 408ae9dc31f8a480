import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { flattenInline, flattenNote } from '../../src/articles/hast-inline.ts';
import { shownText } from '../support/shown.ts';

const nodesOf = (html: string): readonly ElementContent[] =>
  fromHtml(html, { fragment: true }).children.filter((node) => node.type !== 'doctype');

const MARK = '<sup data-noteref="a" data-label="1"></sup>';

function flat(html: string): string {
  const { text, noterefs } = flattenInline(nodesOf(html), () => null);
  return shownText(text, noterefs, []);
}

describe('a line', () => {
  test.each([
    ['ends at a break, without the space before it', 'One <br> lamp', 'One\nlamp'],
    ['begins with its first word, whatever breaks stand before', '<br><br>One lamp', 'One lamp'],
    ['begins with its first word, where no-break spaces indent it', '&nbsp;&nbsp;One lamp&nbsp;', 'One lamp'],
    ['keeps no-break spaces between its words', 'One&nbsp;lamp', 'One\u00a0lamp'],
    ['takes a space for a line end of the file', 'One\n  lamp', 'One lamp'],
    ['takes one space for those of two elements', 'One <b> lamp</b>', 'One lamp'],
    ['takes no space for a line end between Chinese words', '潮水\n涨了', '潮水涨了'],
    ['takes no space for a line end between Chinese words of two elements', '潮水<b>\n涨了</b>', '潮水涨了'],
    ['takes a space for a line end before Chinese words', 'High\n潮水', 'High 潮水'],
    ['takes a space for a line end behind Chinese words', '潮水\nhigh', '潮水 high'],
  ])('%s', (_, html, text) => {
    expect(flat(html)).toBe(text);
  });
});

test('parts the cells of a table by a space, and its rows by a line end', () => {
  expect(flat('<table><tr><th>Port</th><th>Lamp</th></tr><tr><td>Dover</td><td><tt>o</tt>il</td></tr></table>')).toBe(
    'Port Lamp\nDover oil',
  );
});

describe('a mark stands behind its word', () => {
  test.each([
    ['in a line that no-break spaces indent', `&nbsp;One${MARK} lamp`, 'One⟨1?⟩ lamp'],
    ['behind a break with a space before it', `One <br>lamp${MARK}.`, 'One\nlamp⟨1?⟩.'],
    ['at the end of a line that goes on with spaces', `One lamp ${MARK}&nbsp; `, 'One lamp⟨1?⟩'],
    ['in code that is indented', `<pre>  light()${MARK};</pre>`, 'light()⟨1?⟩;'],
  ])('%s', (_, html, text) => {
    expect(flat(html)).toBe(text);
  });

  test('or before the first one, with no space between', () => {
    expect(flat(`<br>${MARK} One lamp`)).toBe('⟨1?⟩One lamp');
  });
});

describe('a note', () => {
  test.each([
    ['that no-break spaces indent', '&nbsp;See <a href="https://a.example/">it</a>.&nbsp;', 'See it.', [4, 6]],
    ['behind a break with a space', 'See <br><a href="https://a.example/">it</a>.', 'See\nit.', [4, 6]],
    [
      'whose link is set with white space',
      'See<a href="https://a.example/">\n it </a><br>more',
      'See it\nmore',
      [4, 6],
    ],
    ['whose link ends with a space', 'See <a href="https://a.example/">it </a>', 'See it', [4, 6]],
  ])('%s knows where its links stand', (_, html, text, [start, end]) => {
    expect(flattenNote(nodesOf(html))).toEqual({
      text,
      anchors: [{ href: 'https://a.example/', shown: { start, end } }],
    });
  });

  test.each(['#oil', '/minutes', 'javascript:alert(1)', ''])('has no link where its words lead to %j', (href) => {
    expect(flattenNote(nodesOf(`See <a href="${href}">it</a>.`))).toEqual({ text: 'See it.', anchors: [] });
  });

  test('has no link without words', () => {
    expect(flattenNote(nodesOf('See it.<a href="https://a.example/"> </a>')).anchors).toEqual([]);
  });

  test('shows the mark of another note', () => {
    expect(flattenNote(nodesOf(`See ${MARK}.`)).text).toBe('See [1].');
  });
});
