import { carries, type Passage, type Span } from '../model.ts';
import { splitSentences } from '../passages/sentences.ts';
import { numbersIn } from './asked-kind.ts';
import { lazily } from './lazily.ts';
import type { Lexicon } from './lexicon.ts';
import { letterMatcher, type Line, lineOf } from './line.ts';
import { splitTerms, splitWords } from './terms.ts';

/** A passage as ranking and highlighting read it: token by token, a token being a word or a pair of a run. */
export interface Reading {
  readonly sentences: readonly Span[];
  /** The term of each token, in reading order. */
  readonly terms: readonly string[];
  /** The place in `sentences` of the one that each token begins in. */
  readonly sentenceOf: readonly number[];
  /** Its words as they are spelt, folded but not stemmed; of a run, its pairs. */
  readonly spelt: readonly string[];
  /** All its spellings with a space before and behind each, ` the tide rises `, where letters are looked for. */
  readonly letters: () => Line;
  /** The terms of the article's title and of the headings above the passage. */
  readonly title: ReadonlySet<string>;
  /** By sentence, the numbers in it, as written. */
  readonly numbers: () => readonly ReadonlySet<string>[];
  /** By sentence, the spellings with a space before and behind each. */
  readonly lines: () => readonly string[];
  /** By sentence, the terms of the notes that it cites. */
  readonly noted: () => readonly ReadonlySet<string>[];
}

/** Ranking reads many passages, and of most no more than the tokens: what is costly beside them is made when it is asked for. */
export function readPassage(passage: Passage, lexicon: Lexicon): Reading {
  const { text, article, section } = passage;
  const sentences = splitSentences(text);
  const terms: string[] = [];
  const sentenceOf: number[] = [];
  const bySentence = sentences.map((): string[] => []);
  let sentence = 0;
  for (const word of splitWords(text, lexicon)) {
    while (word.start >= (sentences[sentence]?.end ?? Infinity)) sentence++;
    for (const term of word.terms) {
      terms.push(term);
      sentenceOf.push(sentence);
    }
    // A number may have several terms, and is spelt once. To split each spelling would take a quarter more time.
    if (word.isRun) bySentence[sentence]?.push(...word.terms);
    else if (word.spelling.includes(' ')) bySentence[sentence]?.push(...word.spelling.split(' '));
    else bySentence[sentence]?.push(word.spelling);
  }
  const spelt = bySentence.flat();
  const numbersOf = ({ start, end }: Span, at: number): ReadonlySet<string> =>
    numbersIn(text.slice(start, end), bySentence[at] ?? []);
  return {
    sentences,
    terms,
    sentenceOf,
    spelt,
    title: termsOf([article.title, ...section], lexicon),
    letters: lazily(() => letterMatcher(lineOf(spelt))),
    lines: lazily(() => bySentence.map(lineOf)),
    numbers: lazily(() => sentences.map(numbersOf)),
    noted: lazily(() => sentences.map((each) => termsOf(notesIn(passage, each), lexicon))),
  };
}

/** By sentence, the terms of its tokens, in reading order. */
export function termsBySentence({ sentences, terms, sentenceOf }: Reading): readonly (readonly string[])[] {
  const own = sentences.map((): string[] => []);
  terms.forEach((term, place) => own[sentenceOf[place] ?? 0]?.push(term));
  return own;
}

function notesIn({ article, noterefs }: Passage, sentence: Span): readonly string[] {
  const carried = noterefs.filter((noteref) => carries(sentence, noteref));
  return carried.map(({ note }) => article.notes[note ?? -1]?.text ?? '');
}

function termsOf(texts: readonly string[], lexicon: Lexicon): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => splitTerms(text, lexicon)));
}
