/** By word, its places among others, ascending; of the words that are asked for alone. */
export function placesOf(asked: ReadonlySet<string>, words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (!asked.has(word)) return;
    const before = places.get(word);
    if (before) before.push(at);
    else places.set(word, [at]);
  });
  return places;
}

/** Tells whether words, all of them among those asked for, stand side by side among others. */
export function wordMatcher(asked: ReadonlySet<string>, own: readonly string[]): (words: readonly string[]) => boolean {
  const places = placesOf(asked, own);
  return (words) => {
    for (const at of places.get(words[0] ?? '') ?? []) {
      let next = 1;
      while (next < words.length && own[at + next] === words[next]) next++;
      if (next === words.length) return true;
    }
    return false;
  };
}

/** Words in a row, with a space before and behind each. */
export function lineOf(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** A line that answers at once, of many questions, whether it holds four letters in a row. */
export function letterMatcher(line: string): Pick<string, 'includes'> {
  const keys = new Int32Array(2 ** Math.ceil(Math.log2(1.5 * line.length + 2)));
  for (let at = 0; at + LETTERS <= line.length; at++) {
    const key = keyOf(line, at);
    keys[slotOf(key, keys)] = key;
  }
  return {
    includes: (letters) => {
      const key = letters.length === LETTERS ? keyOf(letters, 0) : NO_KEY;
      return key === NO_KEY ? line.includes(letters) : keys[slotOf(key, keys)] === key;
    },
  };
}

const LETTERS = 4;
/** What a free place holds, too. */
const NO_KEY = 0;

/** Four letters of Latin-1 in a number of 32 bits; of others there is none. */
function keyOf(text: string, at: number): number {
  let key = 0;
  for (let next = at; next < at + LETTERS; next++) {
    const unit = text.charCodeAt(next);
    if (unit > 0xff) return NO_KEY;
    key = (key << 8) | unit;
  }
  return key;
}

/** Where a key stands among others, or would: at the place that its bits give, or the next that is free. */
function slotOf(key: number, keys: Int32Array): number {
  const last = keys.length - 1;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 16) & last;
  while (keys[slot] !== NO_KEY && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}
