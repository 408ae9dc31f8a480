import type { Answer } from '../model.ts';
import type { Evidence } from './rank.ts';

/**
 * A logistic regression on what `npm run fit` finds in SQuAD 1.1 and XQuAD (zh, de): half of the articles absent, and
 * every article alone. In a small corpus all words are rare, so the same evidence is worth more.
 */
const WEIGHTS = { bias: -0.05, score: 2.221, coverage: 5.324, size: -0.961 };
/** The sizes of the corpora that it was fitted on, in passages; beyond them it would only guess. */
const FITTED = { smallest: 5, largest: 540 };

/**
 * The estimated probability that the first passage holds the answer.
 * @param isEmptyTalk  the question holds but stop words: they may find a saying, and never prove that it answers
 */
export function confidence(evidence: Evidence, passages: number, isEmptyTalk: boolean): number {
  const size = Math.log(Math.min(FITTED.largest, Math.max(FITTED.smallest, passages)));
  const logit =
    WEIGHTS.bias + WEIGHTS.score * evidence.score + WEIGHTS.coverage * evidence.coverage + WEIGHTS.size * size;
  const probability = 1 / (1 + Math.exp(-logit));
  return isEmptyTalk ? Math.min(probability * Math.min(1, evidence.mass), RELATED) : probability;
}

/** As likely as not, and it is claimed to answer. */
const ANSWERED = 0.5;
/** Of the questions that the articles answer, one in twenty stays below. */
const RELATED = 0.2;

/** Confidence to outcome: what may answer is shown as related, and what hardly can is not shown as an answer at all. */
export function outcomeOf(probability: number): Answer['outcome'] {
  if (probability >= ANSWERED) return 'answered';
  return probability >= RELATED ? 'related' : 'unanswered';
}
