import fc from 'fast-check';
import { expect, test } from 'vitest';
import { swapDistance } from '../../src/search/swap-distance.ts';
import { WordList } from '../../src/search/word-list.ts';

const listOf = (words: readonly string[]): WordList => {
  const list = new WordList();
  for (const word of words) list.set(word, word.toUpperCase());
  return list;
};

test('a word has the term that it was given last', () => {
  const list = listOf(['tide']);
  list.set('tide', 'tid');
  expect([list.get('tide'), list.get('tides'), list.get('constructor')]).toEqual(['tid', undefined, undefined]);
  expect(list.similar('tide', 1)).toEqual(['tide']);
});

test('words of other lengths or letters are not similar', () => {
  expect(listOf(['harbour', 'harbours', 'harpoon', 'hbr', 'roarer']).similar('harbor', 1)).toEqual(['harbour']);
  expect(listOf(['to']).similar('t', 1)).toEqual(['to']);
});

test('whatever is so many slips away is similar', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z', 'é', 'ł'), maxLength: 7 }));
  fc.assert(
    fc.property(
      words,
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ł'), maxLength: 7 }),
      fc.nat(2),
      (all, typed, slips) => {
        const near = [...new Set(all)].filter((word) => swapDistance(typed, word, slips) <= slips);
        expect(listOf(all).similar(typed, slips)).toEqual(expect.arrayContaining([...near]));
      },
    ),
  );
});
