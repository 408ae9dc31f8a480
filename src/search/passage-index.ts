import type { ArticleId, Passage } from '../model.ts';
import { createTurns } from '../turns.ts';
import { type Acronym, type Acronyms, findAcronyms } from './acronyms.ts';
import { type Lexicon, loadLexicon, primaryLanguage } from './analysers.ts';
import { bestOf, FIELDS, lookUp } from './first-stage.ts';
import { keepLast } from './keep-last.ts';
import { type Reading, readPassage } from './read-passage.ts';
import { MOST_POSTINGS, spareTerms } from './spare-terms.ts';
import { compoundParts, nearSpellings, type Substitute } from './spellings.ts';
import { type SearchPiece, StorableSearch } from './storable-search.ts';
import {
  authorTerms,
  createVocabulary,
  type IndexedPassage,
  SEPARATOR,
  takeVocabularyPiece,
  toDocument,
  type Vocabulary,
  type VocabularyPiece,
  vocabularyPieces,
} from './vocabulary.ts';

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
  /**
   * Passages that hold any of the terms, best first; each term counts by its weight. Of more than `most` the worst are left
   * out, but for those that are as good as the last.
   */
  search(weights: ReadonlyMap<string, number>, article: ArticleId | null, most?: number): readonly Candidate[];
  /** All that `loadPassages` needs to make this index again; `null` where others may have their turn. */
  pieces(): Iterable<IndexPiece | null>;
}

/** A part of an index, as JSON can hold it. */
export type IndexPiece = SearchPiece | VocabularyPiece;

/** A reading takes some ten kilobytes, and a tenth of a millisecond to make. */
const MOST_READINGS = 3000;

/**
 * Indexes passages, in reading order, so that their words and those of their notes, titles and authors find them. Others
 * have their turns meanwhile.
 *
 * @param mostPostings  so many are looked through for one question; the bench tells what it is worth
 */
export async function indexPassages(
  passages: readonly Passage[],
  onProgress?: (done: number, all: number) => void,
  mostPostings = MOST_POSTINGS,
): Promise<PassageIndex> {
  const lexicons = await lexiconsOf(passages);
  // Not `addAllAsync`: its timers wait a millisecond for each chunk, and its chunks are counted, not timed.
  const turn = createTurns();
  const acronyms: Acronym[] = [];
  for (const passage of passages) {
    await turn();
    acronyms.push(...findAcronyms(passage.text, lexicons.of(passage)));
  }
  const [index, vocabulary] = [createSearch(), createVocabulary(acronyms)];
  for (const [id, passage] of passages.entries()) {
    await turn();
    index.add(toDocument(id, passage, lexicons.of(passage), vocabulary));
    onProgress?.(id + 1, passages.length);
  }
  return toPassageIndex(passages, lexicons, { index, mostPostings }, vocabulary);
}

/** Makes the index of these very passages again from the pieces of one that was made before. */
export async function loadPassages(passages: readonly Passage[], pieces: Iterable<IndexPiece>): Promise<PassageIndex> {
  const [index, loaded] = [createSearch(), createVocabulary([])];
  const acronyms: Acronym[] = [];
  const turn = createTurns();
  for (const piece of pieces) {
    await turn();
    if (piece[0] === 'average' || piece[0] === 'lengths' || piece[0] === 'term') index.take(piece);
    else takeVocabularyPiece(loaded, acronyms, piece);
  }
  const { acronyms: byFirst } = createVocabulary(acronyms);
  const searching = { index, mostPostings: MOST_POSTINGS };
  return toPassageIndex(passages, await lexiconsOf(passages), searching, { ...loaded, acronyms: byFirst });
}

function createSearch(): StorableSearch<IndexedPassage> {
  return new StorableSearch({
    fields: FIELDS,
    storeFields: [],
    tokenize: (terms) => terms.split(SEPARATOR),
    processTerm: (term) => term || null,
  });
}

function toPassageIndex(
  passages: readonly Passage[],
  lexicons: Lexicons,
  { index, mostPostings }: { readonly index: StorableSearch<IndexedPassage>; readonly mostPostings: number },
  vocabulary: Vocabulary,
): PassageIndex {
  const { frequencies, acronyms } = vocabulary;
  const authors = authorTerms(vocabulary);
  const frequencyOf = (term: string): number => authors.get(term) ?? frequencies.get(term) ?? 0;
  return {
    size: passages.length,
    lexicons: lexicons.byLanguage,
    acronyms,
    lexiconOf: lexicons.of,
    readingOf: keepLast(MOST_READINGS, (passage) => readPassage(passage, lexicons.of(passage))),
    idf: (term) => Math.log(1 + (passages.length - frequencyOf(term) + 0.5) / (frequencyOf(term) + 0.5)),
    has: (term) => authors.has(term) || frequencies.has(term),
    substitute: (word, isName) =>
      nearSpellings(word, vocabulary, isName, frequencyOf) ?? compoundParts(word, vocabulary, isName),
    search: (weights, article, most = Infinity) => {
      const { searched, spared } = spareTerms([...weights.keys()], frequencyOf, mostPostings);
      const isAsked = (document: number): boolean => article === null || passages[document]?.article.id === article;
      const terms = searched.map((term) => lookUp(index, term, weights.get(term) ?? 1, (each) => authors.has(each)));
      return bestOf(terms, passages.length, most, isAsked).flatMap(({ document, score, matched }) => {
        const passage = passages[document];
        return passage ? [{ passage, score, matched, spared }] : [];
      });
    },
    pieces: function* () {
      yield* index.pieces();
      yield* vocabularyPieces(vocabulary);
    },
  };
}

interface Lexicons {
  readonly byLanguage: ReadonlyMap<string, Lexicon>;
  readonly of: (passage: Passage) => Lexicon;
}

async function lexiconsOf(passages: readonly Passage[]): Promise<Lexicons> {
  const plain = await loadLexicon(null);
  const byLanguage = new Map<string, Lexicon>();
  for (const { article } of passages) {
    const language = primaryLanguage(article.language);
    if (!byLanguage.has(language)) byLanguage.set(language, await loadLexicon(language));
  }
  return { byLanguage, of: ({ article }) => byLanguage.get(primaryLanguage(article.language)) ?? plain };
}
