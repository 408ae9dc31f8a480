/**
 * Words in a row, and where each of them stands. Each place is chained to the next one of the same word: a list for each
 * word would take three times the memory.
 */
export class Places {
  readonly #first = new Map<string, number>();
  /** By place, the next one of the same word; -1 behind the last. */
  readonly #next: number[];

  constructor(row: readonly string[]) {
    this.#next = row.map(() => -1);
    for (let place = row.length - 1; place >= 0; place--) {
      const word = row[place] ?? '';
      this.#next[place] = this.#first.get(word) ?? -1;
      this.#first.set(word, place);
    }
  }

  /** How many words stand there. */
  get length(): number {
    return this.#next.length;
  }

  has(word: string): boolean {
    return this.#first.has(word);
  }

  /** The places of a word, ascending. */
  of(word: string): readonly number[] {
    const first = this.#first.get(word);
    if (first === undefined) return NOWHERE;
    const places = [first];
    for (let place = this.#next[first] ?? -1; place >= 0; place = this.#next[place] ?? -1) places.push(place);
    return places;
  }

  /** The places of any of these words, ascending. */
  ofAny(words: readonly string[]): readonly number[] {
    if (words.length === 1) return this.of(words[0] ?? '');
    return words.flatMap((word) => this.of(word)).toSorted((a, b) => a - b);
  }

  /** Whether these words stand there side by side. */
  hold(words: readonly string[]): boolean {
    const [first = ''] = words;
    if (words.length < 2 || !this.has(first)) return this.has(first);
    return this.of(first).some((start) => words.every((word, at) => at === 0 || this.of(word).includes(start + at)));
  }
}

const NOWHERE: readonly number[] = [];
