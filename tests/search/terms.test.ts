import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../src/search/lexicon.ts';
import { isLoneCharacter, splitTerms, splitWords } from '../../src/search/terms.ts';

const english = await loadLexicon('en');
const plain = await loadLexicon(null);
const vietnamese = await loadLexicon('vi');

describe('a text is split into', () => {
  test.each([
    ['stems in lower case', 'The Tides were rising', ['the', 'tide', 'were', 'rise']],
    ['words without a possessive', 'Beijing’s ship’s', ['beij', 'ship']],
    ['words with an apostrophe inside', 'O’Brien don’t', ["o'brien", "don't"]],
    ['words without their hyphens', 'pro-US rat-like', ['pro', 'US', 'rat', 'like']],
    ['bare letters', 'Lü Ningsi, Huế, Ἀθήνα, ёлка', ['lu', 'ningsi', 'hue', 'αθηνα', 'елка']],
    ['full forms', 'ｆｕｌｌ ﬁne ①', ['full', 'fine', '1']],
    [
      'numbers without the marks of their thousands',
      '1,000 2.000.000 3.5 3,5 2012',
      ['1000', '2000000', '3.5', '3.5', '2012'],
    ],
    ['words that a soft hyphen does not part', 'foot\u00ADnote', ['footnot']],
    ['nothing where there is no letter', '— “…” 👨‍👩‍👧 ❤\uFE0F \u0301', []],
    [
      'initials as if they had no stops',
      'U.S. u.s.a J.K.Rowling. (U.N.’s) 1.a.b c',
      ['US', 'usa', 'jk', 'rowl', 'un', '1', 'ab', 'c'],
    ],
    [
      'words in capitals that are stop words in small letters, as names',
      'us WHO who IT It A I',
      ['us', 'WHO', 'who', 'IT', 'it', 'a', 'i'],
    ],
    [
      'initials with spaces, too',
      'J. R. R. Tolkien, E.\u00A0H. Carr and A. Smith. I. It',
      ['jrr', 'tolkien', 'eh', 'carr', 'and', 'a', 'smith', 'i', 'it'],
    ],
    ['initials beside Chinese', '美国U.S.陆军', ['美国', 'US', '陆军']],
    ['no initials where there are words', 'No.5 end.It e.g.it A.1', ['no', '5', 'end', 'it', 'eg', 'it', 'a', '1']],
    ['words of a single character’s', 'ﷺ', ['صلي', 'الله', 'عليه', 'وسلم']],
    ['no empty term', 'ﹰ', ['\u064B']],
    ['whatever Object.prototype holds', '__proto__ constructor', ['proto', 'constructor']],
  ])('%s', (_, text, terms) => {
    expect(splitTerms(text, english)).toEqual(terms);
  });

  test.each([
    ['overlapping pairs of Chinese characters', '不战、不乱', ['不战', '不乱']],
    ['lone characters', '张 ,琏', ['张', '琏']],
    ['pairs of hiragana', 'くじら か\u3099', ['くじ', 'じら', 'が']],
    [
      'foreign words in katakana, however they are written',
      'データベース ﾃﾞｰﾀﾍﾞｰｽ ガ ｶﾞ',
      ['データベース', 'データベース', 'ガ', 'ガ'],
    ],
    ['no foreign words where there are none', 'すごーーい', ['すご', 'ごー', 'ーー', 'ーい']],
    [
      'foreign words with a long last vowel or without',
      'コンピューター コンピュータ',
      ['コンピュータ', 'コンピュータ'],
    ],
    [
      'foreign words beside Japanese ones',
      '津波とツナミの波、一ヶ月',
      ['津波', '波と', 'ツナミ', 'の波', '一ヶ', 'ヶ月'],
    ],
    ['pairs across kanji and kana', '津波とは', ['津波', '波と', 'とは']],
    ['pairs of syllables of a Korean word', '김치를 먹다', ['김치', '치를', '먹다']],
    ['pairs of surrogate pairs', '𠮷野家', ['𠮷野', '野家']],
    ['Chinese beside Latin', 'NFL是什么', ['nfl', '是什', '什么']],
    ['Thai words', 'แม่น้ำอยู่ที่ไหน', ['แม่น้ำ'.normalize('NFKC'), 'อยู่', 'ที่ไหน']],
    ['no Thai mark of a chapter', '๏ แม่น้ำ', ['แม่น้ำ'.normalize('NFKC')]],
    ['Greek without its accents, which capitals lack', 'Λιμάνι ΛΙΜΑΝΙ λόγος', ['λιμανι', 'λιμανι', 'λογοσ']],
    ['Hebrew acronyms as one word, whatever their marks', 'ארה"ב ארה״ב ג׳ירף', ['ארהב', 'ארהב', "ג'ירף"]],
    [
      'numbers in the digits of any script',
      '۱۹۰۱ ١٬٠٠٠ ٣٫٥ १२ ๑๒ １２ ২০১২-০৫-০৮',
      ['1901', '1000', '3.5', '12', '12', '12', '2012', '5', '8'],
    ],
    ['words behind an elided article', 'l’eau qu’il dell’arte d’État all’alba', ['eau', 'il', 'arte', 'etat', 'alba']],
  ])('%s', (_, text, terms) => {
    expect(splitTerms(text, plain)).toEqual(terms);
  });

  test('words that keep their marks in Vietnamese, which tells them apart by these', () => {
    expect(splitTerms('má mà', vietnamese)).toEqual(['má', 'mà']);
  });
});

