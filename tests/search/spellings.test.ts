import { describe, expect, test } from 'vitest';
import {
  compoundParts,
  foreignCompounds,
  isCapitalised,
  isSpellable,
  markedWords,
  nearSpellings,
  type Spellings,
} from '../../src/search/spellings.ts';
import { WordList } from '../../src/search/word-list.ts';

/** Those with a capital are names. */
function spellingsOf(...words: readonly string[]): Spellings {
  const spellings = { words: new WordList(), names: new Set<string>() };
  for (const word of words) {
    spellings.words.set(word.toLowerCase(), word.toUpperCase());
    if (/^\p{Lu}/u.test(word)) spellings.names.add(word.toLowerCase());
  }
  return spellings;
}
const near = (typed: string, ...words: readonly string[]): readonly string[] =>
  nearSpellings(typed, spellingsOf(...words), false, () => 1)?.terms ?? [];

describe('a word that stands nowhere may have been', () => {
  test.each([
    ['one with two letters swapped', 'zoen', ['zone'], ['ZONE']],
    ['one with a letter left out', 'bufer', ['buffer'], ['BUFFER']],
    ['one that begins otherwise', 'xarbour', ['harbour'], ['HARBOUR']],
    ['a short one with a letter doubled', 'juge', ['jugge'], ['JUGGE']],
    ['no short one with another letter, or one left out', 'lisa', ['list', 'lisan', 'visa'], []],
    ['no word of five letters that begins otherwise', 'bread', ['read', 'tread'], []],
    ['one of five letters that begins alike', 'bread', ['broad'], ['BROAD']],
    ['no Thai word', 'ประเทศ', ['ประเทส'], []],
    ['a long one with two slips', 'denuklearisaton', ['denuclearisation'], ['DENUCLEARISATION']],
    ['no short one with two slips', 'zoeen', ['zone'], []],
    ['none of three letters', 'tid', ['tide'], []],
    ['no number', '2013', ['2012'], []],
    ['no Chinese word', '不战不乱', ['不战不和'], []],
    [
      'the nearest ones only, in the order of the alphabet',
      'tideland',
      ['tidelands', 'tidelamd', 'tidalands'],
      ['TIDELAMD', 'TIDELANDS'],
    ],
    ['a key of Object.prototype', 'constructr', ['constructor'], ['CONSTRUCTOR']],
  ])('%s', (_, typed, words, terms) => {
    expect(near(typed, ...words)).toEqual(terms);
  });

  test('nothing at all, and not just no word, where it is two slips away', () => {
    expect(nearSpellings('zoeen', spellingsOf('zone'), false, () => 1)).toBeNull();
  });

  test('five words at most, the most frequent first', () => {
    const words = ['fettle', 'kettle', 'lettle', 'mettle', 'nettle', 'settle'];
    const frequencyOf = (term: string): number => (term === 'SETTLE' ? 9 : 1);
    expect(nearSpellings('xettle', spellingsOf(...words), false, frequencyOf)?.terms).toEqual([
      'SETTLE',
      'FETTLE',
      'KETTLE',
      'LETTLE',
      'METTLE',
    ]);
  });

  test('the more surely, the longer it is and the fewer the slips', () => {
    const certainty = (typed: string, word: string): number | undefined =>
      nearSpellings(typed, spellingsOf(word), false, () => 1)?.certainty;
    expect([certainty('zoen', 'zone'), certainty('fishermn', 'fisherman'), certainty('fishrmen', 'fisherman')]).toEqual(
      [0.5, 0.75, 0.5],
    );
  });
});

describe('a compound that stands nowhere is taken for', () => {
  test.each([
    ['its two words', 'boathouse', ['boat', 'house'], ['BOAT', 'HOUSE']],
    ['its two words and what links them', 'Bevölkerungsgröße', ['bevölkerung', 'größe'], ['BEVÖLKERUNG', 'GRÖSSE']],
    ['its two words and an n', 'Bauernhaus', ['bauer', 'haus'], ['BAUER', 'HAUS']],
    ['a last word of four letters', 'houseboat', ['house', 'boat'], ['HOUSE', 'BOAT']],
    ['the longest last word', 'sandstonewall', ['sand', 'stonewall', 'sandstone', 'wall'], ['SAND', 'STONEWALL']],
    ['nothing, if the last of them is unknown', 'boathouse', ['boat'], undefined],
    ['nothing, if the first of them is unknown', 'boathouse', ['house'], undefined],
    ['nothing, if one of them is shorter than four letters', 'carport', ['car', 'port'], undefined],
  ])('%s', (_, typed, words, terms) => {
    expect(compoundParts(typed, spellingsOf(...words), false)?.terms).toEqual(terms);
  });
});

describe('a word without marks that stands nowhere is taken for', () => {
  test.each([
    ['those that are told apart by their marks', 'cau', ['cầu', 'câu', 'cả'], ['CÂU', 'CẦU']],
    ['one with a stroke', 'dau', ['đầu'], ['ĐẦU']],
    ['nothing, if it bears marks itself', 'càu', ['cầu'], undefined],
    ['nothing, if they are of other letters', 'cau', ['cao'], undefined],
  ])('%s', (_, typed, words, terms) => {
    expect(markedWords(typed, spellingsOf(...words), () => 1)?.terms).toEqual(terms);
  });
});

describe('a foreign word of Japanese that stands nowhere is taken for', () => {
  test.each([
    ['longer ones that hold it', 'シャトル', ['スペースシャトル', 'シャツ'], ['スペースシャトル']],
    [
      'longer ones that hold it without its long vowel',
      'コンピューター',
      ['コンピュータシステム'],
      ['コンピュータシステム'],
    ],
    ['nothing, if it is short', 'アイ', ['アイス'], undefined],
    ['nothing, if it is in another script', 'くじら', ['しろくじら'], undefined],
  ])('%s', (_, typed, words, terms) => {
    expect(foreignCompounds(typed, spellingsOf(...words), () => 1)?.terms).toEqual(terms);
  });
});

describe('a name that stands nowhere', () => {
  test.each([
    ['was no common word', 'Marta', ['marty'], undefined],
    ['may have been another name', 'Grafotn', ['Grafton'], ['GRAFTON']],
    ['was the name and not the word that is spelt as nearly so', 'Sandr', ['sandy', 'Sandra'], ['SANDRA']],
  ])('%s', (_, typed, words, terms) => {
    expect(nearSpellings(typed, spellingsOf(...words), true, () => 1)?.terms).toEqual(terms);
  });

  test('is made of names only', () => {
    expect(compoundParts('Greenland', spellingsOf('green', 'land'), true)).toBeNull();
    expect(compoundParts('Wasserstand', spellingsOf('Wasser', 'Stand'), true)?.terms).toEqual(['WASSER', 'STAND']);
  });
});

test.each([
  ['tide', true],
  ["o'brien", true],
  ['tid', false],
  ['b2tide', false],
  ['tide2', false],
  ['tide'.repeat(11), false],
])('whether “%s” may be misspelt: %s', (word, isIt) => {
  expect(isSpellable(word)).toBe(isIt);
});

test.each([
  ['Tide', true],
  ['ǅungla', true],
  ['eBay', false],
])('whether “%s” has a capital: %s', (word, hasIt) => {
  expect(isCapitalised(word)).toBe(hasIt);
});
