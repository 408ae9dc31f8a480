import { describe, expect, test } from 'vitest';
import { createMetrics } from '../../src/operations/metrics.ts';

/** The samples of our own metrics, without histograms' buckets, as Prometheus reads them. */
async function samples({ registry }: ReturnType<typeof createMetrics>): Promise<readonly string[]> {
  const lines = (await registry.metrics()).split('\n');
  return lines.filter((line) => line.startsWith('ibid_') && !line.includes('_bucket'));
}

describe('metrics', () => {
  test('count what happened, and stand at nought before', async () => {
    const metrics = createMetrics(() => []);
    metrics.count.answered('related', 250);
    metrics.count.answered('related', 750);
    metrics.count.suggested(20);
    metrics.count.pressed('copy');
    metrics.count.late();
    metrics.count.fault();
    metrics.reloaded('unchanged');
    expect(await samples(metrics)).toEqual([
      'ibid_answers_total{outcome="answered"} 0',
      'ibid_answers_total{outcome="related"} 2',
      'ibid_answers_total{outcome="unanswered"} 0',
      'ibid_answer_seconds_sum 1',
      'ibid_answer_seconds_count 2',
      'ibid_autocomplete_seconds_sum 0.02',
      'ibid_autocomplete_seconds_count 1',
      'ibid_presses_total{action="copy"} 1',
      'ibid_late_interactions_total 1',
      'ibid_faults_total 1',
      'ibid_edition_articles 0',
      'ibid_edition_passages 0',
      'ibid_edition_timestamp_seconds 0',
      'ibid_reloads_total{result="changed"} 0',
      'ibid_reloads_total{result="unchanged"} 1',
      'ibid_reloads_total{result="failed"} 0',
    ]);
  });

  test('tell of the gateway as it is when they are asked', async () => {
    let shards = [{ id: 0, status: 'Ready', acknowledged: 5000, ping: 80 as number | null }];
    const metrics = createMetrics(() => shards);
    const gateway = async (): Promise<readonly string[]> =>
      (await samples(metrics)).filter((line) => line.startsWith('ibid_gateway'));
    expect(await gateway()).toEqual([
      'ibid_gateway_ping_seconds{shard="0"} 0.08',
      'ibid_gateway_acknowledged_timestamp_seconds{shard="0"} 5',
      'ibid_gateway_ready{shard="0"} 1',
    ]);
    shards = [{ id: 0, status: 'Reconnecting', acknowledged: 5000, ping: null }];
    expect(await gateway()).toEqual([
      'ibid_gateway_acknowledged_timestamp_seconds{shard="0"} 5',
      'ibid_gateway_ready{shard="0"} 0',
    ]);
  });

  test('name one edition, the newest', async () => {
    const metrics = createMetrics(() => []);
    metrics.serve({ id: 'e1', articles: 1, passages: 2 });
    metrics.serve({ id: 'e2', articles: 3, passages: 40 });
    const edition = (await samples(metrics)).filter((line) => line.startsWith('ibid_edition'));
    expect(edition).toEqual([
      'ibid_edition_articles 3',
      'ibid_edition_passages 40',
      expect.stringMatching(/^ibid_edition_timestamp_seconds \d{10}/u),
      'ibid_edition_info{edition="e2"} 1',
    ]);
  });

  test('tell how the event loop lags', async () => {
    expect(await createMetrics(() => []).registry.metrics()).toContain('\nnodejs_eventloop_lag_p99_seconds ');
  });
});
