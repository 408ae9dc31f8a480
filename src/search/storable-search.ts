import MiniSearch from 'minisearch';
import type { Turn } from '../turns.ts';
import { copyInto } from './counts.ts';
import { type Fields, fieldsAmong } from './postings-among.ts';
import { nodesOf, sortBranches } from './radix-tree.ts';
import { sum } from './sum.ts';

/** The postings of a term in one field: its documents, ascending, and how often it stands in each. */
type Postings = readonly [field: number, documents: readonly number[], frequencies: readonly number[]];

/** The documents that hold a term in one field, and how often. */
export interface FieldPostings {
  readonly field: string;
  readonly frequencies: ReadonlyMap<number, number>;
}

/** A part of an index that is small enough to be written, or taken up, at one stretch. */
export type SearchPiece =
  | readonly ['lengths', first: number, lengths: readonly (readonly number[])[]]
  | readonly ['term', term: string, ...Postings[]];

const LENGTHS_AT_ONCE = 1000;

/**
 * MiniSearch over documents that are terms already. It can be kept and made again piece by piece, and the next one can be made
 * from it by what differs; MiniSearch's own `toJSON` and `loadJSON` do all at one stretch, seconds in which nobody is
 * answered. Filled by `share`, `take`, `put` and `drop` in any order, it is the very same once `settle` has been called, and
 * must not be changed from then on.
 */
export class StorableSearch extends MiniSearch<never> {
  readonly #terms = new Map<string, Fields>();
  readonly #own = new Set<string>();

  /** Takes up all that another one holds; the postings are shared until they are owned. */
  async share(other: StorableSearch, turn: Turn): Promise<void> {
    await copyInto(this.#terms, other.#terms, turn);
    await copyInto(this._documentIds, other._documentIds, turn);
    await copyInto(this._idToShortId, other._idToShortId, turn);
    await copyInto(this._fieldLength, other._fieldLength, turn);
  }

  /** Whether the postings of a term are no other's. */
  owns(term: string): boolean {
    return this.#own.has(term);
  }

  /** Parts the postings of a term from those of the index they were shared with, before they are changed. */
  async own(term: string, turn: Turn): Promise<void> {
    this.#own.add(term);
    const shared = this.#terms.get(term);
    if (!shared) return;
    const copies: Fields = new Map();
    for (const [field, postings] of shared) {
      const copy = new Map<number, number>();
      await copyInto(copy, postings, turn);
      copies.set(field, copy);
    }
    this.#terms.set(term, copies);
  }

  /** Adds a document, given the terms of each field, all of them owned. */
  put(id: number, fields: readonly (readonly string[])[]): void {
    this.#measure(id, fields.map(lengthOf));
    for (const [field, terms] of fields.entries()) {
      for (const term of terms) {
        const postings = this.#postingsOf(term, field);
        postings.set(id, (postings.get(id) ?? 0) + 1);
      }
    }
  }

  /** Takes out a document that was put in with these very terms, all of them owned. */
  drop(id: number, fields: readonly (readonly string[])[]): void {
    for (const map of [this._documentIds, this._idToShortId, this._fieldLength]) map.delete(id);
    for (const [field, terms] of fields.entries()) {
      for (const term of terms) {
        const byField = this.#terms.get(term);
        byField?.get(field)?.delete(id);
        if (byField?.get(field)?.size === 0) byField.delete(field);
        if (byField?.size === 0) this.#terms.delete(term);
      }
    }
  }

  /** Makes it ready to be searched. */
  async settle(turn: Turn): Promise<void> {
    this._documentCount = this._documentIds.size;
    this._nextId = 1 + (await greatest(this._documentIds.keys(), turn));
    this._avgFieldLength = await averages(this._fieldLength, turn);
    await this.#plant(turn);
    this.#own.clear();
  }

  /** No document has so great a number. */
  get capacity(): number {
    return this._nextId;
  }

  /** Where a term stands, field by field; with `isPrefix`, the terms that it begins as well. */
  postingsOf(term: string, isPrefix: boolean): readonly FieldPostings[] {
    const numbers = Object.entries(this._fieldIds);
    return this.#termsAt(term, isPrefix).flatMap(([, fields]) =>
      numbers.flatMap(([field, number]) => {
        const frequencies = fields.get(number);
        return frequencies ? [{ field, frequencies }] : [];
      }),
    );
  }

  /**
   * What finds these terms in these documents alone, each with the very score that it has among all: to search all of them,
   * MiniSearch would look at each that holds a term.
   */
  among(
    documents: readonly number[],
    terms: readonly string[],
    isPrefix: (term: string) => boolean,
  ): MiniSearch<never> {
    const part = new StorableSearch(this._options);
    part._documentIds = this._documentIds;
    part._fieldLength = this._fieldLength;
    part._avgFieldLength = this._avgFieldLength;
    part._documentCount = this._documentCount;
    for (const term of terms) {
      for (const [each, fields] of this.#termsAt(term, isPrefix(term))) {
        part._index.set(each, fieldsAmong(documents, fields));
      }
    }
    return part;
  }

