import type { Hit } from '../model.ts';
import type { Candidate, PassageIndex } from './passage-index.ts';
import type { Query, QueryWord } from './query.ts';
import { isLoneCharacter } from './terms.ts';

/** A hit, and how much of the question stands in it. */
export interface RankedHit extends Hit {
  readonly matched: ReadonlySet<string>;
}

/** A seam may be part of a name that the dictionary does not hold, or of nothing. */
const SEAM_WEIGHT = 0.6;
/** A lone character of a run stands in its seams, too, and by itself in far too many pairs. */
export const LONE_WEIGHT = 0.05;

/** What each term of a query counts for in the first stage. */
export function termWeights({ words, seams }: Query): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const raise = (term: string, weight: number): void => {
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  };
  const hasOthers = words.some(({ terms }) => !terms.some(isLoneCharacter));
  for (const { terms, certainty } of words) {
    for (const term of terms) raise(term, hasOthers && isLoneCharacter(term) ? LONE_WEIGHT : certainty);
  }
  for (const seam of seams) raise(seam, SEAM_WEIGHT);
  return weights;
}

/** Best first; ties go to the lower article id, then to the lower passage number. */
export function rank(candidates: readonly Candidate[]): readonly RankedHit[] {
  return candidates.toSorted(
    (a, b) =>
      b.score - a.score || compare(a.passage.article.id, b.passage.article.id) || a.passage.number - b.passage.number,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the outcome is judged by. */
export interface Evidence {
  /** The first stage's score, as a share of what the question's words weigh. */
  readonly score: number;
  /** The share of the question's weight whose words stand in the passage, its notes or its title; 0 to 1. */
  readonly coverage: number;
  /** How many of the question's words stand there: one of one proves less than five of five. */
  readonly held: number;
  /** What the question's words weigh together, in nats: the less, the less they tell one passage from another. */
  readonly mass: number;
}

export function evidenceFor({ score, matched }: RankedHit, { words }: Query, index: PassageIndex): Evidence {
  const weights = words.map((word) => heldOf(word, matched, index));
  const mass = sum(words.map((word) => weightOf(word, index)));
  return {
    score: mass > 0 ? score / mass : 0,
    coverage: mass > 0 ? sum(weights) / mass : 0,
    held: weights.filter((weight) => weight > 0).length,
    mass,
  };
}

/**
 * How much a word of the question tells: the idf of its rarest known term. A word that stands nowhere as it was typed
 * tells most: it is what the articles may lack.
 */
function weightOf({ terms, certainty }: QueryWord, index: PassageIndex): number {
  if (certainty < 1) return index.idf('');
  return greatest(terms.filter((term) => index.has(term)).map((term) => index.idf(term)));
}

function heldOf({ terms, certainty }: QueryWord, matched: ReadonlySet<string>, index: PassageIndex): number {
  return certainty * greatest(terms.filter((term) => matched.has(term)).map((term) => index.idf(term)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const greatest = (numbers: readonly number[]): number => numbers.reduce((top, number) => Math.max(top, number), 0);
