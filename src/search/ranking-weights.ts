import type { Features } from './features.ts';

/**
 * As `node --import tsx tests/bench/fit-ranking.ts` prints them: a softmax over the fifty best of the first stage, fitted
 * on SQuAD 1.1 and XQuAD (de, es), each set counting alike.
 */
export const WORD_WEIGHTS: Features = {
  score: 2.42,
  text: 1.25,
  beside: 2.99,
  typed: 1.48,
  sentence: 1.23,
  given: 0.71,
  near: 0.61,
  lead: 0.58,
  phrase: 1.07,
  names: 0.73,
  letters: 2.42,
  article: 0.76,
  length: -1.22,
};

/**
 * The same for questions written in runs of characters, fitted on XQuAD (zh). What that set cannot tell, having neither
 * Chinese titles nor notes nor capitals, is taken from the weights above.
 */
export const RUN_WEIGHTS: Features = {
  score: 0.66,
  text: 2.08,
  beside: 3.04,
  typed: 1.11,
  sentence: 1.19,
  given: 0.81,
  near: 0.23,
  lead: 0.31,
  phrase: -0.5,
  names: 1.18,
  letters: 0.76,
  article: 0.59,
  length: -1,
};
