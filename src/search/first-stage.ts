import type { Posted, PostedField, StorableSearch } from './storable-search.ts';
import { isLoneCharacter } from './terms.ts';

/**
 * Field weights and BM25+ parameters as measured on SQuAD and CMRC: a title helps a little; the pairs of characters of
 * a Chinese one, few of which are shared by chance, count in full. A note's words by half, which is judged, not measured:
 * a name that stands there alone is to be found, and a book's title is not to outdo what an article says. An author
 * counts as a title does.
 */
const BOOST: Readonly<Record<string, number>> = { text: 1, notes: 0.5, title: 0.3, titleRuns: 1, authors: 0.3 };
const BM25 = { k: 1.2, b: 0.8, d: 0.5 };

export const FIELDS = Object.keys(BOOST);

/** A term of a question, and what the index holds of it. */
interface LookedUp {
  readonly term: string;
  readonly weight: number;
  readonly posted: readonly (Posted & { readonly isAuthor: boolean })[];
}

/** What holds a term of a question. */
interface Holder {
  readonly document: number;
  readonly score: number;
  readonly matched: ReadonlySet<string>;
}

export function lookUp<Document>(
  index: StorableSearch<Document>,
  term: string,
  weight: number,
  isAuthor: (term: string) => boolean,
): LookedUp {
  // A lone character stands in no pair of its own: it finds the pairs that it begins.
  const posted = index.posted(term, isLoneCharacter(term));
  return { term, weight, posted: posted.map((each) => ({ ...each, isAuthor: isAuthor(each.term) })) };
}

/**
 * The documents that hold any of the terms, best first: `most`, and those that are as good as the last of these. MiniSearch's own
 * search makes objects for every document that holds any, which takes nine tenths of its time; and it multiplies by the number of
 * terms that matched, which, measured, costs a point of hit@1.
 */
export function bestOf(
  terms: readonly LookedUp[],
  documents: number,
  most: number,
  isAsked: (document: number) => boolean,
): readonly Holder[] {
  const scores = new Float64Array(documents);
  const holds = new Uint8Array(documents);
  for (const { weight, posted } of terms) {
    for (const each of posted) {
      for (const field of each.fields) {
        addScores(scores, field, weight * each.certainty * (BOOST[field.field] ?? 1), documents);
        if (tells(field, each)) for (const document of field.frequencies.keys()) holds[document] = 1;
      }
    }
  }
  const holders: number[] = [];
  for (let document = 0; document < documents; document++) {
    if (holds[document] === 1 && isAsked(document)) holders.push(document);
  }
  const scoreOf = (document: number): number => scores[document] ?? 0;
  const least = leastOfBest(Float64Array.from(holders, scoreOf), most);
  return holders
    .filter((document) => scoreOf(document) >= least)
    .map((document) => ({ document, score: scoreOf(document), matched: matchedIn(document, terms) }))
    .toSorted((a, b) => b.score - a.score || a.document - b.document);
}

function leastOfBest(scores: Float64Array, most: number): number {
  if (scores.length <= most) return -Infinity;
  return scores.toSorted()[scores.length - most] ?? -Infinity;
}

function addScores(
  scores: Float64Array,
  { frequencies, relativeLengths }: PostedField,
  weight: number,
  documents: number,
): void {
  const { k, b, d } = BM25;
  const idf = Math.log(1 + (documents - frequencies.size + 0.5) / (frequencies.size + 0.5));
  for (const [document, frequency] of frequencies) {
    const saturated = (frequency * (k + 1)) / (frequency + k * (1 - b + b * (relativeLengths[document] ?? 0)));
    scores[document] = (scores[document] ?? 0) + weight * idf * (d + saturated);
  }
}

/** A word that the articles speak of is not held by each passage of an author of that name. */
function tells({ field }: PostedField, { isAuthor }: { readonly isAuthor: boolean }): boolean {
  return field !== 'authors' || isAuthor;
}

function matchedIn(document: number, terms: readonly LookedUp[]): ReadonlySet<string> {
  const matched = new Set<string>();
  for (const { term, posted } of terms) {
    for (const each of posted) {
      if (!each.fields.some((field) => tells(field, each) && field.frequencies.has(document))) continue;
      matched.add(each.term).add(term);
    }
  }
  return matched;
}
