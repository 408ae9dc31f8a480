import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealed, writeSealed } from './sealed-file.ts';

/** What is kept of a corpus: its parsed files, and the index of its last edition. */
type Kept = 'articles' | 'index';

/** Keeps what took long to make, so that the next start need not make it again. It may be deleted at any time. */
export interface CorpusCache {
  /** What was kept under this name for this key; `null` when that is nothing, or cannot be trusted. */
  readonly read: <Value>(kept: Kept, key: string) => Promise<Iterable<Value> | null>;
  /** Never throws: without a cache the next start takes longer, and that is all. */
  readonly write: (kept: Kept, key: string, values: Iterable<unknown>, signal: AbortSignal) => Promise<void>;
}

export interface CacheOptions {
  readonly folder: string;
  /** Each corpus has a place of its own. */
  readonly corpus: string;
  /** What another version has kept is not used. */
  readonly version: string;
  readonly log: (line: string) => void;
}

export function openCache({ folder, corpus, version, log }: CacheOptions): CorpusCache {
  const place = join(folder, createHash('sha256').update(corpus).digest('hex').slice(0, 12));
  const fullKey = (key: string): string => JSON.stringify(['ibid', version, key]);
  const warn = (what: string, error: unknown): void =>
    log(`The cache ${place} cannot be ${what}: ${String(error)}; see CACHE_DIR. Starts take longer without it.`);
  return {
    read: async <Value>(kept: Kept, key: string) => {
      try {
        const { state, values } = await readSealed<Value>(join(place, kept), fullKey(key));
        if (state === 'damaged') log(`The cache ${join(place, kept)} is damaged, and is made anew.`);
        return values;
      } catch (error) {
        warn('read', error);
        return null;
      }
    },
    write: async (kept, key, values, signal) => {
      try {
        await mkdir(place, { recursive: true });
        await sweep(place);
        await writeSealed(join(place, kept), fullKey(key), values, signal);
      } catch (error) {
        if (!signal.aborted) warn('written', error);
      }
    },
  };
}

/** What is older was left behind by a program that was killed, and is no longer written. */
const ABANDONED = 60 * 60 * 1000;

async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (!name.endsWith('.draft')) continue;
    const path = join(place, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > ABANDONED) await rm(path, { force: true });
  }
}
