import type { Features } from './features.ts';

/**
 * As `npm run fit:ranking` prints them: a softmax over the best of the first stage, fitted on SQuAD 1.1 and XQuAD (de, es),
 * each set counting alike.
 */
export const WORD_WEIGHTS: Features = {
  score: 2.03,
  text: 0.97,
  beside: 3.07,
  typed: 1.43,
  sentence: 1.39,
  given: 0.62,
  near: 0.53,
  lead: 0.28,
  front: 1.3,
  phrase: 1.08,
  names: 0.73,
  letters: 2.48,
  article: 0.83,
  length: -1.29,
};

/**
 * The same for questions written in runs of characters, fitted on XQuAD (zh). What that set cannot tell, having neither
 * Chinese titles nor notes nor capitals, is taken from the weights above.
 */
export const RUN_WEIGHTS: Features = {
  score: 1.43,
  text: 1.56,
  beside: 3.19,
  typed: 0.89,
  sentence: 1.47,
  given: 0.9,
  near: 0.64,
  lead: -0.24,
  front: 1.97,
  phrase: -1.49,
  names: 1.59,
  letters: 0.87,
  article: 0.24,
  length: -0.99,
};

/** What is added to either for the crowd, fitted on SQuAD among ten thousand paragraphs. */
export const CROWD_WEIGHTS = { score: 6.27, text: -1.42, phrase: 0.64 };
