/** Lets everybody ask so often, and says when to come back. */
export interface Cooldown {
  /** @returns `null` when the person may ask now, else the moment, in milliseconds since 1970, from which on */
  readonly ask: (person: string) => number | null;
}

interface Bucket {
  tokens: number;
  /** When `tokens` was right, in milliseconds since 1970. */
  at: number;
}

/** So many people are remembered before those are forgotten whose buckets are full again. */
const MOST_PEOPLE = 10_000;

/** A bucket of tokens for each person: full at first, and filled again evenly over a minute. Kept in memory alone. */
export function createCooldown(perMinute: number, now: () => number = Date.now): Cooldown {
  const buckets = new Map<string, Bucket>();
  const millisecondsEach = 60_000 / perMinute;
  const refill = (bucket: Bucket, moment: number): void => {
    bucket.tokens = Math.min(perMinute, bucket.tokens + (moment - bucket.at) / millisecondsEach);
    bucket.at = moment;
  };
  const forget = (moment: number): void => {
    for (const [person, bucket] of buckets) {
      refill(bucket, moment);
      if (bucket.tokens >= perMinute) buckets.delete(person);
    }
  };
  return {
    ask: (person) => {
      const moment = now();
      if (buckets.size >= MOST_PEOPLE) forget(moment);
      const bucket = buckets.get(person) ?? { tokens: perMinute, at: moment };
      buckets.set(person, bucket);
      refill(bucket, moment);
      if (bucket.tokens < 1) return Math.ceil(moment + (1 - bucket.tokens) * millisecondsEach);
      bucket.tokens -= 1;
      return null;
    },
  };
}
