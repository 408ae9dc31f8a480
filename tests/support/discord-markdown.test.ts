import { describe, expect, test } from 'vitest';
import { parseMarkdown, shownText, startsMarkup, walk } from './discord-markdown.ts';

const typesIn = (markdown: string): readonly string[] => walk(parseMarkdown(markdown)).map(({ type }) => type);

describe('the reader of Discord’s Markdown', () => {
  test.each([
    ['an item', '- a', 'item'],
    ['a numbered item', 'a\n2. b', 'item'],
    ['an item in a quotation', '> a\n> - b', 'item'],
    ['a quotation', 'a\n> b', 'blockQuote'],
    ['a heading', '# a', 'heading'],
    ['small print', '-# a', 'subtext'],
    ['a masked link', '[a](https://a.example)', 'link'],
    ['a bare link', 'see <https://a.example/b_c>', 'autolink'],
    ['a mention', '<@123456789012345678>', 'user'],
    ['a mention of everyone', 'a @everyone', 'everyone'],
  ])('finds %s', (_, markdown, type) => {
    expect(typesIn(markdown)).toContain(type);
  });

  test.each([
    ['\\- a'],
    ['2\\. b'],
    ['> \\> b'],
    ['\\# a'],
    ['\\-# a'],
    ['\\[a](https\\://a.example)'],
    ['\\@everyone'],
  ])('finds text alone in %s', (markdown) => {
    expect(new Set(typesIn(markdown).filter((type) => type !== 'blockQuote'))).toEqual(new Set(['text']));
  });

  test('keeps the characters, emoji with them', () => {
    expect(shownText(parseMarkdown('> **a 👩‍👩‍👧\\*** b\n> c'))).toBe('a 👩‍👩‍👧* b\nc');
  });
});

describe('a line', () => {
  test.each([
    ['- a'],
    ['* a'],
    ['+ a'],
    ['  - a'],
    ['1. a'],
    ['12) a'],
    ['> a'],
    ['>>> a'],
    ['# a'],
    ['### a'],
    ['-# a'],
  ])('starts markup with %s', (line) => {
    expect(startsMarkup(line)).toBe(true);
  });

  test.each([['\\- a'], ['1\\. a'], ['\\> a'], ['\\# a'], ['\\-# a'], ['**a** b'], ['1.5 a'], ['— a'], ['-a']])(
    'starts text with %s',
    (line) => {
      expect(startsMarkup(line)).toBe(false);
    },
  );
});
