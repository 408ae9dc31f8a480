import type { Span } from '../model.ts';
import { longFormsIn, longFormsOf } from './acronyms.ts';
import { askedAcronym } from './asked-acronym.ts';
import { type Asked, askedIn } from './asked-kind.ts';
import { primaryLanguage } from './lexicon.ts';
import { isNegated } from './negation.ts';
import type { PassageIndex } from './passage-index.ts';
import { isWithin, type QuotedPhrase, quotedPhrases } from './quoted-phrases.ts';
import { partRun } from './runs.ts';
import { isCapitalised } from './spellings.ts';
import { beginsSentence, readWords, spoken } from './read-words.ts';
import { foldWord } from './fold-word.ts';
import { pairs, type Word } from './terms.ts';
import { type Unit, unitsOf } from './units.ts';

/** A word of the question that tells something, and the terms that stand for it. */
export interface QueryWord extends Span {
  /** As typed. */
  readonly text: string;
  /** Folded as its terms are, but not stemmed. */
  readonly spelling: string;
  /** A word of a run of characters that no space parts; its terms are pairs of them. */
  readonly isRun: boolean;
  /** With a capital that no beginning of a sentence gives it. */
  readonly isCapitalised: boolean;
  /** Every one of them, in any language of the articles. */
  readonly terms: readonly string[];
  /**
   * How surely its terms are what was meant, 0 to 1. Below 1, no passage holds the word, and its terms are those of
   * words that may stand for it; at 0 there is not even such a word.
   */
  readonly certainty: number;
}

/** A word of the question, one that only asks or binds among them, or a pair of a run. */
export interface Token {
  readonly spelling: string;
  readonly terms: readonly string[];
}

/** What of a question goes to the index. */
export interface Query {
  /** As typed. */
  readonly question: string;
  /** In the order of the question; empty when it holds no word at all. */
  readonly words: readonly QueryWord[];
  /** All pairs of its runs, those across words among them: a dictionary may have parted them wrongly. */
  readonly runPairs: readonly string[];
  /** All of the question, in its order. */
  readonly tokens: readonly Token[];
  /** Its words and pairs by what they tell. */
  readonly units: readonly Unit[];
  /** Whether all of its words only ask or bind (“What is it?”), and were taken for want of others. */
  readonly isEmptyTalk: boolean;
  /** Whether it asks what an acronym stands for, and no article says. */
  readonly lacksLongForm: boolean;
  /** The kind of answer that it asks for, and its own numbers. */
  readonly asked: Asked;
  /** What it puts in quotation marks. */
  readonly phrases: readonly QuotedPhrase[];
  readonly isNegated: boolean;
  /** Whether a capital within a sentence tells a name: in German any noun has one, and in a title nearly any word. */
  readonly capitalsTellNames: boolean;
  /** Whether its words are short, and much of them held by chance: Vietnamese are syllables, Thai names fall apart into some. */
  readonly isInSyllables: boolean;
}

