/**
 * Words in a row, and where each of them stands; a number may stand there in several writings. Each place of a word is
 * chained to its next one: a list for each word would take three times the memory.
 */
export class Places {
  readonly length: number;
  /** By word the first link of its chain; by link its place, and the next link, or -1. */
  readonly #first = new Map<string, number>();
  readonly #places: readonly number[];
  readonly #next: readonly number[];

  /** @param row  at each place, a word in all of its writings */
  constructor(row: readonly (readonly string[])[]) {
    const places: number[] = [];
    const next: number[] = [];
    for (let place = row.length - 1; place >= 0; place--) {
      for (const word of row[place] ?? []) {
        next.push(this.#first.get(word) ?? -1);
        this.#first.set(word, places.push(place) - 1);
      }
    }
    this.length = row.length;
    // A copy has no room to grow, which would be a third of it.
    this.#places = places.slice();
    this.#next = next.slice();
  }

  has(word: string): boolean {
    return this.#first.has(word);
  }

  /** The places of a word, ascending. */
  of(word: string): readonly number[] {
    let link = this.#first.get(word) ?? -1;
    if (link < 0) return NOWHERE;
    const places: number[] = [];
    for (; link >= 0; link = this.#next[link] ?? -1) places.push(this.#places[link] ?? 0);
    return places;
  }

  /** The places of any of these words, ascending, each once. */
  ofAny(words: readonly string[]): readonly number[] {
    if (words.length === 1) return this.of(words[0] ?? '');
    const all = words.flatMap((word) => this.of(word)).toSorted((a, b) => a - b);
    return all.filter((place, at) => place !== all[at - 1]);
  }

  /** Whether these words stand there side by side. */
  hold([first = '', ...others]: readonly string[]): boolean {
    if (others.length === 0 || !this.has(first)) return this.has(first);
    const places = others.map((word) => this.of(word));
    return this.of(first).some((start) => places.every((own, at) => own.includes(start + at + 1)));
  }
}

const NOWHERE: readonly number[] = [];
