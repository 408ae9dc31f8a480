import type { Passage, Span } from '../model.ts';
import { citedNotes } from './cited-notes.ts';
import { plainLetters } from './fold-word.ts';
import { plainDigits } from './plain-digits.ts';

/** What a question puts in quotation marks, less the punctuation at its ends. */
export interface QuotedPhrase extends Span {
  /** As typed. */
  readonly text: string;
}

/** Opening and closing marks of quotations; 《 》 name a work and quote nothing, and within Hebrew letters `"` marks an acronym. */
const QUOTED =
  /(?<!\p{sc=Hebrew})"(?:[^"]|(?<=\p{sc=Hebrew})"(?=\p{sc=Hebrew}))+"(?!\p{sc=Hebrew})|“[^”"]+”|„[^“”"]+[“”]|«[^»]+»|»[^«]+«|「[^」]+」|『[^』]+』|(?<![\p{L}\p{N}])‘[^’]+’(?![\p{L}\p{N}])/gu;

/** The phrases that a question puts in quotation marks, in order. */
export function quotedPhrases(question: string): readonly QuotedPhrase[] {
  return [...question.matchAll(QUOTED)].flatMap(({ index, 0: quotation }) => {
    const text = quotation.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    const start = index + quotation.indexOf(text);
    return /[\p{L}\p{N}]/u.test(text) ? [{ text, start, end: start + text.length }] : [];
  });
}

export function isWithin({ start, end }: Span, phrase: QuotedPhrase): boolean {
  return phrase.start <= start && end <= phrase.end;
}

/**
 * Whether a passage holds a phrase, folded: its text, its title, its authors, a heading above it or a note that
 * it cites.
 */
export function passageHolds(passage: Passage, phrase: string): boolean {
  const { text, article, section } = passage;
  const texts = [text, article.title, ...article.authors, ...section, ...citedNotes(passage)];
  return texts.some((each) => holdsPhrase(foldPhrase(each), phrase));
}

/** A phrase as it is looked for: capitals, ways of writing a letter, digits, quotation marks, dashes and spaces are all one. */
export function foldPhrase(text: string): string {
  // Most texts need little, and a phrase of common words is looked for in very many.
  if (/^[\0-\x7F]*$/u.test(text)) return withoutStops(text).toLowerCase().replaceAll('`', "'").replace(/\s+/gu, ' ');
  return plainLetters(plainDigits(withoutStops(text)).normalize('NFKC').toLowerCase())
    .replace(/[‘’‚‛′ʼ`´׳]/gu, "'")
    .replace(/["“”„‟″«»「」『』״]/gu, '"')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\s\u00AD\u200C]+/gu, ' ');
}

/** `U.S.` -> `US`. */
function withoutStops(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
}

/**
 * Whether a text holds a phrase, both folded; not where the phrase is only the beginning or the end of a longer word.
 * Writing that sets no spaces shows no such bounds.
 */
export function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!continues(text, at) && !continues(text, at + phrase.length)) return true;
  }
  return false;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether a word runs on across a place in a text. */
function continues(text: string, at: number): boolean {
  const [before, behind] = [characterBefore(text, at), String.fromCodePoint(text.codePointAt(at) ?? 32)];
  return WORD.test(before) && WORD.test(behind) && !UNSPACED.test(before) && !UNSPACED.test(behind);
}

function characterBefore(text: string, at: number): string {
  return /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}
