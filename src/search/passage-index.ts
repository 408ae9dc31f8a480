import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import type { ArticleId, Passage } from '../model.ts';
import { type Lexicon, loadLexicon, primaryLanguage } from './analysers.ts';
import { swapDistance } from './swap-distance.ts';
import { foldWord, splitWords } from './terms.ts';

/** A passage that holds at least one of the terms asked for, with the first stage's score. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
  readonly matched: ReadonlySet<string>;
}

export interface PassageIndex {
  /** How many passages it holds. */
  readonly size: number;
  /** The lexicons of the languages that its articles are written in, by primary language. */
  readonly lexicons: ReadonlyMap<string, Lexicon>;
  lexiconOf(passage: Passage): Lexicon;
  /**
   * Inverse document frequency as Lucene's BM25 has it, ln(1 + (N − df + ½) / (df + ½)); greatest for a term that no
   * passage holds.
   */
  idf(term: string): number;
  has(term: string): boolean;
  /** The words that are one slip away from one that stands nowhere, or two from a long one. */
  nearSpellings(word: string): NearSpellings;
  /** Passages that hold any of the terms, in no order; each term counts by its weight. */
  search(weights: ReadonlyMap<string, number>, article: ArticleId | null): readonly Candidate[];
}

export interface NearSpellings {
  /** Of the nearest words only, the most frequent first. */
  readonly terms: readonly string[];
  readonly slips: number;
}

/** What stands in the index for one passage: terms joined by `SEPARATOR`, which no term holds. */
interface IndexedPassage {
  readonly id: number;
  readonly text: string;
  readonly notes: string;
  readonly title: string;
}

const SEPARATOR = '\n';

/**
 * Field weights and BM25+ parameters as measured on SQuAD and CMRC: a title helps a little, a note's words somewhat;
 * in Chinese, where few terms are shared by chance, a title counts in full.
 */
const BOOST = { text: 1, notes: 0.3, title: 0.3 };
const BM25 = { k: 1.2, b: 0.8, d: 0.5 };

/** Indexes passages, in reading order, so that their words and those of their notes and titles find them. */
export async function indexPassages(passages: readonly Passage[]): Promise<PassageIndex> {
  const lexicons = new Map<string, Lexicon>();
  for (const { article } of passages) {
    const language = primaryLanguage(article.language);
    if (!lexicons.has(language)) lexicons.set(language, await loadLexicon(language));
  }
  const plain = await loadLexicon(null);
  const lexiconOf = ({ article }: Passage): Lexicon => lexicons.get(primaryLanguage(article.language)) ?? plain;

  const frequencies = new Map<string, number>();
  const spellings = new SearchableMap<string>();
  const index = new MiniSearch<IndexedPassage>({
    fields: ['text', 'notes', 'title'],
    storeFields: [],
    tokenize: (terms) => terms.split(SEPARATOR),
    processTerm: (term) => term || null,
    searchOptions: { boost: BOOST, bm25: BM25, combineWith: 'OR' },
  });
  passages.forEach((passage, id) => {
    const lexicon = lexiconOf(passage);
    const termsOf = (text: string): readonly string[] =>
      splitWords(text, lexicon).flatMap((word) => {
        const spelling = foldWord(text.slice(word.start, word.end));
        if (word.terms.length === 1 && isSpellable(spelling)) spellings.set(spelling, word.terms[0] ?? '');
        return word.terms;
      });
    const text = termsOf(passage.text);
    const notes = citedNotes(passage).flatMap((note) => termsOf(note));
    const title = [passage.article.title, ...passage.section].flatMap((heading) => termsOf(heading));
    for (const term of new Set([...text, ...notes])) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    index.add({ id, text: text.join(SEPARATOR), notes: notes.join(SEPARATOR), title: title.join(SEPARATOR) });
  });

  const idf = (term: string): number => {
    const frequency = frequencies.get(term) ?? 0;
    return Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
  };
  return {
    size: passages.length,
    lexicons,
    lexiconOf,
    idf,
    has: (term) => frequencies.has(term),
    nearSpellings: (word) => nearSpellings(word, spellings, frequencies),
    search: (weights, article) =>
      index
        .search([...weights.keys()].join(SEPARATOR), {
          boostTerm: (term) => weights.get(term) ?? 1,
          // A lone Han character stands in no pair of its own: it finds the pairs that it begins.
          prefix: (term) => /^\p{sc=Han}$/u.test(term),
        })
        .flatMap(({ id, score, queryTerms, match }) => {
          const passage = passages[Number(id)];
          if (!passage || (article !== null && passage.article.id !== article)) return [];
          // MiniSearch multiplies by the number of terms that matched; measured, that costs a point of hit@1.
          return [
            { passage, score: score / queryTerms.length, matched: new Set([...Object.keys(match), ...queryTerms]) },
          ];
        }),
  };
}

function citedNotes({ article, noterefs }: Passage): readonly string[] {
  const cited = new Set(noterefs.map(({ note }) => note));
  return article.notes.filter((_, at) => cited.has(at)).map(({ text }) => text);
}

/** Words that people mistype and that a slip does not turn into another thing, as it does a number. */
function isSpellable(spelling: string): boolean {
  return spelling.length >= 4 && !/\p{N}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(spelling);
}

/** Two slips are likely in a long word only; in a short one they make another word. */
const LONG_WORD = 8;
const MOST_SPELLINGS = 5;

function nearSpellings(
  word: string,
  spellings: SearchableMap<string>,
  frequencies: ReadonlyMap<string, number>,
): NearSpellings {
  const typed = foldWord(word);
  if (!isSpellable(typed)) return { terms: [], slips: 0 };
  const slips = typed.length >= LONG_WORD ? 2 : 1;
  // A swap of two neighbours is two edits to MiniSearch, and one slip to a person.
  const found = [...spellings.fuzzyGet(typed, slips + 1)].flatMap(([spelling, [term]]) => {
    const distance = swapDistance(typed, spelling);
    return distance > slips ? [] : [{ term, distance }];
  });
  const nearest = found.reduce((least, { distance }) => Math.min(least, distance), Infinity);
  const terms = new Set(found.filter(({ distance }) => distance === nearest).map(({ term }) => term));
  const byFrequency = [...terms].toSorted(
    (a, b) => (frequencies.get(b) ?? 0) - (frequencies.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  return { terms: byFrequency.slice(0, MOST_SPELLINGS), slips: nearest };
}
