import type { Features } from './features.ts';

/**
 * As `node --import tsx tests/bench/fit-ranking.ts` prints them: a softmax over the fifty best of the first stage, fitted
 * on SQuAD 1.1 and XQuAD (de, es), each set counting alike.
 */
export const WORD_WEIGHTS: Features = {
  score: 3.05,
  text: 0.81,
  beside: 3.04,
  exact: 1.03,
  sentence: 1.33,
  near: 0.51,
  lead: 0.51,
  phrase: 1.11,
  letters: 2.44,
  article: 0.69,
  length: -0.94,
};

/** The same for questions written in runs of characters, fitted on XQuAD (zh) and pulled towards the weights above. */
export const RUN_WEIGHTS: Features = {
  score: 2.61,
  text: 0.88,
  beside: 3.04,
  exact: 1.1,
  sentence: 1.2,
  near: -0.02,
  lead: 0.41,
  phrase: 0.42,
  letters: 2.41,
  article: 0.79,
  length: -0.82,
};
