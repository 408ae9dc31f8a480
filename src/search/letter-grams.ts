import type { Reading } from './read-passage.ts';

/** Four letters are seldom shared by chance, and few roots are shorter. */
const LENGTH = 4;

/**
 * How much of a word's letters each passage holds, 0 to 1: four by four, with what stands before and behind the word. A
 * gram counts the more, the fewer of these passages hold it: many hold the ending of an adjective. All hold nothing of a
 * word of one letter.
 */
export function sharesOfLetters(spelling: string, passages: readonly Reading[]): readonly number[] {
  const shares = passages.map(() => 0);
  let total = 0;
  for (const gram of gramsOf(spelling)) {
    const isHeld = passages.map(({ line }) => line.includes(gram));
    const holders = isHeld.filter(Boolean).length;
    const rarity = Math.log((passages.length + 1) / (holders + 0.5));
    total += rarity;
    isHeld.forEach((is, at) => {
      if (is) shares[at] = (shares[at] ?? 0) + rarity;
    });
  }
  return total > 0 ? shares.map((share) => share / total) : shares;
}

function gramsOf(spelling: string): readonly string[] {
  const letters = [...` ${spelling} `];
  const count = Math.max(0, letters.length - LENGTH + 1);
  return Array.from({ length: count }, (_, at) => letters.slice(at, at + LENGTH).join(''));
}
