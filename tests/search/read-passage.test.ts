import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/search/lexicon.ts';
import { readPassage, sentencesWith } from '../../src/search/read-passage.ts';
import { article, note, passage } from '../support/articles.ts';

test('a passage is read token by token, each with its spelling and its sentence', async () => {
  const text = 'Tides rose in the U.S. Army’s 港口处. They fell at 5.30 or six.';
  const { sentences, terms, spelt, letters, lines, numbers, noted, ...reading } = readPassage(
    passage(text, { article: article({ title: 'On Tides' }), section: ['Harbours'] }),
    await loadLexicon('en'),
  );
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Tides rose in the U.S. Army’s 港口处. ',
    'They fell at 5.30 or six.',
  ]);
  expect(reading).toEqual({
    sentenceOf: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
    tokens: [
      { start: 0, end: 8 },
      { start: 8, end: 14 },
    ],
    title: new Set(['on', 'tide', 'harbour']),
  });
  const indexed = 'tide rose in the US armi 港口 口处 thei fall at 5.30 or six'.split(' ');
  expect(terms.length).toBe(indexed.length);
  expect(terms.of('6')).toEqual(terms.of('six'));
  expect(indexed.map((term) => terms.of(term))).toEqual(indexed.map((_, place) => [place]));
  const written = 'tides rose in the us army 港口 口处 they fell at 5.30 or six'.split(' ');
  expect(spelt.length).toBe(written.length);
  expect(written.map((word) => spelt.of(word))).toEqual(written.map((_, place) => [place]));
  expect(lines()).toEqual([' tides rose in the us army 港口 口处 ', ' they fell at 5.30 or six ']);
  expect(numbers()).toEqual([new Set(), new Set(['5.30', 'six'])]);
  expect(noted()).toEqual([new Set(), new Set()]);
  expect(['ides', 'ide ', 'at 5.30'].map((each) => letters().includes(each))).toEqual([true, false, true]);
});

test('pairs of characters stand in it as often as they are written', async () => {
  const { spelt, lines } = readPassage(passage('北京的北京大学'), await loadLexicon('zh'));
  expect(spelt.of('北京')).toEqual([0, 3]);
  expect(lines()).toEqual([' 北京 京的 的北 北京 京大 大学 ']);
});

test('a number with spaces is spelt as several words', async () => {
  const { terms, spelt } = readPassage(passage('1 000 000 tides'), await loadLexicon('en'));
  expect([terms.of('1000000'), terms.of('tide')]).toEqual([[0], [1]]);
  expect([spelt.of('1'), spelt.of('000'), spelt.of('tides')]).toEqual([[0], [1, 2], [3]]);
});

test('each sentence has the terms of the notes that it cites, and a noteref without a note has none', async () => {
  const text = 'Tides rose. They fell.';
  const of = passage(text, {
    article: article({ notes: [note('1', 'Laplace'), note('2', 'Newton')] }),
    noterefs: [
      { label: '1', at: 11, note: 0 },
      { label: '2', at: 11, note: 1 },
      { label: '7', at: 22, note: null },
    ],
  });
  expect(readPassage(of, await loadLexicon('en')).noted()).toEqual([new Set(['laplac', 'newton']), new Set()]);
});

test('the sentences with any of some terms are told, and a sentence without a word has no token', async () => {
  const reading = readPassage(passage('Tides rose. … !\nThey fell.\nTides fell.'), await loadLexicon('en'));
  expect(reading.tokens.map(({ start, end }) => end - start)).toEqual([2, 0, 2, 2]);
  expect(sentencesWith(['tide', 'rose', 'mast'], reading)).toEqual([true, false, false, true]);
  expect(sentencesWith([], reading)).toEqual([false, false, false, false]);
});
