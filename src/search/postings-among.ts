/** By field, in which documents a term stands, and how often. */
export type Fields = Map<number, Map<number, number>>;

/** Where a term stands in some documents, while MiniSearch holds it for as rare as it is among all. */
export function fieldsAmong(documents: readonly number[], fields: Fields): Fields {
  return new Map([...fields].map(([field, postings]) => [field, new PostingsAmong(postings, documents)]));
}

/** Of the postings of a term those of some documents. MiniSearch takes their size for how many documents hold the term. */
class PostingsAmong extends Map<number, number> {
  readonly #all: ReadonlyMap<number, number>;

  constructor(all: ReadonlyMap<number, number>, documents: readonly number[]) {
    super();
    this.#all = all;
    for (const document of documents) {
      const frequency = all.get(document);
      if (frequency !== undefined) this.set(document, frequency);
    }
  }

  override get size(): number {
    return this.#all.size;
  }
}
