import type { Answer } from '../model.ts';
import type { Doubts } from './near-miss.ts';
import type { Evidence } from './rank.ts';

/** What the confidence is reckoned from. */
export interface Signs extends Doubts {
  readonly rank: number;
  readonly held: number;
  readonly size: number;
  readonly runs: number;
}

export const SIGN_NAMES = ['rank', 'held', 'size', 'runs'] as const satisfies readonly (keyof Signs)[];
export const DOUBT_NAMES = ['numbers', 'names', 'negated'] as const satisfies readonly (keyof Doubts)[];

/** The sizes of the corpora that it was fitted on, in passages; beyond them it would only guess. */
const FITTED = { smallest: 5, largest: 540 };

/** In a small corpus all words are rare, so the same evidence is worth more. */
export function signsOf({ rank, held, runs, numbers, names, negated }: Evidence & Doubts, passages: number): Signs {
  const size = Math.log(Math.min(FITTED.largest, Math.max(FITTED.smallest, passages)));
  return {
    rank,
    held: Math.log(1 + held),
    size,
    runs,
    numbers: Math.log(1 + numbers),
    names: Math.log(1 + names),
    negated,
  };
}

/**
 * As `npm run fit:confidence` prints them: a logistic regression on SQuAD 1.1 and XQuAD (zh, de, es), half of the articles
 * absent, and every article alone; the weights of the doubts come from the near misses of SQuAD 2.0.
 */
const BIAS = 3.57;
const WEIGHTS: Signs = {
  rank: 0.69,
  held: 1.1,
  size: -1.51,
  runs: -1.27,
  numbers: -4.79,
  names: -3.32,
  negated: -5.54,
};

/** Of syllables a passage holds some by chance; as measured on questions translated into Thai and Vietnamese (docs/retrieval.md). */
const SYLLABLES = -2.3;

/**
 * The estimated probability that the first passage holds the answer.
 * @param isEmptyTalk  the question holds but stop words: they may find a saying, and never prove that it answers
 */
export function confidence(evidence: Evidence & Doubts, passages: number, isEmptyTalk: boolean): number {
  const signs = signsOf(evidence, passages);
  const logit = [...SIGN_NAMES, ...DOUBT_NAMES].reduce(
    (sum, name) => sum + WEIGHTS[name] * signs[name],
    BIAS + SYLLABLES * evidence.syllables,
  );
  const probability = 1 / (1 + Math.exp(-logit));
  return isEmptyTalk ? Math.min(probability * Math.min(1, evidence.mass), RELATED) : probability;
}

/** From here up, of questions asked with articles left out, nine first passages in ten held the answer; just here, two in five. */
const ANSWERED = 0.325;
/** Of the questions that the articles answer, one in twenty stays below; of the others, nine in ten. */
const RELATED = 0.15;

/** At most so likely does a passage answer that lacks a phrase which the question quotes; judged, not measured. */
export const WITHOUT_PHRASE = 0.1;
/** … and one, if a number that is asked for stands nowhere: about one in eight, should every fifth be a near miss. */
export const WITHOUT_NUMBER = RELATED;
/** … and one that only uses an acronym, if it is asked what that stands for, and no article is seen to say so; judged. */
export const WITHOUT_LONG_FORM = RELATED;
/** … and one that has nothing of the question but its author’s name; judged. */
export const WITHOUT_SUBJECT = RELATED;

/** Confidence to outcome: what may answer is shown as related, and what hardly can is not shown as an answer at all. */
export function outcomeOf(probability: number): Answer['outcome'] {
  if (probability >= ANSWERED) return 'answered';
  return probability >= RELATED ? 'related' : 'unanswered';
}
