import { availableParallelism } from 'node:os';
import { createMemory, type Memory, type Remembered } from './articles/memory.ts';
import { openParsers } from './articles/open-parsers.ts';
import { type Corpus, readCorpus, type ReadingOptions } from './articles/read-corpus.ts';
import type { CorpusCache } from './cache/corpus-cache.ts';
import { buildEdition, type Edition, editionId } from './edition.ts';
import { forLatest } from './live/for-latest.ts';
import { createLiveCorpus, type LiveCorpus, type LookOutcome } from './live/live-corpus.ts';
import { watchFolder } from './live/watch-folder.ts';
import type { Problem } from './model.ts';
import type { IndexPiece } from './search/passage-index.ts';

/** One core stays free for those who ask meanwhile; each thread takes some 100 MB. */
const PARSING_THREADS = Math.min(4, Math.max(1, availableParallelism() - 1));

/** A file that was written less than so many milliseconds ago may be half of what it will be. */
const SETTLE_TIME = 1000;

/** Whoever has changed something often changes more: an edition is kept once nothing has changed for so many milliseconds. */
const KEEPING_QUIET = 10_000;

/** Reads a corpus once, with threads that parse aside. */
export async function readOnce(folder: string, options: ReadingOptions): Promise<Corpus> {
  const parsers = openParsers(PARSING_THREADS);
  try {
    return await readCorpus(folder, { ...options, parsers });
  } finally {
    await parsers.close();
  }
}

export interface OpenCorpus {
  readonly edition: Edition;
  /** Settles when the edition is kept for the next start, or replaced before; nobody need wait for it, and it never rejects. */
  readonly kept: Promise<void>;
  /** From now on, what changes in the folder is taken up. */
  readonly keepLive: (telling: Telling) => LiveCorpus<Edition>;
}

export interface Telling {
  readonly log: (line: string) => void;
  readonly renderProblem: (problem: Problem) => string;
  /** Told how each look at the folder has ended. */
  readonly looked?: (outcome: LookOutcome, edition: Edition) => void;
}

export interface OpeningOptions {
  readonly folder: string;
  readonly cache: CorpusCache;
  readonly signal: AbortSignal;
  /** Runs a task that somebody waits for, and shows how far it is. */
  readonly showing: <Result>(task: string, work: (onProgress: OnProgress) => Promise<Result>) => Promise<Result>;
}

type OnProgress = (done: number, all: number) => void;

/** Opens the first edition of a corpus, from what an earlier run has kept as far as that is still true. */
export async function openCorpus({ folder, cache, signal, showing }: OpeningOptions): Promise<OpenCorpus> {
  const known = await cache.read<Remembered>('articles', '');
  const memory = createMemory(known ? [...known] : []);
  const { articles, problems } = await showing('Reading', (onProgress) =>
    readOnce(folder, { memory, signal, onProgress }),
  );
  let isKept = known !== null;
  const storedPieces = async (id: string): Promise<Iterable<IndexPiece> | null> => {
    const pieces = await cache.read<IndexPiece>('index', id);
    isKept &&= pieces !== null;
    return pieces;
  };
  const edition = await showing('Indexing', (onProgress) =>
    buildEdition(articles, problems, { onProgress, storedPieces }),
  );
  const keep = forLatest<Edition>((next, until) => keepEdition(next, memory, cache, until), signal);
  const kept = isKept || articles.length === 0 ? Promise.resolve() : keep(edition);
  return {
    edition,
    kept,
    keepLive: ({ log, renderProblem, looked = () => {} }) => {
      const live = createLiveCorpus(
        edition,
        {
          read: () => readOnce(folder, { memory, signal, settleTime: SETTLE_TIME }),
          build: (reading, current) => buildEdition(reading.articles, reading.problems, { before: current }),
          idOf: editionId,
          // It never rejects.
          keep: (next) => void keep(next, KEEPING_QUIET),
          renderProblem,
          log,
          looked,
          settleTime: SETTLE_TIME,
        },
        signal,
      );
      // Neither ever rejects, and both end with the program.
      void watchFolder(folder, () => void live.reload(), log, signal);
      return live;
    },
  };
}

async function keepEdition(edition: Edition, memory: Memory, cache: CorpusCache, signal: AbortSignal): Promise<void> {
  // What could not be parsed may have been for want of time or memory, and is tried again.
  const parsed = memory.entries().filter((entry) => entry.parsed.article !== null);
  await cache.write('articles', '', parsed, signal);
  await cache.write('index', edition.id, edition.pieces(), signal);
}
