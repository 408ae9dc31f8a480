import type { Features } from './features.ts';

/**
 * As `node --import tsx tests/bench/fit-ranking.ts` prints them: a softmax over the fifty best of the first stage, fitted
 * on SQuAD 1.1 and XQuAD (de, es), each set counting alike.
 */
export const WORD_WEIGHTS: Features = {
  score: 3.3,
  text: 0.74,
  beside: 2.87,
  exact: 1.03,
  sentence: 1.31,
  near: 0.52,
  phrase: 1.14,
  letters: 2.44,
  article: 0.68,
  length: -0.91,
};

/** The same for questions written in runs of characters, fitted on XQuAD (zh) and pulled towards the weights above. */
export const RUN_WEIGHTS: Features = {
  score: 3.13,
  text: 0.96,
  beside: 2.87,
  exact: 1.25,
  sentence: 1.39,
  near: 0.1,
  phrase: 0.28,
  letters: 2.41,
  article: 0.88,
  length: -0.75,
};
