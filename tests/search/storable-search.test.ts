import fc from 'fast-check';
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { expect, test } from 'vitest';
import { type SearchPiece, StorableSearch } from '../../src/search/storable-search.ts';
import { createTurns } from '../../src/turns.ts';

const SEARCHED: SearchOptions = { boost: { text: 1, title: 0.3 }, bm25: { k: 1.2, b: 0.8, d: 0.5 } };
const OPTIONS = { fields: ['text', 'title'], tokenize: splitWords, searchOptions: SEARCHED };
const QUERY = 'tide moon tides';

/** The words of its text, and those of its title. */
type Document = readonly [text: string, title: string];

function splitWords(text: string): string[] {
  return text.split(' ');
}

/** An empty field has no terms; to MiniSearch it has an empty one. */
function fieldsOf(document: Document): readonly (readonly string[])[] {
  return document.map((each) => (each === '' ? [] : splitWords(each)));
}

async function searchOf(documents: Iterable<readonly [id: number, document: Document]>): Promise<StorableSearch> {
  const search = new StorableSearch(OPTIONS);
  for (const [id, document] of documents) search.put(id, fieldsOf(document));
  await search.settle(createTurns());
  return search;
}

/** By document, the score that MiniSearch itself gives it. */
function scoresByMiniSearch(documents: Iterable<readonly [id: number, document: Document]>): Map<unknown, string> {
  const search = new MiniSearch(OPTIONS);
  for (const [id, [text, title]] of documents) search.add({ id, text, title });
  return scoresBy(search);
}

/** To nine digits: in what order they are added up, MiniSearch leaves open. */
function scoresBy(search: Pick<MiniSearch<never>, 'search'>): Map<unknown, string> {
  return new Map(search.search(QUERY).map(({ id, score }) => [id, score.toPrecision(9)]));
}

function byId(results: readonly SearchResult[]): ReadonlyMap<unknown, SearchResult> {
  return new Map(results.map((each) => [each.id, each]));
}

const ascending = (a: number, b: number): number => a - b;

const arbitraryText = fc
  .array(fc.constantFrom('tide', 'tides', 'moon', 'moons', 'sea'), { maxLength: 5 })
  .map((words) => words.join(' '));
const arbitraryDocuments = fc
  .array(fc.tuple(arbitraryText, arbitraryText), { minLength: 1, maxLength: 8 })
  .map((documents) => [...documents.entries()]);
const arbitraryShuffle = arbitraryDocuments.chain((documents) =>
  fc.tuple(fc.shuffledSubarray(documents, { minLength: documents.length }), fc.shuffledSubarray(documents)),
);

test('it scores as MiniSearch does, whatever was put in and taken out before', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryShuffle, async ([all, dropped]) => {
      const search = await searchOf(all);
      for (const [id, document] of dropped) search.drop(id, fieldsOf(document));
      await search.settle(createTurns());
      expect(scoresBy(search)).toEqual(scoresByMiniSearch(all.filter((each) => !dropped.includes(each))));
    }),
  );
});

test('a word finds those that it begins with the very same scores, in whatever order they were put in', async () => {
  const words = ['ti', 'tidal', 'tide', 'tides', 'tidy'];
  const arbitraryOrder = fc.shuffledSubarray(words, { minLength: words.length });
  await fc.assert(
    fc.asyncProperty(arbitraryOrder, async (order) => {
      const scoreOf = async (terms: readonly string[]): Promise<number | undefined> => {
        const search = new StorableSearch(OPTIONS);
        search.put(0, [terms.flatMap((term) => Array<string>(term.length).fill(term)), []]);
        await search.settle(createTurns());
        return search.search('ti', { prefix: true })[0]?.score;
      };
      expect(await scoreOf(order)).toBe(await scoreOf(words));
    }),
  );
});

test('it is made again from its pieces, its documents numbered in the order asked for', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryShuffle, async ([all]) => {
      const order = all.map(([id]) => id);
      const pieces = JSON.stringify([...(await searchOf(all.toReversed())).pieces(order)]);
      const again = new StorableSearch(OPTIONS);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- they were made as such
      for (const piece of JSON.parse(pieces) as readonly SearchPiece[]) again.take(piece);
      await again.settle(createTurns());
      expect(scoresBy(again)).toEqual(scoresByMiniSearch(all.map(([, document], place) => [place, document])));
    }),
  );
});

