import type { Problem } from '../model.ts';
import { readFieldBlock } from './field-blocks.ts';
import { safeHref } from './find-links.ts';
import { isoDate } from './iso-date.ts';
import { problem, type ProblemCode } from './problems.ts';
import { readYaml, type YamlFailure } from './read-yaml.ts';

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
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/mu;
const MAX_LENGTH = 64 * 1024;
/** One of these at the head of a line shows that a block is meant as front matter, even where YAML cannot read it. */
const KNOWN_FIELD =
  /^(?:title|authors?|date|published|url|link|lang|language|rights|questions|tags|layout|categories|description)[ \t]*:/imu;

/**
 * Reads the YAML block at the head of a text, opened by `---` and closed by `---` or `...`, or the fields that stand
 * there in another form.
 *
 * Every value is the string that was written: a title of `1.10` or `No` is no number, and no denial. A thematic break at
 * the head of a text is no front matter: what it encloses must be fields.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const none = { metadata: NO_METADATA, bodyStart: 0, problems: [] };
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) {
    const other = readFieldBlock(text);
    return other ? { ...readFields(other.fields, text.slice(0, other.end), file), bodyStart: other.end } : none;
  }
  const block = text.slice(opening.length, opening.length + MAX_LENGTH);
  const closing = CLOSING.exec(block);
  if (!closing) return none;

  const yaml = block.slice(0, closing.index);
  const bodyStart = opening.length + closing.index + closing[0].length;
  const fields = parseFields(yaml);
  if (!('failure' in fields)) return { ...readFields(fields, text.slice(0, bodyStart), file), bodyStart };
  if (!KNOWN_FIELD.test(yaml)) return none;
  return { ...none, bodyStart, problems: [problem(file, fields.line + 1, 'bad-front-matter', fields.failure)] };
}

function parseFields(yaml: string): ReadonlyMap<string, unknown> | YamlFailure {
  const read = readYaml(yaml);
  if ('failure' in read) return read;
  const fields: readonly (readonly [string, unknown])[] =
    read.value instanceof Map ? [...read.value].map(([key, field]) => [String(key).toLowerCase(), field]) : [];
  // “Dear reader: …” between two thematic breaks is a sentence.
  const isFields = KNOWN_FIELD.test(yaml) || fields.every(([name]) => /^[\w-]+$/u.test(name));
  return fields.length > 0 && isFields ? new Map(fields) : { line: 1, failure: 'it is no list of fields' };
}

const DATES = ['date', 'published', 'pubdate', 'publishdate', 'publish_date', 'date_published', 'datepublished'];

function readFields(
  fields: ReadonlyMap<string, unknown>,
  head: string,
  file: string,
): Pick<FrontMatter, 'metadata' | 'problems'> {
  const problems: Problem[] = [];
  const first = (...names: readonly string[]): string | null => names.flatMap((name) => list(fields, name))[0] ?? null;
  const known = (code: ProblemCode, names: readonly string[], read: (text: string) => string | null): string | null => {
    const written = first(...names);
    // Jekyll and others say whether an article is published, and not when.
    if (written === null || /^(?:true|false)$/iu.test(written)) return null;
    const value = read(written);
    if (value === null) problems.push(problem(file, lineOf(names, head), code, written));
    return value;
  };
  const metadata = {
    title: first('title'),
    authors: [...list(fields, 'author'), ...list(fields, 'authors')],
    published: known('unknown-date', DATES, isoDate),
    url: known('unknown-url', ['url', 'link', 'canonical_url', 'canonicalurl'], safeHref),
    language: known('unknown-language', ['lang', 'language'], languageTag),
    rights: first('rights'),
    questions: list(fields, 'questions'),
  };
  return { metadata, problems };
}

/** The line of the file on which the first of the fields stands. */
function lineOf(names: readonly string[], head: string): number {
  const lines = head.split(/\r\n|[\n\r]/u);
  return (
    1 +
    Math.max(
      0,
      lines.findIndex((line) => names.some((name) => line.toLowerCase().startsWith(name))),
    )
  );
}

function list(fields: ReadonlyMap<string, unknown>, name: string): readonly string[] {
  const value = fields.get(name);
  return (Array.isArray(value) ? value : [value]).flatMap((item) => toText(item));
}

/** Authors are written as names, or as maps with a `name`. */
function toText(value: unknown): readonly string[] {
  if (value instanceof Map) return toText(value.get('name'));
  if (typeof value !== 'string') return [];
  // Obsidian writes a name as a link to its page.
  const text = value
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  return /^(?:~|null)?$/u.test(text) ? [] : [text];
}

/** A language's tag in its canonical form; `null` for what is none. */
export function languageTag(text: string): string | null {
  // Names of languages are no tags, though `English` looks like one to the registry's grammar.
  if (!/^[a-z]{2,3}(?:[-_]|$)/iu.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}
