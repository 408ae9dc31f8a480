import type { Passage } from '../model.ts';
import { createTurns, type Turn } from '../turns.ts';
import { type Acronyms, acronymsByFirst } from './acronyms.ts';
import { type Lexicon, loadLexicon, primaryLanguage } from './analysers.ts';
import { type SearchPiece, StorableSearch } from './storable-search.ts';
import { sum } from './sum.ts';
import {
  createVocabulary,
  FIELDS,
  SEPARATOR,
  spellingsOf,
  takeVocabularyPiece,
  type Vocabulary,
  type VocabularyPiece,
  vocabularyPieces,
} from './vocabulary.ts';
import type { WordList } from './word-list.ts';

/** What an index of passages holds. Nothing of it is ever changed: the next one is made beside it. */
export interface Holdings {
  /** The number of each passage, in reading order, by which the search knows it. */
  readonly ids: readonly number[];
  /** By number. */
  readonly passages: readonly (Passage | undefined)[];
  readonly lexicons: Lexicons;
  readonly search: StorableSearch;
  readonly vocabulary: Vocabulary;
  /** What the articles say their acronyms stand for. */
  readonly acronyms: Acronyms;
  /** The words as they are spelt, each with the term that it is indexed by. */
  readonly words: WordList;
}

/** A part of what an index holds, as JSON can hold it. */
export type IndexPiece = SearchPiece | VocabularyPiece;

/**
 * Field weights and BM25+ parameters as measured on SQuAD and CMRC: a title helps a little; the pairs of characters of
 * a Chinese one, few of which are shared by chance, count in full. A note's words by half, which is judged, not measured:
 * a name that stands there alone is to be found, and a book's title is not to outdo what an article says. An author
 * counts as a title does.
 */
const BOOST = { text: 1, notes: 0.5, title: 0.3, titleRuns: 1, authors: 0.3 } as const satisfies Record<
  (typeof FIELDS)[number],
  number
>;
const BM25 = { k: 1.2, b: 0.8, d: 0.5 };

export function createSearch(): StorableSearch {
  return new StorableSearch({
    fields: [...FIELDS],
    storeFields: [],
    tokenize: (terms) => terms.split(SEPARATOR),
    processTerm: (term) => term || null,
    searchOptions: { boost: BOOST, bm25: BM25, combineWith: 'OR' },
  });
}

/** What one term adds to the score of a document, as MiniSearch reckons it. */
export function scoreOf(term: string, id: number, search: StorableSearch): number {
  const { k, b, d } = BM25;
  const boosts: Readonly<Record<string, number>> = BOOST;
  return sum(
    search.standingsOf(term, id).map(({ field, frequency, holders, relativeLength }) => {
      const idf = Math.log(1 + (search.documentCount - holders + 0.5) / (holders + 0.5));
      const saturated = (frequency * (k + 1)) / (frequency + k * (1 - b + b * relativeLength));
      return (boosts[field] ?? 1) * idf * (d + saturated);
    }),
  );
}

/** What these very passages held when the pieces were made. */
export async function loadHoldings(passages: readonly Passage[], pieces: Iterable<IndexPiece>): Promise<Holdings> {
  const turn = createTurns();
  const [search, vocabulary] = [createSearch(), createVocabulary()];
  for (const piece of pieces) {
    await turn();
    if (piece[0] === 'counted') takeVocabularyPiece(vocabulary, piece);
    else search.take(piece);
  }
  const ids = passages.map((_, place) => place);
  return complete({ ids, passages, lexicons: await lexiconsOf(passages, turn), search, vocabulary }, turn);
}

/** All that `loadHoldings` needs to make it again. */
export function* piecesOf({ search, ids, vocabulary }: Holdings): Generator<IndexPiece> {
  yield* search.pieces(ids);
  yield* vocabularyPieces(vocabulary);
}

/** Derives the rest from what was counted. */
export async function complete(counted: Omit<Holdings, 'acronyms' | 'words'>, turn: Turn): Promise<Holdings> {
  await counted.search.settle(turn);
  const { vocabulary } = counted;
  return { ...counted, acronyms: acronymsOf(vocabulary), words: await spellingsOf(vocabulary, turn) };
}

/** In an order that no passage decides. */
export function acronymsOf({ acronyms }: Vocabulary): Acronyms {
  const sorted = [...acronyms.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return acronymsByFirst(
    sorted.map((key) => {
      const [short = '', ...long] = key.split(SEPARATOR);
      return { short, long };
    }),
  );
}

/** The languages of the articles. */
export interface Lexicons {
  readonly byLanguage: ReadonlyMap<string, Lexicon>;
  readonly of: (passage: Passage) => Lexicon;
}

export async function lexiconsOf(passages: readonly Passage[], turn: Turn): Promise<Lexicons> {
  const plain = await loadLexicon(null);
  const byLanguage = new Map<string, Lexicon>();
  for (const { article } of passages) {
    await turn();
    const language = primaryLanguage(article.language);
    if (!byLanguage.has(language)) byLanguage.set(language, await loadLexicon(language));
  }
  return { byLanguage, of: ({ article }) => byLanguage.get(primaryLanguage(article.language)) ?? plain };
}
