import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePress, encodePress, type Press } from '../../../src/surfaces/discord/custom-id.ts';

const hash = fc.stringMatching(/^[\da-f]{8}$/u);
const anyPress: fc.Arbitrary<Press> = fc.record({
  action: fc.constantFrom('answer', 'before', 'behind', 'notes', 'copy', 'share', 'delete'),
  at: fc.integer({ min: 0, max: 999 }),
  isReading: fc.boolean(),
  passage: fc.option(fc.record({ article: hash, number: fc.integer({ min: 1, max: 9_999_999 }), text: hash })),
  within: fc.option(hash),
});

test('a button remembers what it was made with, in fewer characters than Discord allows', () => {
  fc.assert(
    fc.property(anyPress, (press) => {
      const customId = encodePress(press);
      expect(customId.length).toBeLessThanOrEqual(64);
      expect(decodePress(customId)).toEqual(press);
    }),
  );
});

test('is written as it always was, so that the buttons of older releases are understood', () => {
  const passage = { article: '0123abcd', number: 6, text: '89ef4567' };
  expect(encodePress({ action: 'behind', at: 2, isReading: false, passage, within: null })).toBe(
    'i1:behind:a:2:0123abcd.6.89ef4567:',
  );
});

test.each([
  '',
  'more',
  'i1',
  'i2:behind:a:2::',
  'i1:explode:a:0::',
  'i1:copy:x:0::',
  'i1:copy:a:-1::',
  'i1:copy:a:0:zz.1.zz:',
])('%j is understood as no button', (customId) => {
  expect(decodePress(customId)).toBeNull();
});
