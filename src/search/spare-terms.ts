/** So many postings are looked through for one question; each takes about a microsecond. */
export const MOST_POSTINGS = 10_000;
/** So many of the rarest terms are always looked up: two common words together may be rare. */
const FEWEST_TERMS = 3;

/** The terms of a question that are looked up, and those that are spared: too common to tell one passage from another. */
export interface SparedTerms {
  readonly searched: readonly string[];
  readonly spared: readonly string[];
}

/**
 * Spares a large index the commonest terms of a question: in 100,000 passages they cost most of the time, and choose none
 * of the candidates. Those that the others have found are read closely, and there the spared terms count again.
 */
export function spareTerms(
  terms: readonly string[],
  frequencyOf: (term: string) => number,
  mostPostings = MOST_POSTINGS,
): SparedTerms {
  const rarestFirst = terms.toSorted((a, b) => frequencyOf(a) - frequencyOf(b) || (a < b ? -1 : 1));
  let postings = 0;
  let count = 0;
  for (const term of rarestFirst) {
    postings += frequencyOf(term);
    if (count >= FEWEST_TERMS && postings > mostPostings) break;
    count += 1;
  }
  const spared = new Set(rarestFirst.slice(count));
  return { searched: terms.filter((term) => !spared.has(term)), spared: [...spared] };
}
