import type { Block } from '../model.ts';
import type { JoinedText } from './assemble-article.ts';
import { headsNotes } from './text-metadata.ts';

/** Notes on the authors, which name them and are no passages. */
export interface Bio {
  readonly authors: readonly string[];
  /** Indexes into the body. */
  readonly blocks: ReadonlySet<number>;
  readonly tail: ReadonlySet<Block>;
}

/**
 * Finds the notes on the authors: short paragraphs without marks (`Name Name is …`) just before the notes that close
 * an article, or behind them, or under a heading of their own.
 */
export function findBio({ body, notes, beforeNotes, tail }: JoinedText, head: ReadonlySet<number>): Bio {
  const prose = body.filter((block, at) => !head.has(at) && block.kind !== 'heading').map(({ text }) => text);
  const names = new Set<string>();
  const blocks = new Set<number>();

  let at = beforeNotes - 1;
  if (headsNotes(body[at]?.text ?? '')) at--;
  for (; notes.length > 0 && at > 0; at--) {
    const block = body[at];
    const name = block && block.noterefs.length === 0 ? bioName(block.text, prose) : null;
    if (name === null) break;
    names.add(name);
    blocks.add(at);
  }
  body.forEach((heading, place) => {
    const next = body[place + 1];
    if (!headsBio(heading.text) || !next) return;
    const name = bioName(next.text, prose);
    if (name !== null) names.add(name);
    blocks.add(place).add(place + 1);
  });
  const inTail = tail.filter((block) => {
    const name = bioName(block.text, prose);
    if (name !== null) names.add(name);
    return name !== null;
  });
  return { authors: [...names], blocks, tail: new Set(inTail) };
}

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{0,40}`;
const NAME = String.raw`${NAME_WORD}(?:\s(?:(?:de|da|del|der|van|von|la|le|bin|al|y|e)\s)?${NAME_WORD}){1,4}`;
const BIO = new RegExp(
  String.raw`^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s)?(${NAME})(?:,\s[^,]{1,60},)?\s` +
    String.raw`(?:is|was|are|works|teaches|writes|serves|holds|directs|leads|ist|est|es)\s`,
  'u',
);
const LONGEST_BIO = 600;

/**
 * The name of whom a short paragraph is about, if it reads like a note on the author.
 *
 * An author is not named in the article itself. Whoever is (“Kim Jong Un is determined …”) is its subject.
 */
function bioName(text: string, prose: readonly string[]): string | null {
  const name = text.length <= LONGEST_BIO ? BIO.exec(text)?.[1] : undefined;
  if (name === undefined) return null;
  const surname = name.split(/\s/u).at(-1) ?? name;
  return prose.some((other) => other !== text && other.includes(surname)) ? null : name;
}

/** Whether a block heads a note on the author. */
function headsBio(text: string): boolean {
  return /^(?:about the authors?|关于作者|作者简介|über (?:den autor|die autorin))\s*[:.：]?$/iu.test(text);
}
