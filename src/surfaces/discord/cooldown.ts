/** Lets everybody ask so often, and says when to come back. */
export interface Cooldown {
  /** @returns `null` when the person may ask now, else the moment, in milliseconds since 1970, from which on */
  readonly ask: (person: string) => number | null;
}

/** A moment as Discord shows it, counting down: “in 12 seconds”. */
export function countdown(moment: number): string {
  return `<t:${Math.ceil(moment / 1000)}:R>`;
}

interface Bucket {
  readonly tokens: number;
  /** When `tokens` was right, in milliseconds since 1970. */
  readonly at: number;
  /** When a bucket has become full again, whose it was is forgotten. */
  readonly forgetting: NodeJS.Timeout;
}

const MINUTE = 60_000;

/** A bucket of tokens for each person: full at first, and filled again evenly over a minute. Kept in memory alone. */
export function createCooldown(perMinute: number): Cooldown {
  const buckets = new Map<string, Bucket>();
  const millisecondsEach = MINUTE / perMinute;
  return {
    ask: (person) => {
      const at = Date.now();
      const before = buckets.get(person);
      const filled = before ? before.tokens + (at - before.at) / millisecondsEach : perMinute;
      const tokens = Math.min(perMinute, filled);
      if (tokens < 1) return Math.ceil(at + (1 - tokens) * millisecondsEach);
      clearTimeout(before?.forgetting);
      const forgetting = setTimeout(() => buckets.delete(person), MINUTE).unref();
      buckets.set(person, { tokens: tokens - 1, at, forgetting });
      return null;
    },
  };
}
