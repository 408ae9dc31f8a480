import type { SentenceFeatures } from './sentence-features.ts';

/**
 * As `node --import tsx tests/bench/fit-highlight.ts` prints them: a softmax over the sentences of the passage that
 * answers, fitted on SQuAD 1.1 and XQuAD (de, en, es), each set counting alike.
 */
export const WORD_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.46,
  typed: 0.32,
  firstWord: 0.55,
  carried: 0.43,
  meant: 0.23,
  letters: 1.37,
  number: 2.29,
  measure: 0.52,
  time: 2.15,
};

/** The same for questions written in runs of characters, fitted on XQuAD (zh) and pulled towards the weights above. */
export const RUN_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.5,
  typed: 0.15,
  firstWord: 0.19,
  carried: 0.15,
  meant: 0.23,
  letters: 0.89,
  number: 2.34,
  measure: 0.52,
  time: 2.23,
};
