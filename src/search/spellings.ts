import type SearchableMap from 'minisearch/SearchableMap';
import { swapDistance } from './swap-distance.ts';
import { foldWord } from './terms.ts';

/** The words of the articles as they are spelt, folded, each with the term that it is indexed by. */
export type Spellings = SearchableMap<string>;

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
    !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(spelling)
  );
}

/** Two slips are likely in a long word only; in a short one they make another word. */
const LONG_WORD = 8;
const MOST_TERMS = 5;

/**
 * The words that are one slip away from one that stands nowhere, or two from a long one: the nearest only, the most
 * frequent first.
 */
export function nearSpellings(
  word: string,
  spellings: Spellings,
  frequencyOf: (term: string) => number,
): Substitute | null {
  const typed = foldWord(word);
  if (!isSpellable(typed)) return null;
  const slips = typed.length >= LONG_WORD ? 2 : 1;
  // A swap of two neighbours is two edits to MiniSearch, and one slip to a person.
  const found = [...spellings.fuzzyGet(typed, slips + 1)].flatMap(([spelling, [term]]) => {
    const distance = swapDistance(typed, spelling);
    return distance > slips ? [] : [{ term, distance }];
  });
  if (found.length === 0) return null;
  const nearest = found.reduce((least, { distance }) => Math.min(least, distance), slips);
  const terms = new Set(found.filter(({ distance }) => distance === nearest).map(({ term }) => term));
  const byFrequency = [...terms].toSorted((a, b) => frequencyOf(b) - frequencyOf(a) || (a < b ? -1 : 1));
  // The longer a word, the less likely that another one is spelt nearly so by chance.
  return { terms: byFrequency.slice(0, MOST_TERMS), certainty: 1 - (2 * nearest) / typed.length };
}

const SHORTEST_PART = 4;
/** What German puts between the two. */
const LINK = /(?:e?s|e?n|er)$/u;
/** Each half is what was meant in part. */
const COMPOUND_CERTAINTY = 0.5;

/**
 * The two words that a compound is made of, which stands nowhere itself: `Bevölkerungsgröße`, `boathouse`. Of several
 * ways to part it, the one with the longest last word, which names the thing.
 */
export function compoundParts(word: string, spellings: Spellings): Substitute | null {
  const typed = foldWord(word);
  if (!isSpellable(typed)) return null;
  for (let at = SHORTEST_PART; at <= typed.length - SHORTEST_PART; at++) {
    const head = typed.slice(0, at);
    const first = spellings.get(head) ?? spellings.get(head.replace(LINK, ''));
    const last = spellings.get(typed.slice(at));
    if (first !== undefined && last !== undefined) return { terms: [first, last], certainty: COMPOUND_CERTAINTY };
  }
  return null;
}
