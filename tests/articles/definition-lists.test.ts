import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unfoldDefinitions } from '../../src/articles/definition-lists.ts';

test.each([
  ['a term and its definition', 'Tide\n: a wave', 'Tide\n\na wave'],
  ['a term, a blank line and its definition', 'Tide\n\n:   a wave', 'Tide\n\na wave'],
  ['several definitions', 'Tide\n: a wave\n: a time', 'Tide\n\na wave\n\na time'],
  ['the paragraphs of a definition', 'Tide\n: a wave\n\n    of water\n\nText', 'Tide\n\na wave\n\nof water\n\nText'],
  ['a list in a definition', 'Tide\n: these:\n\n    - spring\n    - neap', 'Tide\n\nthese:\n\n- spring\n- neap'],
  ['code in a definition', 'Tide\n: a wave\n\n        code', 'Tide\n\na wave\n\n    code'],
  ['CRLF', 'Tide\r\n: a wave\r\n\r\n    of water', 'Tide\r\n\na wave\r\n\r\nof water'],
])('unfolds %s', (_, markdown, expected) => {
  expect(unfoldDefinitions(markdown).markdown).toBe(expected);
});

test.each([
  ['indented code', 'Text\n\n    Tide\n    : a wave'],
  ['code behind the end of a definition list', 'Text\n\n    code'],
  ['a colon in a fence', '```\nTide\n: a wave\n```'],
  ['a fence within a longer fence', '````\n```\n: a wave\n````'],
  ['a colon without white space', 'Tide\n:: a wave\n:a wave'],
  ['a colon at the very beginning', ': a wave'],
  ['a time', 'at 12\n:30'],
])('leaves %s', (_, markdown) => {
  expect(unfoldDefinitions(markdown).markdown).toBe(markdown);
});

test('knows where everything stood', () => {
  const source = 'Tide\n: a wave\n\n    of water';
  const { markdown, originOf } = unfoldDefinitions(source);
  expect(['Tide', 'a wave', 'of water'].map((words) => originOf(markdown.indexOf(words)))).toEqual([0, 7, 19]);
});

test('knows it of every character that is left, in any text', () => {
  const line = fc.constantFrom(
    'a',
    ': b',
    ':  c',
    '    d',
    '\te',
    '',
    ' ',
    '```',
    '~~~',
    '        f',
    '  : g',
    '::: h',
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      const source = lines.join(end);
      const { markdown, originOf } = unfoldDefinitions(source);
      for (const { index, 0: ink } of markdown.matchAll(/\S/gu)) expect(source[originOf(index)]).toBe(ink);
      const removed = source.length - source.replace(/^ {0,3}:[ \t]{1,3}(?=\S)|^(?: {4}|\t)/gmu, '').length;
      expect(markdown.length).toBeGreaterThanOrEqual(source.length - removed);
    }),
  );
});
