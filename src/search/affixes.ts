/**
 * What sticks to a word, and in which of several ways it is written, by language: what the stemmers of libraries do not
 * know, or have no notion of. It is cut off from the words of texts and of questions alike.
 */
export const WITHOUT_AFFIXES: Readonly<Record<string, (word: string) => string>> = {
  bg: withoutBulgarianEnding,
  fa: withoutPersianEnding,
  he: withoutHebrewPrefix,
  hi: inPlainHindi,
  tr: withoutTurkishEnding,
};

/** The article that nouns end in, then the plural, then a last vowel; three letters stay. */
const BULGARIAN_ENDINGS = [
  /(?<=.{3})(?:ият|ът|ят|то|те|та|ия)$/u,
  /(?<=.{3})(?:овци|ове|еве|ища|и)$/u,
  /(?<=.{3})[аоея]$/u,
];

function withoutBulgarianEnding(word: string): string {
  return BULGARIAN_ENDINGS.reduce((stem, ending) => stem.replace(ending, ''), word);
}

/** Persian keyboards and Arabic ones have their own yeh and kaf; vowel marks and hamzas are left out at will. */
const PERSIAN_LETTERS: Readonly<Record<string, string>> = { ي: 'ی', ك: 'ک', أ: 'ا', إ: 'ا', ؤ: 'و', ۀ: 'ه' };
const ARABIC_MARKS = /[\u064B-\u0655\u0670]/gu;
/** Of the plural, the comparative, the indefinite and the possessive, behind three letters at least. */
const PERSIAN_ENDING = /(?<=\p{L}{3})(?:ها(?:ی|یی|یش|یم|یت|یشان)?|ترین|تر|ان|ی|ش)$/u;

function withoutPersianEnding(word: string): string {
  const plain = word.replace(ARABIC_MARKS, '').replace(/[يكأإؤۀ]/gu, (letter) => PERSIAN_LETTERS[letter] ?? letter);
  return plain.replace(PERSIAN_ENDING, '');
}

const NIQQUD = /[\u0591-\u05C7]/gu;
/** “And, when, that, the, in, to, from, as” are letters in front of a word, which has three of its own at least. */
const HEBREW_PREFIX = /^ו?(?:לכש|כש|מש|ש)?[הבלמכ]{0,2}(?=[\u05D0-\u05EA]{3})/u;

function withoutHebrewPrefix(word: string): string {
  return word.replace(NIQQUD, '').replace(HEBREW_PREFIX, '');
}

/** The dot below a borrowed sound is left out at will, and a moon is written as a dot above. */
function inPlainHindi(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\u093C/gu, '')
    .replace(/\u0901/gu, '\u0902')
    .normalize('NFC');
}

/** Names have their endings behind an apostrophe: `Varşova’da`. */
function withoutTurkishEnding(word: string): string {
  return word.replace(/(?<=\p{L}{2})'\p{L}+$/u, '');
}
