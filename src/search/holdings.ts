import type { Passage } from '../model.ts';
import { createTurns, type Turn } from '../turns.ts';
import { type Acronyms, acronymsByFirst } from './acronyms.ts';
import { type Background, backgroundOf, type Part } from './background.ts';
import { commonTerms } from './common-terms.ts';
import { count, type Counts } from './counts.ts';
import { createSearch } from './first-stage.ts';
import { type Lexicon, loadLexicon, primaryLanguage } from './lexicon.ts';
import type { SearchPiece, StorableSearch } from './storable-search.ts';
import {
  createVocabulary,
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
  readonly background: Background;
  readonly of: (passage: Passage) => Lexicon;
}

export async function lexiconsOf(passages: readonly Passage[], turn: Turn): Promise<Lexicons> {
  const plain = await loadLexicon(null);
  const byLanguage = new Map<string, Lexicon>();
  const counts: Counts = new Map();
  for (const { article } of passages) {
    await turn();
    const language = primaryLanguage(article.language);
    if (!byLanguage.has(language)) byLanguage.set(language, await loadLexicon(language));
    count(counts, [language], 1);
  }
  const parts: Part[] = [];
  for (const [language, inIt] of counts) parts.push({ passages: inIt, shares: await commonTerms(language, turn) });
  return {
    byLanguage,
    background: backgroundOf(parts),
    of: ({ article }) => byLanguage.get(primaryLanguage(article.language)) ?? plain,
  };
}
