import type { Span } from '../model.ts';
import { primaryLanguage } from './analysers.ts';
import type { PassageIndex } from './passage-index.ts';
import { bigrams, splitWords, type Word } from './terms.ts';

/** A word of the question that tells something, and the terms that stand for it. */
export interface QueryWord extends Span {
  /** As typed. */
  readonly text: string;
  /** Every one of them, in any language of the articles. */
  readonly terms: readonly string[];
  /** A run of characters that no space parts: its terms are its overlapping pairs, and not so many readings of it. */
  readonly isRun: boolean;
  /**
   * How surely its terms are what was meant, 0 to 1. Below 1, no passage holds the word, and its terms are those of
   * words spelt nearly so; at 0 there is not even such a word.
   */
  readonly certainty: number;
}

/** What of a question goes to the index. */
export interface Query {
  /** In the order of the question; empty when it holds no word at all. */
  readonly words: readonly QueryWord[];
  /** Whether all of its words only ask or bind (“What is it?”), and were taken for want of others. */
  readonly isEmptyTalk: boolean;
}

/**
 * Reads a question as a query: its words without those that only ask (all of them when it has no others), each with its
 * terms in every language of the articles, so that the question may be in another language than some of them.
 *
 * @param language  the question's, which tells its stop words; when unknown, any language's stop word is one
 */
export function readQuery(question: string, language: string | null, index: PassageIndex): Query {
  const own = index.lexicons.get(primaryLanguage(language));
  const readers = own ? [own] : [...index.lexicons.values()];
  const all = [...index.lexicons.values()].map((lexicon) => splitWords(question, lexicon));
  const stops = readers.flatMap((lexicon) => splitWords(question, lexicon)).filter(({ isStopWord }) => isStopWord);
  const stopStarts = new Set(stops.map(({ start }) => start));

  const words = mergeReadings(all).flatMap((word) => withoutHanParticles(word, question));
  const telling = words.filter(({ start, isStopWord }) => !isStopWord && !stopStarts.has(start));
  const isEmptyTalk = telling.length === 0;
  return { words: (isEmptyTalk ? words : telling).map((word) => toQueryWord(word, question, index)), isEmptyTalk };
}

/** The languages read the same words with different terms. */
function mergeReadings(readings: readonly (readonly Word[])[]): readonly Word[] {
  const [first = [], ...others] = readings;
  const byStart = new Map(
    first.map((word) => [word.start, { ...word, isStopWord: false, terms: new Set(word.terms) }]),
  );
  for (const { start, terms } of others.flat()) for (const term of terms) byStart.get(start)?.terms.add(term);
  return [...byStart.values()].map((word) => ({ ...word, terms: [...word.terms] }));
}

const CHINESE_WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Chinese words that ask or bind, and tell nothing: the questions of a run, not the words that they stand in. */
const HAN_PARTICLES = new Set(
  '什么 甚么 什麼 为什么 為什麼 怎么 怎麼 怎么样 怎样 怎樣 如何 多少 哪 哪些 哪个 哪個 哪里 哪裡 哪儿 哪位 谁 誰 何时 何時 何处 几 幾 吗 嗎 呢 吧 的 了 是 在 和 与 與 及 或 被 把 对 對 于 於 有 请问 請問 它 他 她 它们 他们 她们 这 這 那 这个 那个 其 之 可以 能 会 會'.split(
    ' ',
  ),
);

/** Parts a run of Chinese characters at its particles, so that no pair is asked for that spans one. */
function withoutHanParticles(word: Word, question: string): readonly Word[] {
  const run = question.slice(word.start, word.end);
  if (!/^\p{sc=Han}+$/u.test(run)) return [word];
  const parts: Word[] = [];
  for (const { index, segment } of CHINESE_WORDS.segment(run)) {
    const start = word.start + index;
    const end = start + segment.length;
    const last = parts.at(-1);
    if (HAN_PARTICLES.has(segment)) parts.push({ start, end, terms: bigrams(segment), isStopWord: true });
    else if (last?.end === start && !last.isStopWord) {
      parts[parts.length - 1] = { ...last, end, terms: bigrams(question.slice(last.start, end)) };
    } else parts.push({ start, end, terms: bigrams(segment), isStopWord: false });
  }
  return parts;
}

function toQueryWord({ start, end, terms }: Word, question: string, index: PassageIndex): QueryWord {
  const text = question.slice(start, end);
  const isRun = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);
  const plain = { start, end, text, terms, isRun, certainty: 1 };
  if (terms.some((term) => index.has(term))) return plain;
  const near = index.nearSpellings(text);
  if (near.terms.length === 0) return { ...plain, certainty: 0 };
  // The longer a word, the less likely that another one is spelt nearly so by chance.
  return { ...plain, terms: near.terms, certainty: Math.max(0.1, 1 - (2 * near.slips) / text.length) };
}
