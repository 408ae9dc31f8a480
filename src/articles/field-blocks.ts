import { LINE } from './definition-lists.ts';
import { splitNames } from './person-name.ts';
import { readYaml } from './read-yaml.ts';

/** What a file's head says in another form than YAML's. */
export interface FieldBlock {
  /** Names in lower case. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** Where the block ends in the text. */
  readonly end: number;
}

const TOML = /^\ufeff?\+\+\+[ \t]*(?:\r\n|[\n\r])/u;
const TOML_END = /^\+\+\+[ \t]*$/mu;
const MAX_LENGTH = 64 * 1024;

/** Reads the fields at the head of a file as Hugo (TOML between `+++`), Pandoc (`% Title`) or MultiMarkdown write them. */
export function readFieldBlock(text: string): FieldBlock | null {
  return readToml(text) ?? readPandocTitle(text) ?? readHeader(text);
}

function readToml(text: string): FieldBlock | null {
  const opening = TOML.exec(text)?.[0].length ?? 0;
  const block = text.slice(opening, opening + MAX_LENGTH);
  const closing = opening === 0 ? null : TOML_END.exec(block);
  if (!closing) return null;
  const fields = new Map<string, unknown>();
  let table = fields;
  for (const statement of tomlStatements(block.slice(0, closing.index))) {
    const heading = /^\[{1,2}([^\]\n]+)\]/u.exec(statement)?.[1];
    const [, name, value = ''] = /^["']?([\w-]+)["']?\s*=\s*(\S[^]*)$/u.exec(statement) ?? [];
    if (heading !== undefined) {
      const field = heading.trim().toLowerCase();
      const before = fields.get(field);
      table = new Map<string, unknown>();
      // Two brackets add a table to a list: `[[authors]]`.
      fields.set(field, Array.isArray(before) ? [...before, table] : statement.startsWith('[[') ? [table] : table);
    } else if (name !== undefined) table.set(name.toLowerCase(), tomlValue(value));
  }
  return fields.size === 0 ? null : { fields, end: opening + closing.index + closing[0].length };
}

/** A value may go on over lines that begin no other statement. */
function tomlStatements(toml: string): readonly string[] {
  const statements: string[] = [];
  for (const line of toml.split(/\r\n|[\n\r]/u)) {
    if (/^\s*(?:\[|["']?[\w-]+["']?\s*=)/u.test(line)) statements.push(line.trim());
    else if (statements.length > 0) statements.push(`${statements.pop() ?? ''}\n${line}`);
  }
  return statements;
}

/** TOML's strings and lists are YAML's, but for three quotation marks. */
function tomlValue(value: string): unknown {
  const read = readYaml(value.replace(/"""|'''/gu, (marks) => marks.charAt(0)));
  return 'failure' in read ? null : read.value;
}

const PANDOC = /^\ufeff?(?:%[^\n\r]*(?:\r\n|[\n\r]|$)(?:[ \t]+\S[^\n\r]*(?:\r\n|[\n\r]|$))*){1,3}/u;

/** Title, authors (by semicolons, or a line each) and date, each behind a `%`. */
function readPandocTitle(text: string): FieldBlock | null {
  const block = PANDOC.exec(text)?.[0];
  if (block === undefined) return null;
  // A comment of TeX is no title.
  const [, title = '', authors = '', date = ''] = block.split(/^\ufeff?%/mu).map((field) => field.trim());
  if (!/^\ufeff?%[ \t]/u.test(block) || title === '') return null;
  const fields = new Map<string, unknown>([
    ['title', title],
    ['authors', authors.split(/[\n\r]+/u).flatMap(splitNames)],
    ['date', date],
  ]);
  return { fields, end: block.length };
}

const HEADER_FIELD = /^\ufeff?([A-Za-z][\w .-]{0,30}):(?:[ \t]+(.*))?$/u;

/** Two or more lines of `Name: value` with a title among them, up to a blank line (MultiMarkdown, Pelican). */
function readHeader(text: string): FieldBlock | null {
  const fields = new Map<string, string>();
  let [name, end] = ['', 0];
  for (const [line] of text.slice(0, MAX_LENGTH).matchAll(LINE)) {
    if (line.trim() === '') break;
    const [, field, value = ''] = HEADER_FIELD.exec(line.trimEnd()) ?? [];
    if (field === undefined && !(name !== '' && /^[ \t]/u.test(line))) return null;
    name = field?.toLowerCase() ?? name;
    const before = fields.get(name);
    // A name may be given again for another author, and a value may go on over indented lines.
    const joint = field === undefined ? ' ' : '; ';
    fields.set(name, (before === undefined ? '' : before + joint) + (field === undefined ? line : value).trim());
    end += line.length;
  }
  if (fields.size < 2 || !fields.has('title')) return null;
  const names = ['author', 'authors'].map((each): [string, unknown] => [each, splitNames(fields.get(each) ?? '')]);
  return { fields: new Map<string, unknown>([...fields, ...names]), end };
}
