import { describe, expect, test } from 'vitest';
import { inOrder, type SearchPiece, StorableSearch } from '../../src/search/storable-search.ts';

interface Line {
  readonly id: number;
  readonly text: string;
}
const emptySearch = (): StorableSearch<Line> => new StorableSearch({ fields: ['text'] });
function searchOf(...texts: readonly string[]): StorableSearch<Line> {
  const search = emptySearch();
  search.addAll(texts.map((text, id) => ({ id, text })));
  return search;
}
const piecesOf = (search: StorableSearch<Line>): readonly SearchPiece[] =>
  [...search.pieces()].filter((piece) => piece !== null);

test('an index is taken apart into lengths, and terms with their documents', () => {
  expect(piecesOf(searchOf('tide rises', 'tide, tide'))).toEqual([
    ['average', [1.5]],
    ['lengths', 0, [[2], [1]]],
    ['term', 'tide', [0, [0, 1], [1, 2]]],
    ['term', 'rises', [0, [0], [1]]],
  ]);
});

describe('an index that is put together again', () => {
  const texts = Array.from({ length: 2001 }, (_, at) => `tide tide${at % 7} rises${at % 11}`);
  const putTogether = (made: StorableSearch<Line>): StorableSearch<Line> => {
    const again = emptySearch();
    for (const piece of piecesOf(made)) again.take(JSON.parse(JSON.stringify(piece)));
    return again;
  };

  test('is what it was', () => {
    const made = searchOf(...texts);
    expect(putTogether(made).toJSON()).toEqual(made.toJSON());
  });

  test('finds the same, in the same order', () => {
    const made = searchOf(...texts);
    expect(putTogether(made).search('tide3 rises5')).toEqual(made.search('tide3 rises5'));
  });

  test('takes more documents in', () => {
    const again = putTogether(searchOf(...texts));
    again.add({ id: 2001, text: 'kimchi' });
    expect(again.search('kimchi').map(({ id }) => id)).toEqual([2001]);
  });

  test('has its lengths in pieces of a thousand', () => {
    const firsts = piecesOf(searchOf(...texts)).flatMap((piece) =>
      piece[0] === 'lengths' ? [[piece[1], piece[2].length]] : [],
    );
    expect(firsts).toEqual([
      [0, 1000],
      [1000, 1000],
      [2000, 1],
    ]);
  });
});

test('keys are gathered backwards, and others have their turn after each thousand', () => {
  const keys = Array.from({ length: 2500 }, (_, at) => `${at}`);
  const walk = inOrder(keys);
  expect([walk.next(), walk.next()]).toEqual([
    { done: false, value: null },
    { done: false, value: null },
  ]);
  expect(walk.next()).toEqual({ done: true, value: keys.toReversed() });
});
