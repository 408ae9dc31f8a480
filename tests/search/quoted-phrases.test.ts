import { describe, expect, test } from 'vitest';
import { foldPhrase, holdsPhrase, quotedPhrases } from '../../src/search/quoted-phrases.ts';

test.each([
  ['Who wrote "the sea is high"?', ['the sea is high']],
  ['Who wrote “the sea is high.” and “it falls”?', ['the sea is high', 'it falls']],
  ['Wer schrieb „das Meer steigt“?', ['das Meer steigt']],
  ['Qui a dit « la mer monte » ?', ['la mer monte']],
  ['Wer schrieb »das Meer steigt«?', ['das Meer steigt']],
  ['谁说“潮水每天涨落”?', ['潮水每天涨落']],
  ['誰が「潮は満ちる」と書いた?', ['潮は満ちる']],
  ['Who said ‘the sea’, and what is the sailors’ view of the ’90s?', ['the sea']],
  ["What is the pilot's view, and the sailors' own?", []],
  ['『源氏物語』は何?', ['源氏物語']],
  ['《五经正义》是什么?', []],
  ['מתי קיבל צה"ל מטוסים מארה"ב?', []],
  ['מי כתב "צבא ארה"ב ניצח"?', ['צבא ארה"ב ניצח']],
  ['Wer schrieb „das Meer?', []],
  ['Is "+" a word?', []],
  ['A "?" is no phrase, and "', []],
])('the question %s quotes %j', (question, phrases) => {
  const found = quotedPhrases(question);
  expect(found.map(({ text }) => text)).toEqual(phrases);
  expect(found.map(({ start, end }) => question.slice(start, end))).toEqual(phrases);
});

describe('a phrase stands in a text', () => {
  test.each([
    ['in other capitals', 'The Sea is high.', 'the sea'],
    ['with other quotation marks', 'The pilot’s “log” is lost.', 'pilot\'s "log"'],
    ['with other dashes', 'From 1914–18 it was dark – and cold.', '1914-18 it was dark - and'],
    ['over lines and hard spaces', 'It is\nhigh\u00a0at noon.', 'is high at noon'],
    ['over many spaces', 'It is \n high.', 'is high'],
    ['over many spaces beside a curly mark', 'It’s \n high.', "it's high"],
    ['with ligatures and soft hyphens', 'The ﬁrst light\u00adhouse.', 'first light house'],
    ['in Greek capitals', 'Το νερό χάνεται.', 'ΤΟ ΝΕΡΟ'],
    ['without hamzas and vowels', 'يا دجلةَ الخير، أبو جعفر', 'ابو جعفر'],
    ['without points', 'הָאָח דָּנִיֵּאל', 'האח דניאל'],
    ['in other digits', 'در سال ۱۹۷۶ آمد', 'سال 1976'],
    ['with a space for what Persian parts without one', 'سی‌وسه پل', 'سی وسه'],
    ['within Chinese', '古人知道潮水每天涨落两次。', '潮水每天'],
    ['after it stood within a word', 'Seaside, sea.', 'sea'],
  ])('%s', (_, text, phrase) => {
    expect(holdsPhrase(foldPhrase(text), foldPhrase(phrase))).toBe(true);
  });
});

describe('a phrase does not stand in a text', () => {
  test.each([
    ['as the beginning of a word', 'The seaside.', 'sea'],
    ['as the end of a word', 'The undersea cable.', 'sea'],
    ['behind a letter of two code units', 'The 𐌰sea.', 'sea'],
    ['with a word between', 'The sea is very high.', 'sea is high'],
    ['in another order', 'High is the sea.', 'the sea is high'],
    ['before a mark that belongs to its last letter', 'The cafe\u0301.', 'xcaf'],
  ])('%s', (_, text, phrase) => {
    expect(holdsPhrase(foldPhrase(text), foldPhrase(phrase))).toBe(false);
  });
});
