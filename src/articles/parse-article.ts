import { detectLanguage } from '../language.ts';
import type { Article, ArticleId, Problem } from '../model.ts';
import type { ParsedFile } from './assemble-article.ts';
import { decode } from './decode.ts';
import { TooDeepError } from './nesting.ts';
import { type ProblemCode, problem } from './problems.ts';

type Parse = (source: string, file: string) => ParsedFile;

interface Format {
  /** A parser is loaded when a file needs it, not before. */
  readonly load: () => Promise<Parse>;
  readonly maxLines: number;
  readonly maxLength: number;
}

// A long novel has 70,000 lines and 4 million characters. Much more than these limits takes gigabytes of memory, in
// Markdown above all, and would take the other articles down with it.
const TEXT: Format = {
  load: async () => (await import('./parse-text.ts')).parseText,
  maxLines: 1_000_000,
  maxLength: 20 * 1024 * 1024,
};
const MARKDOWN: Format = {
  load: async () => (await import('./parse-markdown.ts')).parseMarkdown,
  maxLines: 100_000,
  maxLength: 10 * 1024 * 1024,
};

/** The formats that are read, by extension. */
const FORMATS = new Map([
  ['.txt', TEXT],
  ['.md', MARKDOWN],
  ['.markdown', MARKDOWN],
]);

/** Formats that people may well put into a corpus, and that are not read. */
const UNREAD = new Set(['.html', '.htm', '.docx', '.doc', '.epub', '.odt', '.rtf', '.tex', '.rst', '.org']);

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
  const extension = extensionOf(file);
  if (FORMATS.has(extension)) return null;
  if (extension === '.pdf') return problem(file, null, 'pdf');
  return problem(file, null, UNREAD.has(extension) ? 'unsupported-format' : 'not-an-article', extension);
}

/**
 * Parses the bytes of a file by the format that its extension names.
 *
 * A parser that throws is a fault of the program: it costs that file, is reported, and never takes the others down.
 */
export async function parseArticle(bytes: Uint8Array, file: string, id: ArticleId): Promise<ParsedArticle> {
  const refused = (code: ProblemCode, detail = ''): ParsedArticle => ({
    article: null,
    problems: [problem(file, null, code, detail)],
  });
  const format = FORMATS.get(extensionOf(file));
  if (!format) return { article: null, problems: [refusal(file)].filter((each) => each !== null) };
  const decoded = decode(bytes);
  if (!decoded) return refused('binary');
  if (decoded.text.trim() === '') return refused('empty');
  const excess = excessOf(decoded.text, format);
  if (excess !== null) return refused('too-large', excess);

  const parse = await format.load();
  let parsed: ParsedFile;
  try {
    parsed = parse(decoded.text, file);
  } catch (error) {
    if (error instanceof TooDeepError) return refused('too-deep');
    return refused('parser-failed', String(error));
  }
  const doubts = decoded.uncertain ? [problem(file, null, 'uncertain-encoding', decoded.encoding)] : [];
  const problems = [...doubts, ...parsed.problems];
  if (!parsed.blocks.some(({ kind, text }) => kind !== 'heading' && /[\p{L}\p{N}]/u.test(text))) {
    return { article: null, problems: [...problems, problem(file, null, 'no-passages')] };
  }
  return { article: toArticle(parsed, { id, file, encoding: decoded.encoding }), problems };
}

function excessOf(text: string, { maxLines, maxLength }: Format): string | null {
  if (text.length > maxLength) return `${text.length} characters, where ${maxLength} are the most`;
  let lines = 1;
  for (const _ of text.matchAll(/\r\n?|[\n\f]/gu)) lines++;
  return lines > maxLines ? `${lines} lines, where ${maxLines} are the most` : null;
}

function toArticle(
  { metadata, blocks, notes }: ParsedFile,
  identity: Pick<Article, 'id' | 'file' | 'encoding'>,
): Article {
  const prose = blocks.map(({ text }) => text).join('\n');
  return {
    ...identity,
    ...metadata,
    title: metadata.title ?? titleFromFile(identity.file),
    language: metadata.language ?? detectLanguage(prose),
    blocks,
    notes,
  };
}

/** `essays/on-liberty.md` -> `on liberty`. */
function titleFromFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return (
    name
      .slice(0, name.length - extensionOf(file).length)
      .replace(/[-_\s]+/gu, ' ')
      .trim() || name
  );
}
