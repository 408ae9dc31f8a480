import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, plainLetters } from '../../src/search/fold-word.ts';

test('a word is compared in lower case, with straight apostrophes, bare of article and possessive', () => {
  expect(['BEIJING’S', 'L’Océan', 'd’Souza', 'don’t', 'Ｆ'].map(foldWord)).toEqual([
    'beijing',
    'océan',
    'souza',
    "don't",
    'f',
  ]);
});

describe('one word is written in several ways:', () => {
  test.each([
    ['Greek in capitals, without accents', 'Λόγος', 'ΛΟΓΟΣ'],
    ['Romanian with commas and cedillas', 'Ștefan ține', 'Ştefan ţine'],
    ['Arabic with vowels, and drawn out', 'مَدرَســة', 'مدرسة'],
    ['Arabic without hamzas', 'أَنشئت إلى', 'انشيت الى'],
    ['Persian on an Arabic keyboard', 'کشتی', 'كشتي'],
    ['Persian with the hamza of its ezafe', 'شبکهٔ شبکۀ', 'شبکه شبکه'],
    ['Hebrew with points', 'סְפִינָה', 'ספינה'],
    ['Hindi without dots, and with either nasal', 'चीज़ माँग', 'चीज मांग'],
  ])('%s', (_, one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });
});

test.each(['Ångström', 'ёлка', 'má', '海', '가', 'ก็', 'क्या', 'פ־ק'])('“%s” is in plain letters already', (word) => {
  expect(plainLetters(word)).toBe(word);
});

test('any word that is folded stays as it is when it is folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      const plain = plainLetters(any);
      expect(plainLetters(plain)).toBe(plain);
    }),
  );
});
