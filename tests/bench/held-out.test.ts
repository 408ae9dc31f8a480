import { expect, test } from 'vitest';
import { ablationTable, judgeHeldOut, withoutFeature } from './held-out.ts';

const CASES = ['a', 'b', 'a', 'c'].map((about, at) => ({ about, options: [[at, 1]] }));

test('no case is judged by weights that saw its article', () => {
  const judged = judgeHeldOut(
    CASES,
    (cases) => cases.map(({ about }) => about.charCodeAt(0)),
    ({ about }, weights) => weights.includes(about.charCodeAt(0)),
  );
  expect(judged).toEqual([false, false, false, false]);
});

test('a feature that is left out is nought everywhere', () => {
  expect(withoutFeature(CASES, 1).map(({ options }) => options)).toEqual([[[0, 0]], [[1, 0]], [[2, 0]], [[3, 0]]]);
});

test('the table has a row for each feature and a column for each set', () => {
  const table = ablationTable(['text', 'near'], ['en', 'de'], (feature, set) => (set === 'de' ? -feature : 0.5));
  expect(table.split('\n')).toEqual([
    '| without | en | de |',
    '| --- | --- | --- |',
    '| text | 0.50 | 0.00 |',
    '| near | 0.50 | -1.00 |',
  ]);
});
