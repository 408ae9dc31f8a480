import type { Passage } from '../model.ts';
import { type Acronym, type Acronyms, acronymsByFirst, longFormsIn } from './acronyms.ts';
import type { Lexicon } from './analysers.ts';
import { citedNotes } from './cited-notes.ts';
import { isCapitalised, isSpellable, type Spellings } from './spellings.ts';
import { charactersOf, foldWord, splitWords } from './terms.ts';
import { WordList } from './word-list.ts';

/** What stands in the index for one passage: terms joined by `SEPARATOR`, which no term holds. */
export interface IndexedPassage {
  readonly id: number;
  readonly text: string;
  readonly notes: string;
  readonly title: string;
  readonly titleRuns: string;
  readonly authors: string;
}

export const SEPARATOR = '\n';

/** What is known of the terms of all passages. */
export interface Vocabulary extends Spellings {
  /** In how many passages, their notes included, each term stands; 0 for one that stands in titles only. */
  readonly frequencies: Map<string, number>;
  readonly names: Set<string>;
  readonly acronyms: Acronyms;
  /** Of how many passages each term is of an author's name. */
  readonly authored: Map<string, number>;
}

/** A part of a vocabulary, as JSON can hold it. */
export type VocabularyPiece =
  | readonly ['frequency', term: string, passages: number]
  | readonly ['spelling', spelling: string, term: string, isName: boolean]
  | readonly ['authored', term: string, passages: number]
  | readonly ['acronym', short: string, long: readonly string[]];

export function createVocabulary(acronyms: readonly Acronym[]): Vocabulary {
  return {
    frequencies: new Map(),
    words: new WordList(),
    names: new Set(),
    authored: new Map(),
    acronyms: acronymsByFirst(acronyms),
  };
}

/** Everything that `takeVocabulary` needs to make it again; `null` where others may have their turn. */
export function* vocabularyPieces(vocabulary: Vocabulary): Generator<VocabularyPiece | null> {
  const { frequencies, words, names, authored, acronyms } = vocabulary;
  for (const [term, count] of frequencies) yield ['frequency', term, count];
  for (const [term, count] of authored) yield ['authored', term, count];
  for (const { short, long } of [...acronyms.values()].flat()) yield ['acronym', short, long];
  for (const [spelling, term] of words.entries()) yield ['spelling', spelling, term, names.has(spelling)];
}

export function takeVocabularyPiece(
  { frequencies, words, names, authored }: Vocabulary,
  acronyms: Acronym[],
  piece: VocabularyPiece,
): void {
  switch (piece[0]) {
    case 'frequency':
      frequencies.set(piece[1], piece[2]);
      break;
    case 'authored':
      authored.set(piece[1], piece[2]);
      break;
    case 'acronym':
      acronyms.push({ short: piece[1], long: piece[2] });
      break;
    case 'spelling':
      words.set(piece[1], piece[2]);
      if (piece[3]) names.add(piece[1]);
  }
}

/** Who wrote so many passages for one that names him is their author, and else what they are about. */
const AUTHORED = 10;

/** The terms by which passages are known to be an author's, and how many are. */
export function authorTerms({ authored, frequencies }: Vocabulary): ReadonlyMap<string, number> {
  return new Map([...authored].filter(([term, count]) => count >= AUTHORED * (frequencies.get(term) ?? 0)));
}

/** What of a passage stands in the index; its words are added to the vocabulary. */
export function toDocument(id: number, passage: Passage, lexicon: Lexicon, vocabulary: Vocabulary): IndexedPassage {
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
