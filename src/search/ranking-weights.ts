import type { Features } from './features.ts';

/**
 * As `node --import tsx tests/bench/fit-ranking.ts` prints them: a softmax over the fifty best of the first stage, fitted
 * on SQuAD 1.1 and XQuAD (de, es), each set counting alike.
 */
export const WORD_WEIGHTS: Features = {
  score: 3.08,
  text: 1.1,
  beside: 3.08,
  typed: 1.45,
  sentence: 1.29,
  given: 0.67,
  near: 0.58,
  lead: 0.56,
  phrase: 1.06,
  letters: 2.4,
  article: 0.73,
  length: -1.19,
};

/** The same for questions written in runs of characters, fitted on XQuAD (zh) and pulled towards the weights above. */
export const RUN_WEIGHTS: Features = {
  score: 2.64,
  text: 1.26,
  beside: 3.09,
  typed: 1.49,
  sentence: 1.15,
  given: 0.87,
  near: 0.03,
  lead: 0.39,
  phrase: 0.32,
  letters: 2.37,
  article: 0.81,
  length: -0.93,
};
