import type { Reading } from './read-passage.ts';
import type { Unit } from './units.ts';

/** Four letters are seldom shared by chance, and few roots are shorter. */
const LENGTH = 4;

/** The letters of a word, four by four, with what stands before and behind it; each with the share that it tells. */
type Grams = readonly (readonly [gram: string, share: number])[];

/**
 * Cuts words into grams. A gram's share of its word is the greater, the fewer of these passages hold it: all hold the
 * ending of an adjective. The grams of a word that is none (a pair, one of a letter or two) are `[]`.
 */
export function readGrams(units: readonly Unit[], passages: readonly Reading[]): readonly Grams[] {
  const rarityOf = (gram: string): number => {
    const holders = passages.reduce((count, { line }) => count + (line.includes(gram) ? 1 : 0), 0);
    return Math.log((passages.length + 1) / (holders + 0.5));
  };
  return units.map(({ spelling, isPair }) => {
    if (isPair) return [];
    const rarities = gramsOf(spelling).map((gram) => [gram, rarityOf(gram)] as const);
    const total = rarities.reduce((sum, [, rarity]) => sum + rarity, 0);
    return rarities.map(([gram, rarity]) => [gram, rarity / total] as const);
  });
}

/** How much of a word's letters a passage holds, 0 to 1. */
export function shareOfLetters(grams: Grams, { line }: Reading): number {
  return grams.reduce((sum, [gram, share]) => sum + (line.includes(gram) ? share : 0), 0);
}

function gramsOf(spelling: string): readonly string[] {
  const letters = [...` ${spelling} `];
  const count = Math.max(0, letters.length - LENGTH + 1);
  return Array.from({ length: count }, (_, at) => letters.slice(at, at + LENGTH).join(''));
}
