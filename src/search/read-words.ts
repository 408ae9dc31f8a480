import { primaryLanguage } from './lexicon.ts';
import { numberInFull } from './number-scales.ts';
import type { PassageIndex } from './passage-index.ts';
import { plainDigits } from './plain-digits.ts';
import { isCapitalised } from './spellings.ts';
import { stopWordsOf } from './stop-words.ts';
import { isInCapitals, splitWords, type Word } from './terms.ts';
import { foldWord } from './fold-word.ts';

/**
 * The words of a question, each with its terms in every language of the articles.
 *
 * @param question  as `spoken` has it
 * @param language  the question's, which tells its stop words; when unknown, any language's stop word is one
 */
export function readWords(question: string, language: string | null, index: PassageIndex): readonly Word[] {
  const own = index.lexicons.get(primaryLanguage(language));
  const lexicons = [...index.lexicons.values()];
  const readings = lexicons.map((lexicon) => splitWords(question, lexicon));
  const telling = lexicons.map((lexicon) => own === undefined || lexicon === own);
  const foreign = own === undefined ? stopWordsOf(primaryLanguage(language)) : NONE;
  const lists = [...lexicons.map(({ stopWords }) => stopWords), foreign, stopWordsOf('en')];
  const [first = []] = readings;
  return first.map((word, at) => {
    const text = question.slice(word.start, word.end);
    const terms = [...new Set(readings.flatMap((words) => words[at]?.terms ?? []))];
    const isListed = readings.some((words, of) => telling[of] && words[at]?.isStopWord);
    const isForeign = foreign.has(word.spelling) && !isInCapitals(text);
    const isKnown = terms.some((term) => index.has(term));
    const isSaid = isListed || isForeign || (!isKnown && isInStress(text, word.spelling, lists));
    const isScale = !isKnown && isInNumber(first[at - 1], question, index);
    const isStopWord = isScale || (isSaid && !isMonth(word, question, index));
    return { ...word, terms, isStopWord };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** In plain digits; and in small letters, where several words and all are in capitals: among these no capital tells a name. */
export function spoken(question: string): string {
  const plain = plainDigits(question);
  const small = plain.toLowerCase();
  const isShouted = !/\p{Ll}/u.test(plain) && /\p{Lu}\s+\p{Lu}/u.test(plain);
  return isShouted && small.length === plain.length ? small : plain;
}

/** “thousand” behind “20”, where the articles have 20,000: the number says it already. */
function isInNumber(before: Word | undefined, question: string, index: PassageIndex): boolean {
  if (!before || !/\d$/u.test(before.spelling)) return false;
  const fulls = [...index.lexicons.values()].map(({ scales }) => numberInFull(before, question, scales));
  return fulls.some((full) => full !== null && index.has(full));
}

const KNOWN_NAMES = new Set(['us', 'who', 'it']);

/** “NOT” and “AND” are said with stress where no article has such a name. */
function isInStress(text: string, spelling: string, stopLists: readonly ReadonlySet<string>[]): boolean {
  return /^\p{Lu}{2,}$/u.test(text) && !KNOWN_NAMES.has(spelling) && stopLists.some((list) => list.has(spelling));
}

/** No letter or number stands before a word, or what ends a sentence; “Dr.” and initials end none. */
const BEGINNING = /(?:^|[?!:]|\p{Ll}{2}\.)[^\p{L}\p{N}]*$/u;

/** Whether a word of a question, behind marks or not, is the first of a sentence, where a capital tells nothing. */
export function beginsSentence(question: string, start: number): boolean {
  return BEGINNING.test(question.slice(0, start));
}

/** “May” is a month, though a stop word, with a capital within a sentence, before a number, or at the end behind a day. */
function isMonth({ start, end, spelling }: Word, question: string, { lexicons }: PassageIndex): boolean {
  const hasCapital = isCapitalised(question.slice(start, end));
  if (!hasCapital && !/\d/u.test(question)) return false;
  const [before, behind] = [question.slice(0, start), question.slice(end)];
  const isNamed = hasCapital && !beginsSentence(question, start);
  const isDated = /(?<!\d)(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?: of)? $/u.test(before) && /^\P{L}*$/u.test(behind);
  if (!isNamed && !isDated && !/^[ ,.]{1,2}\d/u.test(behind)) return false;
  return [...lexicons.values()].some(({ months }) => months.some((month) => foldWord(month) === spelling));
}
