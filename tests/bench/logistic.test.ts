import { expect, test } from 'vitest';
import { fitLogistic, type Observation, predict } from './logistic.ts';

const observe = (feature: number, trues: number, falses: number): readonly Observation[] => [
  { features: [feature], isTrue: true, weight: trues },
  { features: [feature], isTrue: false, weight: falses },
];

test('fits the share of each group where a weight can tell them apart', () => {
  const weights = fitLogistic([...observe(0, 1, 3), ...observe(1, 9, 1)]);
  expect(weights.map((weight) => Number(weight.toFixed(4)))).toEqual([-1.0986, 3.2958]);
  expect(predict(weights, [0])).toBeCloseTo(0.25);
  expect(predict(weights, [1])).toBeCloseTo(0.9);
});

test('stays finite where the feature parts the outcomes perfectly', () => {
  const weights = fitLogistic([...observe(0, 0, 5), ...observe(1, 5, 0)]);
  expect(weights.every((weight) => Number.isFinite(weight))).toBe(true);
  expect(predict(weights, [1])).toBeGreaterThan(0.99);
});

test('fits what is left to tell where a part is known', () => {
  const known = [...observe(0, 1, 3), ...observe(1, 9, 1)].map((each) => ({
    ...each,
    offset: 3 * (each.features[0] ?? 0),
  }));
  const weights = fitLogistic(known);
  expect(weights.map((weight) => Number(weight.toFixed(4)))).toEqual([-1.0986, 0.2958]);
  expect(predict(weights, [1], 3)).toBeCloseTo(0.9);
});
