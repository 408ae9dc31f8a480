import { describe, expect, test } from 'vitest';
import { type Vitals, whyNotAlive, whyNotReady } from '../../src/operations/health.ts';
import type { ShardState } from '../../src/surfaces/discord/observer.ts';

const NOW = 10_000_000;
const ago = (seconds: number): number => NOW - seconds * 1000;

const shard = (state: Partial<ShardState> = {}): ShardState => ({
  id: 0,
  status: 'Ready',
  acknowledged: ago(40),
  ping: 80,
  ...state,
});
const vitals = (given: Partial<Vitals> = {}): Vitals => ({
  begun: ago(3600),
  articles: 3,
  shards: [shard()],
  ...given,
});

describe('the bot is ready', () => {
  test('with articles, and a gateway that acknowledges', () => {
    expect(whyNotReady(vitals(), NOW)).toEqual([]);
  });

  test.each<[string, Partial<Vitals>, string[]]>([
    [
      'while it reads and has not logged in',
      { articles: null, shards: [] },
      ['the articles are being read', 'the bot has not logged in to Discord yet'],
    ],
    ['without an article', { articles: 0 }, ['there is no article to serve']],
    [
      'with one deaf shard of two, though its connection looks open',
      { shards: [shard(), shard({ id: 1, acknowledged: ago(91) })] },
      ['shard 1 was last acknowledged by Discord 91 s ago'],
    ],
    [
      'while a shard reconnects',
      { shards: [shard({ status: 'Reconnecting' })] },
      ['shard 0 is not connected: Reconnecting'],
    ],
    [
      'before anything was acknowledged',
      { shards: [shard({ acknowledged: null })] },
      ['shard 0 was never acknowledged by Discord'],
    ],
  ])('never %s', (_, given, reasons) => {
    expect(whyNotReady(vitals(given), NOW)).toEqual(reasons);
  });
});

describe('the bot is alive', () => {
  test.each<[string, Partial<Vitals>]>([
    ['while all is well', {}],
    [
      'while a lost connection may come back by itself',
      { shards: [shard({ status: 'Resuming', acknowledged: ago(299) })] },
    ],
    ['while it reads its articles', { begun: ago(899), articles: null, shards: [] }],
    ['while it logs in', { begun: ago(899), shards: [shard(), shard({ id: 1, acknowledged: null })] }],
  ])('%s', (_, given) => {
    expect(whyNotAlive(vitals(given), NOW)).toEqual([]);
  });

  test.each<[string, Partial<Vitals>, string[]]>([
    [
      'after five minutes without an acknowledgement',
      { shards: [shard({ status: 'Reconnecting', acknowledged: ago(301) })] },
      ['shard 0 was last acknowledged by Discord 301 s ago'],
    ],
    [
      'when the start hangs',
      { begun: ago(901), articles: null, shards: [] },
      ['the start takes too long', 'the articles are being read', 'the bot has not logged in to Discord yet'],
    ],
    ['without an article', { articles: 0, shards: [] }, ['there is no article to serve']],
  ])('no more %s', (_, given, reasons) => {
    expect(whyNotAlive(vitals(given), NOW)).toEqual(reasons);
  });
});
