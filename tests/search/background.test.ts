import { expect, test } from 'vitest';
import { backgroundOf } from '../../src/search/background.ts';

test('beside the passages of an index stand two thousand of fifty words, in its languages as the index is', () => {
  const background = backgroundOf([
    { passages: 3, shares: new Map([['die', 0.001]]) },
    {
      passages: 1,
      shares: new Map([
        ['die', 0.04],
        ['gezeit', 0.0002],
      ]),
    },
  ]);
  expect(background.size).toBe(2000);
  // Of a passage in a language, 1 − e^(−50 × share) hold a term.
  expect(background.frequencyOf('die')).toBeCloseTo(1500 * (1 - Math.exp(-0.05)) + 500 * (1 - Math.exp(-2)));
  expect(background.frequencyOf('gezeit')).toBeCloseTo(500 * (1 - Math.exp(-0.01)));
  expect(background.frequencyOf('kimchi')).toBe(0);
});

test('an empty index has a background, too', () => {
  expect(backgroundOf([]).frequencyOf('tide')).toBe(0);
});
