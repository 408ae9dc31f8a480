import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confidence, outcomeOf } from '../../src/search/outcome.ts';

const FULL = { score: 1.5, coverage: 1, held: 4, mass: 12 };

test.each([
  [1, 'answered'],
  [0.4, 'answered'],
  [0.39, 'related'],
  [0.15, 'related'],
  [0.14, 'unanswered'],
  [0, 'unanswered'],
])('a confidence of %d is called %s', (probability, outcome) => {
  expect(outcomeOf(probability)).toBe(outcome);
});

describe('the confidence', () => {
  test.each([
    ['the score is higher', FULL, { ...FULL, score: 1 }],
    ['more of the question is covered', FULL, { ...FULL, coverage: 0.8 }],
    ['more of its words are held', FULL, { ...FULL, held: 1 }],
  ])('is higher when %s', (_, more, less) => {
    expect(confidence(more, 100, false)).toBeGreaterThan(confidence(less, 100, false));
  });

  test('is lower in a larger corpus, as far as corpora were measured', () => {
    expect(confidence(FULL, 500, false)).toBeLessThan(confidence(FULL, 50, false));
    expect(confidence(FULL, 50_000, false)).toBe(confidence(FULL, 540, false));
    expect(confidence(FULL, 1, false)).toBe(confidence(FULL, 5, false));
  });

  test('of a question that only asks or binds never claims an answer', () => {
    expect(outcomeOf(confidence(FULL, 5, true))).toBe('related');
    expect(outcomeOf(confidence({ ...FULL, mass: 0.01 }, 5, true))).toBe('unanswered');
  });

  test('lies between 0 and 1, whatever the evidence', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const positive = fc.double({ min: 0, max: 1000, noNaN: true });
    const evidence = fc.record({ score: positive, coverage: share, held: fc.nat(300), mass: positive });
    fc.assert(
      fc.property(evidence, fc.nat(1_000_000), fc.boolean(), (any, passages, isEmptyTalk) => {
        const probability = confidence(any, passages, isEmptyTalk);
        expect(probability >= 0 && probability <= 1).toBe(true);
      }),
    );
  });
});
