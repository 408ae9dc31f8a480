import type { Noteref, Passage, Span } from '../model.ts';
import { splitSentences } from '../passages/sentences.ts';
import type { Lexicon } from './analysers.ts';
import { numbersIn } from './asked-kind.ts';
import { letterMatcher, placesOf, wordMatcher } from './line.ts';
import { splitTerms, splitWords } from './terms.ts';

/** A passage as ranking and highlighting read it: token by token, a token being a word or a pair of a run. */
export interface Reading {
  readonly sentences: readonly Span[];
  /** The term of each token, in reading order. */
  readonly terms: readonly string[];
  /** The place in `sentences` of the one that each token begins in. */
  readonly sentenceOf: readonly number[];
  /** Whether it has these words side by side, spelt so: folded but not stemmed; of a run, its pairs. */
  readonly says: (words: readonly string[]) => boolean;
  /** All its spellings with a space before and behind each, ` the tide rises `, where letters are looked for. */
  readonly letters: Pick<string, 'includes'>;
  /** By term, the places of its tokens, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The terms of the article's title and of the headings above the passage. */
  readonly title: ReadonlySet<string>;
  /** By sentence, the numbers in it, as written. */
  readonly numbers: readonly ReadonlySet<string>[];
  /** By sentence, the spellings with a space before and behind each. */
  readonly lines: readonly string[];
  /** By sentence, the terms of the notes that it cites. */
  readonly noted: readonly ReadonlySet<string>[];
}

export function readPassage(passage: Passage, lexicon: Lexicon): Reading {
  const { text, article, section } = passage;
  const sentences = splitSentences(text);
  const terms: string[] = [];
  const sentenceOf: number[] = [];
  const spelt = sentences.map((): string[] => []);
  let sentence = 0;
  for (const word of splitWords(text, lexicon)) {
    while (word.start >= (sentences[sentence]?.end ?? Infinity)) sentence++;
    for (const term of word.terms) {
      terms.push(term);
      sentenceOf.push(sentence);
    }
    // A number may have several terms, and is spelt once.
    spelt[sentence]?.push(...(word.isRun ? word.terms : [word.spelling]));
  }
  const numbers = sentences.map(({ start, end }, at) => numbersIn(text.slice(start, end), spelt[at] ?? []));
  const title = new Set(splitTerms([article.title, ...section].join('\n'), lexicon));
  const noted = sentences.map((each) => new Set(notesIn(passage, each).flatMap((note) => splitTerms(note, lexicon))));
  const [line = '', ...lines] = [spelt.flat(), ...spelt].map((each) => ` ${each.join(' ')} `);
  const [says, letters, places] = [wordMatcher(line), letterMatcher(line), placesOf(terms)];
  return { sentences, terms, sentenceOf, says, letters, places, lines, numbers, title, noted };
}

/** Whether a stretch of a text carries a noteref: it stands in it, or at the very start of what opens the text. */
export function carries({ start, end }: Span, { at }: Noteref): boolean {
  return (start < at && at <= end) || (at === 0 && start === 0);
}

function notesIn({ article, noterefs }: Passage, sentence: Span): readonly string[] {
  const carried = noterefs.filter((noteref) => carries(sentence, noteref));
  return carried.map(({ note }) => article.notes[note ?? -1]?.text ?? '');
}
