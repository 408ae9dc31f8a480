import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import { type Article, articleId, type Problem } from '../model.ts';
import { systemReason } from '../system-error.ts';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { findCopies } from './find-copies.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Parsers } from './open-parsers.ts';
import { extensionOf, parseArticle, type ParsedArticle, refusal } from './parse-article.ts';
import { problem } from './problems.ts';

export interface Corpus {
  /** By id, in the order of their code units. */
  readonly articles: readonly Article[];
  /** By file, then line. */
  readonly problems: readonly Problem[];
  /** Files that are being written: they are passed over, or as they were before, until they are whole. */
  readonly unsettled: readonly string[];
}

/** Larger than the longest novel by far; what is larger is no article. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Reads a whole file. */
export type ReadBytes = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;
const readBytes: ReadBytes = (path, signal) => readFile(path, signal ? { signal } : {});

/** Parses in the thread that asks, one file after the other. */
const PARSE_HERE: Parsers = { threads: 1, parse: ({ bytes, file, id }) => parseArticle(bytes, file, id) };

export interface ReadingOptions {
  readonly signal?: AbortSignal | undefined;
  readonly parsers?: Parsers;
  readonly readBytes?: ReadBytes;
  /** What earlier readings found, and this one will add to. */
  readonly memory?: Memory;
  /** A file that was written less than so many milliseconds ago may be half of what it will be. */
  readonly settleTime?: number;
  /** Told after each file how many of how many are read. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Reads every article in a folder and its subfolders; hidden files and folders are passed over, links are followed only
 * to files inside the folder. The only place that reads the corpus from disk.
 *
 * It throws only when `signal` aborts: whatever is wrong with a file, or with the folder, is a problem in the result.
 */
export async function readCorpus(folder: string, options: ReadingOptions = {}): Promise<Corpus> {
  const { signal, parsers = PARSE_HERE, readBytes: read = readBytes, memory = createMemory(), onProgress } = options;
  const { settleTime = 0 } = options;
  const { listing, files, held } = await chooseFiles(folder, memory, settleTime);
  const ids = chooseIds(files);
  let done = 0;
  const readOne = async (file: string): Promise<ParsedArticle> => {
    signal?.throwIfAborted();
    const id = articleId(ids.get(file) ?? file);
    if (held.has(file)) return { article: memory.lastGood(file, id), problems: [] };
    const state = await stateOf(join(folder, file));
    const known = state && memory.unwritten(file, id, state);
    if (known) {
      onProgress?.(++done, files.length);
      return memory.orLastGood(file, id, known);
    }
    const bytes = await readLimited(join(folder, file), file, read, signal);
    // Somebody may have begun to write it since it was listed.
    if (!(await isOlder(join(folder, file), settleTime))) {
      listing.unsettled.push(file);
      return { article: memory.lastGood(file, id), problems: [] };
    }
    const parsed =
      bytes instanceof Uint8Array
        ? await memory.parse({ bytes, file, id }, (unparsed) => parsers.parse(unparsed, signal))
        : { article: null, problems: [bytes] };
    if (state && bytes instanceof Uint8Array) memory.note(file, state);
    onProgress?.(++done, files.length);
    return memory.orLastGood(file, id, parsed);
  };
  const parsed = await pMap(files, readOne, { concurrency: parsers.threads });
  memory.retain(new Set(files));
  const { articles, problems } = await joinArticles(parsed);
  const isEmpty = files.length === 0 && !listing.problems.some(({ severity }) => severity === 'error');
  return {
    articles: articles.toSorted((a, b) => compare(a.id, b.id)),
    problems: [...listing.problems, ...(isEmpty ? [problem('', null, 'empty-corpus')] : []), ...problems].toSorted(
      (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0),
    ),
    unsettled: listing.unsettled,
  };
}

/** What can be said of articles only when all are known. */
async function joinArticles(parsed: readonly ParsedArticle[]): Promise<Omit<Corpus, 'unsettled'>> {
  const clean = await dropBoilerplate(parsed.flatMap(({ article }) => article ?? []));
  const ofFiles = parsed.flatMap(({ problems }) => problems);
  return { articles: clean.articles, problems: [...ofFiles, ...clean.problems, ...(await findCopies(clean.articles))] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Listing {
  /** Paths relative to the corpus, with `/`, that an article may stand in. */
  readonly files: string[];
  readonly problems: Problem[];
  readonly unsettled: string[];
}

interface ChosenFiles {
  readonly listing: Listing;
  /** In the order of their code units. */
  readonly files: readonly string[];
  /** Those that are served as they were: half-written, or in a folder that cannot be looked into now. */
  readonly held: ReadonlySet<string>;
}

async function chooseFiles(folder: string, memory: Memory, settleTime: number): Promise<ChosenFiles> {
  const listing: Listing = { files: [], problems: [], unsettled: [] };
  await walk(folder, '', listing);
  const settled: string[] = [];
  for (const file of listing.files) {
    ((await isOlder(join(folder, file), settleTime)) ? settled : listing.unsettled).push(file);
  }
  const unsettled = new Set(listing.unsettled);
  const unseen = listing.problems.filter(({ code }) => code === 'unreadable-folder').map(({ file }) => file);
  const isHeld = (file: string): boolean =>
    unsettled.has(file) || unseen.some((path) => path === '' || file.startsWith(`${path}/`));
  const held = new Set(memory.files().filter(isHeld));
  return { listing, files: [...settled, ...held].toSorted(compare), held };
}

/** Whether a file was written at least so many milliseconds ago. One that is gone was; so was one of a far future, by a wrong clock. */
async function isOlder(path: string, milliseconds: number): Promise<boolean> {
  if (milliseconds === 0) return true;
  const written = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return Math.abs(Date.now() - written) >= milliseconds;
}

/** So many milliseconds after it was written, any file system's clock tells the next writing from it: some count by two seconds. */
const TOLD_APART = 3000;

/** Another one whenever a file was written or replaced; `null` where that cannot be told. */
async function stateOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found || Math.abs(Date.now() - found.ctimeMs) < TOLD_APART) return null;
  return [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ');
}

async function walk(folder: string, path: string, listing: Listing): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(folder, path), { withFileTypes: true });
  } catch (error) {
    listing.problems.push(problem(path, null, 'unreadable-folder', systemReason(error)));
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const file = path === '' ? entry.name : `${path}/${entry.name}`;
    const refused = refusal(file);
    const page = entry.isDirectory() ? pageOf(entry.name, names) : undefined;
    if (page !== undefined) {
      listing.problems.push(problem(file, null, 'page-folder', page));
      continue;
    }
    if (entry.isDirectory()) {
      if (!refused) listing.problems.push(problem(file, null, 'folder-named-like-article'));
      await walk(folder, file, listing);
      continue;
    }
    const trouble = refused ?? (await notAFile(folder, file, entry));
    if (trouble) listing.problems.push(trouble);
    else listing.files.push(file);
  }
}

