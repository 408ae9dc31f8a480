/**
 * How often a word stands in texts of the articles’ languages at large. Few articles hardly tell a rare word from a common
 * one: in a hundred passages “kimchi” and “recipe” may both stand once.
 */
export interface Background {
  /** How many passages of such texts are taken to stand beside those of the index. */
  readonly size: number;
  /** How many of them hold a term, in the mean. */
  frequencyOf(term: string): number;
}

/** Two thousand passages of fifty words: measured, as docs/retrieval.md tells. */
const PASSAGES = 2000;
const WORDS = 50;

/** What of an index is written in one language. */
interface Part {
  readonly passages: number;
  /** By term, what share of the language’s texts it makes up. */
  readonly shares: ReadonlyMap<string, number>;
}

/** The background of an index: as much of it is of each language as there is of the index. */
export function backgroundOf(parts: readonly Part[]): Background {
  const all = parts.reduce((total, { passages }) => total + passages, 0);
  const holdersOf = (share: number): number => 1 - Math.exp(-share * WORDS);
  return {
    size: PASSAGES,
    frequencyOf: (term) =>
      parts.reduce(
        (total, { passages, shares }) => total + ((PASSAGES * passages) / all) * holdersOf(shares.get(term) ?? 0),
        0,
      ),
  };
}
