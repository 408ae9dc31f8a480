import type { SearchResult } from 'minisearch';
import type { Passage } from '../model.ts';
import type { Acronyms } from './acronyms.ts';
import { lookUp, MOST_SCORED } from './first-stage.ts';
import { type Holdings, type IndexPiece, loadHoldings, piecesOf } from './holdings.ts';
import { idfOf } from './idf.ts';
import { keepLast } from './keep-last.ts';
import type { Lexicon } from './lexicon.ts';
import { type Reading, readPassage } from './read-passage.ts';
import { revise } from './revise.ts';
import { compoundParts, foreignCompounds, markedWords, nearSpellings, type Substitute } from './spellings.ts';
import { isLoneCharacter } from './terms.ts';
import { authorTerms } from './vocabulary.ts';

export type { IndexPiece } from './holdings.ts';

/** A passage that holds at least one of the terms asked for, with the first stage's score. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
  readonly matched: ReadonlySet<string>;
}

type IsAsked = (passage: Passage) => boolean;

export interface PassageIndex {
  /** How many passages it holds. */
  readonly size: number;
  /** The lexicons of the languages that its articles are written in, by primary language. */
  readonly lexicons: ReadonlyMap<string, Lexicon>;
  /** What the articles say their acronyms stand for. */
  readonly acronyms: Acronyms;
  /** What ranking and highlighting read; kept for the passages that were read last. */
  readingOf(passage: Passage): Reading;
  /** Inverse document frequency, in nats, among the passages and the background of their languages. */
  idf(term: string): number;
  /** Whether it stands in a passage, a note or a title, or is an author's name. */
  has(term: string): boolean;
  /** The words, or names only, that may have been meant by one that stands nowhere; `null` when there are none. */
  substitute(word: string, isName: boolean): Substitute | null;
  /**
   * Passages that are asked of and hold any of the terms, best first; each term counts by its weight. Of more than `most` the
   * worst are left out, but for those that are as good as the last.
   */
  search(weights: ReadonlyMap<string, number>, isAsked: IsAsked, most?: number): readonly Candidate[];
  /** Passages that hold a term of each word, in no order. */
  holding(words: readonly (readonly string[])[]): readonly Passage[];
  /** The index of these passages, in reading order, for which only those are read that this one does not hold. */
  revise(passages: readonly Passage[], onProgress?: OnProgress): Promise<PassageIndex>;
  /** All that `loadPassages` needs to make this index again. */
  pieces(): Iterable<IndexPiece>;
}

/** Told how many of how many passages are read. */
type OnProgress = (done: number, all: number) => void;

/** A reading of a thousand characters takes some twenty kilobytes, and a tenth of a millisecond to make. */
const MOST_READINGS = 3000;

/**
 * Indexes passages, in reading order, so that their words and those of their notes, titles and authors find them. Others
 * have their turns meanwhile.
 *
 * @param mostScored  so many are scored for one question; the bench tells what it is worth
 */
export async function indexPassages(
  passages: readonly Passage[],
  onProgress?: OnProgress,
  mostScored = MOST_SCORED,
): Promise<PassageIndex> {
  const holdings = await revise(await loadHoldings([], []), passages, onProgress);
  return toPassageIndex(holdings, { mostScored, read: keepLast(MOST_READINGS, readPassage) });
}

/** Makes the index of these very passages again from the pieces of one that was made before. */
export async function loadPassages(passages: readonly Passage[], pieces: Iterable<IndexPiece>): Promise<PassageIndex> {
  const read = keepLast(MOST_READINGS, readPassage);
  return toPassageIndex(await loadHoldings(passages, pieces), { mostScored: MOST_SCORED, read });
}

/** What goes on from one index to the next. */
interface Kept {
  readonly mostScored: number;
  /** The next index is asked for the same passages. */
  readonly read: (passage: Passage, lexicon: Lexicon) => Reading;
}

function toPassageIndex(holdings: Holdings, kept: Kept): PassageIndex {
  const { ids, passages, lexicons, vocabulary, acronyms, words } = holdings;
  const { held, titled } = vocabulary;
  const { background } = lexicons;
  const size = ids.length;
  const spellings = { words, names: vocabulary.named };
  const hasMarkedWords = [...lexicons.byLanguage.values()].some(({ keepsDiacritics }) => keepsDiacritics);
  const authors = authorTerms(vocabulary);
  const frequencyOf = (term: string): number => authors.get(term) ?? held.get(term) ?? 0;
  return {
    size,
    lexicons: lexicons.byLanguage,
    acronyms,
    readingOf: (passage) => kept.read(passage, lexicons.of(passage)),
    idf: (term) => {
      const frequency = frequencyOf(term);
      return idfOf(frequency + background.frequencyOf(term, frequency / size), size + background.size);
    },
    has: (term) => authors.has(term) || held.has(term) || titled.has(term),
    substitute: (word, isName) =>
      (hasMarkedWords ? markedWords(word, spellings, frequencyOf) : null) ??
      nearSpellings(word, spellings, isName, frequencyOf) ??
      compoundParts(word, spellings, isName) ??
      foreignCompounds(word, spellings, frequencyOf),
    search: (weights, isAsked, most = Infinity) => {
      const isAskedOf = (id: number): boolean => {
        const passage = passages[id];
        return passage !== undefined && isAsked(passage);
      };
      const results = lookUp(holdings.search, weights, isAskedOf, Math.max(most, kept.mostScored));
      return takeBest(results, most, (result) => {
        const passage = passages[Number(result.id)];
        const matched = matchedIn(result, authors);
        return passage && matched.size > 0 ? { passage, score: result.score, matched } : null;
      });
    },
    holding: (asked) => holdings.search.holdersOf(asked, isLoneCharacter).flatMap((id) => passages[id] ?? []),
    revise: async (next, onProgress) => toPassageIndex(await revise(holdings, next, onProgress), kept),
    pieces: () => piecesOf(holdings),
  };
}

/** The first results that make candidates: `most`, and those that are as good as the last of these. */
function takeBest(
  results: readonly SearchResult[],
  most: number,
  toCandidate: (result: SearchResult) => Candidate | null,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const result of results) {
    if (candidates.length >= most && result.score < (candidates.at(-1)?.score ?? 0)) break;
    const candidate = toCandidate(result);
    if (candidate) candidates.push(candidate);
  }
  return candidates;
}

/**
 * A word that the articles speak of is not held by each passage of an author of that name. A lone character is held where a
 * pair is that it begins.
 */
function matchedIn({ match, queryTerms }: SearchResult, authors: ReadonlyMap<string, number>): ReadonlySet<string> {
  const terms = Object.keys(match);
  const spokenOf = terms.filter((term) => match[term]?.some((field) => field !== 'authors'));
  return new Set(
    // In a constant of its own this function would take a microsecond for each of eighty results.
    [...terms, ...queryTerms].filter(
      (term) =>
        authors.has(term) || spokenOf.some((held) => (isLoneCharacter(term) ? held.startsWith(term) : held === term)),
    ),
  );
}
