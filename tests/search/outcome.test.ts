import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confidence, outcomeOf } from '../../src/search/outcome.ts';

const FULL = { rank: 9, runs: 0, syllables: 0, numbers: 0, names: 0, negated: 0 };

test.each([
  [1, 'answered'],
  [0.36, 'answered'],
  [0.359, 'related'],
  [0.15, 'related'],
  [0.14, 'unanswered'],
  [0, 'unanswered'],
])('a confidence of %d is called %s', (probability, outcome) => {
  expect(outcomeOf(probability)).toBe(outcome);
});

describe('the confidence', () => {
  test.each([
    ['the passage is ranked higher', FULL, { ...FULL, rank: 8 }],
    ['no number is astray', FULL, { ...FULL, numbers: 1 }],
    ['one number is astray and not two', { ...FULL, numbers: 1 }, { ...FULL, numbers: 2 }],
    ['a name is astray and not a number', { ...FULL, names: 1 }, { ...FULL, numbers: 1 }],
    ['no name is astray', FULL, { ...FULL, names: 1 }],
    ['the question does not negate alone', FULL, { ...FULL, negated: 1 }],
    ['the rank lies above that of no evidence', { ...FULL, rank: -14 }, { ...FULL, rank: -15 }],
    ['its words are words and not syllables', FULL, { ...FULL, syllables: 1 }],
  ])('is higher when %s', (_, more, less) => {
    expect(confidence(more, 100)).toBeGreaterThan(confidence(less, 100));
  });

  test('is as low as where no passage holds a word of the question, and no lower', () => {
    expect(confidence({ ...FULL, rank: -16 }, 100)).toBe(confidence({ ...FULL, rank: -15 }, 100));
  });

  test('is lower in a larger corpus, as far as corpora were measured', () => {
    expect(confidence(FULL, 500)).toBeLessThan(confidence(FULL, 50));
    expect(confidence(FULL, 50_000)).toBe(confidence(FULL, 540));
    expect(confidence(FULL, 1)).toBe(confidence(FULL, 5));
  });

  test('lies between 0 and 1, whatever the evidence', () => {
    const evidence = fc.record({
      rank: fc.double({ min: -1000, max: 1000, noNaN: true }),
      numbers: fc.nat(300),
      names: fc.nat(300),
      negated: fc.constantFrom(0, 1),
      runs: fc.constantFrom(0, 1),
      syllables: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(evidence, fc.nat(1_000_000), (any, passages) => {
        const probability = confidence(any, passages);
        expect(probability >= 0 && probability <= 1).toBe(true);
      }),
    );
  });
});
