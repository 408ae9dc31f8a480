import type { Article, ArticleId, Problem } from '../model.ts';
import type { ParsedFile } from './assemble-article.ts';
import { declaredEncoding, decode } from './decode.ts';
import { NO_METADATA } from './front-matter.ts';
import { isoDate } from './iso-date.ts';
import { mergeMetadata, sourced } from './metadata-origins.ts';
import { TooDeepError } from './nesting.ts';
import { problem } from './problems.ts';

/** How a format is read: from its text once that is decoded, or from its bytes. Its parser loads when a file needs it. */
type Format = TextFormat | ArchiveFormat;

interface TextFormat {
  readonly reads: 'text';
  readonly load: () => Promise<(source: string, file: string) => ParsedFile>;
  readonly maxLines: number;
  readonly maxLength: number;
}

interface ArchiveFormat {
  readonly reads: 'bytes';
  readonly load: () => Promise<(bytes: Uint8Array, file: string) => ParsedFile | Promise<ParsedFile>>;
}

// A long novel has 70,000 lines and 4 million characters. Much more than these limits takes gigabytes of memory, in
// Markdown above all, and would take the other articles down with it.
const TEXT: Format = {
  reads: 'text',
  load: async () => (await import('./parse-text.ts')).parseText,
  maxLines: 1_000_000,
  maxLength: 20 * 1024 * 1024,
};
const MARKDOWN: Format = {
  reads: 'text',
  load: async () => (await import('./parse-markdown.ts')).parseMarkdown,
  maxLines: 100_000,
  maxLength: 10 * 1024 * 1024,
};
const HTML: Format = {
  reads: 'text',
  load: async () => (await import('./parse-html.ts')).parseHtml,
  maxLines: 1_000_000,
  maxLength: 10 * 1024 * 1024,
};
const DOCX: Format = { reads: 'bytes', load: async () => (await import('./parse-docx.ts')).parseDocx };
const EPUB: Format = { reads: 'bytes', load: async () => (await import('./parse-epub.ts')).parseEpub };

/** The formats that are read, by extension. */
const FORMATS = new Map<string, Format>([
  ['.txt', TEXT],
  ['.md', MARKDOWN],
  ['.markdown', MARKDOWN],
  ['.html', HTML],
  ['.htm', HTML],
  ['.xhtml', HTML],
  ['.docx', DOCX],
  ['.epub', EPUB],
]);

/** Formats that people may well put into a corpus, and that are not read. */
const UNREAD = new Set(['.doc', '.odt', '.rtf', '.tex', '.rst', '.org', '.mobi', '.azw3', '.mht', '.mhtml']);

/** A file as it was read from the corpus. */
export interface UnparsedFile {
  readonly bytes: Uint8Array;
  /** Relative to the corpus folder, with `/`. */
  readonly file: string;
  readonly id: ArticleId;
}

export interface ParsedArticle {
  /** `null` when nothing of the file can be served. */
  readonly article: Article | null;
  readonly problems: readonly Problem[];
}

