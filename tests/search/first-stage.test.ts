import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSearch, lookUp } from '../../src/search/first-stage.ts';
import type { StorableSearch } from '../../src/search/storable-search.ts';
import { FIELDS } from '../../src/search/vocabulary.ts';
import { createTurns } from '../../src/turns.ts';

type Fields = Partial<Readonly<Record<(typeof FIELDS)[number], string>>>;

async function searchOf(documents: readonly Fields[]): Promise<StorableSearch> {
  const search = createSearch();
  for (const [id, fields] of documents.entries()) {
    search.put(
      id,
      FIELDS.map((field) => fields[field]?.split(' ') ?? []),
    );
  }
  await search.settle(createTurns());
  return search;
}

const alike = (...terms: readonly string[]): ReadonlyMap<string, number> => new Map(terms.map((term) => [term, 1]));
const always = (): boolean => true;

async function found(
  documents: readonly Fields[],
  weights: ReadonlyMap<string, number>,
  most = Infinity,
  isAsked: (id: number) => boolean = always,
): Promise<readonly number[]> {
  return lookUp(await searchOf(documents), weights, isAsked, most).map(({ id }) => Number(id));
}

test('what holds a term more often, or in the text rather than in the title, comes first', async () => {
  const documents = [{ title: 'tide' }, { text: 'tide tide' }, { text: 'tide moon' }, { text: 'moon moon' }];
  expect(await found(documents, alike('tide'))).toEqual([1, 2, 0]);
});

test('a term counts by its weight', async () => {
  const documents = [{ text: 'tide' }, { text: 'moon' }];
  expect(await found(documents, new Map([...alike('tide'), ['moon', 2]]))).toEqual([1, 0]);
});

test('one rare word tells more than two that are common', async () => {
  const documents = [{ text: 'tide moon' }, { text: 'kimchi' }, { text: 'tide' }, { text: 'moon' }];
  expect(await found(documents, alike('tide', 'moon', 'kimchi'))).toEqual([1, 0, 2, 3]);
});

test('a lone character finds the pairs that it begins', async () => {
  expect(await found([{ text: '潮汐' }, { text: '汐止' }], alike('潮'))).toEqual([0]);
});

const LITTLE_AND_MUCH = [{ text: 'tide' }, { text: 'tide moon' }, { text: 'moon ebb' }, { text: 'ebb tide' }];

test('what promises least is left out, but for what promises as much as the last of the others', async () => {
  expect(await found(LITTLE_AND_MUCH, alike('tide', 'moon', 'ebb'), 1)).toEqual([2]);
  expect(await found(LITTLE_AND_MUCH, alike('tide', 'moon', 'ebb'), 2)).toEqual([2, 1, 3]);
});

test('what is not asked of takes nobody’s place', async () => {
  expect(await found(LITTLE_AND_MUCH, alike('tide', 'moon', 'ebb'), 1, (id) => id !== 2)).toEqual([1, 3]);
});

test('nothing is found where no term stands', async () => {
  expect(await found(LITTLE_AND_MUCH, alike('kimchi'), 1)).toEqual([]);
  expect(await found([], alike('tide'))).toEqual([]);
});

const WORDS = fc.array(fc.constantFrom('tide', 'moon', 'sea', 'ebb'), { minLength: 1, maxLength: 6 });
const TEXT = WORDS.map((words) => words.join(' '));
const DOCUMENTS = fc.array(fc.record({ text: TEXT, notes: TEXT, title: TEXT }), { maxLength: 9 });

test('what is scored has the score that it has where nothing is left out', async () => {
  await fc.assert(
    fc.asyncProperty(DOCUMENTS, fc.uniqueArray(fc.constantFrom('tide', 'moon', 'sea')), async (all, terms) => {
      const search = await searchOf(all);
      const scoresOf = (most: number): ReadonlyMap<unknown, number> =>
        new Map(lookUp(search, alike(...terms), always, most).map(({ id, score }) => [id, score]));
      const whole = scoresOf(Infinity);
      const some = scoresOf(2);
      expect(some.size).toBeGreaterThanOrEqual(Math.min(2, whole.size));
      expect(new Map([...some].map(([id]) => [id, whole.get(id)]))).toEqual(some);
    }),
  );
});

const COUNTS_FOR = [['text', 1] as const, ['notes', 0.5] as const, ['title', 0.3] as const];

/** By document, its score by BM25+ with the parameters of the first stage, were all texts of one length. */
function scoresAtOneLength(documents: readonly Fields[], weights: ReadonlyMap<string, number>): readonly number[] {
  const scores = documents.map(() => 0);
  for (const [term, weight] of weights) {
    for (const [field, boost] of COUNTS_FOR) {
      const frequencies = documents.map((each) => each[field]?.split(' ').filter((word) => word === term).length ?? 0);
      const holders = frequencies.filter((frequency) => frequency > 0).length;
      const idf = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
      for (const [id, frequency] of frequencies.entries()) {
        if (frequency > 0)
          scores[id] = (scores[id] ?? 0) + weight * boost * idf * (0.5 + (2.2 * frequency) / (1.2 + frequency));
      }
    }
  }
  return scores;
}

test('scored are those that would score best were all texts of one length, told apart to one in two thousand', async () => {
  const weights = fc.uniqueArray(
    fc.tuple(fc.constantFrom('tide', 'moon', 'sea'), fc.double({ min: 0.05, max: 1, noNaN: true })),
    {
      selector: ([term]) => term,
      minLength: 1,
    },
  );
  await fc.assert(
    fc.asyncProperty(DOCUMENTS, weights, fc.integer({ min: 1, max: 9 }), async (all, asked, most) => {
      const scores = scoresAtOneLength(all, new Map(asked));
      const least = scores.toSorted((a, b) => b - a)[most - 1] ?? 0;
      const scored = await found(all, new Map(asked), most);
      const surely = all.flatMap((_, id) => ((scores[id] ?? 0) > Math.max(0, least * (1 + 1e-6)) ? [id] : []));
      expect(scored).toEqual(expect.arrayContaining(surely));
      expect(scored.filter((id) => (scores[id] ?? 0) < least * (1 - 1 / 2000))).toEqual([]);
    }),
  );
});
