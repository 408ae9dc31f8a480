import type { Hit } from '../model.ts';
import type { Candidate, PassageIndex } from './passage-index.ts';
import type { Query, QueryWord } from './query.ts';

/** A hit, and how much of the question stands in it. */
export interface RankedHit extends Hit {
  readonly matched: ReadonlySet<string>;
}

/** What each term of a query counts for in the first stage. */
export function termWeights({ words }: Query): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { terms, certainty } of words) {
    for (const term of terms) if (certainty > (weights.get(term) ?? 0)) weights.set(term, certainty);
  }
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
  /** What the question's words weigh together, in nats: the less, the less they tell one passage from another. */
  readonly mass: number;
}

export function evidenceFor({ score, matched }: RankedHit, { words }: Query, index: PassageIndex): Evidence {
  const mass = sum(words.map((word) => weightOf(word, index)));
  const held = sum(words.map((word) => heldOf(word, matched, index)));
  return { score: mass > 0 ? score / mass : 0, coverage: mass > 0 ? held / mass : 0, mass };
}

/**
 * How much a word of the question tells: the idf of its rarest known term, or of a run of characters the sum over its
 * pairs. A word that stands nowhere as it was typed tells most: it is what the articles may lack.
 */
function weightOf({ terms, isRun, certainty }: QueryWord, index: PassageIndex): number {
  if (isRun) return sum(terms.map((term) => index.idf(term)));
  return certainty < 1
    ? index.idf('')
    : greatest(terms.filter((term) => index.has(term)).map((term) => index.idf(term)));
}

function heldOf({ terms, isRun, certainty }: QueryWord, matched: ReadonlySet<string>, index: PassageIndex): number {
  const idfs = terms.filter((term) => matched.has(term)).map((term) => index.idf(term));
  return certainty * (isRun ? sum(idfs) : greatest(idfs));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const greatest = (numbers: readonly number[]): number => numbers.reduce((top, number) => Math.max(top, number), 0);
