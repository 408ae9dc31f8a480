import { Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { byLabels, parse, quantile } from './read-metrics.ts';

test('a page of metrics is read by name and labels', () => {
  const samples = parse('# HELP a b\n# TYPE a counter\na{of="x"} 3\na{of="y"} 4\nb 0.5\n');
  expect([byLabels(samples, 'a'), samples.get('b')]).toEqual([
    new Map([
      ['{of="x"}', 3],
      ['{of="y"}', 4],
    ]),
    0.5,
  ]);
});

test('a quantile is reckoned out of the buckets of a histogram', async () => {
  const registry = new Registry();
  const histogram = new Histogram({ name: 'h', help: 'h', buckets: [1, 2, 4], registers: [registry] });
  for (const value of [0.5, 0.5, 1.5, 1.5, 3, 3, 3, 3, 3, 9]) histogram.observe(value);
  const samples = parse(await registry.metrics());
  expect([0.2, 0.4, 0.65, 1].map((share) => quantile(samples, 'h', share))).toEqual([1, 2, 3, 4]);
});