  /** The documents that hold, in whatever field, a term of each word. */
  holdersOf(words: readonly (readonly string[])[], isPrefix: (term: string) => boolean): readonly number[] {
    const [rarest, ...others] = words
      .map((terms) =>
        terms.flatMap((term) => this.postingsOf(term, isPrefix(term)).map(({ frequencies }) => frequencies)),
      )
      .toSorted((a, b) => sum(a.map(({ size }) => size)) - sum(b.map(({ size }) => size)));
    const candidates = new Set(rarest?.flatMap((postings) => [...postings.keys()]));
    return [...candidates].filter((id) => others.every((fields) => fields.some((postings) => postings.has(id))));
  }

  /** @param order  the documents in the order in which they are numbered from 0 when the pieces are taken up */
  *pieces(order: readonly number[]): Generator<SearchPiece> {
    for (let first = 0; first < order.length; first += LENGTHS_AT_ONCE) {
      const documents = order.slice(first, first + LENGTHS_AT_ONCE);
      yield ['lengths', first, documents.map((id) => this._fieldLength.get(id) ?? [])];
    }
    const places: number[] = [];
    for (const [place, id] of order.entries()) places[id] = place;
    for (const [term, fields] of this._index) yield ['term', term, ...toPostings(fields, places)];
  }

  take(piece: SearchPiece): void {
    if (piece[0] === 'lengths') {
      for (const [offset, lengths] of piece[2].entries()) this.#measure(piece[1] + offset, lengths);
      return;
    }
    const [, term, ...fields] = piece;
    this.#terms.set(term, new Map(fields.map(([field, ...postings]) => [field, fromPostings(...postings)])));
  }

  /**
   * Makes the radix tree of the terms, the same in whatever order they came: the branches of each node are in the order of
   * their letters. In another tree the sums of scores would be added up in another order, and differ in their last digits.
   */
  async #plant(turn: Turn): Promise<void> {
    this._index.clear();
    for (const [term, fields] of this.#terms) {
      await turn();
      this._index.set(term, fields);
    }
    for (const node of nodesOf(this._index._tree)) {
      await turn();
      sortBranches(node);
    }
  }

  #termsAt(term: string, isPrefix: boolean): readonly (readonly [term: string, fields: Fields])[] {
    if (isPrefix) return [...this._index.atPrefix(term)];
    const own = this.#terms.get(term);
    return own ? [[term, own]] : [];
  }

  #measure(id: number, lengths: readonly number[]): void {
    this._documentIds.set(id, id);
    this._idToShortId.set(id, id);
    this._fieldLength.set(id, [...lengths]);
  }

  #postingsOf(term: string, field: number): Map<number, number> {
    const byField = this.#terms.get(term) ?? new Map<number, Map<number, number>>();
    if (byField.size === 0) this.#terms.set(term, byField);
    const postings = byField.get(field) ?? new Map<number, number>();
    if (postings.size === 0) byField.set(field, postings);
    return postings;
  }
}

/** As MiniSearch reckons it, for which an empty field holds one empty term. */
function lengthOf(terms: readonly string[]): number {
  return Math.max(1, new Set(terms).size);
}

async function greatest(ids: Iterable<number>, turn: Turn): Promise<number> {
  let top = -1;
  for (const id of ids) {
    await turn();
    top = Math.max(top, id);
  }
  return top;
}

/** Sums of whole numbers, which are the same in any order. */
async function averages(lengths: ReadonlyMap<number, readonly number[]>, turn: Turn): Promise<number[]> {
  const sums: number[] = [];
  for (const each of lengths.values()) {
    await turn();
    for (const [field, length] of each.entries()) sums[field] = (sums[field] ?? 0) + length;
  }
  return sums.map((total) => total / lengths.size);
}

function toPostings(fields: Fields, places: readonly number[]): readonly Postings[] {
  return [...fields]
    .toSorted(([a], [b]) => a - b)
    .map(([field, postings]) => {
      const placed = [...postings].map(([id, frequency]) => [places[id] ?? 0, frequency] as const);
      placed.sort(([a], [b]) => a - b);
      return [field, placed.map(([place]) => place), placed.map(([, frequency]) => frequency)];
    });
}

function fromPostings(documents: readonly number[], frequencies: readonly number[]): Map<number, number> {
  const postings = new Map<number, number>();
  for (const [at, document] of documents.entries()) postings.set(document, frequencies[at] ?? 0);
  return postings;
}
