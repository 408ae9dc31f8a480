import { primaryLanguage } from './lexicon.ts';
import { isNegated } from './negation.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query, QueryWord } from './query.ts';
import type { RankedHit } from './rank.ts';
import { sentencesWith } from './read-passage.ts';
import type { Unit } from './units.ts';
import { sum } from './sum.ts';
import { isLoneCharacter } from './terms.ts';

/** What tells a passage that answers from one that is only about the same. */
export interface Doubts {
  /** How many numbers of the question stand elsewhere than in the sentence that holds most of it, or nowhere. */
  readonly numbers: number;
  /** How many of its names do. */
  readonly names: number;
  /** 1 where the question negates, and that sentence does not; else 0. */
  readonly negated: number;
}

/** Where no passage holds a word of the question. */
export const NO_DOUBTS: Doubts = { numbers: 0, names: 0, negated: 0 };

/** What stands in the title, the notes or the authors alone, or in the title as well, counts for every sentence. */
export function doubtsAbout({ passage, matched }: RankedHit, query: Query, index: PassageIndex): Doubts {
  const reading = index.readingOf(passage);
  const { title, terms: inText, sentences } = reading;
  const heldIn = ({ terms }: Pick<Unit, 'terms'>): readonly boolean[] =>
    terms.some((term) => title.has(term) || (matched.has(term) && !inText.has(term)))
      ? sentences.map(() => true)
      : sentencesWith(terms, reading);

  const { units } = query;
  const held = units.map(heldIn);
  const gains = sentences.map((_, at) => sum(units.map(({ gain }, of) => (held[of]?.[at] ? gain : 0))));
  const best = Math.max(0, gains.indexOf(Math.max(0, ...gains)));
  const { start, end } = sentences[best] ?? { start: 0, end: 0 };
  const astray = query.words.filter((word) => !heldIn(word)[best]);
  return {
    numbers: astray.filter(isNumber).length,
    names: query.capitalsTellNames ? astray.filter((word) => !isNumber(word) && word.isCapitalised).length : 0,
    negated: Number(
      query.isNegated && !isNegated(passage.text.slice(start, end), primaryLanguage(passage.article.language)),
    ),
  };
}

/** Whether a passage speaks of anything in the question: an author’s name alone finds what he wrote, and tells nothing of him. */
export function speaksOf({ passage, matched }: RankedHit, { units }: Query, index: PassageIndex): boolean {
  const { terms, title, noted } = index.readingOf(passage);
  const holds = (term: string): boolean => terms.has(term) || title.has(term) || noted().some((each) => each.has(term));
  // A lone character is held by pairs.
  return units.some((unit) => unit.terms.some((term) => holds(term) || (isLoneCharacter(term) && matched.has(term))));
}

/** Whether any sentence of a passage holds two words of the question: “SMTP” and “stands”, and not the one alone. */
export function joinsWords({ passage }: RankedHit, { units }: Query, index: PassageIndex): boolean {
  const reading = index.readingOf(passage);
  const held = units.map(({ terms }) => sentencesWith(terms, reading));
  return reading.sentences.some((_, at) => held.filter((each) => each[at]).length > 1);
}

/** Whether a passage says the question itself, word by word: who types but words that bind is looking for a saying. */
export function says({ passage }: RankedHit, { tokens }: Query, index: PassageIndex): boolean {
  const typed = tokens.flatMap(({ spelling }) => spelling.split(' '));
  return typed.length > 1 && index.readingOf(passage).spelt.hold(typed);
}

/**
 * Whether the question has a number that stands nowhere. Of the published questions one in two thousand that are answered
 * has, and of the near misses one in eighty. Chinese and its like may write the number in characters.
 */
export function lacksNumber({ words }: Query): boolean {
  return words.some((word) => word.certainty === 0 && isNumber(word)) && !words.some(({ isRun }) => isRun);
}

/**
 * Whether the question has a name that stands nowhere, nor one spelt nearly so. An acronym is none: it may be short for what
 * stands there (SP, where an article has “Scottish Parliament”).
 */
export function lacksName({ words, capitalsTellNames }: Query): boolean {
  if (!capitalsTellNames) return false;
  return words.some((word) => word.certainty === 0 && word.isCapitalised && !isAcronym(word));
}

function isAcronym({ text }: QueryWord): boolean {
  return /^\p{Lu}{2,5}(?:['’]?s)?$/u.test(text);
}

/** In digits, or in words. */
function isNumber({ terms }: QueryWord): boolean {
  return terms.some((term) => /^\d/u.test(term));
}
