import type { SentenceFeatures } from './sentence-features.ts';

/**
 * As `node --import tsx tests/bench/fit-highlight.ts` prints them: a softmax over the sentences of the passage that
 * answers, fitted on SQuAD 1.1 and XQuAD (de, en, es), each set counting alike.
 */
export const WORD_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.48,
  typed: 0.31,
  lead: 0.52,
  carried: 0.48,
  letters: 1.32,
  number: 2.3,
  time: 2.14,
};

/** The same for questions written in runs of characters, fitted on XQuAD (zh) and pulled towards the weights above. */
export const RUN_SENTENCE_WEIGHTS: SentenceFeatures = {
  rare: 2.5,
  typed: 0.15,
  lead: 0.26,
  carried: 0.19,
  letters: 0.88,
  number: 2.35,
  time: 2.22,
};
