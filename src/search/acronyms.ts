import type { Lexicon } from './lexicon.ts';
import { splitWords } from './terms.ts';

/** A short form, and the words that an article says it stands for, as terms. */
export interface Acronym {
  readonly short: string;
  readonly long: readonly string[];
}

/** The acronyms of the articles, by the first term of what they stand for. */
export type Acronyms = ReadonlyMap<string, readonly Acronym[]>;

const SHORT = String.raw`(?:\p{Lu}[\p{L}\p{N}]{0,8}\p{Lu}[\p{L}\p{N}]{0,8}|(?:\p{Lu}\.){2,9})`;
const WORDS = String.raw`\p{L}[\p{L}\p{M}\p{N}'’\- ]{1,120}`;
/** `Polymerase Chain Reaction (PCR)`; `displaced persons, or DPs`; `the African Union, AU for short`. */
const BEHIND = new RegExp(
  String.raw` \((?:the |or |hereafter |henceforth )?["“„]?(${SHORT})["”“]?\)|, (?:or|abbreviated|known as) (?:the )?(${SHORT})(?=[,;:.)])|, (${SHORT}) for short`,
  'gu',
);
/** `PCR (polymerase chain reaction)`. */
const BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])(${SHORT}) \((?:the )?(${WORDS})\)`, 'gu');
/** `TREC, the Text REtrieval Conference`. The next may begin within its words. */
const APPOSED = new RegExp(String.raw`(?<![\p{L}\p{N}])(${SHORT}), (?:the|or|short for) (?=(${WORDS}))`, 'gu');
/** `TREC stands for “Text REtrieval Conference”`. */
const STANDS_FOR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${SHORT})["”“'’]? (?:st(?:ands|ood) for|(?:is|was) (?:short for|(?:an?|the) (?:acronym|abbreviation) (?:for|of))|steht für|significa|signifie) (?:(?:the|die|der|das|den|la|el|los|las|le|les) |l['’])?(?=["“„«'‘]?(${WORDS}))`,
  'gu',
);
const LONGEST = 120;

/** Collects what a text says its acronyms stand for. */
export function findAcronyms(text: string, lexicon: Lexicon): readonly Acronym[] {
  const found: { readonly short: string; readonly long: string | null }[] = [];
  for (const { index, ...groups } of text.matchAll(BEHIND)) {
    const short = groups[1] ?? groups[2] ?? groups[3] ?? '';
    const words = lastWords(text.slice(Math.max(0, index - LONGEST), index));
    const long = longFormBefore(lettersOf(short), words);
    // What follows an “or” is more often another thing.
    found.push({ short, long: groups[2] && !hasInitials(long ?? '', lettersOf(short)) ? null : long });
  }
  for (const { 1: short = '', 2: words = '' } of text.matchAll(BEFORE)) {
    found.push({ short, long: longFormBefore(lettersOf(short), words) === words ? words : null });
  }
  for (const { 1: short = '', 2: words = '' } of text.matchAll(APPOSED)) {
    found.push({ short, long: longFormBehind(lettersOf(short), words) });
  }
  for (const { 1: short = '', 2: words = '' } of text.matchAll(STANDS_FOR)) {
    found.push({ short, long: longFormBehind(lettersOf(short), words) ?? longFormAt(lettersOf(short), words) });
  }
  return found.flatMap(({ short, long }) => {
    const terms = firstTerms(long ?? '', lexicon);
    const forms = new Set([short, lettersOf(short)].flatMap((form) => firstTerms(form, lexicon).slice(0, 1)));
    return terms.length > 1 ? [...forms].map((form) => ({ short: form, long: terms })) : [];
  });
}

/** Whether each of some words begins with a letter of a short form, in their order. */
function hasInitials(words: string, short: string): boolean {
  return (
    words
      .split(/[ -]/u)
      .map((word) => word.charAt(0))
      .join('')
      .toLowerCase() === short.toLowerCase()
  );
}

