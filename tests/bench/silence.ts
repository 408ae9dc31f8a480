import { confidence, outcomeOf } from '../../src/search/outcome.ts';
import { type Case, halvedCases } from './cases.ts';
import type { EvalSet } from './eval-set.ts';
import { areaUnderCurve } from './reliability.ts';

/** How well a set's questions whose article is absent are told from the others, half of the articles being absent. */
export interface Silence {
  readonly auc: number;
  /** The share that is called answered of the questions whose article is there, and of the others; 0 to 1. */
  readonly answered: number;
  readonly claimed: number;
}

export async function silenceOf(set: EvalSet): Promise<Silence> {
  const cases = await halvedCases(set);
  const there = cases.filter(({ isAnswerable }) => isAnswerable).map(sure);
  const absent = cases.filter(({ isAnswerable }) => !isAnswerable).map(sure);
  return { auc: areaUnderCurve(there, absent), answered: shareAnswered(there), claimed: shareAnswered(absent) };
}

const sure = ({ evidence, passages }: Case): number => confidence(evidence, passages);
const shareAnswered = (probabilities: readonly number[]): number =>
  probabilities.filter((each) => outcomeOf(each) === 'answered').length / probabilities.length;
