import type { SearchResult } from 'minisearch';
import { idfOf } from './idf.ts';
import { StorableSearch } from './storable-search.ts';
import { sum } from './sum.ts';
import { isLoneCharacter } from './terms.ts';
import { FIELDS, SEPARATOR } from './vocabulary.ts';

/**
 * Field weights and BM25+ parameters as measured on SQuAD and CMRC: a title helps a little; the pairs of characters of
 * a Chinese one, few of which are shared by chance, count in full. A note's words by half, which is judged, not measured:
 * a name that stands there alone is to be found, and a book's title is not to outdo what an article says. An author
 * counts as a title does.
 */
const BOOST: Readonly<Record<string, number>> = { text: 1, notes: 0.5, title: 0.3, titleRuns: 1, authors: 0.3 };
const BM25 = { k: 1.2, b: 0.8, d: 0.5 };

export function createSearch(): StorableSearch {
  return new StorableSearch({
    fields: [...FIELDS],
    storeFields: [],
    tokenize: (terms) => terms.split(SEPARATOR),
    processTerm: (term) => term || null,
    searchOptions: {
      boost: BOOST,
      bm25: BM25,
      combineWith: 'OR',
      // A lone character stands in no pair of its own: it finds the pairs that it begins.
      prefix: isLoneCharacter,
    },
  });
}

/** So many are scored for one question, and those that promise as much as the last of these; the bench tells what it is worth. */
export const MOST_SCORED = 80;

/**
 * What holds any of the terms, each of which counts by its weight, best first. Of more than `most` those are left out that
 * promise least: MiniSearch makes several objects of each, which in 100,000 passages would take nine tenths of the time.
 *
 * MiniSearch multiplies a score by the number of terms that matched, which, measured, costs a point of hit@1.
 */
export function lookUp(
  search: StorableSearch,
  weights: ReadonlyMap<string, number>,
  isAsked: (id: number) => boolean,
  most: number,
): readonly SearchResult[] {
  const promising = mostPromising(promisesOf(search, weights, isAsked), most);
  const results = search
    .among(promising, [...weights.keys()], isLoneCharacter)
    .search([...weights.keys()].join(SEPARATOR), { boostTerm: (term) => weights.get(term) ?? 1 });
  for (const result of results) result.score /= result.queryTerms.length;
  return results.toSorted((a, b) => b.score - a.score);
}

/** What a document would promise that held every term as often as can be, and in every field. */
const MOST_PROMISE = 2 ** 30;

/**
 * By document, what its score would be were all of one length; 0 for what is not asked of, or holds none of the terms. In
 * whole numbers: a hundred thousand others would each be an object until the compiler has seen to it.
 */
function promisesOf(
  search: StorableSearch,
  weights: ReadonlyMap<string, number>,
  isAsked: (id: number) => boolean,
): Int32Array {
  const { k, d } = BM25;
  const postings = [...weights].flatMap(([term, weight]) =>
    search.postingsOf(term, isLoneCharacter(term)).map(({ field, frequencies }) => {
      const idf = idfOf(frequencies.size, search.documentCount);
      return { frequencies, worth: weight * (BOOST[field] ?? 1) * idf };
    }),
  );
  const unit = MOST_PROMISE / sum(postings.map(({ worth }) => worth * (d + k + 1)));
  const promises = new Int32Array(search.capacity);
  for (const { frequencies, worth } of postings) {
    for (const [id, frequency] of frequencies) {
      const promise = unit * worth * (d + (frequency * (k + 1)) / (frequency + k));
      promises[id] = (promises[id] ?? 0) + Math.ceil(promise);
    }
  }
  for (let id = 0; id < promises.length; id++) if ((promises[id] ?? 0) > 0 && !isAsked(id)) promises[id] = 0;
  return promises;
}

/** Promises are told apart by so many bits, from the first of the greatest on. */
const BITS = 12;

/**
 * The `most` documents that promise most, and those that promise as much as the last, ascending. They are counted in steps,
 * since to sort them would take longer; in plain loops, since there may be a hundred thousand.
 */
function mostPromising(promises: Int32Array, most: number): readonly number[] {
  let top = 0;
  for (let id = 0; id < promises.length; id++) top = Math.max(top, promises[id] ?? 0);
  const step = 2 ** Math.max(0, 32 - Math.clz32(top) - BITS);
  const counts = new Uint32Array(2 ** BITS + 1);
  for (let id = 0; id < promises.length; id++) {
    const steps = Math.ceil((promises[id] ?? 0) / step);
    counts[steps] = (counts[steps] ?? 0) + 1;
  }
  let least = counts.length - 1;
  for (let count = counts[least] ?? 0; least > 1 && count < most; count += counts[least] ?? 0) least -= 1;
  const promising: number[] = [];
  for (let id = 0; id < promises.length; id++) if ((promises[id] ?? 0) > (least - 1) * step) promising.push(id);
  return promising;
}
