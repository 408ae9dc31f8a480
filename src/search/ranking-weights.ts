import type { Features } from './features.ts';

/**
 * As `npm run fit:ranking` prints them: a softmax over the best of the first stage, fitted on SQuAD 1.1 and XQuAD (de, es),
 * each set counting alike.
 */
export const WORD_WEIGHTS: Features = {
  score: 1.99,
  text: 0.99,
  beside: 3.12,
  typed: 1.5,
  sentence: 1.42,
  given: 0.6,
  near: 0.53,
  lead: 0.28,
  front: 1.27,
  phrase: 0.98,
  names: 0.7,
  letters: 2.51,
  article: 0.87,
  length: -1.29,
};

/**
 * The same for questions written in runs of characters, fitted on XQuAD (zh). What that set cannot tell, having neither
 * Chinese titles nor notes nor capitals, is taken from the weights above.
 */
export const RUN_WEIGHTS: Features = {
  score: 1.4,
  text: 1.56,
  beside: 3.23,
  typed: 0.92,
  sentence: 1.51,
  given: 0.9,
  near: 0.66,
  lead: -0.23,
  front: 1.97,
  phrase: -1.45,
  names: 1.56,
  letters: 0.87,
  article: 0.25,
  length: -0.99,
};

/** What is added to either for the crowd, fitted on SQuAD among ten thousand paragraphs. */
export const CROWD_WEIGHTS = { score: 6.46, text: -1.45, phrase: 0.56 };
