import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import type { ArticleId, Passage } from '../model.ts';
import { type Acronyms, acronymsByFirst, findAcronyms, longFormsIn } from './acronyms.ts';
import { type Lexicon, loadLexicon, primaryLanguage } from './analysers.ts';
import { citedNotes } from './cited-notes.ts';
import {
  compoundParts,
  isCapitalised,
  isSpellable,
  nearSpellings,
  type Spellings,
  type Substitute,
} from './spellings.ts';
import { keepLast } from './keep-last.ts';
import { type Reading, readPassage } from './read-passage.ts';
import { charactersOf, foldWord, isLoneCharacter, splitWords } from './terms.ts';

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
}

/** What stands in the index for one passage: terms joined by `SEPARATOR`, which no term holds. */
interface IndexedPassage {
  readonly id: number;
  readonly text: string;
  readonly notes: string;
  readonly title: string;
  readonly titleRuns: string;
  readonly authors: string;
}

const SEPARATOR = '\n';

/**
 * Field weights and BM25+ parameters as measured on SQuAD and CMRC: a title helps a little; the pairs of characters of
 * a Chinese one, few of which are shared by chance, count in full. A note's words by half, which is judged, not measured:
 * a name that stands there alone is to be found, and a book's title is not to outdo what an article says. An author
 * counts as a title does.
 */
const BOOST = { text: 1, notes: 0.5, title: 0.3, titleRuns: 1, authors: 0.3 };
const BM25 = { k: 1.2, b: 0.8, d: 0.5 };

/** Who wrote so many passages for one that names him is their author, and else what they are about. */
const AUTHORED = 10;

/** So many passages are indexed before others may have their turn: a reload must not silence the bot that serves. */
const CHUNK = 20;
/** A reading takes some ten kilobytes, and a tenth of a millisecond to make. */
const MOST_READINGS = 3000;

/** Indexes passages, in reading order, so that their words and those of their notes and titles find them. */
export async function indexPassages(passages: readonly Passage[]): Promise<PassageIndex> {
  const lexicons = await lexiconsOf(passages);
  const plain = await loadLexicon(null);
  const lexiconOf = ({ article }: Passage): Lexicon => lexicons.get(primaryLanguage(article.language)) ?? plain;

  const acronyms = acronymsByFirst(passages.flatMap((passage) => findAcronyms(passage.text, lexiconOf(passage))));
  const vocabulary: Vocabulary = {
    frequencies: new Map(),
    words: new SearchableMap(),
    names: new Set(),
    authored: new Map(),
    acronyms,
  };
  const index = new MiniSearch<IndexedPassage>({
    fields: Object.keys(BOOST),
    storeFields: [],
    tokenize: (terms) => terms.split(SEPARATOR),
    processTerm: (term) => term || null,
    searchOptions: { boost: BOOST, bm25: BM25, combineWith: 'OR' },
  });
  for (let at = 0; at < passages.length; at += CHUNK) {
    const documents = passages
      .slice(at, at + CHUNK)
      .map((passage, offset) => toDocument(at + offset, passage, lexiconOf(passage), vocabulary));
    await index.addAllAsync(documents, { chunkSize: documents.length });
  }

  const authors = authorTerms(vocabulary);
  for (const [term, count] of authors) vocabulary.frequencies.set(term, count);
  const frequencyOf = (term: string): number => vocabulary.frequencies.get(term) ?? 0;
  return {
    size: passages.length,
    lexicons,
    acronyms,
    lexiconOf,
    readingOf: keepLast(MOST_READINGS, (passage) => readPassage(passage, lexiconOf(passage))),
    idf: (term) => Math.log(1 + (passages.length - frequencyOf(term) + 0.5) / (frequencyOf(term) + 0.5)),
    has: (term) => vocabulary.frequencies.has(term),
    substitute: (word, isName) =>
      nearSpellings(word, vocabulary, isName, frequencyOf) ?? compoundParts(word, vocabulary, isName),
    search: (weights, article) =>
      search(index, weights, passages, authors).filter(
        ({ passage }) => article === null || passage.article.id === article,
      ),
  };
}

