import type { Hit } from '../model.ts';
import { FEATURE_NAMES, type Featured, type Features, featuresOf } from './features.ts';
import type { Candidate, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { CROWD_WEIGHTS, RUN_WEIGHTS, WORD_WEIGHTS } from './ranking-weights.ts';
import { isLoneCharacter } from './terms.ts';
import { LONE_WEIGHT, SEAM_WEIGHT } from './units.ts';
import { sum } from './sum.ts';

/** A hit, and the terms of the question that stand in it. */
export interface RankedHit extends Hit {
  readonly matched: ReadonlySet<string>;
  /**
   * The score without the names, which prove what a passage is about, and less that it answers; and as it would be among
   * few passages.
   */
  readonly proof: number;
}

/** What each term of a query counts for in the first stage. */
export function termWeights({ words, runPairs }: Query): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const raise = (term: string, weight: number): void => {
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  };
  const hasOthers = words.some(({ terms }) => !terms.some(isLoneCharacter));
  for (const { terms, certainty } of words) {
    for (const term of terms) raise(term, hasOthers && isLoneCharacter(term) ? LONE_WEIGHT : certainty);
  }
  for (const pair of runPairs) raise(pair, SEAM_WEIGHT);
  return weights;
}

/** So many of the first stage's best are read closely: of thirty, 0.3 points less were right among the first three of 10,000. */
export const DEPTH = 40;

/** So many are read at least, where there are so many: people may ask for more than one. */
const FEWEST = 10;
/** Of the others, none that has less of the best one's score: such a one has hardly ever come first, and reading takes time. */
const LEAST_SHARE = 0.5;

/** The candidates that the first stage likes best, each with what the order of them is reckoned from. */
export function readClosely(query: Query, candidates: readonly Candidate[], index: PassageIndex): readonly Featured[] {
  const best = bestFirst(candidates).slice(0, DEPTH);
  const least = LEAST_SHARE * (best[0]?.score ?? 0);
  return featuresOf(
    query,
    best.filter(({ score }, at) => at < FEWEST || score >= least),
    index,
  );
}

/** The candidates that the first stage likes best, in the order of their features, weighed. */
export function rank(query: Query, candidates: readonly Candidate[], index: PassageIndex): readonly RankedHit[] {
  const weights = isWrittenInRuns(query) ? RUN_WEIGHTS : WORD_WEIGHTS;
  const amongMany = withCrowd(weights, crowdOf(index.size));
  const hits = readClosely(query, candidates, index).map(({ candidate, features }) => ({
    passage: candidate.passage,
    matched: candidate.matched,
    score: weigh(features, amongMany),
    proof: weigh({ ...features, names: 0 }, weights),
  }));
  return bestFirst(hits);
}

const FEW = 1000;

/**
 * How much more the features count that tell apart the passages of a large corpus: the logarithm of how many thousands there
 * are, 0 among few. Among many, some hold a question's words by chance; how often, and in how long a text, tells more.
 */
export function crowdOf(passages: number): number {
  return Math.max(0, Math.log(passages / FEW));
}

function withCrowd(weights: Features, crowd: number): Features {
  const { score, text, phrase } = CROWD_WEIGHTS;
  return {
    ...weights,
    score: weights.score + crowd * score,
    text: weights.text + crowd * text,
    phrase: weights.phrase + crowd * phrase,
  };
}

export function isWrittenInRuns({ words }: Query): boolean {
  return 2 * words.filter(({ isRun }) => isRun).length > words.length;
}

/** Ties go to the lower article id, then to the lower passage number. */
export function bestFirst<H extends Hit>(hits: readonly H[]): readonly H[] {
  return hits.toSorted(
    (a, b) =>
      b.score - a.score || compare(a.passage.article.id, b.passage.article.id) || a.passage.number - b.passage.number,
  );
}

function weigh(features: Features, weights: Features): number {
  return sum(FEATURE_NAMES.map((name) => weights[name] * features[name]));
}
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the outcome is judged by. */
export interface Evidence {
  /** What the second stage takes for proof that the passage answers. */
  readonly rank: number;
  /** 1 where the question is written in runs, whose ranks are reckoned by other weights; else 0. */
  readonly runs: number;
  /** 1 where its words are syllables, of which a passage holds more by chance than of words; else 0. */
  readonly syllables: number;
}

/**
 * Where no passage holds a word of the question: its rank lies below that of any which does, and the confidence is reckoned from
 * how far above it another lies.
 */
export const NO_EVIDENCE: Evidence = { rank: -15, runs: 0, syllables: 0 };

export function evidenceFor(hit: RankedHit, query: Query): Evidence {
  return {
    rank: hit.proof,
    runs: Number(isWrittenInRuns(query)),
    syllables: Number(query.isInSyllables),
  };
}
