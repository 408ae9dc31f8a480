import type { ArticleId, Passage } from '../model.ts';
import type { Acronyms } from './acronyms.ts';
import type { Lexicon } from './analysers.ts';
import { type Holdings, type IndexPiece, loadHoldings, piecesOf } from './holdings.ts';
import { keepLast } from './keep-last.ts';
import { type Reading, readPassage } from './read-passage.ts';
import { revise } from './revise.ts';
import { spareTerms } from './spare-terms.ts';
import { compoundParts, nearSpellings, type Substitute } from './spellings.ts';
import { isLoneCharacter } from './terms.ts';
import { authorTerms, SEPARATOR } from './vocabulary.ts';

export type { IndexPiece } from './holdings.ts';

/** A passage that holds at least one of the terms asked for, with the first stage's score. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
  readonly matched: ReadonlySet<string>;
  /** Terms of the question that were too common to be looked up: the passage may hold them. */
  readonly spared: readonly string[];
}

export interface PassageIndex {
  /** How many passages it holds. */
  readonly size: number;
  /** The lexicons of the languages that its articles are written in, by primary language. */
  readonly lexicons: ReadonlyMap<string, Lexicon>;
  /** What the articles say their acronyms stand for. */
  readonly acronyms: Acronyms;
  lexiconOf(passage: Passage): Lexicon;
  /** What ranking and highlighting read; kept for the passages that were read last. */
  readingOf(passage: Passage): Reading;
  /**
   * Inverse document frequency as Lucene's BM25 has it, ln(1 + (N − df + ½) / (df + ½)); greatest for a term that no
   * passage holds.
   */
  idf(term: string): number;
  /** Whether it stands in a passage, a note or a title. */
  has(term: string): boolean;
  /** The words, or names only, that may have been meant by one that stands nowhere; `null` when there are none. */
  substitute(word: string, isName: boolean): Substitute | null;
  /** Passages that hold any of the terms, in no order; each term counts by its weight. */
  search(weights: ReadonlyMap<string, number>, article: ArticleId | null): readonly Candidate[];
  /** The index of these passages, in reading order, for which only those are read that this one does not hold. */
  revise(passages: readonly Passage[], onProgress?: OnProgress): Promise<PassageIndex>;
  /** All that `loadPassages` needs to make this index again. */
  pieces(): Iterable<IndexPiece>;
}

/** Told how many of how many passages are read. */
type OnProgress = (done: number, all: number) => void;

/** A reading takes some ten kilobytes, and a tenth of a millisecond to make. */
const MOST_READINGS = 3000;

/**
 * Indexes passages, in reading order, so that their words and those of their notes, titles and authors find them. Others
 * have their turns meanwhile.
 */
export async function indexPassages(passages: readonly Passage[], onProgress?: OnProgress): Promise<PassageIndex> {
  return toPassageIndex(await revise(await loadHoldings([], []), passages, onProgress));
}

/** Makes the index of these very passages again from the pieces of one that was made before. */
export async function loadPassages(passages: readonly Passage[], pieces: Iterable<IndexPiece>): Promise<PassageIndex> {
  return toPassageIndex(await loadHoldings(passages, pieces));
}

/** @param read  goes on to the next index, which is asked for the same passages */
function toPassageIndex(holdings: Holdings, read = keepLast(MOST_READINGS, readPassage)): PassageIndex {
  const { ids, passages, lexicons, vocabulary, acronyms, words } = holdings;
  const { held, titled } = vocabulary;
  const size = ids.length;
  const spellings = { words, names: vocabulary.named };
  const authors = authorTerms(vocabulary);
  const frequencyOf = (term: string): number => authors.get(term) ?? held.get(term) ?? 0;
  return {
    size,
    lexicons: lexicons.byLanguage,
    acronyms,
    lexiconOf: lexicons.of,
    readingOf: (passage) => read(passage, lexicons.of(passage)),
    idf: (term) => Math.log(1 + (size - frequencyOf(term) + 0.5) / (frequencyOf(term) + 0.5)),
    has: (term) => authors.has(term) || held.has(term) || titled.has(term),
    substitute: (word, isName) =>
      nearSpellings(word, spellings, isName, frequencyOf) ?? compoundParts(word, spellings, isName),
    search: (weights, article) =>
      search(holdings.search, weights, { passages, authors, frequencyOf }).filter(
        ({ passage }) => article === null || passage.article.id === article,
      ),
    revise: async (next, onProgress) => toPassageIndex(await revise(holdings, next, onProgress), read),
    pieces: () => piecesOf(holdings),
  };
}

interface Searched {
  readonly passages: Holdings['passages'];
  readonly authors: ReadonlyMap<string, number>;
  readonly frequencyOf: (term: string) => number;
}

function search(
  index: Holdings['search'],
  weights: ReadonlyMap<string, number>,
  { passages, authors, frequencyOf }: Searched,
): readonly Candidate[] {
  const { searched, spared } = spareTerms([...weights.keys()], frequencyOf);
  const results = index.search(searched.join(SEPARATOR), {
    boostTerm: (term) => weights.get(term) ?? 1,
    // A lone character stands in no pair of its own: it finds the pairs that it begins.
    prefix: isLoneCharacter,
  });
  return results.flatMap(({ id, score, queryTerms, match }) => {
    const passage = passages[Number(id)];
    // A word that the articles speak of is not held by each passage of an author of that name.
    const isForeign = (term: string): boolean =>
      match[term]?.every((field) => field === 'authors') === true && !authors.has(term);
    const matched = new Set([...Object.keys(match), ...queryTerms].filter((term) => !isForeign(term)));
    if (!passage || matched.size === 0) return [];
    // MiniSearch multiplies by the number of terms that matched; measured, that costs a point of hit@1.
    return [{ passage, score: score / queryTerms.length, matched, spared }];
  });
}
