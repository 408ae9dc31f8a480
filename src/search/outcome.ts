import type { Answer } from '../model.ts';
import type { Doubts } from './near-miss.ts';
import { type Evidence, NO_EVIDENCE } from './rank.ts';

/** What the confidence is reckoned from. */
export interface Signs extends Doubts {
  /** A logarithm: between poor passages a difference tells more than between good ones. */
  readonly rank: number;
  readonly size: number;
  readonly runs: number;
}

export const SIGN_NAMES = ['rank', 'size', 'runs'] as const satisfies readonly (keyof Signs)[];
export const DOUBT_NAMES = ['numbers', 'names', 'negated'] as const satisfies readonly (keyof Doubts)[];

/** The sizes of the corpora that it was fitted on, in passages; beyond them it would only guess. */
const FITTED = { smallest: 5, largest: 540 };

/** In a small corpus fewer passages can hold the question's words by chance, so the same evidence is worth more. */
export function signsOf({ rank, runs, numbers, names, negated }: Evidence & Doubts, passages: number): Signs {
  const size = Math.log(Math.min(FITTED.largest, Math.max(FITTED.smallest, passages)));
  return {
    rank: Math.log(1 + Math.max(0, rank - NO_EVIDENCE.rank)),
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
const BIAS = -29.71;
const WEIGHTS: Signs = { rank: 11.55, size: -0.95, runs: -1.47, numbers: -3.72, names: -2.57, negated: -4.17 };

/** Of syllables a passage holds some by chance; as measured on questions translated into Thai and Vietnamese (docs/retrieval.md). */
const SYLLABLES = -2.3;

/** The estimated probability that the first passage holds the answer. */
export function confidence(evidence: Evidence & Doubts, passages: number): number {
  const signs = signsOf(evidence, passages);
  const logit = [...SIGN_NAMES, ...DOUBT_NAMES].reduce(
    (sum, name) => sum + WEIGHTS[name] * signs[name],
    BIAS + SYLLABLES * evidence.syllables,
  );
  return 1 / (1 + Math.exp(-logit));
}

/** From here up, of questions asked with articles left out, nine first passages in ten held the answer; just here, two in five. */
const ANSWERED = 0.36;
/** Of the questions that the articles answer, one in thirty stays below; of the others, nine in ten. */
const RELATED = 0.15;

/** At most so likely does a passage answer that lacks a phrase which the question quotes; judged, not measured. */
export const WITHOUT_PHRASE = 0.1;
/** … and one, if the question holds but words that bind, which find a saying and prove nothing; judged. */
export const WITH_SAYING = RELATED;
/** … or not even that (“hi”, “who are you?”); judged. */
export const WITHOUT_SAYING = 0.1;
/** … and one, if a number that is asked for stands nowhere: about one in eight, should every fifth be a near miss. */
export const WITHOUT_NUMBER = RELATED;
/** … and one, if a name that is asked for stands nowhere: of those that would else be called answered, every second question being a
 * near miss, one in five holds the answer. */
export const WITHOUT_NAME = 0.2;
/** … and one that only uses an acronym, if it is asked what that stands for, and no article is seen to say so; judged. */
export const WITHOUT_LONG_FORM = RELATED;
/** … and one that has nothing of the question but its author’s name; judged. */
export const WITHOUT_SUBJECT = RELATED;

/** Confidence to outcome: what may answer is shown as related, and what hardly can is not shown as an answer at all. */
export function outcomeOf(probability: number): Answer['outcome'] {
  if (probability >= ANSWERED) return 'answered';
  return probability >= RELATED ? 'related' : 'unanswered';
}