/** The words that end a text, with no mark between them but apostrophes and hyphens. */
function lastWords(text: string): string {
  return (
    text
      .split(/[^\p{L}\p{M}\p{N}'’\- ]/u)
      .at(-1)
      ?.replace(/^[^\p{L}]+/u, '') ?? ''
  );
}

/** `NGOs` -> `NGO`, `U.N.` -> `UN`. */
function lettersOf(short: string): string {
  return short.replaceAll('.', '').replace(/(?<=\p{Lu})s$/u, '');
}

/** Of each word, one term: a number has several. */
function firstTerms(text: string, lexicon: Lexicon): readonly string[] {
  return splitWords(text, lexicon).flatMap(({ terms: [first] }) => first ?? []);
}

/**
 * The end of some words in which the letters of a short form stand in their order, the first of them at the beginning of
 * a word, in no more words than may be. (Schwartz and Hearst, “A simple algorithm for identifying abbreviation
 * definitions in biomedical text”, 2003.)
 */
function longFormBefore(short: string, words: string): string | null {
  const [first = '', ...rest] = short.toLowerCase();
  const text = words.toLowerCase();
  let at = text.length;
  for (const letter of rest.toReversed()) {
    at = text.lastIndexOf(letter, at - 1);
    if (at <= 0) return null;
  }
  do at = text.lastIndexOf(first, at - 1);
  while (/[\p{L}\p{N}]/u.test(text[at - 1] ?? ''));
  if (at < 0) return null;
  const long = words.slice(at);
  const { length } = [first, ...rest];
  return long.split(/[ -]/u).length <= Math.min(length + 5, 2 * length) ? long : null;
}

/** The beginning of some words whose capitals are the short form, letter by letter. */
function longFormBehind(short: string, words: string): string | null {
  let [left, end] = [short, 0];
  for (const { index, 0: word } of words.matchAll(/[^ -]+/gu)) {
    const capitals = word.replace(/\P{Lu}/gu, '');
    if (!left.startsWith(capitals)) break;
    left = left.slice(capitals.length);
    if (capitals !== '') end = index + word.length;
  }
  return left === '' ? words.slice(0, end) : null;
}

/** The fewest words from the beginning that a short form may stand for, capitals or not. */
function longFormAt(short: string, words: string): string | null {
  const ends = [...words.matchAll(/[^ ]+/gu)].map(({ index, 0: word }) => index + word.length);
  const beginnings = ends.map((end) => words.slice(0, end));
  return beginnings.find((beginning) => longFormBefore(short, beginning) === beginning) ?? null;
}

export function acronymsByFirst(acronyms: readonly Acronym[]): Acronyms {
  const byFirst = new Map<string, Acronym[]>();
  for (const acronym of acronyms) {
    const [first = ''] = acronym.long;
    byFirst.set(first, [...(byFirst.get(first) ?? []), acronym]);
  }
  return byFirst;
}

/** The terms, each once, of all that an acronym stands for. */
export function longFormsOf(terms: readonly string[], acronyms: Acronyms): readonly string[] {
  const own = [...acronyms.values()].flat().filter(({ short }) => terms.includes(short));
  return [...new Set(own.flatMap(({ long }) => long))];
}

/** A long form that stands in a text: its first word's place, how many words it has, and its short form. */
export interface LongForm {
  readonly at: number;
  readonly length: number;
  readonly short: string;
}

/** @param words  of a text, each with the terms that stand for it */
export function longFormsIn(words: readonly (readonly string[])[], acronyms: Acronyms): readonly LongForm[] {
  if (acronyms.size === 0) return [];
  return words.flatMap((terms, at) =>
    terms
      .flatMap((term) => acronyms.get(term) ?? [])
      .filter(({ long }) => long.every((term, offset) => words[at + offset]?.includes(term)))
      .map(({ short, long }) => ({ at, length: long.length, short })),
  );
}