/** Letters that Vietnamese alone has, and scripts that set no spaces. */
const SYLLABLES = /[\u1EA0-\u1EF9ơưđ\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/iu;

/**
 * Reads a question as a query: its words without those that only ask (all of them when it has no others), each with its
 * terms in every language of the articles, so that the question may be in another language than some of them.
 *
 * @param language  the question's, which tells its stop words; when unknown, any language's stop word is one
 */
export function readQuery(question: string, language: string | null, index: PassageIndex): Query {
  const said = spoken(question);
  const read = readWords(said, language, index);
  const words = withAcronyms(read, index);
  const parts = words.flatMap((word) => (word.isRun ? partsOf(word, question) : [word]));
  const phrases = quotedPhrases(question);
  // Whoever quotes words that only bind means these very words.
  const bare = phrases.filter((phrase) => parts.every((word) => word.isStopWord || !isWithin(word, phrase)));
  const telling = parts.filter((word) => !word.isStopWord || bare.some((phrase) => isWithin(word, phrase)));
  const negators = language === null ? [...index.lexicons.keys()] : [primaryLanguage(language)];
  const isEmptyTalk = telling.length === 0;
  const acronym = askedAcronym(question);
  const spelt = spellOut(acronym, read, index);
  const taken = (spelt ?? (isEmptyTalk ? parts : telling)).map((word) => toQueryWord(word, { question, said }, index));
  const tokens = words.flatMap(toTokens);
  const runPairs = spelt ? [] : words.filter(({ isRun }) => isRun).flatMap(({ terms }) => terms);
  return {
    question,
    words: taken,
    runPairs,
    units: unitsOf({ words: taken, runPairs }, index),
    tokens,
    isEmptyTalk: isEmptyTalk && spelt === null,
    lacksLongForm: acronym !== null && acronym.isForWords && acronym.isInCapitals && spelt === null,
    asked: askedIn(question, tokens),
    phrases,
    isNegated: negators.some((each) => isNegated(question, each)),
    capitalsTellNames: primaryLanguage(language) !== 'de' && !isTitle(question),
    isInSyllables: language === null ? SYLLABLES.test(question) : ['th', 'vi'].includes(primaryLanguage(language)),
  };
}

/** What an English title writes without a capital. */
const SMALL = new Set('a an and as at but by for from in nor of on or per the to vs with'.split(' '));

function isTitle(question: string): boolean {
  const words = question.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  return words.every((word) => isCapitalised(word) || /^\p{N}/u.test(word) || SMALL.has(word));
}

/**
 * Of a question that only asks what an acronym stands for, the acronym and, as if they were typed there, the words that
 * the articles say it stands for; `null` for any other, and where they say nothing.
 */
function spellOut(asked: Span | null, words: readonly Word[], { acronyms }: PassageIndex): readonly Word[] | null {
  if (!asked) return null;
  const short = words.find(({ start, end }) => start === asked.start && end >= asked.end);
  const long = longFormsOf(short?.terms ?? [], acronyms);
  return short && long.length > 0
    ? [short, ...long.map((term) => ({ ...short, spelling: term, terms: [term] }))]
    : null;
}

/** For the words that an acronym stands for, it may stand as well. */
function withAcronyms(words: readonly Word[], { acronyms }: PassageIndex): readonly Word[] {
  const forms = longFormsIn(
    words.map(({ terms }) => terms),
    acronyms,
  );
  return words.map((word, at) => {
    const own = forms.filter((form) => form.at <= at && at < form.at + form.length);
    return { ...word, terms: [...word.terms, ...own.map(({ short }) => short)] };
  });
}

function partsOf({ start, end }: Word, question: string): readonly Word[] {
  const run = question.slice(start, end);
  return partRun(run).map((part) => ({
    start: start + part.start,
    end: start + part.end,
    terms: pairs(run.slice(part.start, part.end)),
    spelling: foldWord(run.slice(part.start, part.end)),
    isRun: true,
    isStopWord: part.isStopWord,
  }));
}

function toTokens({ terms, spelling, isRun }: Word): readonly Token[] {
  return isRun ? terms.map((pair) => ({ spelling: pair, terms: [pair] })) : [{ spelling, terms }];
}

interface Typed {
  readonly question: string;
  /** The same, as it is read. */
  readonly said: string;
}

function toQueryWord({ start, end, terms, spelling, isRun }: Word, typed: Typed, index: PassageIndex): QueryWord {
  const text = typed.question.slice(start, end);
  const isName = isCapitalised(typed.said.slice(start, end)) && !beginsSentence(typed.said, start);
  const word = { start, end, text, spelling, isRun, isCapitalised: isName };
  if (terms.some((term) => index.has(term))) return { ...word, terms, certainty: 1 };
  return { ...word, ...(index.substitute(text, isName) ?? { terms, certainty: 0 }) };
}
