import { RUN_SENTENCE_WEIGHTS, WORD_SENTENCE_WEIGHTS } from './highlight-weights.ts';
import type { Passage } from '../model.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { isWrittenInRuns } from './rank.ts';
import { SENTENCE_FEATURE_NAMES, sentenceFeatures } from './sentence-features.ts';

/**
 * The place of the sentence of a passage that answers best. Ties go to the earlier one: writers state the point first
 * and qualify it later.
 */
export function bestSentence(query: Query, passage: Passage, index: PassageIndex): number {
  const weights = isWrittenInRuns(query) ? RUN_SENTENCE_WEIGHTS : WORD_SENTENCE_WEIGHTS;
  const scores = sentenceFeatures(query, passage, index).map((features) =>
    SENTENCE_FEATURE_NAMES.reduce((score, name) => score + weights[name] * features[name], 0),
  );
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}
