import type { Article, Passage } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';

/** What a button remembers of a passage, so that it finds it again after a restart and after an edit of its article. */
export interface PassageKey {
  /** A hash of the article's id. */
  readonly article: string;
  readonly number: number;
  /** A hash of the passage's text. */
  readonly text: string;
}

/** At most 25 characters, none of them a colon. */
export function encodeKey({ article, number, text }: PassageKey): string {
  return `${article}.${number}.${text}`;
}

/** @returns `null` for what encodes no key */
export function decodeKey(encoded: string): PassageKey | null {
  const [, article, number, text] = /^([\da-f]{8})\.(\d{1,7})\.([\da-f]{8})$/u.exec(encoded) ?? [];
  return article !== undefined && text !== undefined ? { article, number: Number(number), text } : null;
}

/** How a passage was found again: as it was, with other words in its place, or not at all. */
export type Found =
  | { readonly state: 'same' | 'edited'; readonly passage: Passage }
  | { readonly state: 'gone'; readonly passage: null };

export function keyOf({ article, number, text }: Passage): PassageKey {
  return { article: shortHash(article.id), number, text: shortHash(text) };
}

/** The passages of an edition by the hash of their article, each in reading order. */
export type Shelf = ReadonlyMap<string, readonly Passage[]>;

export function shelve(passages: readonly Passage[]): Shelf {
  const shelf = new Map<string, Passage[]>();
  const hashes = new Map<Article, string>();
  for (const passage of passages) {
    const hash = hashes.get(passage.article) ?? shortHash(passage.article.id);
    hashes.set(passage.article, hash);
    const shelved = shelf.get(hash);
    if (shelved) shelved.push(passage);
    else shelf.set(hash, [passage]);
  }
  return shelf;
}

/** Finds a passage by its words, wherever they stand in its article now; else what stands in its place. */
export function findPassage(shelf: Shelf, { article, number, text }: PassageKey): Found {
  const passages = shelf.get(article) ?? [];
  const inPlace = passages[number - 1];
  if (inPlace && shortHash(inPlace.text) === text) return { state: 'same', passage: inPlace };
  const moved = passages.find((passage) => shortHash(passage.text) === text);
  if (moved) return { state: 'same', passage: moved };
  const instead = inPlace ?? passages.at(-1);
  return instead ? { state: 'edited', passage: instead } : { state: 'gone', passage: null };
}
