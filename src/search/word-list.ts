/** Words, each with its term, that are found by words spelt nearly so. */
export class WordList {
  readonly #terms = new Map<string, string>();
  readonly #byLength: { readonly words: string[]; readonly letters: number[] }[] = [];

  get(word: string): string | undefined {
    return this.#terms.get(word);
  }

  set(word: string, term: string): void {
    if (!this.#terms.has(word)) {
      const { words, letters } = (this.#byLength[word.length] ??= { words: [], letters: [] });
      words.push(word);
      letters.push(lettersOf(word));
    }
    this.#terms.set(word, term);
  }

  /** All words of so many letters. */
  ofLength(length: number): readonly string[] {
    return this.#byLength[length]?.words ?? [];
  }

  /** All words that hold a stretch of letters. */
  containing(part: string): readonly string[] {
    return [...this.#terms.keys()].filter((word) => word.includes(part));
  }

  /**
   * All words that are so many slips away at most, and others: those whose length and letters do not rule it out. That is told
   * in some nanoseconds a word, where MiniSearch's walk through its tree takes many milliseconds.
   */
  similar(typed: string, slips: number): readonly string[] {
    const own = lettersOf(typed);
    const found: string[] = [];
    for (let length = typed.length - slips; length <= typed.length + slips; length++) {
      const { words, letters } = this.#byLength[length] ?? { words: [], letters: [] };
      for (let at = 0; at < words.length; at++) {
        // A slip replaces one letter by another at most, and swaps change none.
        if (bitsIn(own & ~(letters[at] ?? 0)) <= slips && bitsIn((letters[at] ?? 0) & ~own) <= slips)
          found.push(words[at] ?? '');
      }
    }
    return found;
  }
}

/** A bit for each letter that a word has, some letters sharing theirs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
