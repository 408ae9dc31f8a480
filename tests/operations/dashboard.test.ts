import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMetrics } from '../../src/operations/metrics.ts';
import { HOME } from '../support/run-program.ts';

const dashboard = readFileSync(join(HOME, 'docs', 'grafana-dashboard.json'), 'utf8');

/** All expressions and variables' queries, wherever they stand. */
function queriesIn(json: string): readonly string[] {
  const queries: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    if ((key === 'expr' || key === 'query') && typeof value === 'string') queries.push(value);
    return value;
  });
  return queries;
}

const namesIn = (query: string): readonly string[] => query.match(/\b(?:ibid|nodejs|process)_\w+/gu) ?? [];

test('every query of the dashboard names a metric that there is', async () => {
  const metrics = await createMetrics(() => []).registry.getMetricsAsJSON();
  const known = new Set(
    metrics.flatMap(({ name, type }) =>
      String(type) === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
  const asked = queriesIn(dashboard).flatMap((query) => namesIn(query));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});

test('the dashboard shows all that is counted of the bot', async () => {
  const own = await createMetrics(() => []).registry.getMetricsAsJSON();
  const asked = queriesIn(dashboard)
    .flatMap((query) => namesIn(query))
    .join('\n');
  expect(own.map(({ name }) => name).filter((name) => name.startsWith('ibid_') && !asked.includes(name))).toEqual([]);
});
