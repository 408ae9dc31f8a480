import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { readHastBlocks, readHastNote } from '../../src/articles/hast-blocks.ts';
import { parseMarkdown } from '../../src/articles/parse-markdown.ts';
import { shownBlock } from '../support/shown.ts';

const treeOf = (html: string): Root => fromHtml(html, { fragment: true });
const blocksOf = (html: string): readonly string[] =>
  readHastBlocks(treeOf(html), () => null).map((block) => shownBlock(block, []));

test.each([
  ['paragraphs within an element of a line', '<font><p>One.</p><p>Two.</p></font>', ['One.', 'Two.']],
  ['paragraphs deep within such elements', '<b><i><p>One.</p>Two.</i></b>', ['One.', 'Two.']],
  ['no block of an empty paragraph', '<p>One.</p><p> </p><p></p>', ['One.']],
  [
    'headings that are grouped as one of the highest rank',
    '<hgroup><h2>Oil</h2><h3>1823</h3></hgroup>',
    ['## Oil\n1823'],
  ],
  ['a group with words beside its heading', '<hgroup>\n<p>Part 1</p>\n<h3>Oil</h3></hgroup>', ['### Part 1\nOil']],
  ['a group without a heading as one of the lowest rank', '<hgroup><p>Oil</p></hgroup>', ['###### Oil']],
  [
    'a group whose heading is within another element by no rank',
    '<hgroup><h1-x>Oil</h1-x><x-h1>1823</x-h1></hgroup>',
    ['###### Oil1823'],
  ],
  [
    'no heading where an element is only named like one',
    '<h2-x><p>One.</p></h2-x><x-h2><p>Two.</p></x-h2>',
    ['One.', 'Two.'],
  ],
  ['what a class calls a caption', '<div class="box wp-caption-text">The mole.</div>', ['(caption) The mole.']],
  ['captions of pictures', '<figure><figcaption>The mole.</figcaption></figure>', ['(caption) The mole.']],
  [
    'captions of tables with their table',
    '<table><caption>Oil</caption><tr><td>1</td></tr></table>',
    ['(table) Oil\n1'],
  ],
])('reads %s', (_, html, blocks) => {
  expect(blocksOf(html)).toEqual(blocks);
});

describe('a block stands in its file', () => {
  const placesOf = (html: string): readonly string[] =>
    readHastBlocks(treeOf(html), () => null).map(({ source }) => html.slice(source.start, source.end));

  test.each([
    ['with the tags of its paragraph', '<p>One.</p>', ['<p>One.</p>']],
    ['alone, beside a paragraph', '<div>One.<p>Two.</p></div>', ['One.', '<p>Two.</p>']],
    [
      'from its first words to its last',
      '<div>One <b>lamp</b> more<p>Two.</p></div>',
      ['One <b>lamp</b> more', '<p>Two.</p>'],
    ],
    ['without the comment before it', '<div><!-- Oil. -->One.<p>Two.</p></div>', ['One.', '<p>Two.</p>']],
    ['up to the next paragraph, where its own does not end', '<p>One.<p>Two.', ['<p>One.', '<p>Two.']],
  ])('%s', (_, html, places) => {
    expect(placesOf(html)).toEqual(places);
  });

  test.each([
    ['before a paragraph, in an element of raw HTML', '# Oil\n\n<center>\nOne.\n\nTwo.', ['\nOne.\n', 'Two.']],
    ['in an element that its list cuts short', '- <b>One\n- Two', ['- <b>One', '- Two']],
  ])('%s of Markdown', (_, markdown, places) => {
    expect(
      parseMarkdown(markdown, 'lamp.md').blocks.map(({ source }) => markdown.slice(source.start, source.end)),
    ).toEqual(places);
  });

  const at = (start: number, end: number): Pick<Element, 'position'> => ({
    position: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } },
  });
  const element = (tagName: string, children: Element['children'], place: Pick<Element, 'position'> = {}): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children,
    ...place,
  });

  test('where the element around it does, if it was put there', () => {
    const paragraph = element('p', [{ type: 'text', value: 'Two.' }], at(12, 20));
    const tree = element('div', [{ type: 'text', value: 'One.' }, paragraph], at(7, 30));
    expect(readHastBlocks(tree, () => null).map(({ source }) => source)).toEqual([
      { start: 7, end: 30 },
      { start: 12, end: 20 },
    ]);
  });

  test.each([
    ['does not say where it stands', {}],
    ['ends before it begins', at(5, 0)],
  ])('where its words do, if the element around them %s', (_, place) => {
    const words = element('b', [{ type: 'text', value: 'One.', ...at(8, 12) }], place);
    const paragraph = element('p', [{ type: 'text', value: 'Two.' }], at(12, 20));
    expect(readHastBlocks(element('div', [words, paragraph], at(0, 30)), () => null)[0]?.source).toEqual({
      start: 8,
      end: 12,
    });
  });

  test('at its beginning, if nothing tells', () => {
    expect(
      readHastBlocks(element('p', [{ type: 'text', value: 'One.' }]), () => null).map(({ source }) => source),
    ).toEqual([{ start: 0, end: 0 }]);
  });
});

describe('a note', () => {
  const noteOf = (html: string): ReturnType<typeof readHastNote> => readHastNote(treeOf(html));

  test('leaves the heading that stands over it', () => {
    expect(noteOf('<h2>Note</h2><p>Minutes.</p>').text).toBe('Minutes.');
  });

  test('knows where the links of each of its paragraphs stand', () => {
    expect(noteOf('<p>See https://a.example/.</p><p>And <a href="https://b.example/">it</a>.</p>')).toEqual({
      text: 'See https://a.example/.\n\nAnd it.',
      links: [
        { href: 'https://a.example/', shown: { start: 4, end: 22 } },
        { href: 'https://b.example/', shown: { start: 29, end: 31 } },
      ],
    });
  });

  test('gives its links in the order of its words, each one once', () => {
    expect(
      noteOf(
        '<p>https://a.example/ <a href="https://b.example/x">https://b.example/</a> <a href="https://c.example/">it</a></p>',
      ).links.map(({ href }) => href),
    ).toEqual(['https://a.example/', 'https://b.example/x', 'https://c.example/']);
  });

  test('keeps links that touch, from its first word on, and none without words', () => {
    expect(
      noteOf(
        '<p><a href="https://a.example/">one</a><a href="https://b.example/">two</a><a href="https://c.example/"></a></p>',
      ).links,
    ).toEqual([
      { href: 'https://a.example/', shown: { start: 0, end: 3 } },
      { href: 'https://b.example/', shown: { start: 3, end: 6 } },
    ]);
  });
});
