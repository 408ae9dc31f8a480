import fc from 'fast-check';
import { test } from 'vitest';
import { askedAnswer } from '../../support/hostile-answer.ts';
import { expectRoundTrip } from '../../support/round-trip.ts';

test('every reply, read as Discord reads it, gives the characters of the articles again', () => {
  fc.assert(fc.property(askedAnswer, expectRoundTrip), { numRuns: 15 });
});
