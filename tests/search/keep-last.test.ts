import { expect, test } from 'vitest';
import { keepLast } from '../../src/search/keep-last.ts';

test('a value is made once, and again when so many others were asked since', () => {
  const made: string[] = [];
  const lengthOf = keepLast(2, (word: string) => {
    made.push(word);
    return word.length;
  });
  expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map(lengthOf)).toEqual([1, 2, 1, 3, 1, 2]);
  expect(made).toEqual(['a', 'bb', 'ccc', 'bb']);
});
