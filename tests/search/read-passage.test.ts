import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/search/analysers.ts';
import { readPassage } from '../../src/search/read-passage.ts';
import { article, note, passage } from '../support/articles.ts';

test('a passage is read token by token, each with its spelling and its sentence', async () => {
  const text = 'Tides rose in the U.S. Army’s 港口处. They fell at 5.30 or six.';
  const { sentences, says, letters, places, ...reading } = readPassage(
    passage(text, { article: article({ title: 'On Tides' }), section: ['Harbours'] }),
    await loadLexicon('en'),
  );
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Tides rose in the U.S. Army’s 港口处. ',
    'They fell at 5.30 or six.',
  ]);
  expect(reading).toEqual({
    terms: [
      'tide',
      'rose',
      'in',
      'the',
      'u',
      's',
      'armi',
      '港口',
      '口处',
      'thei',
      'fall',
      'at',
      '5.30',
      'or',
      'six',
      '6',
    ],
    sentenceOf: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1],
    lines: [' tides rose in the u s army 港口 口处 ', ' they fell at 5.30 or six '],
    numbers: [new Set(), new Set(['5.30', 'six'])],
    noted: [new Set(), new Set()],
    title: new Set(['on', 'tide', 'harbour']),
  });
  expect(['the', '港口 口处', '5.30 or six', 'th', '5.30 six'].map((words) => says(words.split(' ')))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['ides', 'ide ', 'at 5.30'].map((each) => letters.includes(each))).toEqual([true, false, true]);
  expect([places.get('in'), places.get('mast')]).toEqual([[2], undefined]);
});

test('pairs of characters stand in it as often as they are written', async () => {
  const { says, lines } = readPassage(passage('北京的北京大学'), await loadLexicon('zh'));
  expect(lines).toEqual([' 北京 京的 的北 北京 京大 大学 ']);
  expect([says(['北京', '京大']), says(['的北', '京大'])]).toEqual([true, false]);
});

test('each sentence has the terms of the notes that it cites, and a noteref without a note has none', async () => {
  const text = 'Tides rose. They fell.';
  const of = passage(text, {
    article: article({ notes: [note('1', 'Laplace'), note('2', 'Newton')] }),
    noterefs: [
      { label: '1', at: 11, note: 0 },
      { label: '7', at: 22, note: null },
    ],
  });
  expect(readPassage(of, await loadLexicon('en')).noted).toEqual([new Set(['laplac']), new Set()]);
});
