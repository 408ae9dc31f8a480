import type { Answer, Article, AskOptions, Passage, Quote } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import { type Shelf, shelve } from './passage-key.ts';

/** Shares from 0 to 1. */
export interface MeasuredQuality {
  readonly hit1: number;
  readonly refused: number;
  readonly fidelity: number;
}

export type AskServed = (question: string, options?: Partial<AskOptions>) => Answer | Promise<Answer>;

/** What the bot serves: one edition, as far as Discord needs it. */
export interface Served {
  readonly id: string;
  /** When its articles were read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Of the program. */
  readonly version: string;
  /** What an evaluation of these articles has found; `null` where there was none. */
  readonly quality: MeasuredQuality | null;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly ask: AskServed;
  /** A whole passage with all of its notes, nothing marked. */
  readonly quoteWhole: (passage: Passage) => Quote;
}

/** Where the edition that is served now is taken from; one interaction takes it once. */
export interface Library {
  readonly current: () => Served;
}

/** So many passages can be leafed through from one answer. */
export const MOST_ANSWERS = 5;

/** The article whose id has this hash; `null` where none has. */
export function articleOfHash({ articles }: Pick<Served, 'articles'>, hash: string | null): Article | null {
  return hash === null ? null : (articles.find(({ id }) => shortHash(id) === hash) ?? null);
}

const shelves = new WeakMap<Served, Shelf>();

/** An edition's passages by their articles' hashes; made once for each edition. */
export function shelfOf(served: Served): Shelf {
  const made = shelves.get(served) ?? shelve(served.passages);
  shelves.set(served, made);
  return made;
}
