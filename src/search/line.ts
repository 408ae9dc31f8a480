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
