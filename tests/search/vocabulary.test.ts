import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/search/analysers.ts';
import { authorTerms, createVocabulary, toDocument, vocabularyPieces } from '../../src/search/vocabulary.ts';
import { article, note, passage } from '../support/articles.ts';

test('a passage stands in the index with the pairs of its runs and their last characters', async () => {
  const vocabulary = createVocabulary([{ short: 'dt', long: ['deep', 'tide'] }]);
  const of = passage('The Deep tide: 潮汐表, 张.', {
    article: article({ title: '潮汐 Almanac', authors: ['Ann Lee'], notes: [note('1', 'Laplace 汐')] }),
    section: ['Harbours'],
    noterefs: [{ label: '1', at: 8, note: 0 }],
  });
  expect(toDocument(7, of, await loadLexicon('en'), vocabulary)).toEqual({
    id: 7,
    text: 'the\ndeep\ntide\ndt\n潮汐\n汐表\n表\n张',
    notes: 'laplac\n汐',
    title: 'almanac\nharbour',
    titleRuns: '潮汐\n汐',
    authors: 'ann\nlee',
  });
  expect([...vocabularyPieces(vocabulary)].filter((piece) => piece?.[0] === 'spelling')).toEqual(
    expect.arrayContaining([
      ['spelling', 'deep', 'deep', true],
      ['spelling', 'tide', 'tide', false],
    ]),
  );
});

test('a name is an author’s where ten passages of his stand against each that speaks of it', () => {
  const authored = new Map([
    ['lee', 10],
    ['tide', 9],
    ['ann', 1],
  ]);
  const frequencies = new Map([
    ['lee', 1],
    ['tide', 1],
  ]);
  expect([...authorTerms({ ...createVocabulary([]), authored, frequencies }).keys()]).toEqual(['lee', 'ann']);
});
