import type { SentenceFeatures } from './sentence-features.ts';

/**
 * As `npm run fit:highlight` prints them: a softmax over the sentences of the passage that answers, fitted on SQuAD 1.1
 * and XQuAD (de, en, es), each question counting alike.
 */
export const WORD_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.1,
  typed: 0.27,
  firstWord: 0.38,
  earlier: 0.61,
  letters: 1.3,
  count: 1.23,
  others: -0.26,
  delay: -0.12,
  number: 1.73,
  measure: 0.53,
  time: 2.02,
};

/** The same for questions written in runs of characters, fitted on XQuAD (zh) and pulled towards the weights above. */
export const RUN_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.21,
  typed: 0.11,
  firstWord: 0.22,
  earlier: 0.57,
  letters: 1.03,
  count: 0.89,
  others: -0.33,
  delay: -0.1,
  number: 1.82,
  measure: 0.53,
  time: 2.07,
};
