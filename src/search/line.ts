/** Where letters are looked for. */
export type Line = Pick<string, 'includes'>;

/** The line that lacks nothing. */
export const HOLDS_ALL: Line = { includes: () => true };

/** Words in a row, with a space before and behind each. */
export function lineOf(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

const LETTERS = 4;
const BITS = 4096;

/**
 * A line that says at once of most letters that it lacks them, four in a row: each four of its own set a bit, and where the
 * bit of those asked for is set, it is searched. The bits are in a plain array, since V8 keeps a typed one outside the heap,
 * and looks through the whole heap whenever 64 MB of those are added.
 */
export function letterMatcher(line: string): Line {
  const bits = Array<number>(BITS / 32).fill(0);
  for (let at = 0; at + LETTERS <= line.length; at++) {
    const bit = bitOf(line, at);
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  const isSet = (bit: number): boolean => ((bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  return { includes: (letters) => (letters.length !== LETTERS || isSet(bitOf(letters, 0))) && line.includes(letters) };
}

function bitOf(text: string, start: number): number {
  let hash = 0;
  for (let at = start; at < start + LETTERS; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 12)) & (BITS - 1);
}
