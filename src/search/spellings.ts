import { swapDistance } from './swap-distance.ts';
import { foldWord, withoutDiacritics } from './fold-word.ts';
import { foreignTerm } from './terms.ts';
import type { WordList } from './word-list.ts';

/** The words of the articles as they are spelt, folded. */
export interface Spellings {
  /** Each with the term that it is indexed by. */
  readonly words: WordList;
  /** Those that stand with a capital within a sentence. */
  readonly names: Pick<ReadonlySet<string>, 'has'>;
}

/** What stands for a word that stands nowhere. */
export interface Substitute {
  readonly terms: readonly string[];
  /** How surely it was meant, 0 to 1. */
  readonly certainty: number;
}

/** Words that people mistype and that a slip does not turn into another thing, as it does a number. */
export function isSpellable(spelling: string): boolean {
  return (
    /^(?:\p{L}|\p{M}|'){4,40}$/u.test(spelling) &&
    !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
      spelling,
    )
  );
}

/** A name, or in German any noun. */
export function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

/** Two slips are likely in a long word only; in a short one a single slip makes another word. */
const LONG_WORD = 8;
const SHORT_WORD = 4;
const MIDDLING_WORD = 5;
const MOST_TERMS = 5;

/**
 * The words that are one slip away from one that stands nowhere, or two from a long one: the nearest only, the most
 * frequent first. Of a short word the slip is a swap of neighbours, or a letter doubled or not; one
 * of five letters begins alike.
 *
 * @param isName  whether only a name may have been meant
 */
export function nearSpellings(
  word: string,
  { words, names }: Spellings,
  isName: boolean,
  frequencyOf: (term: string) => number,
): Substitute | null {
  const typed = foldWord(word);
  if (!isSpellable(typed)) return null;
  const slips = typed.length >= LONG_WORD ? 2 : 1;
  const found = words.similar(typed, slips).flatMap((spelling) => {
    const distance = swapDistance(typed, spelling, slips);
    if (distance > slips || (isName && !names.has(spelling))) return [];
    return isSlipOf(spelling, typed) ? [{ term: words.get(spelling) ?? '', distance }] : [];
  });
  if (found.length === 0) return null;
  const nearest = found.reduce((least, { distance }) => Math.min(least, distance), slips);
  const terms = new Set(found.filter(({ distance }) => distance === nearest).map(({ term }) => term));
  // The longer a word, the less likely that another one is spelt nearly so by chance.
  return { terms: mostFrequent(terms, frequencyOf), certainty: 1 - (2 * nearest) / typed.length };
}

function mostFrequent(terms: ReadonlySet<string>, frequencyOf: (term: string) => number): readonly string[] {
  const byFrequency = [...terms].toSorted((a, b) => frequencyOf(b) - frequencyOf(a) || (a < b ? -1 : 1));
  return byFrequency.slice(0, MOST_TERMS);
}

/** Of the words that one without marks may stand for, some is meant, and mostly not all. */
const UNMARKED_CERTAINTY = 0.7;

/** The words that are told apart by their marks alone, for one that was typed without any: `cau` for cầu and câu. */
export function markedWords(
  word: string,
  { words }: Pick<Spellings, 'words'>,
  frequencyOf: (term: string) => number,
): Substitute | null {
  const typed = foldWord(word);
  const marked = words.ofLength(typed.length).filter((each) => each !== typed && withoutDiacritics(each) === typed);
  return anyOf(
    marked.map((each) => words.get(each) ?? ''),
    UNMARKED_CERTAINTY,
    frequencyOf,
  );
}

function anyOf(terms: readonly string[], certainty: number, frequencyOf: (term: string) => number): Substitute | null {
  return terms.length === 0 ? null : { terms: mostFrequent(new Set(terms), frequencyOf), certainty };
}

const SHORTEST_FOREIGN = 3;

/** The foreign words of Japanese that hold one which stands nowhere itself: シャトル, where the articles have スペースシャトル. */
export function foreignCompounds(
  word: string,
  { words }: Pick<Spellings, 'words'>,
  frequencyOf: (term: string) => number,
): Substitute | null {
  const part = foreignTerm(foldWord(word)) ?? '';
  if (part.length < SHORTEST_FOREIGN) return null;
  const longer = words.containing(part).map((each) => words.get(each) ?? '');
  return anyOf(longer, COMPOUND_CERTAINTY, frequencyOf);
}

/** A short word that lacks a letter, or has another, is mostly another word; so is one that begins otherwise. */
function isSlipOf(spelling: string, typed: string): boolean {
  if (hasSameLetters(typed, spelling)) return true;
  return typed.length > SHORT_WORD && (typed.length > MIDDLING_WORD || typed[0] === spelling[0]);
}

/** Whether two words are of the same letters, in whatever order, each once. */
function hasSameLetters(a: string, b: string): boolean {
  return [...a].every((letter) => b.includes(letter)) && [...b].every((letter) => a.includes(letter));
}

const SHORTEST_PART = 4;
/** What German puts between the two. */
const LINK = /(?:e?s|e?n|er)$/u;
/** Each half is what was meant in part. */
const COMPOUND_CERTAINTY = 0.5;

/**
 * The two words that a compound is made of, which stands nowhere itself: `Bevölkerungsgröße`, `boathouse`. Of several
 * ways to part it, the one with the longest last word, which names the thing; a name is made of names only.
 */
export function compoundParts(word: string, { words, names }: Spellings, isName: boolean): Substitute | null {
  const typed = foldWord(word);
  const termOf = (part: string): string | undefined => (isName && !names.has(part) ? undefined : words.get(part));
  for (let at = SHORTEST_PART; at <= typed.length - SHORTEST_PART; at++) {
    const head = typed.slice(0, at);
    const first = termOf(head) ?? termOf(head.replace(LINK, ''));
    const last = termOf(typed.slice(at));
    if (first !== undefined && last !== undefined) return { terms: [first, last], certainty: COMPOUND_CERTAINTY };
  }
  return null;
}
