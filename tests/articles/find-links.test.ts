import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLinks, safeHref } from '../../src/articles/find-links.ts';

test.each([
  ['ends at white space', 'see http://a.example/b c', 'http://a.example/b'],
  ['leaves the stop of the sentence', 'at http://a.example/b.', 'http://a.example/b'],
  ['leaves several stops', 'at http://a.example/b.”).', 'http://a.example/b'],
  ['keeps a bracket that it opened', 'http://a.example/b_(c).', 'http://a.example/b_(c)'],
  ['leaves a bracket that it did not open', '(http://a.example/b)', 'http://a.example/b'],
  ['ends at angle brackets', '<http://a.example/b>', 'http://a.example/b'],
  ['ends at a Chinese stop', '见http://a.example/b。下文', 'http://a.example/b'],
  ['ends at a Chinese quotation mark', '“http://a.example/b”', 'http://a.example/b'],
  ['keeps query and fragment', 'https://a.example/?q=1&r=2#s', 'https://a.example/?q=1&r=2#s'],
  ['keeps an underscore in the middle', 'https://a.example/a_b', 'https://a.example/a_b'],
])('%s', (_, text, expected) => {
  expect(findLinks(text).map(({ href }) => href)).toEqual([expected]);
});

test('shows the place of a link in the text', () => {
  expect(findLinks('At http://a.example.')).toEqual([{ href: 'http://a.example', shown: { start: 3, end: 19 } }]);
});

test('puts an address together that angle brackets hold and a line end broke', () => {
  const text = '<http://a.example/TR/1998/REC- xml-1998>, February';
  expect(findLinks(text)).toEqual([{ href: 'http://a.example/TR/1998/REC-xml-1998', shown: { start: 1, end: 39 } }]);
});

test('takes words behind an address in angle brackets for words', () => {
  expect(findLinks('<http://a.example/b and so on>').map(({ href }) => href)).toEqual(['http://a.example/b']);
});

test.each(['mailto:a@b.example', 'ftp://a.example', 'javascript:alert(1)', 'http://', 'https://[', 'a.example'])(
  'finds no link in %s',
  (text) => {
    expect(findLinks(text)).toEqual([]);
  },
);

test.each([
  ['https://a.example/b', 'https://a.example/b'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['/relative', null],
  ['', null],
])('takes %j as an address: %j', (address, expected) => {
  expect(safeHref(address)).toBe(expected);
});

test('finds links in any text, in order, each a part of it that begins as an address does', () => {
  const text = fc.array(
    fc.constantFrom('http://', 'https://a.b', '/c', '(', ')', '[', ']', '<', '>', '.', ' ', '。', '\n', '💧'),
  );
  fc.assert(
    fc.property(
      text.map((parts) => parts.join('')),
      (whole) => {
        let last = 0;
        for (const { href, shown } of findLinks(whole)) {
          expect(shown.start).toBeGreaterThanOrEqual(last);
          expect(whole.slice(shown.start, shown.end).replace(/\s/gu, '')).toBe(href);
          expect(href).toMatch(/^https?:\/\//u);
          last = shown.end;
        }
      },
    ),
  );
});
