import type { Features } from './features.ts';

/**
 * As `npm run fit:ranking` prints them: a softmax over the best of the first stage, fitted on SQuAD 1.1 and XQuAD (de, es),
 * each set counting alike.
 */
export const WORD_WEIGHTS: Features = {
  score: 1.98,
  text: 0.99,
  beside: 3.1,
  typed: 1.47,
  sentence: 1.41,
  given: 0.6,
  near: 0.55,
  lead: 0.28,
  front: 1.29,
  phrase: 0.95,
  names: 0.73,
  letters: 2.49,
  article: 0.85,
  length: -1.29,
};

/**
 * The same for questions written in runs of characters, fitted on XQuAD (zh). What that set cannot tell, having neither
 * Chinese titles nor notes nor capitals, is taken from the weights above.
 */
export const RUN_WEIGHTS: Features = {
  score: 1.4,
  text: 1.56,
  beside: 3.22,
  typed: 0.92,
  sentence: 1.51,
  given: 0.9,
  near: 0.66,
  lead: -0.23,
  front: 1.97,
  phrase: -1.46,
  names: 1.58,
  letters: 0.87,
  article: 0.25,
  length: -0.99,
};

/** What is added to either for the crowd, fitted on SQuAD among ten thousand paragraphs. */
export const CROWD_WEIGHTS = { score: 6.44, text: -1.46, phrase: 0.57 };
