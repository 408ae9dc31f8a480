import type { ShardState } from '../surfaces/discord/observer.ts';

/** What health is judged by. Times in milliseconds of the epoch. */
export interface Vitals {
  /** When the process began. */
  readonly begun: number;
  /** How many articles the edition has; `null` while the first is being read. */
  readonly articles: number | null;
  readonly shards: readonly ShardState[];
}

/** What is wrong, a sentence each; nothing: all is well. */
export type Reasons = readonly string[];

/**
 * Discord is beaten to every 41.25 s. A bot that missed two beats is deaf, though its socket may look open; discord.js
 * notices the same after one, and connects anew.
 */
const FRESH = 90_000;
/** discord.js reconnects by itself, as a rule within seconds; after so long only a restart is left to try. */
const HOPELESS = 300_000;
/** Large folders take minutes to read, and a hundred shards eight to log in. */
const STARTING = 900_000;

/** Why the bot cannot answer now. */
export function whyNotReady({ articles, shards }: Vitals, now: number): Reasons {
  const reasons: string[] = [];
  if (articles === null) reasons.push('the articles are being read');
  if (articles === 0) reasons.push('there is no article to serve');
  if (shards.length === 0) reasons.push('the bot has not logged in to Discord yet');
  for (const { id, status, acknowledged } of shards) {
    if (status !== 'Ready') reasons.push(`shard ${id} is not connected: ${status}`);
    else if (isOlder(acknowledged, FRESH, now)) reasons.push(`shard ${id} ${since(acknowledged, now)}`);
  }
  return reasons;
}

/** Why the bot will not recover by itself, and should be started again. */
export function whyNotAlive(vitals: Vitals, now: number): Reasons {
  const { begun, articles, shards } = vitals;
  if (articles === 0) return ['there is no article to serve'];
  if (articles === null || shards.length === 0 || shards.some(({ acknowledged }) => acknowledged === null)) {
    return now - begun > STARTING ? ['the start takes too long', ...whyNotReady(vitals, now)] : [];
  }
  return shards
    .filter(({ acknowledged }) => isOlder(acknowledged, HOPELESS, now))
    .map(({ id, acknowledged }) => `shard ${id} ${since(acknowledged, now)}`);
}

function isOlder(acknowledged: number | null, milliseconds: number, now: number): boolean {
  return acknowledged === null || now - acknowledged > milliseconds;
}

function since(acknowledged: number | null, now: number): string {
  if (acknowledged === null) return 'was never acknowledged by Discord';
  return `was last acknowledged by Discord ${Math.round((now - acknowledged) / 1000)} s ago`;
}
