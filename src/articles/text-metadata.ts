import type { Block } from '../model.ts';
import { isoDate, type Metadata, NO_METADATA } from './front-matter.ts';

/** What a text says of itself without front matter, and which of its blocks say it. */
export interface TextMetadata {
  readonly metadata: Metadata;
  /** Indexes of the blocks that are title, byline or date, and so no passages. */
  readonly taken: ReadonlySet<number>;
}

/** A title or a byline is shorter than this, in characters; what is longer ends the head of a text. */
const LONGEST_TITLE = 200;
const HEAD_BLOCKS = 12;

const FIELD = /^(title|authors?|date|published)\s*[:：]\s*(\S.*)$/iu;
const BYLINE = /^(?:by|written by|von|par|por|作者|撰文|文)(?:\s*[:：／/]\s*|\s+)(\S.*)$/iu;

/**
 * Reads title, authors and date from the head of a text: fields (`Title: …`), a first heading of the first rank, else
 * the first short block without a final stop, a byline (`By …`), a line that is a date.
 *
 * @param stated  what front matter said: its title is looked for, so as not to stand twice, and not guessed anew
 */
export function readTextMetadata(body: readonly Block[], stated: Metadata): TextMetadata {
  const short = headOf(body);
  const taken = new Set<number>();
  const take = (at: number): string | null => {
    const block = short[at];
    if (!block) return null;
    taken.add(at);
    return block.text;
  };
  const fields = new Map<string, string>();
  short.forEach(({ text }, at) => {
    const [, name, value] = FIELD.exec(text) ?? [];
    if (name === undefined || value === undefined) return;
    fields.set(name.toLowerCase(), value);
    taken.add(at);
  });

  const known = stated.title ?? fields.get('title');
  const titleAt = short.findIndex(
    (block, at) => !taken.has(at) && (known === undefined ? isTitle(block, short) : block.text === known),
  );
  const title = known ?? take(titleAt);
  if (known !== undefined) take(titleAt);
  const byline = take(short.findIndex((block, at) => !taken.has(at) && isByline(block.text)));
  const dated = take(short.findIndex(({ text }, at) => !taken.has(at) && text.length <= 40 && isoDate(text) !== null));

  const authors = fields.get('author') ?? fields.get('authors') ?? BYLINE.exec(byline ?? '')?.[1];
  const date = fields.get('date') ?? fields.get('published') ?? dated;
  return {
    metadata: {
      ...NO_METADATA,
      title,
      authors: authors === undefined ? [] : splitNames(authors),
      published: date === null ? null : isoDate(date),
    },
    taken,
  };
}

function headOf(body: readonly Block[]): readonly Block[] {
  const head = body.slice(0, HEAD_BLOCKS);
  const end = head.findIndex(({ text }) => text.length > LONGEST_TITLE);
  return end === -1 ? head : head.slice(0, end);
}

function isTitle(block: Block, head: readonly Block[]): boolean {
  const ranked = head.some(({ depth }) => depth === 1);
  if (ranked) return block.depth === 1;
  return /\p{L}/u.test(block.text) && !/[.。:：,，;；]$/u.test(block.text) && !isByline(block.text);
}

function isByline(text: string): boolean {
  return text.length <= 120 && BYLINE.test(text) && !/[.!?…。！？:：]$/u.test(text);
}

function splitNames(names: string): readonly string[] {
  return names
    .split(/\s*(?:,|;|、|，|；|\s&\s|\s(?:and|und|et|y)\s)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether a block heads the notes. */
export function headsNotes(text: string): boolean {
  return HEADS_NOTES.test(text);
}

const HEADS_NOTES =
  /^(?:(?:foot|end)?notes?(?: and references)?|references|注释|脚注|尾注|註釋|参考文献|注|anmerkungen|fu(?:ß|ss)noten|notes de bas de page|notas)\s*[:.：]?$/iu;