/** A file's extension, in lower case: `.md`; empty when it has none. */
export function extensionOf(file: string): string {
  return /[^/](\.[^./]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** Why a file is no article, judged by its name alone; `null` when it is one. */
export function refusal(file: string): Problem | null {
  return FORMATS.has(extensionOf(file)) ? null : notRead(file);
}

function notRead(file: string): Problem {
  const extension = extensionOf(file);
  if (extension === '.pdf') return problem(file, null, 'pdf');
  return problem(file, null, UNREAD.has(extension) ? 'unsupported-format' : 'not-an-article', extension);
}

/** Parses the bytes of a file, and tells the language of an article that does not state it. */
export async function parseArticle(bytes: Uint8Array, file: string, id: ArticleId): Promise<ParsedArticle> {
  return withLanguage(await parseFile({ bytes, file, id }));
}

/** Its own step, loaded with it: the statistics of languages take 110 MB, and threads that only parse do without. */
export async function withLanguage({ article, problems }: ParsedArticle): Promise<ParsedArticle> {
  if (!article || article.language !== null) return { article, problems };
  const { detectLanguage } = await import('../language.ts');
  const prose = article.blocks.map(({ text }) => text).join('\n');
  const language = detectLanguage(prose);
  const origins: Article['origins'] =
    language === null ? article.origins : { ...article.origins, language: 'detected' };
  return { article: { ...article, language, origins }, problems };
}

/**
 * Parses the bytes of a file by the format that its extension names; the language stays `null` where none is stated.
 *
 * A parser that throws costs that file, is reported, and never takes the others down.
 */
export async function parseFile({ bytes, file, id }: UnparsedFile): Promise<ParsedArticle> {
  const format = FORMATS.get(extensionOf(file));
  if (!format) return { article: null, problems: [notRead(file)] };
  const read = format.reads === 'text' ? await readText(bytes, file, format) : await readArchive(bytes, file, format);
  if (!('parsed' in read)) return { article: null, problems: [read] };

  const { parsed, encoding, doubts } = read;
  const problems = [...doubts, ...parsed.problems];
  if (!parsed.blocks.some(({ kind, text }) => kind !== 'heading' && /[\p{L}\p{N}]/u.test(text))) {
    return { article: null, problems: [...problems, problem(file, null, 'no-passages')] };
  }
  return { article: toArticle(parsed, { id, file, encoding }), problems };
}

interface ReadFile {
  readonly parsed: ParsedFile;
  readonly encoding: string;
  readonly doubts: readonly Problem[];
}

async function readText(bytes: Uint8Array, file: string, format: TextFormat): Promise<ReadFile | Problem> {
  const decoded = decode(bytes, format === HTML ? declaredEncoding(bytes) : null);
  if (!decoded) return problem(file, null, 'binary');
  if (decoded.text.trim() === '') return problem(file, null, 'empty');
  const excess = excessOf(decoded.text, format);
  if (excess !== null) return problem(file, null, 'too-large', excess);

  const parse = await format.load();
  const doubts = decoded.uncertain ? [problem(file, null, 'uncertain-encoding', decoded.encoding)] : [];
  try {
    return { parsed: parse(decoded.text, file), encoding: decoded.encoding, doubts };
  } catch (error) {
    return problem(file, null, error instanceof TooDeepError ? 'too-deep' : 'parser-failed', String(error));
  }
}

/** Archives hold XML in UTF-8. What cannot be read of them is damaged more often than it shows a fault of ours. */
async function readArchive(bytes: Uint8Array, file: string, format: ArchiveFormat): Promise<ReadFile | Problem> {
  if (bytes.length === 0) return problem(file, null, 'empty');
  const parse = await format.load();
  try {
    return { parsed: await parse(bytes, file), encoding: 'utf-8', doubts: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem(file, null, error instanceof TooDeepError ? 'too-deep' : 'damaged-archive', reason);
  }
}

function excessOf(text: string, { maxLines, maxLength }: TextFormat): string | null {
  if (text.length > maxLength) return `${text.length} characters, where ${maxLength} are the most`;
  let lines = 1;
  for (const _ of text.matchAll(/\r\n?|[\n\f]/gu)) lines++;
  return lines > maxLines ? `${lines} lines, where ${maxLines} are the most` : null;
}

function toArticle(
  { metadata, blocks, notes }: ParsedFile,
  identity: Pick<Article, 'id' | 'file' | 'encoding'>,
): Article {
  const named = {
    ...NO_METADATA,
    title: titleFromFile(identity.file),
    published: isoDate(DATED.exec(nameOf(identity.file))?.[1] ?? ''),
  };
  const { title, ...others } = mergeMetadata(metadata, sourced(named, 'file name'));
  return { ...identity, ...others, title: title ?? identity.file, blocks, notes };
}

/** A file's name without its folders and its extension. */
function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, file.length - extensionOf(file).length);
}

/** Journals are kept in files named by day: `2019-05-01-on-liberty.md`. */
const DATED = /^(\d{4}-\d{2}-\d{2})(?:[-_\s]+|$)/u;

/** `essays/on-liberty.md` and `2019-05-01-on-liberty.md` -> `on liberty`. */
function titleFromFile(file: string): string {
  const name = nameOf(file);
  const title = (name.replace(DATED, '') || name).replace(/[-_\s]+/gu, ' ').trim();
  return title || file.slice(file.lastIndexOf('/') + 1);
}
