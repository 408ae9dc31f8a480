import { Tinypool } from 'tinypool';
import { type ParsedArticle, type UnparsedFile, withLanguage } from './parse-article.ts';
import { problem, type ProblemCode } from './problems.ts';

export interface Parsers {
  /** Parses a file; its time runs from here. It throws only when `signal` aborts. */
  readonly parse: (file: UnparsedFile, signal?: AbortSignal) => Promise<ParsedArticle>;
  /** So many files may be handed to it at once. */
  readonly threads: number;
}

export interface OpenParsers extends Parsers {
  readonly close: () => Promise<void>;
}

/** What one file may take. The longest novels take some seconds and some 400 MB on a small machine. */
export interface ParsingLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const LIMITS: ParsingLimits = { seconds: 30, megabytes: 1024 };

/**
 * Opens threads that parse files aside, so that a hostile file costs its own limits and no more: a parser that runs
 * away in time or memory is ended with its thread, and is a problem of that file.
 */
export function openParsers(threads: number, limits = LIMITS): OpenParsers {
  const pool = new Tinypool({
    filename: new URL('parse-worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 1000,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  const parse: Parsers['parse'] = async (unparsed, signal) => {
    const timeout = AbortSignal.timeout(limits.seconds * 1000);
    try {
      const parsed: unknown = await pool.run(unparsed, {
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `parse-worker.js` returns, cloned
      return await withLanguage(parsed as ParsedArticle);
    } catch (error) {
      signal?.throwIfAborted();
      return { article: null, problems: [problem(unparsed.file, null, ...whyEnded(error, limits))] };
    }
  };
  return { parse, threads, close: () => pool.destroy() };
}

function whyEnded(error: unknown, { seconds, megabytes }: ParsingLimits): [code: ProblemCode, detail: string] {
  const { name, code } = error instanceof Error ? (error as NodeJS.ErrnoException) : { name: '', code: '' };
  if (name === 'AbortError') return ['too-costly', `${seconds} s were not enough`];
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return ['too-costly', `${megabytes} MB of memory were not enough`];
  return ['parser-failed', String(error)];
}
