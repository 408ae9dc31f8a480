import type { Features } from './features.ts';

/**
 * As `node --import tsx tests/bench/fit-ranking.ts` prints them: a softmax over the forty best of the first stage, fitted
 * on SQuAD 1.1 and XQuAD (de, es), each set counting alike; `crowd` on SQuAD among ten thousand paragraphs.
 */
export const WORD_WEIGHTS: Features = {
  score: 2.39,
  crowd: 4.29,
  text: 1.3,
  beside: 3.02,
  typed: 1.47,
  sentence: 1.25,
  given: 0.63,
  near: 0.62,
  lead: 0.57,
  phrase: 1.07,
  names: 0.73,
  letters: 2.41,
  article: 0.82,
  length: -1.21,
};

/**
 * The same for questions written in runs of characters, fitted on XQuAD (zh). What that set cannot tell, having neither
 * Chinese titles nor notes nor capitals, is taken from the weights above.
 */
export const RUN_WEIGHTS: Features = {
  score: 0.64,
  crowd: 4.29,
  text: 2.08,
  beside: 3.07,
  typed: 1.1,
  sentence: 1.2,
  given: 0.81,
  near: 0.23,
  lead: 0.31,
  phrase: -0.5,
  names: 1.18,
  letters: 0.76,
  article: 0.58,
  length: -1,
};
