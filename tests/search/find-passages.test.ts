import { describe, expect, test } from 'vitest';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { findPassages, type Found } from '../../src/search/find-passages.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { articleOf } from '../support/articles.ts';

const HARBOUR = articleOf([
  'Ships lie in this harbour by the hundred, and none of them has ever been counted by the pilots.',
  'In that year 12 000 ships came to this harbour, as the pilots have it in their log of the tides.',
]);

async function found(question: string): Promise<Omit<Found, 'ranked'> & { readonly ranked: readonly number[] }> {
  const index = await indexPassages(splitPassages(HARBOUR));
  const { ranked, ...of } = findPassages(readQuery(question, 'en', index), index, null);
  return { ...of, ranked: ranked.map(({ passage }) => passage.number) };
}

test('a question that quotes nothing lacks no phrase, though nothing is found', async () => {
  expect(await found('kimchi')).toEqual({ ranked: [], holdsPhrases: true, lacking: [] });
});

describe('a phrase that begins within a number of a passage is found', () => {
  test('by the words that it holds beside', async () => {
    expect(await found('Who wrote “000 ships”?')).toEqual({ ranked: [2, 1], holdsPhrases: true, lacking: [] });
  });

  test('by the other words of the question, where it holds no word itself', async () => {
    expect(await found('How many ships, “000”?')).toEqual({ ranked: [2, 1], holdsPhrases: true, lacking: [] });
  });
});
