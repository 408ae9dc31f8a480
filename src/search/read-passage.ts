import { carries, type Passage, type Span } from '../model.ts';
import { splitSentences } from '../passages/sentences.ts';
import { numbersIn } from './asked-kind.ts';
import { lazily } from './lazily.ts';
import type { Lexicon } from './lexicon.ts';
import { letterMatcher, type Line, lineOf } from './line.ts';
import { Places } from './places.ts';
import { splitTerms, splitWords } from './terms.ts';

/** A passage as ranking and highlighting read it: token by token, a token being a word, in all of its terms, or a pair of a run. */
export interface Reading {
  readonly sentences: readonly Span[];
  /** By term, the places of its tokens, in reading order. */
  readonly terms: Places;
  /** The place in `sentences` of the one that each token begins in. */
  readonly sentenceOf: readonly number[];
  /** By sentence, the places of its tokens. */
  readonly tokens: readonly Span[];
  /** Its words as they are spelt, folded but not stemmed; of a run, its pairs. By each, its places among them. */
  readonly spelt: Places;
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
  const tokens: (readonly string[])[] = [];
  const sentenceOf: number[] = [];
  const bySentence = sentences.map((): string[] => []);
  let sentence = 0;
  for (const word of splitWords(text, lexicon)) {
    while (word.start >= (sentences[sentence]?.end ?? Infinity)) sentence++;
    const own = word.isRun ? word.terms.map((pair) => [pair]) : [word.terms];
    for (const terms of own) {
      tokens.push(terms);
      sentenceOf.push(sentence);
    }
    // To split each spelling would take a quarter more time.
    if (word.isRun) bySentence[sentence]?.push(...word.terms);
    else if (word.spelling.includes(' ')) bySentence[sentence]?.push(...word.spelling.split(' '));
    else bySentence[sentence]?.push(word.spelling);
  }
  const numbersOf = ({ start, end }: Span, at: number): ReadonlySet<string> =>
    numbersIn(text.slice(start, end), bySentence[at] ?? []);
  return {
    sentences,
    terms: new Places(tokens),
    sentenceOf,
    tokens: tokensIn(sentences, sentenceOf),
    spelt: new Places(bySentence.flat().map((word) => [word])),
    title: termsOf([article.title, ...section], lexicon),
    letters: lazily(() => letterMatcher(lineOf(bySentence.flat()))),
    lines: lazily(() => bySentence.map(lineOf)),
    numbers: lazily(() => sentences.map(numbersOf)),
    noted: lazily(() => sentences.map((each) => termsOf(notesIn(passage, each), lexicon))),
  };
}

function tokensIn(sentences: readonly Span[], sentenceOf: readonly number[]): readonly Span[] {
  let end = 0;
  return sentences.map((_, at) => {
    const start = end;
    while (sentenceOf[end] === at) end++;
    return { start, end };
  });
}

/** By sentence, whether it holds any of these terms. */
export function sentencesWith(some: readonly string[], { sentences, terms, sentenceOf }: Reading): readonly boolean[] {
  const held = sentences.map(() => false);
  for (const place of terms.ofAny(some)) held[sentenceOf[place] ?? 0] = true;
  return held;
}

function notesIn({ article, noterefs }: Passage, sentence: Span): readonly string[] {
  const carried = noterefs.filter((noteref) => carries(sentence, noteref));
  return carried.map(({ note }) => article.notes[note ?? -1]?.text ?? '');
}

function termsOf(texts: readonly string[], lexicon: Lexicon): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => splitTerms(text, lexicon)));
}
