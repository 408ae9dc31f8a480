import { parseDocument } from 'yaml';
import type { Problem } from '../model.ts';
import { safeHref } from './find-links.ts';
import { problem } from './problems.ts';

/** What a file says about itself; what it does not say is `null`, or an empty list. */
export interface Metadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly rights: string | null;
  /** Questions that the article answers, for a newcomer to begin with. */
  readonly questions: readonly string[];
}

export interface FrontMatter {
  readonly metadata: Metadata;
  /** Offset of the body in the text. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

export const NO_METADATA: Metadata = {
  title: null,
  authors: [],
  published: null,
  url: null,
  language: null,
  rights: null,
  questions: [],
};

const OPENING = /^\ufeff?---[ \t]*(?:\r\n|[\n\r])/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/gmu;
const MAX_LENGTH = 64 * 1024;

/**
 * Reads the YAML block at the head of a text, opened by `---` and closed by `---` or `...`.
 *
 * Dates stay strings (YAML's core schema), and no alias is followed, so that a few lines cannot grow into gigabytes.
 * A thematic break at the head of a text is no front matter: what it encloses must be a map.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const none = { metadata: NO_METADATA, bodyStart: 0, problems: [] };
  const opening = OPENING.exec(text);
  if (!opening) return none;
  const yamlStart = opening[0].length;
  CLOSING.lastIndex = yamlStart;
  const closing = CLOSING.exec(text.slice(0, yamlStart + MAX_LENGTH));
  if (!closing) return none;

  const yaml = text.slice(yamlStart, closing.index);
  const bodyStart = closing.index + closing[0].length;
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  const failure = document.errors[0];
  if (failure) {
    if (!/^\s*[\w-]+[ \t]*:/mu.test(yaml)) return none;
    const line = 1 + (failure.linePos?.[0].line ?? 1);
    return { ...none, bodyStart, problems: [problem(file, line, 'bad-front-matter', firstLine(failure.message))] };
  }
  const fields = toFields(document);
  if (!fields) return none;
  const published = first(fields, ['date', 'published']);
  const date = published === null ? null : isoDate(published);
  return {
    metadata: {
      title: first(fields, ['title']),
      authors: [...list(fields, 'author'), ...list(fields, 'authors')],
      published: date,
      url: httpOnly(first(fields, ['url', 'link'])),
      language: languageTag(first(fields, ['lang', 'language'])),
      rights: first(fields, ['rights']),
      questions: list(fields, 'questions'),
    },
    bodyStart,
    problems: published !== null && date === null ? [problem(file, 1, 'unknown-date', published)] : [],
  };
}

/** The fields as a map, never as an object: a field named `__proto__` is just a field. */
function toFields(document: ReturnType<typeof parseDocument>): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 0 });
    if (!(value instanceof Map)) return null;
    return new Map([...value].map(([key, field]) => [String(key).toLowerCase(), field]));
  } catch {
    return null;
  }
}

function first(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | null {
  return names.flatMap((name) => list(fields, name))[0] ?? null;
}

function list(fields: ReadonlyMap<string, unknown>, name: string): readonly string[] {
  const value = fields.get(name);
  return (Array.isArray(value) ? value : [value]).flatMap((item) => toText(item));
}

/** Authors are written as names, or as maps with a `name`. */
function toText(value: unknown): readonly string[] {
  if (value instanceof Map) return toText(value.get('name'));
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = String(value).replace(/\s+/gu, ' ').trim();
  return text === '' ? [] : [text];
}

/** `2019`, `2019-05`, `2019-05-01` as they are, a time of day dropped; `null` for anything else. */
export function isoDate(text: string): string | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ].*)?)?)?$/u.exec(text.trim());
  if (match) {
    const [, year = '', month, day] = match;
    const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
    return Number.isNaN(Date.parse(date)) ? null : date;
  }
  // "1 May 2019", "May 1, 2019": read as UTC, so that no time zone moves the day.
  const written = Date.parse(`${text.trim()} UTC`);
  if (Number.isNaN(written) || !/\p{L}{3,}/u.test(text) || !/\b\d{4}\b/u.test(text)) return null;
  const day = new Date(written).toISOString().slice(0, 10);
  return /\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)/u.test(text.replace(/\b\d{4}\b/u, '')) ? day : day.slice(0, 7);
}

/** A language's tag in its canonical form; `null` for what is none. */
export function languageTag(text: string | null): string | null {
  if (text === null) return null;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

function httpOnly(address: string | null): string | null {
  return address === null ? null : safeHref(address);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
