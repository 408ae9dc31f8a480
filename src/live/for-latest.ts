import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does some work for the latest of several values: where one is waiting, or being worked for, when another comes, it is given up.
 * @param wait  so many milliseconds pass first
 * @returns settles when it is done, or given up; it never rejects where `work` does not
 */
export type ForLatest<Value> = (value: Value, wait?: number) => Promise<void>;

/** @param end  gives up all */
export function forLatest<Value>(
  work: (value: Value, signal: AbortSignal) => Promise<void>,
  end: AbortSignal,
): ForLatest<Value> {
  let newer = new AbortController();
  let underWay: Promise<void> = Promise.resolve();
  end.addEventListener('abort', () => newer.abort(), { once: true });

  const after = async (before: Promise<void>, value: Value, wait: number, signal: AbortSignal): Promise<void> => {
    // Whoever asked for that was told.
    await before.catch(() => {});
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => {});
    if (!signal.aborted) await work(value, signal);
  };
  return (value, wait = 0) => {
    newer.abort();
    newer = new AbortController();
    if (end.aborted) newer.abort();
    underWay = after(underWay, value, wait, newer.signal);
    return underWay;
  };
}
