import type { Article, ArticleId } from '../model.ts';
import type { ParsedArticle, UnparsedFile } from './parse-article.ts';
import { problem } from './problems.ts';

/** What a file of certain bytes was parsed to. */
export interface Remembered {
  readonly file: string;
  readonly id: ArticleId;
  /** Of its bytes: SHA-256, hexadecimal. */
  readonly hash: string;
  readonly parsed: ParsedArticle;
}

/**
 * What earlier readings made of the files of a corpus: what is unchanged need not be parsed again, and what no longer
 * parses keeps its last good state.
 */
export interface Memory {
  /** What this very file was parsed to, if it has not been written since; `null` when that is not known. */
  readonly unwritten: (file: string, id: ArticleId, state: string) => ParsedArticle | null;
  /** Of what state the bytes are that were parsed last. */
  readonly note: (file: string, state: string) => void;
  /** What this very file was parsed to, or what `parse` makes of it now. */
  readonly parse: (
    unparsed: UnparsedFile,
    parse: (unparsed: UnparsedFile) => ParsedArticle | Promise<ParsedArticle>,
  ) => Promise<ParsedArticle>;
  /** What to serve of a file: what was read of it, or, if that is nothing, its last good state. */
  readonly orLastGood: (file: string, id: ArticleId, parsed: ParsedArticle) => ParsedArticle;
  /** The last state of a file that is being written; `null` when there was none. */
  readonly lastGood: (file: string, id: ArticleId) => Article | null;
  readonly files: () => readonly string[];
  /** Forgets all other files: who removes a file means it. */
  readonly retain: (files: ReadonlySet<string>) => void;
  readonly entries: () => readonly Remembered[];
}

export function createMemory(known: readonly Remembered[] = []): Memory {
  const latest = new Map(known.map((each) => [each.file, each]));
  const states = new Map<string, string>();
  const good = new Map(known.flatMap(({ file, parsed }) => (parsed.article ? [[file, parsed.article]] : [])));

  const lastGood: Memory['lastGood'] = (file, id) => {
    const article = good.get(file);
    // Its id changes when a file of the same name comes or goes beside it.
    return !article || article.id === id ? (article ?? null) : { ...article, id };
  };
  return {
    unwritten: (file, id, state) => {
      const before = latest.get(file);
      return before?.id === id && states.get(file) === state ? before.parsed : null;
    },
    note: (file, state) => void states.set(file, state),
    parse: async (unparsed, parse) => {
      const { file, id } = unparsed;
      const hash = await hashOf(unparsed.bytes);
      const before = latest.get(file);
      if (before?.hash === hash && before.id === id) return before.parsed;
      const parsed = await parse(unparsed);
      latest.set(file, { file, id, hash, parsed });
      if (parsed.article) good.set(file, parsed.article);
      return parsed;
    },
    orLastGood: (file, id, parsed) => {
      const article = parsed.article ?? lastGood(file, id);
      if (parsed.article || !article) return parsed;
      return { article, problems: [...parsed.problems, problem(file, null, 'last-good-state')] };
    },
    lastGood,
    files: () => [...good.keys()],
    retain: (files) => {
      for (const map of [latest, good, states]) for (const file of map.keys()) if (!files.has(file)) map.delete(file);
    },
    entries: () => [...latest.values()],
  };
}

/** In a thread of the system's: a book would hold everyone up. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
