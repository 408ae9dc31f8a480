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
  const shares = lines.map(() => 0);
  let total = 0;
  for (const gram of grams) {
    const isHeld = lines.map((line) => line.includes(gram));
    const holders = isHeld.filter(Boolean).length;
    const rarity = Math.log((lines.length + 1) / (holders + 0.5));
    total += rarity;
    isHeld.forEach((is, at) => {
      if (is) shares[at] = (shares[at] ?? 0) + rarity;
    });
  }
  return total > 0 ? shares.map((share) => share / total) : shares;
}
