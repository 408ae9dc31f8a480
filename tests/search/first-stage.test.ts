import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOf, FIELDS, lookUp } from '../../src/search/first-stage.ts';
import { StorableSearch } from '../../src/search/storable-search.ts';

interface Fields {
  readonly id: number;
  readonly [field: string]: string | number;
}

function indexOf(documents: readonly Readonly<Record<string, string>>[]): StorableSearch<Fields> {
  const index = new StorableSearch<Fields>({ fields: FIELDS });
  const empty = Object.fromEntries(FIELDS.map((field) => [field, '']));
  index.addAll(documents.map((document, id) => ({ ...empty, ...document, id })));
  return index;
}

function best(
  documents: readonly Readonly<Record<string, string>>[],
  terms: readonly string[],
  most = Infinity,
): readonly (readonly [document: number, matched: readonly string[]])[] {
  const index = indexOf(documents);
  const lookedUp = terms.map((term) => lookUp(index, term, 1, () => false));
  return bestOf(lookedUp, documents.length, most, () => true).map(({ document, matched }) => [document, [...matched]]);
}

describe('the first stage', () => {
  test('likes best what holds a term more often, and in the text rather than in the title', () => {
    const documents = [{ title: 'tide' }, { text: 'tide tide' }, { text: 'tide moon' }, { text: 'moon moon' }];
    expect(best(documents, ['tide'])).toEqual([
      [1, ['tide']],
      [2, ['tide']],
      [0, ['tide']],
    ]);
  });

  test('leaves out the worst, but for what is as good as the last of the best', () => {
    const documents = ['tide tide', 'tide moon', 'moon tide', 'tide and the whole of the moon'].map((text) => ({
      text,
    }));
    expect(best(documents, ['tide'], 2).map(([document]) => document)).toEqual([0, 1, 2]);
  });

  test('takes no passage of an author of a name for one that speaks of it', () => {
    const documents = [{ text: 'darwin' }, { authors: 'darwin', text: 'finch' }, { authors: 'darwin' }];
    expect(best(documents, ['darwin', 'finch'])).toEqual([
      [1, ['finch']],
      [0, ['darwin']],
    ]);
  });

  test('adds up what MiniSearch does', () => {
    const words = fc
      .array(fc.constantFrom('tide', 'moon', 'sea', 'ebb'), { maxLength: 6 })
      .map((each) => each.join(' '));
    const documents = fc.array(fc.record({ text: words, notes: words, title: words }), { minLength: 1, maxLength: 9 });
    const options = { boost: { notes: 0.5, title: 0.3, authors: 0.3 }, bm25: { k: 1.2, b: 0.8, d: 0.5 } };
    fc.assert(
      fc.property(documents, (all) => {
        const index = indexOf(all);
        const lookedUp = ['tide', 'sea'].map((term) => lookUp(index, term, 1, () => false));
        const scores = new Map(
          index.search('tide sea', options).map(({ id, score, queryTerms }) => [Number(id), score / queryTerms.length]),
        );
        const own = bestOf(lookedUp, all.length, Infinity, () => true);
        expect(own).toHaveLength(scores.size);
        for (const { document, score } of own) expect(score).toBeCloseTo(scores.get(document) ?? 0, 10);
      }),
    );
  });
});
