import type { Span } from '../model.ts';
import type { Lexicon } from './analysers.ts';

/** A word of a text: where it stands, and the terms that it is indexed by. */
export interface Word extends Span {
  /** One; or, for a run of characters that no space parts, one for each overlapping pair. */
  readonly terms: readonly string[];
  /** Asks or binds, and tells nothing. */
  readonly isStopWord: boolean;
}

const CLOSE_SET = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々〆ー]+`;
const UNSPACED = String.raw`[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+`;
// Letters, digits and marks; an apostrophe within a word and a stop or comma within a number belong to it.
const SPACED = String.raw`(?:(?!${CLOSE_SET.slice(0, -1)}|${UNSPACED.slice(0, -1)})[\p{L}\p{N}\p{M}])+`;
const WORD = new RegExp(
  String.raw`(?<close>${CLOSE_SET})|(?<unspaced>${UNSPACED})|${SPACED}(?:(?:['’ʼ](?=\p{L})|(?<=\d)[.,](?=\d))${SPACED})*`,
  'gu',
);
const THAI_WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Splits a text into words and their terms, the same way for index, question and quotation.
 *
 * A term is the word in NFKC and lower case, without a possessive, reduced to its stem and, outside Vietnamese, bare
 * of marks on Latin, Greek and Cyrillic letters; `1,000` is `1000`. Chinese and Japanese runs become overlapping pairs
 * of characters; Thai, Lao, Khmer and Burmese the words that Unicode's dictionaries find.
 */
export function splitWords(text: string, lexicon: Lexicon): readonly Word[] {
  const words: Word[] = [];
  for (const { index, groups, 0: match } of text.matchAll(WORD)) {
    const span = { start: index, end: index + match.length };
    if (groups?.['close'] !== undefined) words.push({ ...span, terms: bigrams(match), isStopWord: false });
    else if (groups?.['unspaced'] !== undefined) words.push(...segment(match, index));
    else words.push({ ...span, terms: [termOf(match, lexicon)], isStopWord: isStopWord(match, lexicon) });
  }
  return words;
}

/** Every term of a text, in order, repeated as often as it occurs. */
export function splitTerms(text: string, lexicon: Lexicon): readonly string[] {
  return splitWords(text, lexicon).flatMap(({ terms }) => terms);
}

/** Overlapping pairs of characters; a lone character stands for itself. */
export function bigrams(run: string): readonly string[] {
  const characters = [...run.normalize('NFKC').toLowerCase()];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** A word as it is compared: NFKC, lower case, straight apostrophes, no possessive. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/[’ʼ]/gu, "'").replace(/'s$/u, '');
}

function isStopWord(word: string, { stopWords }: Lexicon): boolean {
  const folded = foldWord(word);
  return stopWords.has(folded) || stopWords.has(word.toLowerCase().replace(/[’ʼ]/gu, "'"));
}

function termOf(word: string, { stem, keepsMarks }: Lexicon): string {
  const folded = foldWord(word);
  if (/^[\d.,]+$/u.test(folded)) return folded.replaceAll(',', '');
  const stemmed = stem(folded) || folded;
  return keepsMarks ? stemmed : withoutMarks(stemmed);
}

function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC');
}

function segment(run: string, at: number): readonly Word[] {
  return [...THAI_WORDS.segment(run)].map(({ index, segment: word }) => ({
    start: at + index,
    end: at + index + word.length,
    terms: [word.normalize('NFKC')],
    isStopWord: false,
  }));
}
