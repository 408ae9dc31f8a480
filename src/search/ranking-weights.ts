import type { Features } from './features.ts';

/**
 * As `node --import tsx tests/bench/fit-ranking.ts` prints them: a softmax over the forty best of the first stage, fitted
 * on SQuAD 1.1 and XQuAD (de, es), each set counting alike.
 */
export const WORD_WEIGHTS: Features = {
  score: 2.49,
  text: 1.24,
  beside: 2.98,
  typed: 1.47,
  sentence: 1.28,
  given: 0.63,
  near: 0.62,
  lead: 0.56,
  phrase: 1.06,
  names: 0.73,
  letters: 2.47,
  article: 0.8,
  length: -1.18,
};

/**
 * The same for questions written in runs of characters, fitted on XQuAD (zh). What that set cannot tell, having neither
 * Chinese titles nor notes nor capitals, is taken from the weights above.
 */
export const RUN_WEIGHTS: Features = {
  score: 1.51,
  text: 1.86,
  beside: 3.02,
  typed: 0.82,
  sentence: 1.31,
  given: 0.65,
  near: 0.5,
  lead: 0.26,
  phrase: -0.83,
  names: 1.14,
  letters: 0.82,
  article: 0.19,
  length: -0.87,
};

/** What is added to either for the crowd, fitted on SQuAD among ten thousand paragraphs. */
export const CROWD_WEIGHTS = { score: 7.19, text: -1.55, phrase: 0.75 };
