import MiniSearch from 'minisearch';

/** The postings of a term in one field: its documents, ascending, and how often it stands in each. */
type Postings = readonly [field: number, documents: readonly number[], frequencies: readonly number[]];

/** A part of an index that is small enough to be written, or taken up, at one stretch. */
export type SearchPiece =
  | readonly ['lengths', first: number, lengths: readonly (readonly number[])[]]
  | readonly ['average', lengths: readonly number[]]
  | readonly ['term', term: string, ...Postings[]];

const LENGTHS_AT_ONCE = 1000;

/** A term of the index, in the fields that it stands in. */
export interface Posted {
  readonly term: string;
  /** How much it counts for the term that is looked up: itself 1, what begins with it the less, the longer it is. */
  readonly certainty: number;
  readonly fields: readonly PostedField[];
}
export interface PostedField {
  readonly field: string;
  /** By document, how often the term stands there. */
  readonly frequencies: ReadonlyMap<number, number>;
  /** By document, how long the field is, beside the average. */
  readonly relativeLengths: Float64Array;
}

/** As MiniSearch weighs prefixes. */
const PREFIX = { weight: 0.375, decay: 0.3 };

/**
 * MiniSearch that can be taken apart and put together again piece by piece. Its own `toJSON` and `loadJSON` do all at one
 * stretch: seconds in which nobody is answered. The documents' ids must be 0, 1, 2, … in the order in which they are added, and
 * none may be removed.
 */
export class StorableSearch<Document> extends MiniSearch<Document> {
  /** What the index holds of a term: the term itself and, where it is a prefix, those that begin with it. */
  posted(term: string, isPrefix: boolean): readonly Posted[] {
    const own = this._index.get(term);
    const posted = own ? [{ term, certainty: 1, fields: this.#fieldsOf(own) }] : [];
    for (const [longer, fields] of isPrefix ? this._index.atPrefix(term) : []) {
      if (longer === term) continue;
      const certainty =
        (PREFIX.weight * longer.length) / (longer.length + PREFIX.decay * (longer.length - term.length));
      posted.push({ term: longer, certainty, fields: this.#fieldsOf(fields) });
    }
    return posted;
  }

  #fieldsOf(byField: ReadonlyMap<number, ReadonlyMap<number, number>>): readonly PostedField[] {
    return Object.entries(this._fieldIds).flatMap(([field, id]) => {
      const frequencies = byField.get(id);
      return frequencies ? [{ field, frequencies, relativeLengths: this.#relativeLengths(id) }] : [];
    });
  }

  /** By field; known once all documents are there. */
  readonly #lengths: Float64Array[] = [];

  #relativeLengths(field: number): Float64Array {
    const known = this.#lengths[field];
    if (known?.length === this._documentCount) return known;
    const average = this._avgFieldLength[field] ?? 1;
    const lengths = Float64Array.from(this._fieldLength.values(), (each) => (each[field] ?? 0) / average);
    this.#lengths[field] = lengths;
    return lengths;
  }

  *pieces(): Generator<SearchPiece | null> {
    yield ['average', this._avgFieldLength];
    const lengths = [...this._fieldLength.values()];
    for (let first = 0; first < lengths.length; first += LENGTHS_AT_ONCE) {
      yield ['lengths', first, lengths.slice(first, first + LENGTHS_AT_ONCE)];
    }
    for (const term of yield* inOrder(this._index.keys())) {
      const fields = [...(this._index.get(term) ?? [])];
      yield ['term', term, ...fields.map(([field, postings]) => toPostings(field, postings))];
    }
  }

  take(piece: SearchPiece): void {
    if (piece[0] === 'average') this._avgFieldLength = [...piece[1]];
    else if (piece[0] === 'lengths') this.#takeLengths(piece[1], piece[2]);
    else {
      const [, term, ...fields] = piece;
      this._index.set(term, new Map(fields.map(([field, ...postings]) => [field, fromPostings(...postings)])));
    }
  }

  #takeLengths(first: number, lengths: readonly (readonly number[])[]): void {
    for (const [offset, each] of lengths.entries()) {
      const id = first + offset;
      this._documentIds.set(id, id);
      this._idToShortId.set(id, id);
      this._fieldLength.set(id, [...each]);
    }
    this._documentCount = this._fieldLength.size;
    this._nextId = this._fieldLength.size;
  }
}

function toPostings(field: number, postings: ReadonlyMap<number, number>): Postings {
  return [field, [...postings.keys()], [...postings.values()]];
}

function fromPostings(documents: readonly number[], frequencies: readonly number[]): Map<number, number> {
  const postings = new Map<number, number>();
  for (const [at, document] of documents.entries()) postings.set(document, frequencies[at] ?? 0);
  return postings;
}

/** So many keys are gathered before others may have their turn. */
const KEYS_AT_ONCE = 1000;

/**
 * The keys of a radix tree in an order in which setting them makes the very same tree: it is walked backwards. In another
 * tree the sums of scores would be added up in another order, and differ in their last digits.
 * @yields `null` where others may have their turn
 */
export function* inOrder(keys: Iterable<string>): Generator<null, readonly string[]> {
  const gathered: string[] = [];
  for (const key of keys) {
    gathered.push(key);
    if (gathered.length % KEYS_AT_ONCE === 0) yield null;
  }
  return gathered.toReversed();
}
