import type { ArticleId, Passage } from '../model.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { foldPhrase, isWithin, passageHolds, type QuotedPhrase } from './quoted-phrases.ts';
import { DEPTH, rank, type RankedHit, termWeights } from './rank.ts';

/** What the passages hold of a question. */
export interface Found {
  /** Best first; those that hold all of its quoted phrases before all others. */
  readonly ranked: readonly RankedHit[];
  /** Whether the first holds all of them; true for a question that quotes nothing. */
  readonly holdsPhrases: boolean;
  /** The phrases that no passage of any article holds. */
  readonly lacking: readonly QuotedPhrase[];
}

/** Finds the passages, of one article unless it is `null`, that hold words of a question. */
export function findPassages(query: Query, index: PassageIndex, article: ArticleId | null): Found {
  const weights = termWeights(query);
  const ranked = (isAsked: (passage: Passage) => boolean): readonly RankedHit[] =>
    rank(query, index.search(weights, isAsked, DEPTH), index);
  const inArticle = (passage: Passage): boolean => article === null || passage.article.id === article;
  const { phrases } = query;
  if (phrases.length === 0) return { ranked: ranked(inArticle), holdsPhrases: true, lacking: [] };

  const holding = phrases.map((phrase) => new Set(holdersOf(phrase, query, index)));
  const holdsAll = (passage: Passage): boolean => holding.every((holders) => holders.has(passage));
  const first = ranked((passage) => inArticle(passage) && holdsAll(passage));
  const then = ranked((passage) => inArticle(passage) && !holdsAll(passage));
  return {
    ranked: behind(first, then),
    holdsPhrases: first.length > 0,
    lacking: phrases.filter((_, at) => holding[at]?.size === 0),
  };
}

/** The passages that hold a phrase. Only those are read for it that hold each of its known words, or any of the question's. */
function holdersOf(phrase: QuotedPhrase, query: Query, index: PassageIndex): readonly Passage[] {
  const own = query.words.filter(({ start, end, certainty }) => certainty === 1 && isWithin({ start, end }, phrase));
  const words = own.length > 0 ? own.map(({ terms }) => terms) : [[...termWeights(query).keys()]];
  const folded = foldPhrase(phrase.text);
  return index.holding(words).filter((passage) => passageHolds(passage, folded));
}

/** Two orders in one, in which no score lies above one before it. */
function behind(first: readonly RankedHit[], then: readonly RankedHit[]): readonly RankedHit[] {
  const least = first.at(-1)?.score ?? Infinity;
  return [...first, ...then.map((hit) => ({ ...hit, score: Math.min(hit.score, least) }))];
}
