import { expect, test } from 'vitest';
import { acronymsByFirst } from '../../src/search/acronyms.ts';
import { loadLexicon } from '../../src/search/lexicon.ts';
import { authorTerms, createVocabulary, readTerms, spellingsOf } from '../../src/search/vocabulary.ts';
import { createTurns } from '../../src/turns.ts';
import { article, note, passage } from '../support/articles.ts';

test('a passage stands in the index with the pairs of its runs and their last characters', async () => {
  const acronyms = acronymsByFirst([{ short: 'dt', long: ['deep', 'tide'] }]);
  const of = passage('The Deep tide: 潮汐表, 张.', {
    article: article({ title: '潮汐 Almanac', authors: ['Ann Lee'], notes: [note('1', 'Laplace 汐')] }),
    section: ['Harbours'],
    noterefs: [{ label: '1', at: 8, note: 0 }],
  });
  const { fields, spelt, named } = readTerms(of, await loadLexicon('en'), acronyms);
  expect(fields).toEqual([
    ['the', 'deep', 'tide', 'dt', '潮汐', '汐表', '表', '张'],
    ['laplac', '汐'],
    ['almanac', 'harbour'],
    ['潮汐', '汐'],
    ['ann', 'lee'],
  ]);
  expect([...spelt]).toEqual(expect.arrayContaining(['deep\ndeep', 'tide\ntide']));
  expect(named.has('deep')).toBe(true);
  expect(named.has('tide')).toBe(false);
});

test('a name is an author’s where ten passages of his stand against each that speaks of it', () => {
  const authored = new Map([
    ['lee', 10],
    ['tide', 9],
    ['ann', 1],
  ]);
  const held = new Map([
    ['lee', 1],
    ['tide', 1],
  ]);
  expect([...authorTerms({ ...createVocabulary(), authored, held }).keys()]).toEqual(['lee', 'ann']);
});

test('a spelling has the term that most passages hold, or the first of two by its letters', async () => {
  const spelt = new Map([
    ['tide\ntide', 1],
    ['tide\ntid', 2],
    ['sand\nsand', 2],
    ['sand\nsan', 1],
    ['mole\nmole', 1],
    ['mole\nmol', 1],
    ['quay\nqua', 1],
    ['quay\nquay', 1],
  ]);
  const words = await spellingsOf({ ...createVocabulary(), spelt }, createTurns());
  expect(['tide', 'sand', 'mole', 'quay'].map((word) => words.get(word))).toEqual(['tid', 'sand', 'mol', 'qua']);
});
