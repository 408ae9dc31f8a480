import { expect, test } from 'vitest';
import { areaUnderCurve, deciles, thresholdKeeping } from './reliability.ts';

test.each([
  ['is 1 where all lie above', [3, 4], [1, 2], 1],
  ['is 0 where all lie below', [1, 2], [3, 4], 0],
  ['counts a tie half', [2, 2], [1, 2, 2], 2 / 3],
  ['is a half for the same numbers', [1, 2, 3], [3, 2, 1], 1 / 2],
])('the area under the curve %s', (_, higher, lower, area) => {
  expect(areaUnderCurve(higher, lower)).toBeCloseTo(area);
});

test('the threshold that keeps a share is the least of those kept', () => {
  const numbers = Array.from({ length: 20 }, (_, at) => at + 1);
  expect(thresholdKeeping(0.95, numbers)).toBe(2);
  expect(thresholdKeeping(0.5, numbers)).toBe(11);
});

test('a decile tells what was said and what was, by weight', () => {
  const forecasts = [
    { probability: 0.91, isTrue: true, weight: 3 },
    { probability: 0.95, isTrue: false, weight: 1 },
    { probability: 1, isTrue: true, weight: 0 },
  ];
  const last = deciles(forecasts).at(-1);
  expect([last?.from, last?.count, last?.said, last?.was]).toEqual([0.9, 3, (3 * 0.91 + 0.95) / 4, 0.75]);
});
