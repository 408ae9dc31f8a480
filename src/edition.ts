import { createHash } from 'node:crypto';
import type { Article, Ask, AskOptions, Passage, Problem, Quote } from './model.ts';
import { splitPassages } from './passages/split-passages.ts';
import { answerQuestion, quoteWhole } from './search/answer.ts';
import { indexPassages, type IndexPiece, loadPassages } from './search/passage-index.ts';
import { createTurns } from './turns.ts';

/** One immutable state of the corpus and its index. */
export interface Edition {
  /** A hash of the articles: the same articles make the same edition, wherever it is built. */
  readonly id: string;
  /** In milliseconds since 1970. */
  readonly readAt: number;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
  readonly ask: Ask;
  /** A whole passage with all of its notes, nothing marked. */
  readonly quoteWhole: (passage: Passage) => Quote;
  /** What its index can be made of again; `null` where others may have their turn. */
  readonly pieces: () => Iterable<IndexPiece | null>;
}

const DEFAULTS: AskOptions = { limit: 3, article: null };

/** What is quoted and what is not, before anything is indexed. */
export function passagesOf(articles: readonly Article[]): readonly Passage[] {
  return articles.flatMap((article) => splitPassages(article));
}

export interface BuildingOptions {
  /** Told how many of how many passages are indexed. */
  readonly onProgress?: (done: number, all: number) => void;
  /** The pieces of the index of an edition, if that was built before. */
  readonly storedPieces?: (id: string) => Promise<Iterable<IndexPiece> | null>;
}

/**
 * Builds an edition: articles, in the order of their ids, are split into passages, and these indexed. It takes turns
 * with everything else, so that one edition answers while the next is built.
 */
export async function buildEdition(
  articles: readonly Article[],
  problems: readonly Problem[],
  { onProgress, storedPieces }: BuildingOptions = {},
): Promise<Edition> {
  const id = await editionId(articles);
  const passages = await splitAll(articles);
  const stored = await storedPieces?.(id);
  const index = stored ? await loadPassages(passages, stored) : await indexPassages(passages, onProgress);
  const ask: Ask = (question, options) => answerQuestion(question, index, id, { ...DEFAULTS, ...options });
  return { id, readAt: Date.now(), articles, passages, problems, ask, quoteWhole, pieces: () => index.pieces() };
}

/** The id that the edition of these articles has. */
export async function editionId(articles: readonly Article[]): Promise<string> {
  const hash = createHash('sha256');
  const turn = createTurns();
  for (const article of articles) {
    await turn();
    hash.update(JSON.stringify(article));
  }
  return hash.digest('hex').slice(0, 12);
}

const split = new WeakMap<Article, readonly Passage[]>();

/** As `passagesOf`; an article that the edition before held, too, is not split again. */
async function splitAll(articles: readonly Article[]): Promise<readonly Passage[]> {
  const all: (readonly Passage[])[] = [];
  const turn = createTurns();
  for (const article of articles) {
    await turn();
    const passages = split.get(article) ?? splitPassages(article);
    split.set(article, passages);
    all.push(passages);
  }
  return all.flat();
}
