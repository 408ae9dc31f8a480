import type { Features } from './features.ts';

/**
 * As `npm run fit:ranking` prints them: a softmax over the best of the first stage, fitted on SQuAD 1.1 and XQuAD (de, es),
 * each set counting alike.
 */
export const WORD_WEIGHTS: Features = {
  score: 2.06,
  text: 0.98,
  beside: 2.88,
  typed: 1.5,
  sentence: 1.23,
  given: 0.5,
  near: 0.46,
  lead: 0.21,
  front: 1.08,
  phrase: 0.81,
  names: 0.52,
  letters: 2.66,
  article: 0.8,
  length: -1.25,
};

/**
 * The same for questions written in runs of characters, fitted on XQuAD (zh). What that set cannot tell, having neither
 * Chinese titles nor notes nor capitals, is taken from the weights above.
 */
export const RUN_WEIGHTS: Features = {
  score: 1.31,
  text: 1.4,
  beside: 3.01,
  typed: 0.49,
  sentence: 1.07,
  given: 0.82,
  near: 0.63,
  lead: -0.26,
  front: 1.54,
  phrase: -1.13,
  names: 1.44,
  letters: 0.74,
  article: 0.24,
  length: -0.91,
};

/** What is added to either for the crowd, fitted on SQuAD among ten thousand paragraphs. */
export const CROWD_WEIGHTS = { score: 5.79, text: -1.31, phrase: 0.52 };