test.each([
  ['an auxiliary', 'did', true],
  ['a contraction', 'it’s', true],
  ['a question word with its possessive', 'What’s', true],
  ['a contraction of a word that tells something', 'Let’s', true],
  ['a noun', 'tide', false],
])('%s is told from what tells something', (_, word, isStopWord) => {
  expect(splitWords(word, english).map((each) => each.isStopWord)).toEqual([isStopWord]);
});

test('each word is told where it stands, and whether it is a run', () => {
  expect(splitWords('潮汐 2012-05-08: ที่แม่', english)).toEqual([
    { start: 0, end: 2, terms: ['潮汐'], spelling: '潮汐', isRun: true, isStopWord: false },
    { start: 3, end: 7, terms: ['2012'], spelling: '2012', isRun: false, isStopWord: false },
    { start: 8, end: 10, terms: ['mai'], spelling: '05', isRun: false, isStopWord: false },
    { start: 11, end: 13, terms: ['8'], spelling: '08', isRun: false, isStopWord: false },
    { start: 15, end: 18, terms: ['ที่'], spelling: 'ที่', isRun: false, isStopWord: false },
    { start: 18, end: 21, terms: ['แม่'], spelling: 'แม่', isRun: false, isStopWord: false },
  ]);
});

test.each([
  ['潮', true],
  ['か', true],
  ['カ', true],
  ['한', true],
  ['潮汐', false],
  ['a', false],
  ['ก', false],
])('whether “%s” is a lone character of a run: %s', (term, isLone) => {
  expect(isLoneCharacter(term)).toBe(isLone);
});

describe('in any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('a', 'é', '’', '1', ',', '漢', 'か', '\u3099', '한', 'ก', ' ', '\u00AD', '-'), {
        maxLength: 40,
      })
      .map((parts) => parts.join('')),
  );

  test('words stand in order, apart, and cover every letter and digit', () => {
    fc.assert(
      fc.property(text, (any) => {
        const words = splitWords(any, english);
        expect(words.every(({ start, end }, at) => start < end && start >= (words[at - 1]?.end ?? 0))).toBe(true);
        const left = words.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), any);
        expect(left).not.toMatch(/(?!\p{No})[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]/u);
      }),
    );
  });

  test('no term is empty, holds white space, or is other than when it stands alone', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { start, end, terms } of splitWords(any, english)) {
          for (const term of terms) expect(term).toMatch(/^\S+$/u);
          expect(splitTerms(any.slice(start, end), english)).toEqual(terms);
        }
      }),
    );
  });
});

test.each([
  ['a letter with 100,000 marks', `e${'\u0301'.repeat(100_000)}`],
  ['100,000 Thai letters', 'ก'.repeat(100_000)],
])('%s take no longer than their length calls for', (_, text) => {
  const before = performance.now();
  splitTerms(text, english);
  expect(performance.now() - before).toBeLessThan(3000);
});
