import { sum } from './sum.ts';

/**
 * How often a word stands in texts of the articles’ languages at large. Few articles hardly tell a rare word from a common
 * one: in a hundred passages “kimchi” and “recipe” may both stand once.
 */
export interface Background {
  /** How many passages of such texts are taken to stand beside those of the index. */
  readonly size: number;
  /**
   * How many of them hold a term, in the mean.
   * @param held  the share of the index's passages that hold it, 0 to 1
   */
  frequencyOf(term: string, held: number): number;
}

/** Two thousand passages of fifty words: measured, as docs/retrieval.md tells. */
const PASSAGES = 2000;
const WORDS = 50;

/** What of an index is written in one language. */
export interface Part {
  readonly passages: number;
  /** By term, what share of the language’s texts it makes up; empty where that is not known. */
  readonly shares: ReadonlyMap<string, number>;
}

/** The background of an index: as much of it is in each language as there is of the index. */
export function backgroundOf(parts: readonly Part[]): Background {
  const all = sum(parts.map(({ passages }) => passages));
  return {
    size: PASSAGES,
    frequencyOf: (term, held) =>
      sum(parts.map(({ passages, shares }) => ((PASSAGES * passages) / all) * holdersOf(term, shares, held))),
  };
}

/**
 * The share of a language’s passages that hold a term. Where no list tells what is common, that is told by the index, as far as
 * it can be: what stands in every passage does so elsewhere, what stands in a tenth in one of a hundred.
 */
function holdersOf(term: string, shares: Part['shares'], held: number): number {
  return shares.size === 0 ? held ** 2 : 1 - Math.exp(-WORDS * (shares.get(term) ?? 0));
}
