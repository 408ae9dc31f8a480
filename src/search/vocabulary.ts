import type { Passage } from '../model.ts';
import type { Turn } from '../turns.ts';
import { type Acronyms, longFormsIn } from './acronyms.ts';
import { citedNotes } from './cited-notes.ts';
import { copyInto, count, type Counts } from './counts.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapitalised, isSpellable } from './spellings.ts';
import { foldWord } from './fold-word.ts';
import { charactersOf, foreignTerm, splitWords } from './terms.ts';
import { WordList } from './word-list.ts';

/** The fields of a passage in the index. */
export const FIELDS = ['text', 'notes', 'title', 'titleRuns', 'authors'] as const;

/** Between terms that make one key or one query; no term holds it. */
export const SEPARATOR = '\n';

/** What one passage gives to the index and to the vocabulary. */
export interface PassageTerms {
  /** In the order of `FIELDS`, as often as they occur. */
  readonly fields: readonly (readonly string[])[];
  /** Its own terms and those of the notes that it cites, each once; and so on. */
  readonly held: ReadonlySet<string>;
  readonly titled: ReadonlySet<string>;
  readonly authored: ReadonlySet<string>;
  /** Its words as they are spelt, folded, each with the term that it is indexed by. */
  readonly spelt: ReadonlySet<string>;
  /** The spellings that stand with a capital within a sentence. */
  readonly named: ReadonlySet<string>;
}

/** Of how many passages each thing is. */
export type Vocabulary = Readonly<Record<Exclude<keyof PassageTerms, 'fields'> | 'acronyms', Counts>>;

/** A part of a vocabulary, as JSON can hold it. */
export type VocabularyPiece = readonly ['counted', of: keyof Vocabulary, thing: string, passages: number];

export function createVocabulary(): Vocabulary {
  const empty = (): Counts => new Map();
  return { held: empty(), titled: empty(), authored: empty(), spelt: empty(), named: empty(), acronyms: empty() };
}

export async function copyVocabulary(vocabulary: Vocabulary, turn: Turn): Promise<Vocabulary> {
  const copy = createVocabulary();
  for (const kind of kindsOf(copy)) await copyInto(copy[kind], vocabulary[kind], turn);
  return copy;
}

/** @param by  1 for a passage that is added, -1 for one that is taken out */
export function countTerms(vocabulary: Vocabulary, terms: PassageTerms, by: 1 | -1): void {
  for (const kind of kindsOf(vocabulary)) if (kind !== 'acronyms') count(vocabulary[kind], terms[kind], by);
}

/** Everything that `takeVocabularyPiece` needs to make it again. */
export function* vocabularyPieces(vocabulary: Vocabulary): Generator<VocabularyPiece> {
  for (const kind of kindsOf(vocabulary)) {
    for (const [thing, passages] of vocabulary[kind]) yield ['counted', kind, thing, passages];
  }
}

export function takeVocabularyPiece(vocabulary: Vocabulary, [, kind, thing, passages]: VocabularyPiece): void {
  vocabulary[kind].set(thing, passages);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a vocabulary has no other keys than its own
const kindsOf = (vocabulary: Vocabulary): (keyof Vocabulary)[] => Object.keys(vocabulary) as (keyof Vocabulary)[];

/** Who wrote so many passages for one that names him is their author, and else what they are about. */
const AUTHORED = 10;

/** The terms by which passages are known to be an author's, and how many are. */
export function authorTerms({ authored, held }: Vocabulary): ReadonlyMap<string, number> {
  return new Map([...authored].filter(([term, passages]) => passages >= AUTHORED * (held.get(term) ?? 0)));
}

/** Each spelling with the term that it is indexed by: of several, in several languages, the one that most passages hold. */
export async function spellingsOf({ spelt }: Vocabulary, turn: Turn): Promise<WordList> {
  const words = new WordList();
  for (const [key, passages] of spelt) {
    await turn();
    const [spelling = '', term = ''] = key.split(SEPARATOR);
    const other = words.get(spelling);
    const rival = other === undefined ? 0 : (spelt.get(keyOf(spelling, other)) ?? 0);
    if (other === undefined || passages > rival || (passages === rival && term < other)) words.set(spelling, term);
  }
  return words;
}

function keyOf(spelling: string, term: string): string {
  return `${spelling}${SEPARATOR}${term}`;
}

/** What of a passage stands in the index. */
export function readTerms(passage: Passage, lexicon: Lexicon, acronyms: Acronyms): PassageTerms {
  const [spelt, named] = [new Set<string>(), new Set<string>()];
  const read = (text: string): Analysis => analyse(text, { lexicon, acronyms, spelt, named });
  const text = read(passage.text);
  const notes = read(citedNotes(passage).join('\n'));
  const title = read([passage.article.title, ...passage.section].join('\n'));
  const authors = allTerms(read(passage.article.authors.join(', ')));
  return {
    fields: [[...text.words, ...text.runs], [...notes.words, ...notes.runs], title.words, title.runs, authors],
    held: new Set([...allTerms(text), ...allTerms(notes)]),
    titled: new Set(allTerms(title)),
    authored: new Set(authors),
    spelt,
    named,
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

interface Reader {
  readonly lexicon: Lexicon;
  readonly acronyms: Acronyms;
  readonly spelt: Set<string>;
  readonly named: Set<string>;
}

function analyse(text: string, { lexicon, acronyms, spelt, named }: Reader): Analysis {
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
    if (!isSpellable(spelling) && !lexicon.keepsDiacritics && foreignTerm(spelling) === null) continue;
    spelt.add(keyOf(spelling, terms[0] ?? ''));
    if (isCapitalised(word) && WITHIN_SENTENCE.test(text.slice(Math.max(0, start - 2), start))) named.add(spelling);
  }
  // Whoever asks for an acronym finds its words as well.
  const forms = longFormsIn(
    all.map(({ terms }) => terms),
    acronyms,
  );
  words.push(...forms.map(({ short }) => short));
  return { words, runs, characters };
}
