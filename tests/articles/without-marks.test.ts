import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, withoutMarks } from '../../src/articles/without-marks.ts';

/** Marks are written `{1}` in these texts, so that nothing but their place counts. */
function without(text: string): { readonly text: string; readonly noterefs: readonly (readonly [string, number])[] } {
  const bare = withoutMarks(text, marksIn(text));
  return { text: bare.text, noterefs: bare.noterefs.map(({ label, at }) => [label, at]) };
}

function marksIn(text: string): readonly Mark[] {
  return [...text.matchAll(/\{(\d(?:,\d)*)\}/gu)].map(({ index, 0: mark, 1: labels = '' }) => ({
    start: index,
    end: index + mark.length,
    labels: labels.split(',').map((label) => ({ label, note: null })),
  }));
}

test.each([
  ['at the end of a sentence', 'High.{1} Low.', 'High. Low.', [['1', 5]]],
  ['before a stop', 'High{1}.', 'High.', [['1', 4]]],
  ['behind white space, before a stop', 'High {1}.', 'High.', [['1', 4]]],
  ['between words', 'High {1} and low', 'High and low', [['1', 4]]],
  ['between a space and a word', 'High {1}and low', 'High and low', [['1', 5]]],
  [
    'between a space and a word, with another behind',
    'High {1}and low {2}.',
    'High and low.',
    [
      ['1', 5],
      ['2', 12],
    ],
  ],
  ['as the subject of a sentence', 'So, {1} says', 'So, says', [['1', 3]]],
  ['at the start', '{1} says', 'says', [['1', 0]]],
  ['at the end', 'High {1}', 'High', [['1', 4]]],
  [
    'in a row',
    'High {1}{2}, low',
    'High, low',
    [
      ['1', 4],
      ['2', 4],
    ],
  ],
  [
    'several in one',
    'High{1,2}.',
    'High.',
    [
      ['1', 4],
      ['2', 4],
    ],
  ],
  ['before a Chinese stop', '涨潮 {1}。', '涨潮。', [['1', 2]]],
  ['alone', '{1}', '', [['1', 0]]],
])('takes out a mark %s', (_, text, expected, noterefs) => {
  expect(without(text)).toEqual({ text: expected, noterefs });
});

const marked = fc
  .array(fc.constantFrom('a', 'bc', '汉', ' ', '\n', '.', ',', '(', ')', '{1}', '{2}', '{3,4}'))
  .map((parts) => parts.join(''));

test('changes nothing but the marks and white space, and puts each label where it stood', () => {
  fc.assert(
    fc.property(marked, (text) => {
      const bare = withoutMarks(text, marksIn(text));
      expect(ink(bare.text)).toBe(ink(text.replace(/\{[^}]*\}/gu, '')));
      const again = bare.noterefs.reduceRight(
        (whole, { label, at }) => `${whole.slice(0, at)}{${label}}${whole.slice(at)}`,
        bare.text,
      );
      expect(ink(again)).toBe(ink(text.replaceAll('{3,4}', '{3}{4}')));
    }),
  );
});

function ink(text: string): string {
  return text.replace(/\s+/gu, '');
}
