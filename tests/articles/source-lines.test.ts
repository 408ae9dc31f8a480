import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indentOf, lineFinder, splitLines } from '../../src/articles/source-lines.ts';

const lines = (source: string, from = 0): readonly string[] => splitLines(source, from).map(({ text }) => text);

test.each([
  ['CRLF', 'a\r\nb', ['a', 'b']],
  ['LF', 'a\nb', ['a', 'b']],
  ['CR', 'a\rb', ['a', 'b']],
  ['form feed', 'a\fb', ['a', 'b']],
  ['line separator', 'a\u2028b', ['a', 'b']],
  ['paragraph separator', 'a\u2029b', ['a', 'b']],
  ['next line', 'a\u0085b', ['a', 'b']],
  ['LF and CR, which are two', 'a\n\rb', ['a', '', 'b']],
  ['none', 'a', ['a']],
  ['one at the end', 'a\n', ['a', '']],
])('ends a line at %s', (_, source, expected) => {
  expect(lines(source)).toEqual(expected);
});

test('numbers lines as an editor does, for which a form feed ends none', () => {
  expect(splitLines('a\r\nb\fc\nd').map(({ text, number, opensPage }) => [text, number, opensPage])).toEqual([
    ['a', 1, false],
    ['b', 2, false],
    ['c', 2, true],
    ['d', 3, false],
  ]);
});

test('begins at an offset, with the number of its line', () => {
  expect(splitLines('---\na: b\n---\nText', 13)).toEqual([{ text: 'Text', number: 4, start: 13, opensPage: false }]);
});

const source = fc.string({
  unit: fc.constantFrom('a', '汉', ' ', '\t', '\n', '\r', '\r\n', '\f', '\u2028', '\u2029', '\u0085'),
});

test('loses nothing: lines and what parts them make the source again', () => {
  fc.assert(
    fc.property(source, (text) => {
      const all = splitLines(text);
      const whole = all.map((line, at) => text.slice(line.start, all[at + 1]?.start ?? text.length)).join('');
      expect(whole).toBe(text);
      for (const line of all) expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text);
    }),
  );
});

test('finds the line of every offset as counting the line ends before it would', () => {
  fc.assert(
    fc.property(source, (text) => {
      const lineAt = lineFinder(text);
      for (let offset = 0; offset <= text.length; offset++) {
        // A line end of two characters is over only behind the second.
        const before = text.slice(0, offset).replace(/\r$/u, text[offset] === '\n' ? '' : '\r');
        expect(lineAt(offset)).toBe(1 + (before.match(/\r\n|[\n\r\u2028\u2029\u0085]/gu)?.length ?? 0));
      }
    }),
  );
});

test.each([
  ['text', 0],
  ['  text', 2],
  ['\ttext', 4],
  [' \t text', 6],
  ['\u3000\u3000text', 2],
  ['', 0],
])('counts the columns before %j as %i', (text, expected) => {
  expect(indentOf({ text, number: 1, start: 0, opensPage: false })).toBe(expected);
});
