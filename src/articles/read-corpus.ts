import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Article, articleId, type Problem } from '../model.ts';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { findCopies } from './find-copies.ts';
import { extensionOf, parseArticle, refusal } from './parse-article.ts';
import { problem } from './problems.ts';

export interface Corpus {
  /** By id, in the order of their code units. */
  readonly articles: readonly Article[];
  /** By file, then line. */
  readonly problems: readonly Problem[];
}

/** Larger than the longest novel by far; what is larger is no article. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Reads a whole file. */
export type ReadBytes = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;
const readBytes: ReadBytes = (path, signal) => readFile(path, signal ? { signal } : {});

/**
 * Reads every article in a folder and its subfolders; hidden files and folders are passed over, links are followed only
 * to files inside the folder. The only place that reads the corpus from disk.
 *
 * It throws only when `signal` aborts: whatever is wrong with a file, or with the folder, is a problem in the result.
 */
export async function readCorpus(folder: string, signal?: AbortSignal, read: ReadBytes = readBytes): Promise<Corpus> {
  const { files, problems } = await findFiles(folder);
  const ids = chooseIds(files);
  const articles: Article[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    const bytes = await readLimited(join(folder, file), file, read, signal);
    if (!(bytes instanceof Uint8Array)) {
      problems.push(bytes);
      continue;
    }
    const parsed = await parseArticle(bytes, file, articleId(ids.get(file) ?? file));
    if (parsed.article) articles.push(parsed.article);
    for (const each of parsed.problems) problems.push(each);
  }
  if (files.length === 0 && !problems.some(({ severity }) => severity === 'error')) {
    problems.push(problem('', null, 'empty-corpus'));
  }
  const clean = dropBoilerplate(articles);
  return {
    articles: clean.articles.toSorted((a, b) => compare(a.id, b.id)),
    problems: [...problems, ...clean.problems, ...findCopies(clean.articles)].toSorted(
      (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0),
    ),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Listing {
  /** Paths relative to the corpus, with `/`, that an article may stand in. */
  readonly files: string[];
  readonly problems: Problem[];
}

async function findFiles(folder: string): Promise<Listing> {
  const listing: Listing = { files: [], problems: [] };
  await walk(folder, '', listing);
  listing.files.sort(compare);
  return listing;
}

async function walk(folder: string, path: string, listing: Listing): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(folder, path), { withFileTypes: true });
  } catch (error) {
    listing.problems.push(problem(path, null, 'unreadable-folder', reason(error)));
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
  if (!entry.isSymbolicLink()) return problem(file, null, 'not-a-file');
  try {
    const target = await realpath(join(folder, file));
    if (!target.startsWith((await realpath(folder)) + sep)) return problem(file, null, 'link-leaves-corpus');
    return (await stat(target)).isFile() ? null : problem(file, null, 'not-a-file');
  } catch (error) {
    const isDangling = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return problem(file, null, isDangling ? 'dangling-link' : 'unreadable-file', isDangling ? '' : reason(error));
  }
}

async function readLimited(
  path: string,
  file: string,
  read: ReadBytes,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | Problem> {
  const tooLarge = (size: number): Problem =>
    problem(file, null, 'too-large', `${size} bytes, where ${MAX_BYTES} are the most`);
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return tooLarge(size);
    const bytes = await read(path, signal);
    return bytes.length > MAX_BYTES ? tooLarge(bytes.length) : bytes;
  } catch (error) {
    signal?.throwIfAborted();
    return problem(file, null, 'unreadable-file', reason(error));
  }
}

/** What the system says, without the path that the reader knows already: `EACCES: permission denied`. */
function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*'$/su, '') : String(error);
}

/** A file's path without its extension is its article's id, unless another file has that name, or differs in it alone. */
function chooseIds(files: readonly string[]): ReadonlyMap<string, string> {
  const stem = (file: string): string => file.slice(0, file.length - extensionOf(file).length);
  const counts = new Map(files.map((file) => [file, 1]));
  for (const file of files) counts.set(stem(file), (counts.get(stem(file)) ?? 0) + 1);
  return new Map(files.map((file) => [file, counts.get(stem(file)) === 1 ? stem(file) : file]));
}
