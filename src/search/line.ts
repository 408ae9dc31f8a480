/**
 * Lines are asked for many words, and for many more groups of letters, by each question that reads them: what is made of a line once
 * answers most of these without looking through it.
 */

/** By word, its places among others, ascending. */
export function placesOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const before = places.get(word);
    if (before) before.push(at);
    else places.set(word, [at]);
  }
  return places;
}

/** Tells as `line.includes(` ${words} `)` would whether a line holds words that one space parts; it begins and ends with a space. */
export function wordsIn(line: string): (words: string) => boolean {
  const own = line.slice(1, -1).split(' ');
  const places = placesOf(own);
  return (words) => {
    if (!words.includes(' ')) return places.has(words);
    const [first = '', ...others] = words.split(' ');
    return places.get(first)?.some((at) => others.every((word, offset) => own[at + 1 + offset] === word)) ?? false;
  };
}

/** So many marks tell groups of four letters apart; a line has some six hundred such groups. */
const MARK_BITS = 12;
const MARKS = 2 ** MARK_BITS;

/** A line that knows what it does not hold; what is looked for has four letters or more. */
export function lettersIn(line: string): Pick<string, 'includes'> {
  const marks = new Uint8Array(MARKS);
  for (let at = 0; at + 4 <= line.length; at++) marks[markOf(line, at)] = 1;
  // Two groups may share a mark: it tells only what the line does not hold.
  return { includes: (letters) => marks[markOf(letters, 0)] === 1 && line.includes(letters) };
}

function markOf(text: string, at: number): number {
  let mixed = text.charCodeAt(at);
  for (let next = at + 1; next < at + 4; next++) mixed = Math.imul(mixed, 31) + text.charCodeAt(next);
  return Math.imul(mixed, 0x9e3779b1) >>> (32 - MARK_BITS);
}
