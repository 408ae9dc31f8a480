import { createHash } from 'node:crypto';
import type { Article, Ask, AskOptions, Passage, Problem, Quote } from './model.ts';
import { splitPassages } from './passages/split-passages.ts';
import { answerQuestion, quoteWhole } from './search/answer.ts';
import { indexPassages } from './search/passage-index.ts';

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
}

const DEFAULTS: AskOptions = { limit: 3, article: null };

/** What is quoted and what is not, before anything is indexed. */
export function passagesOf(articles: readonly Article[]): readonly Passage[] {
  return articles.flatMap((article) => splitPassages(article));
}

/** Builds an edition: articles, in the order of their ids, are split into passages, and these indexed. */
export async function buildEdition(articles: readonly Article[], problems: readonly Problem[]): Promise<Edition> {
  const id = hashOf(articles);
  const passages = passagesOf(articles);
  const index = await indexPassages(passages);
  const ask: Ask = (question, options) => answerQuestion(question, index, id, { ...DEFAULTS, ...options });
  return { id, readAt: Date.now(), articles, passages, problems, ask, quoteWhole };
}

function hashOf(articles: readonly Article[]): string {
  const hash = createHash('sha256');
  for (const article of articles) hash.update(JSON.stringify(article));
  return hash.digest('hex').slice(0, 12);
}
