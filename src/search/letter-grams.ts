import { HOLDS_ALL, type Line } from './line.ts';

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
 *
 * @param all  holds whatever any line holds, and says so sooner
 */
export function sharesOf(grams: readonly string[], lines: readonly Line[], all = HOLDS_ALL): readonly number[] {
  const held = lines.map(() => 0);
  let whole = 0;
  for (const gram of grams) {
    const isSomewhere = all.includes(gram);
    const isHeld = lines.map((line) => isSomewhere && line.includes(gram));
    const rarity = Math.log((lines.length + 1) / (isHeld.filter(Boolean).length + 0.5));
    whole += rarity;
    for (let at = 0; at < held.length; at++) if (isHeld[at]) held[at] = (held[at] ?? 0) + rarity;
  }
  return held.map((each) => (whole > 0 ? each / whole : 0));
}