/** The saved page beside which a browser has put a folder with its pictures and styles: `tides_files` of `tides.html`. */
function pageOf(folder: string, names: ReadonlySet<string>): string | undefined {
  const stem = /^(.+)(?:[_-](?:files|Dateien|fichiers|archivos|bestanden)|\.files)$/u.exec(folder)?.[1];
  return stem === undefined ? undefined : [`${stem}.html`, `${stem}.htm`].find((page) => names.has(page));
}

/** Why an entry of the folder is no file of its own that can be read; `null` when it is. */
async function notAFile(folder: string, file: string, entry: Dirent): Promise<Problem | null> {
  if (entry.isFile()) return null;
  try {
    const target = await realpath(join(folder, file));
    if (!target.startsWith((await realpath(folder)) + sep)) return problem(file, null, 'link-leaves-corpus');
    return (await stat(target)).isFile() ? null : problem(file, null, 'not-a-file');
  } catch (error) {
    const isDangling = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return problem(file, null, isDangling ? 'dangling-link' : 'unreadable-file', isDangling ? '' : systemReason(error));
  }
}

/** A file that is being written while it is read is read anew, so many times, after so many milliseconds. */
const RETRIES = { most: 5, wait: 200 };

async function readLimited(
  path: string,
  file: string,
  read: ReadBytes,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | Problem> {
  try {
    for (let tried = 0; tried <= RETRIES.most; tried++) {
      const before = await stat(path);
      if (before.size > MAX_BYTES) return tooLarge(file, before.size);
      const bytes = await read(path, signal);
      if (bytes.length > MAX_BYTES) return tooLarge(file, bytes.length);
      const after = await stat(path);
      if (after.mtimeMs === before.mtimeMs && after.size === bytes.length) return bytes;
      await sleep(RETRIES.wait, undefined, signal ? { signal } : {});
    }
    return problem(file, null, 'keeps-changing');
  } catch (error) {
    signal?.throwIfAborted();
    return problem(file, null, 'unreadable-file', systemReason(error));
  }
}

function tooLarge(file: string, size: number): Problem {
  return problem(file, null, 'too-large', `${size} bytes, where ${MAX_BYTES} are the most`);
}

/** A file's path without its extension is its article's id, unless another file has that name, or differs in it alone. */
function chooseIds(files: readonly string[]): ReadonlyMap<string, string> {
  const stem = (file: string): string => file.slice(0, file.length - extensionOf(file).length);
  const counts = new Map(files.map((file) => [file, 1]));
  for (const file of files) counts.set(stem(file), (counts.get(stem(file)) ?? 0) + 1);
  return new Map(files.map((file) => [file, counts.get(stem(file)) === 1 ? stem(file) : file]));
}
