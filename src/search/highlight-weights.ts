import type { SentenceFeatures } from './sentence-features.ts';

/**
 * As `npm run fit:highlight` prints them: a softmax over the sentences of the passage that
 * answers, fitted on SQuAD 1.1 and XQuAD (de, en, es), each question counting alike.
 */
export const WORD_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.03,
  typed: 0.27,
  firstWord: 0.39,
  carried: 0.43,
  before: 0.4,
  letters: 1.33,
  count: 1.22,
  others: -0.24,
  opening: -0.13,
  number: 1.72,
  measure: 0.54,
  time: 2.1,
};

/** The same for questions written in runs of characters, fitted on XQuAD (zh) and pulled towards the weights above. */
export const RUN_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.17,
  typed: 0.11,
  firstWord: 0.21,
  carried: 0.13,
  before: 0.55,
  letters: 1.03,
  count: 0.88,
  others: -0.33,
  opening: -0.1,
  number: 1.81,
  measure: 0.54,
  time: 2.15,
};
