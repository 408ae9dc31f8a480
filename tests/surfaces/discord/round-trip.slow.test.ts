import fc from 'fast-check';
import { test } from 'vitest';
import { askedAnswer } from '../../support/hostile-answer.ts';
import { expectRoundTrip } from '../../support/round-trip.ts';

// Each answer makes up to nine replies; the parser takes a tenth of a second for the longest.
test('thousands of replies, read as Discord reads them, give the characters of the articles again', () => {
  fc.assert(fc.property(askedAnswer, expectRoundTrip), { numRuns: 1000 });
}, 900_000);
