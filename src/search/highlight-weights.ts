import type { SentenceFeatures } from './sentence-features.ts';

/**
 * As `npm run fit:highlight` prints them: a softmax over the sentences of the passage that answers, fitted on SQuAD 1.1
 * and XQuAD (de, en, es), each question counting alike.
 */
export const WORD_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.11,
  typed: 0.26,
  firstWord: 0.34,
  earlier: 0.55,
  letters: 1.21,
  count: 1.25,
  others: -0.27,
  delay: -0.13,
  number: 1.73,
  measure: 0.52,
  time: 2.02,
};

/** The same for questions written in runs of characters, fitted on XQuAD (zh) and pulled towards the weights above. */
export const RUN_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.17,
  typed: 0.11,
  firstWord: 0.17,
  earlier: 0.45,
  letters: 0.8,
  count: 0.95,
  others: -0.34,
  delay: -0.09,
  number: 1.81,
  measure: 0.52,
  time: 2.07,
};
