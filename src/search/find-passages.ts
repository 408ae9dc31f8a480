import type { ArticleId, Passage } from '../model.ts';
import type { Candidate, PassageIndex } from './passage-index.ts';
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
  const inArticle = (passage: Passage): boolean => article === null || passage.article.id === article;
  const { phrases } = query;
  if (phrases.length === 0) {
    const best = index.search(termWeights(query), article, DEPTH);
    return { ranked: rank(query, best, index), holdsPhrases: true, lacking: [] };
  }

  const found = index.search(termWeights(query), null);
  const holding = phrases.map((phrase) => new Set(holdersOf(phrase, query, found)));
  const lacking = phrases.filter((_, at) => holding[at]?.size === 0);
  const candidates = found.filter(({ passage }) => inArticle(passage));
  const holdsAll = (each: Candidate): boolean => holding.every((holders) => holders.has(each));
  const holders = candidates.filter(holdsAll);
  const others = candidates.filter((each) => !holdsAll(each));
  return {
    ranked: behind(rank(query, holders, index), rank(query, others, index)),
    holdsPhrases: holders.length > 0,
    lacking,
  };
}

/** The candidates that hold a phrase. Only those that hold each of its known words are read for it. */
function holdersOf(phrase: QuotedPhrase, { words }: Query, candidates: readonly Candidate[]): readonly Candidate[] {
  const own = words.filter(({ start, end, certainty }) => certainty === 1 && isWithin({ start, end }, phrase));
  const folded = foldPhrase(phrase.text);
  return candidates.filter(
    ({ passage, matched }) =>
      own.every(({ terms }) => terms.some((term) => matched.has(term))) && passageHolds(passage, folded),
  );
}

/** Two orders in one, in which no score lies above one before it. */
function behind(first: readonly RankedHit[], then: readonly RankedHit[]): readonly RankedHit[] {
  const least = first.at(-1)?.score ?? Infinity;
  return [...first, ...then.map((hit) => ({ ...hit, score: Math.min(hit.score, least) }))];
}
