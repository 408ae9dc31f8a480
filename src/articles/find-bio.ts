import type { Block } from '../model.ts';
import type { JoinedText } from './assemble-article.ts';
import { FULL_NAME } from './person-name.ts';
import { headsNotes } from './text-metadata.ts';

/** Notes on the authors, which name them and are no passages. */
export interface Bio {
  readonly authors: readonly string[];
  /** Indexes into the body. */
  readonly blocks: ReadonlySet<number>;
  readonly tail: ReadonlySet<Block>;
}

/** What is known of an article before its notes on the authors are looked for. */
export interface Known {
  /** Indexes of the blocks of the body that are title, byline or date. */
  readonly head: ReadonlySet<number>;
  /** Whom front matter, a field or a byline names. */
  readonly authors: readonly string[];
}

/** More people than this write no article together. */
const MOST_AUTHORS = 10;
const LONGEST_BIO = 600;

const HEADING =
  /^(?:about the authors?|关于作者|作者简介|über (?:den autor|die autorin)|zum autor)\s*(?:[:.：]|$)\s*/iu;
const BIO = new RegExp(
  String.raw`^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s)?(${FULL_NAME})(?:,\s[^,]{1,60},)?\s` +
    String.raw`(?:is|works|teaches|writes|serves|holds|directs|leads|ist|est|es)\s`,
  'u',
);
const HAN_NAME = /^([\p{sc=Han}·]{2,4})(?=[，,、（(]|[是系为])/u;

/**
 * Finds the notes on the authors: short paragraphs without marks (`Name Name is …`) just before the notes that close
 * an article, or behind them, or at its end under a heading of their own.
 */
export function findBio({ body, notes, beforeNotes, tail }: JoinedText, known: Known): Bio {
  const end = headsNotes(body[beforeNotes - 1]?.text ?? '') ? beforeNotes - 1 : beforeNotes;
  const isBio = bioTest(body, known);
  // Without notes nothing tells the end of a text but its author's name.
  const most = notes.length > 0 || known.authors.length > 0 ? MOST_AUTHORS : 0;
  let first = end;
  while (first > 1 && end - first < most && isBio(body[first - 1])) first--;
  const headed = underHeading(body, end);
  const blocks = Array.from({ length: end - Math.min(first, headed) }, (_, step) => end - step - 1).toReversed();
  const inTail = tail.slice(0, MOST_AUTHORS).filter((block) => isBio(block));
  const bios = [...blocks.flatMap((at) => body[at] ?? []), ...inTail];
  return {
    authors: [...new Set(bios.flatMap(({ text }) => nameIn(text) ?? []))],
    blocks: new Set(blocks),
    tail: new Set(inTail),
  };
}

/** Where the heading of the notes on the authors stands, if they are all that follows it; else `end`. */
function underHeading(body: readonly Block[], end: number): number {
  let at = end - 1;
  while (at > 0 && end - at <= MOST_AUTHORS && isShort(body[at]) && !HEADING.test(body[at]?.text ?? '')) at--;
  return at > 0 && isShort(body[at]) && HEADING.test(body[at]?.text ?? '') ? at : end;
}

function isShort(block: Block | undefined): boolean {
  return block !== undefined && block.noterefs.length === 0 && block.text.length <= LONGEST_BIO;
}

/**
 * Tells whether a block is about an author. Who is named as author is one; of anybody else the article itself does not
 * speak: whoever it names (“Kim Jong Un is determined …”) is its subject.
 */
function bioTest(body: readonly Block[], { head, authors }: Known): (block: Block | undefined) => boolean {
  return (block) => {
    const name = block && isShort(block) ? nameIn(block.text) : null;
    if (name === null) return false;
    const surname = name.split(/\s/u).at(-1) ?? name;
    if (authors.length > 0) return authors.some((author) => author.includes(surname));
    const spoken = new RegExp(String.raw`(?<!\p{L})${surname.replaceAll('.', '\\.')}(?!\p{L})`, 'u');
    return !body.some(
      (other, at) => other !== block && !head.has(at) && other.kind !== 'heading' && spoken.test(other.text),
    );
  };
}

/** Of whom a note on the author speaks, if it reads like one. */
function nameIn(text: string): string | null {
  const said = text.replace(HEADING, '');
  return BIO.exec(said)?.[1] ?? (said === text ? null : (HAN_NAME.exec(said)?.[1] ?? null));
}
