import type { Block } from '../model.ts';
import { type Metadata, NO_METADATA } from './front-matter.ts';
import { isoDate } from './iso-date.ts';
import { readMemoHead } from './memo-head.ts';
import { isGroup, isName, splitNames } from './person-name.ts';
import { textEnd } from './text-end.ts';
import { HEAD_BLOCKS, readFields } from './text-fields.ts';
import { textWidth } from './text-width.ts';

/** What a text says of itself without front matter, and which of its blocks say it. */
export interface TextMetadata {
  readonly metadata: Metadata;
  /** Indexes of the blocks that are title, byline or date, and so no passages. */
  readonly taken: ReadonlySet<number>;
}

/** A title or a byline is narrower than this, in columns; what is wider is prose, and ends the head of a text. */
const WIDEST_TITLE = 200;

const BYLINE = /^(?:(?:(?:written\s)?by|von|par|por)(?:\s*:\s*|\s+)|(?:作者|撰文|文)\s*[:：／/]\s*)(\S.*)$/iu;

/**
 * Reads title, authors and date from the head of a text: fields (`Title: …`), a first heading of the first rank, else
 * a first short block without a final stop, a byline (`By …`), a line that is a date.
 *
 * @param stated  what front matter said: its title is looked for, so as not to stand twice, and not guessed anew
 */
export function readTextMetadata(body: readonly Block[], stated: Metadata): TextMetadata {
  const head = headOf(body);
  const fields = readFields(body.map(({ text }) => text));
  const taken = new Set(fields.taken);
  const take = (at: number): string | null => {
    if (at !== -1) taken.add(at);
    return head[at]?.text ?? null;
  };
  const isFree = (at: number): boolean => !taken.has(at);
  const memos = head.map(({ text }) => readMemoHead(text));
  const memo = memos.findIndex((said) => said !== null);
  if (memo !== -1) taken.add(memo);
  const dated = head.findIndex(({ text }, at) => isFree(at) && isoDate(text) !== null);
  const published = fields.metadata.published ?? memos[memo]?.published ?? isoDate(take(dated) ?? '');
  const byline = head.findIndex(({ text }, at) => isFree(at) && isByline(text));
  const named = [fields.metadata.authors, memos[memo]?.authors ?? []].find((names) => names.length > 0);
  const authors = named ?? authorsOf(take(byline) ?? '');
  // A page may show the author whom it states on a line of his own.
  for (const [at, { text }] of head.entries()) {
    if (stated.authors.some((author) => folded(author) === folded(text))) taken.add(at);
  }
  const known = stated.title ?? fields.metadata.title;
  // A text that is but one line has that line to say, and no title.
  const guessed = body.length > taken.size + 1 ? findTitle(head, isFree) : -1;
  const title = take(known === null ? guessed : head.findIndex(({ text }) => folded(text) === folded(known)));
  return { metadata: { ...NO_METADATA, title: known ?? title, authors, published }, taken };
}

function headOf(body: readonly Block[]): readonly Block[] {
  const head = body.slice(0, HEAD_BLOCKS);
  const end = head.findIndex(({ text }) => text.split('\n').some((line) => textWidth(line) > WIDEST_TITLE));
  return end === -1 ? head : head.slice(0, end);
}

/** The first heading of the first rank, or else the first block, if it is short and does not end as a sentence does. */
function findTitle(head: readonly Block[], isFree: (at: number) => boolean): number {
  const ranked = head.findIndex(({ depth }) => depth === 1);
  if (ranked !== -1) return ranked;
  const first = head.findIndex((_, at) => isFree(at));
  const { kind, text } = head[first] ?? { kind: 'code', text: '' };
  const isTitle = /\p{L}/u.test(text) && !/\n|[.。…:：,，;；]["'”’」』)）\]]*$/u.test(textEnd(text));
  return kind === 'paragraph' && isTitle ? first : -1;
}

/** Titles are the same in other capitals, quotation marks or spaces. */
function folded(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whom a byline names, if it names nobody else: “By the end of 2012” is none. */
function authorsOf(text: string): readonly string[] {
  const names = text.length <= WIDEST_TITLE ? splitNames(BYLINE.exec(text)?.[1] ?? '') : [];
  return names.every((name) => isName(name) || isGroup(name)) ? names : [];
}

/** Whether a text is `By …`, and names somebody. */
export function isByline(text: string): boolean {
  return authorsOf(text).length > 0;
}

/** Whether a block heads the notes. */
export function headsNotes(text: string): boolean {
  return HEADS_NOTES.test(text);
}

const HEADS_NOTES =
  /^(?:\d{1,2}(?:\.\d{1,2})?\.?\s{1,3})?(?:(?:foot|end)?notes?(?: and references)?|(?:normative |informative )?references|注释|脚注|尾注|註釋|参考文献|注|anmerkungen|fu(?:ß|ss)noten|notes de bas de page|notas)\s*[:.：]?$/iu;
