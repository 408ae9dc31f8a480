import { createHash, hash } from 'node:crypto';
import type { Article, Ask, AskOptions, Passage, Problem, Quote } from './model.ts';
import { splitPassages } from './passages/split-passages.ts';
import { answerQuestion, quoteWhole } from './search/answer.ts';
import { indexPassages, type IndexPiece, loadPassages, type PassageIndex } from './search/passage-index.ts';
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
  /** What its index can be made of again. */
  readonly pieces: () => Iterable<IndexPiece>;
  /** The index of other passages, made from its own by what differs. */
  readonly reviseIndex: PassageIndex['revise'];
}

const DEFAULTS: AskOptions = { limit: 3, article: null };

/** What is quoted and what is not, before anything is indexed. */
export function passagesOf(articles: readonly Article[]): readonly Passage[] {
  return articles.flatMap((article) => splitPassages(article));
}

export interface BuildingOptions {
  /** Told how many of how many passages are indexed. */
  readonly onProgress?: (done: number, all: number) => void;
  /** The edition that this one will replace: what it says alike is taken from there. */
  readonly before?: Edition;
  /** The pieces of the index of an edition, if that was built before. */
  readonly storedPieces?: (id: string) => Promise<Iterable<IndexPiece> | null>;
}

/**
 * Builds an edition: articles, in the order of their ids, are split into passages, and these indexed. It takes turns
 * with everything else, so that one edition answers while the next is built.
 */
export async function buildEdition(
  read: readonly Article[],
  problems: readonly Problem[],
  { onProgress, storedPieces, before }: BuildingOptions = {},
): Promise<Edition> {
  const id = await editionId(read);
  const articles = before ? await asBefore(read, before.articles) : read;
  const passages = await splitAll(articles);
  const stored = await storedPieces?.(id);
  const build = before?.reviseIndex ?? indexPassages;
  const index = stored ? await loadPassages(passages, stored) : await build(passages, onProgress);
  const ask: Ask = (question, options) => answerQuestion(question, index, id, { ...DEFAULTS, ...options });
  return {
    id,
    readAt: Date.now(),
    articles,
    passages,
    problems,
    ask,
    quoteWhole,
    pieces: () => index.pieces(),
    reviseIndex: (...next) => index.revise(...next),
  };
}

/** The id that the edition of these articles has. */
export async function editionId(articles: readonly Article[]): Promise<string> {
  const turn = createTurns();
  const all = createHash('sha256');
  for (const article of articles) {
    await turn();
    all.update(hashOf(article));
  }
  return all.digest('hex').slice(0, 12);
}

/** An article that says what it said before is the very same again: what was made of it need not be made anew. */
async function asBefore(articles: readonly Article[], before: readonly Article[]): Promise<readonly Article[]> {
  const turn = createTurns();
  const known = new Map(before.map((article) => [article.id, article]));
  const same: Article[] = [];
  for (const article of articles) {
    await turn();
    const old = known.get(article.id);
    same.push(old && hashOf(old) === hashOf(article) ? old : article);
  }
  return same;
}

const hashes = new WeakMap<Article, string>();

function hashOf(article: Article): string {
  const known = hashes.get(article) ?? hash('sha256', JSON.stringify(article));
  hashes.set(article, known);
  return known;
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