async function lexiconsOf(passages: readonly Passage[]): Promise<ReadonlyMap<string, Lexicon>> {
  const lexicons = new Map<string, Lexicon>();
  for (const { article } of passages) {
    const language = primaryLanguage(article.language);
    if (!lexicons.has(language)) lexicons.set(language, await loadLexicon(language));
  }
  return lexicons;
}

function search(
  index: MiniSearch<IndexedPassage>,
  weights: ReadonlyMap<string, number>,
  passages: readonly Passage[],
  authors: ReadonlyMap<string, number>,
): readonly Candidate[] {
  const results = index.search([...weights.keys()].join(SEPARATOR), {
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
    return [{ passage, score: score / queryTerms.length, matched }];
  });
}

/** What is known of the terms of all passages. */
interface Vocabulary extends Spellings {
  /** In how many passages, their notes included, each term stands; 0 for one that stands in titles only. */
  readonly frequencies: Map<string, number>;
  readonly names: Set<string>;
  readonly acronyms: Acronyms;
  /** Of how many passages each term is of an author's name. */
  readonly authored: Map<string, number>;
}

/** The terms by which passages are known to be an author's, and how many are. */
function authorTerms({ authored, frequencies }: Vocabulary): ReadonlyMap<string, number> {
  return new Map([...authored].filter(([term, count]) => count >= AUTHORED * (frequencies.get(term) ?? 0)));
}

function toDocument(id: number, passage: Passage, lexicon: Lexicon, vocabulary: Vocabulary): IndexedPassage {
  const text = analyse(passage.text, lexicon, vocabulary);
  const notes = analyse(citedNotes(passage).join('\n'), lexicon, vocabulary);
  const title = analyse([passage.article.title, ...passage.section].join('\n'), lexicon, vocabulary);
  const authors = allTerms(analyse(passage.article.authors.join(', '), lexicon, vocabulary));
  const { frequencies, authored } = vocabulary;
  for (const term of new Set(authors)) authored.set(term, (authored.get(term) ?? 0) + 1);
  for (const term of new Set([...allTerms(text), ...allTerms(notes)])) {
    frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  for (const term of allTerms(title)) if (!frequencies.has(term)) frequencies.set(term, 0);
  const joined = (...terms: readonly (readonly string[])[]): string => terms.flat().join(SEPARATOR);
  return {
    id,
    text: joined(text.words, text.runs),
    notes: joined(notes.words, notes.runs),
    title: joined(title.words),
    titleRuns: joined(title.runs),
    authors: joined(authors),
  };
}

interface Analysis {
  readonly words: readonly string[];
  /** The pairs of each run, and its last character, which begins none. */
  readonly runs: readonly string[];
  readonly characters: readonly string[];
}

function allTerms({ words, runs, characters }: Analysis): readonly string[] {
  return [...words, ...runs, ...characters];
}

/** A word or a comma before, and a space. */
const WITHIN_SENTENCE = /[\p{L}\p{M}\p{N},;]\s$/u;

function analyse(text: string, lexicon: Lexicon, vocabulary: Vocabulary): Analysis {
  const words: string[] = [];
  const runs: string[] = [];
  const characters: string[] = [];
  const all = splitWords(text, lexicon);
  for (const { start, end, terms, isRun } of all) {
    const word = text.slice(start, end);
    if (isRun) {
      const each = charactersOf(word);
      characters.push(...each);
      runs.push(...terms, ...(each.length > 1 ? each.slice(-1) : []));
      continue;
    }
    words.push(...terms);
    const spelling = foldWord(word);
    if (!isSpellable(spelling)) continue;
    vocabulary.words.set(spelling, terms[0] ?? '');
    if (isCapitalised(word) && WITHIN_SENTENCE.test(text.slice(Math.max(0, start - 2), start))) {
      vocabulary.names.add(spelling);
    }
  }
  // Whoever asks for an acronym finds its words as well.
  const forms = longFormsIn(
    all.map(({ terms }) => terms),
    vocabulary.acronyms,
  );
  words.push(...forms.map(({ short }) => short));
  return { words, runs, characters };
}
