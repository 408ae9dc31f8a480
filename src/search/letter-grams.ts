import { sum } from './sum.ts';

/** Four letters are seldom shared by chance, and few roots are shorter. */
const LENGTH = 4;

/** The letters of a word, four by four, with what stands before and behind it; none of a word of one letter. */
export function gramsOf(spelling: string): readonly string[] {
  const letters = [...` ${spelling} `];
  const count = Math.max(0, letters.length - LENGTH + 1);
  return Array.from({ length: count }, (_, at) => letters.slice(at, at + LENGTH).join(''));
}

/**
 * How much of a word's grams each line holds, 0 to 1. A gram counts the more, the fewer of these lines hold it: many hold
 * the ending of an adjective. All hold nothing of a word that has none.
 */
export function sharesOf(grams: readonly string[], lines: readonly Pick<string, 'includes'>[]): readonly number[] {
  const held = lines.map((line) => grams.map((gram) => line.includes(gram)));
  const rarities = grams.map((_, of) => {
    const holders = held.filter((each) => each[of]).length;
    return Math.log((lines.length + 1) / (holders + 0.5));
  });
  const total = sum(rarities);
  return held.map((each) => (total > 0 ? sum(rarities.filter((_, of) => each[of])) / total : 0));
}
