import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/articles/source-edits.ts';

test('makes edits, and knows where everything stood', () => {
  const { text, originOf } = applyEdits('a {b} c {d} e', [
    { start: 2, end: 5, text: '' },
    { start: 8, end: 11, text: 'DDDD' },
  ]);
  expect(text).toBe('a  c DDDD e');
  expect(['a', 'c', 'DDDD', 'e'].map((each) => originOf(text.indexOf(each)))).toEqual([0, 6, 8, 12]);
});

test('without edits everything stands where it stood', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(100), (source, offset) => {
      const { text, originOf } = applyEdits(source, []);
      expect([text, originOf(offset)]).toEqual([source, offset]);
    }),
  );
});
