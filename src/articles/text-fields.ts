import { type Metadata, NO_METADATA } from './front-matter.ts';
import { isoDate } from './iso-date.ts';
import { splitNames } from './person-name.ts';

export interface TextFields {
  readonly metadata: Metadata;
  /** Indexes of the texts that are fields and nothing else. */
  readonly taken: readonly number[];
}

const FIELD = /^(title|authors?|date|published|标题|题目|作者|日期)\s*[:：]\s*(\S.*)$/iu;
const LONGEST_FIELDS = 500;
/** So many blocks at the head of a text may say what it is. */
export const HEAD_BLOCKS = 12;

/** Reads the fields at the head of a text: `Title: …`, a line each. A licence may stand before them. */
export function readFields(texts: readonly string[]): TextFields {
  const fields = new Map<string, string>();
  const taken = texts.slice(0, HEAD_BLOCKS).flatMap((text, index) => {
    const lines = text.length > LONGEST_FIELDS ? [null] : text.split('\n').map((line) => FIELD.exec(line));
    for (const match of lines) {
      const [, name = '', value = ''] = match ?? [];
      if (match && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
    }
    return lines.includes(null) ? [] : [index];
  });
  const first = (...names: readonly string[]): string | null =>
    names.flatMap((name) => fields.get(name) ?? [])[0] ?? null;
  const date = first('date', 'published', '日期');
  const metadata = {
    ...NO_METADATA,
    title: first('title', '标题', '题目'),
    authors: splitNames(first('author', 'authors', '作者') ?? ''),
    published: date === null ? null : isoDate(date),
  };
  return { metadata, taken };
}
