import { segmentsOf } from '../passages/segments.ts';
import type { Span } from '../model.ts';
import type { Lexicon } from './lexicon.ts';
import { stopWordsOf } from './stop-words.ts';
import { foldWord, straighten, withoutDiacritics } from './fold-word.ts';
import { DATE, dateParts, NUMBER_PHRASE, numberTerm } from './number-forms.ts';
import { plainDigits } from './plain-digits.ts';
import { numberInFull } from './number-scales.ts';

/** A word of a text: where it stands, and the terms that it is indexed by. */
export interface Word extends Span {
  /**
   * One, or more where a number may be written otherwise; for a run of characters that no space parts, one for
   * each overlapping pair.
   */
  readonly terms: readonly string[];
  /** As `foldWord` has it. */
  readonly spelling: string;
  /** A run of Chinese, Japanese or Korean characters: a word, or several that no space parts. */
  readonly isRun: boolean;
  /** Asks or binds, and tells nothing. */
  readonly isStopWord: boolean;
}

const RUN = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]`;
/** Japanese writes foreign words and names in a script of its own, which ends where they do. */
const FOREIGN = String.raw`[\p{sc=Katakana}&&\p{L}][[\p{sc=Katakana}&&\p{L}]ーｰﾞﾟ\u3099\u309A]+`;
const UNSPACED = String.raw`[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const LETTER = String.raw`[\p{L}--${RUN}--${UNSPACED}]`;
const SPACED = String.raw`[[\p{L}\p{N}]--${RUN}--${UNSPACED}][[\p{L}\p{N}\p{M}]--${RUN}--${UNSPACED}]*`;
/** An apostrophe within a word, a stop or comma within a number, and what shows only at a line's end belong to it. */
const INNER = String.raw`(?:['’ʼ׳](?=\p{L})|(?<=\p{sc=Hebrew})["״](?=\p{sc=Hebrew})|(?<=\d)[.,](?=\d)|[\u00AD\u200D\u2060]+)`;
/** `U.S.`, `e.g.`, `U.N.’s`, `J. R. R.`, with the last stop or without. */
const INITIALS = String.raw`(?<!${LETTER}|\p{N})(?:${LETTER}(?:\.${LETTER})+|\p{Lu}(?:\.[ \u00A0\u202F]?\p{Lu}(?=\.))+)(?!${LETTER}|[\p{N}\p{M}])\.?(?:['’ʼ]s(?!${LETTER}|[\p{N}\p{M}]))?`;
const WORD = new RegExp(
  String.raw`(${FOREIGN})|((?:(?!${FOREIGN})[${RUN}&&[\p{L}\p{Nl}]]\p{M}*)+)|([${UNSPACED}&&[\p{L}\p{N}\p{M}]]+)|(${DATE})|${NUMBER_PHRASE}|${INITIALS}|${SPACED}(?:${INNER}${SPACED})*`,
  'gv',
);
/** Writers give a foreign word a long last vowel, or none: コンピューター, コンピュータ. */
const LONG_END = /(?<=.{3})ー$/u;
const FOREIGN_WORD = new RegExp(`^${FOREIGN}$`, 'v');
const DICTIONARY = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Splits a text into words and their terms, the same way for index, question and quotation.
 *
 * A term is the word as `foldWord` has it, reduced to its stem and, outside Vietnamese, bare of marks on Latin, Greek and
 * Cyrillic letters; a number is a term however it is written, and so is a foreign word of Japanese. Other runs of Chinese,
 * Japanese and Korean become overlapping pairs of characters; Thai, Lao, Khmer and Burmese the words that Unicode's
 * dictionaries find.
 */
export function splitWords(written: string, lexicon: Lexicon): readonly Word[] {
  // As long as what is written: places in the one are places in the other.
  const text = plainDigits(written);
  const words: Word[] = [];
  for (const { index, 0: match, 1: foreign, 2: run, 3: unspaced, 4: date } of text.matchAll(WORD)) {
    const span = { start: index, end: index + match.length };
    if (foreign !== undefined) words.push(foreignWord(span, match));
    else if (run !== undefined) words.push(plainWord(span, match, pairs(match), true));
    else if (unspaced !== undefined) words.push(...dictionaryWords(match, index, lexicon));
    else if (date !== undefined) words.push(...dateWords(match, index, lexicon));
    else words.push(spacedWord(match, span, text, lexicon));
  }
  return words;
}

/** Every term of a text, in order, repeated as often as it occurs. */
export function splitTerms(text: string, lexicon: Lexicon): readonly string[] {
  return splitWords(text, lexicon).flatMap(({ terms }) => terms);
}

/** Overlapping pairs of characters; a lone character stands for itself. */
export function pairs(run: string): readonly string[] {
  const characters = charactersOf(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** The term of a foreign word of Japanese, folded; `null` of any other. */
export function foreignTerm(folded: string): string | null {
  return FOREIGN_WORD.test(folded) ? folded.replace(LONG_END, '') : null;
}

/** A term that is no pair: it stands in the index for pairs that begin with it, and itself only at a run's end. */
export function isLoneCharacter(term: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]$/u.test(term);
}

/** Japanese writes in it what binds its words. */
export function isHiragana(text: string): boolean {
  return /^\p{sc=Hiragana}+$/u.test(text);
}

/** The characters of a run as its pairs hold them. */
export function charactersOf(run: string): readonly string[] {
  return [...run.normalize('NFKC')];
}

function spacedWord(word: string, { start, end }: Span, text: string, lexicon: Lexicon): Word {
  const { terms, spelling, isStopWord } = meaningOf(word, lexicon);
  const full = numberInFull({ start, end, spelling }, text, lexicon.scales);
  return { start, end, terms: full === null ? terms : [...terms, full], spelling, isRun: false, isStopWord };
}

function foreignWord(span: Span, word: string): Word {
  const folded = foldWord(word);
  return plainWord(span, word, [foreignTerm(folded) ?? folded]);
}

/** A word that no lexicon has to be asked about. */
function plainWord({ start, end }: Span, word: string, terms: readonly string[], isRun = false): Word {
  return { start, end, terms, spelling: foldWord(word), isRun, isStopWord: false };
}

type Meaning = Pick<Word, 'terms' | 'spelling' | 'isStopWord'>;

/** Stemming takes most of the time of an index and of a reading, and few words make up most of any text. */
const meanings = new WeakMap<Lexicon, Map<string, Meaning>>();
const MOST_MEANINGS = 100_000;

function meaningOf(word: string, lexicon: Lexicon): Meaning {
  const known = meanings.get(lexicon) ?? new Map<string, Meaning>();
  if (known.size === 0) meanings.set(lexicon, known);
  let meaning = known.get(word);
  if (!meaning) {
    meaning = readWord(word, lexicon);
    // The frequent ones are met early.
    if (known.size < MOST_MEANINGS) known.set(word, meaning);
  }
  return meaning;
}

const ENGLISH = stopWordsOf('en');

/** “US” and “WHO” have but the letters of “us” and “who”. Initials with stops are as good as capitals. */
export function isInCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$|\./u.test(word);
}

function readWord(word: string, lexicon: Lexicon): Meaning {
  const { stopWords, numberWords } = lexicon;
  const folded = foldWord(word);
  // Turkish has endings behind the apostrophe of a number, other languages units.
  const number = numberTerm(/^\d.*'/u.test(folded) ? lexicon.stem(folded) : folded);
  const terms = number === null ? partsOf(folded).map((part) => stemmedTerm(part, lexicon)) : [number];
  const otherwise = numberWords.get(folded);
  if (otherwise !== undefined) terms.push(numberTerm(otherwise) ?? stemmedTerm(otherwise, lexicon));
  // Lists hold `it's` as well as `it`.
  const isStopWord = stopWords.has(folded) || stopWords.has(straighten(word));
  // A name that is written in any language, and a term of its own.
  if ((isStopWord || ENGLISH.has(folded)) && isInCapitals(word))
    return { terms: [folded.toUpperCase()], isStopWord: false, spelling: folded };
  return { terms, isStopWord, spelling: folded };
}

/** A date in digits is read as if the month were named. */
function dateWords(date: string, start: number, lexicon: Lexicon): readonly Word[] {
  return dateParts(date).map(({ at, text, isMonth }) => {
    const name = isMonth ? lexicon.months[Number(text) - 1] : undefined;
    const term = name === undefined ? String(Number(text)) : stemmedTerm(foldWord(name), lexicon);
    return plainWord({ start: start + at, end: start + at + text.length }, text, [term]);
  });
}

function stemmedTerm(folded: string, { stem, keepsDiacritics }: Lexicon): string {
  const stemmed = stem(folded) || folded;
  return keepsDiacritics ? stemmed : withoutDiacritics(stemmed);
}

/** NFKC writes some characters out as several words (﷽), or as a space and a mark. */
function partsOf(folded: string): readonly string[] {
  return folded.includes(' ') ? folded.split(' ').filter((part) => part !== '') : [folded];
}

function dictionaryWords(run: string, at: number, { stopWords }: Lexicon): readonly Word[] {
  return [...segmentsOf(DICTIONARY, run)].map(({ start, end }) => {
    const word = run.slice(start, end);
    const spelling = foldWord(word);
    const span = { start: at + start, end: at + end };
    return { ...span, terms: [spelling], spelling, isRun: false, isStopWord: stopWords.has(spelling) };
  });
}
