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

test('what is scored has the score that it has where nothing is left out', async () => {
  const words = fc.array(fc.constantFrom('tide', 'moon', 'sea', 'ebb'), { minLength: 1, maxLength: 6 });
  const text = words.map((each) => each.join(' '));
  const documents = fc.array(fc.record({ text, notes: text, title: text }), { maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(documents, fc.uniqueArray(fc.constantFrom('tide', 'moon', 'sea')), async (all, terms) => {
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