test('its pieces are small: the lengths of a thousand documents, or the postings of a term', async () => {
  const documents = Array.from(
    { length: 1001 },
    (_, id) => [id, [id === 7 ? 'tide tide sea' : 'moon', 'sea']] as const,
  );
  const all = documents.map(([id]) => id);
  const pieces = [...(await searchOf(documents)).pieces(all)];
  const lengths = pieces.flatMap((piece) => (piece[0] === 'lengths' ? [[piece[1], piece[2].length]] : []));
  expect(lengths).toEqual([
    [0, 1000],
    [1000, 1],
  ]);
  expect(pieces).toContainEqual(['term', 'tide', [0, [7], [2]]]);
  expect(pieces).toContainEqual(['term', 'sea', [0, [7], [1]], [1, all, all.map(() => 1)]]);
});

test('one that is made from another leaves it as it was', async () => {
  const kept: Document = ['tide sea', 'tide'];
  const gone: Document = ['tide moon', 'moons'];
  const added: Document = ['tide tide', ''];
  const before = await searchOf([
    [0, kept],
    [1, gone],
  ]);
  const scores = scoresBy(before);
  const next = new StorableSearch(OPTIONS);
  const turn = createTurns();
  await next.share(before, turn);
  expect(next.owns('tide')).toBe(false);
  for (const term of ['tide', 'moon', 'moons', 'ebb']) await next.own(term, turn);
  expect(next.owns('tide')).toBe(true);
  next.put(2, fieldsOf(added));
  next.drop(1, fieldsOf(gone));
  await next.settle(turn);
  expect(next.owns('tide')).toBe(false);
  expect(scoresBy(next)).toEqual(
    scoresByMiniSearch([
      [0, kept],
      [2, added],
    ]),
  );
  expect(next.postingsOf('moon', true)).toEqual([]);
  expect([...next.pieces([2, 0])].slice(1)).toEqual([
    ['term', 'tide', [0, [0, 1], [2, 1]], [1, [1], [1]]],
    ['term', 'sea', [0, [1], [1]]],
  ]);
  expect(scoresBy(before)).toEqual(scores);
});

const LIBRARY = [
  [0, ['tide tide', 'moon']],
  [3, ['tides', 'tide']],
  [5, ['moon sea', '']],
] as const;

test('the postings of a term are given by field; with those of the terms that it begins, if they are asked for', async () => {
  const search = await searchOf(LIBRARY);
  expect(search.postingsOf('tide', false)).toEqual([
    { field: 'text', frequencies: new Map([[0, 2]]) },
    { field: 'title', frequencies: new Map([[3, 1]]) },
  ]);
  expect(search.postingsOf('tide', true)).toContainEqual({ field: 'text', frequencies: new Map([[3, 1]]) });
  expect(search.postingsOf('tid', false)).toEqual([]);
  expect(search.postingsOf('tid', true)).toHaveLength(3);
});

test('its capacity is one more than the greatest number of a document', async () => {
  expect((await searchOf(LIBRARY)).capacity).toBe(6);
  expect((await searchOf([])).capacity).toBe(0);
});

test('documents are found that hold, in whatever field, a term of each word', async () => {
  const search = await searchOf(LIBRARY);
  const holders = (words: readonly (readonly string[])[], isPrefix = false): readonly number[] =>
    search.holdersOf(words, () => isPrefix).toSorted(ascending);
  expect(holders([['moon']])).toEqual([0, 5]);
  expect(holders([['moon'], ['tide']])).toEqual([0]);
  expect(holders([['tide', 'sea'], ['moon']])).toEqual([0, 5]);
  expect(holders([['tid']])).toEqual([]);
  expect(holders([['tid']], true)).toEqual([0, 3]);
  expect(holders([['moon'], ['kimchi']])).toEqual([]);
  expect(holders([])).toEqual([]);
});

test('among some documents each has the score that it has among all, and no other is found', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryShuffle, fc.boolean(), async ([all, some], isPrefix) => {
      const search = await searchOf(all);
      const ids = some.map(([id]) => id);
      const terms = splitWords(QUERY);
      const among = search.among(ids, terms, () => isPrefix).search(QUERY, { prefix: isPrefix });
      const whole = search.search(QUERY, { prefix: isPrefix });
      expect(byId(among)).toEqual(byId(whole.filter(({ id }) => ids.includes(Number(id)))));
    }),
  );
});
