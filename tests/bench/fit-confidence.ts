/**
 * Fits the weights of `src/search/outcome.ts`, and tells how far they are to be believed:
 *
 *     npm run fit:confidence -- --data ../shared/eval
 *
 * All figures but the weights are by cross-validation: an article's questions are judged by weights that were fitted
 * without it (the order of the passages, by weights that saw it). Each set, and each way of asking it, counts alike, however many questions it has.
 */
import { parseArgs } from 'node:util';
import { DOUBT_NAMES, outcomeOf, SIGN_NAMES, signsOf } from '../../src/search/outcome.ts';
import { aloneCases, type Case, halvedCases, nearCases } from './cases.ts';
import { readEvalSet } from './eval-set.ts';
import { foldsOf } from './folds.ts';
import { fitLogistic, type Observation, predict } from './logistic.ts';
import { areaUnderCurve, deciles, mean, thresholdKeeping } from './reliability.ts';

const SETS = ['squad-en', 'xquad-zh', 'xquad-de', 'xquad-es'];
/** Answerable questions, and as many that look so and are not. */
const NEAR = 'squad-near';
/**
 * How much the doubts count that near misses teach. At 1, they would be of no more account than in a regression; beyond 1.5,
 * ordinary questions lose more than near misses gain.
 */
const DOUBT = 1.5;
const NAMES = [...SIGN_NAMES, ...DOUBT_NAMES];
const KEPT = 0.95;

/** A case of one set, asked in one way. */
interface Grouped extends Case, Observation {
  readonly group: string;
}

interface Judged extends Grouped {
  readonly probability: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval' } } });
  const cases = await readCases(values.data);
  printWeights(fit(cases));
  const judged = judge(cases);
  console.log('\nReliability: what was said, and the share of first passages that held the answer');
  for (const { from, count, said, was } of deciles(
    judged.filter(isOrdinary).map((each) => ({ ...each, isTrue: each.isRight })),
  )) {
    console.log(`  ${from.toFixed(1)}  ${String(count).padStart(6)}  said ${percent(said)}  was ${percent(was)}`);
  }
  console.log(
    '\nAUC of the questions whose article is there against those whose article is not; of the right passages',
  );
  console.log(
    `against all else; the confidence that keeps ${percent(KEPT)} of the former, and the latter that it refuses`,
  );
  printSeparation('all but near', judged.filter(isOrdinary));
  for (const group of new Set(judged.map((each) => each.group))) {
    printSeparation(
      group,
      judged.filter((each) => each.group === group),
    );
  }
}

async function readCases(folder: string): Promise<readonly Grouped[]> {
  const cases: Grouped[] = [];
  for (const name of SETS) {
    const set = readEvalSet(folder, name);
    cases.push(...toGroup(`${name}, halved`, await halvedCases(set)));
    cases.push(...toGroup(`${name}, alone`, await aloneCases(set)));
  }
  const near = toGroup(NEAR, await nearCases(readEvalSet(folder, NEAR)));
  return [...cases, ...near];
}

function toGroup(group: string, cases: readonly Case[]): readonly Grouped[] {
  return cases.map((each) => ({
    ...each,
    group,
    features: featuresOf(each),
    isTrue: each.isRight,
    weight: 1000 / cases.length,
  }));
}

function featuresOf({ evidence, passages }: Case): readonly number[] {
  const signs = signsOf(evidence, passages);
  return NAMES.map((name) => signs[name]);
}

const isOrdinary = ({ group }: Grouped): boolean => group !== NEAR;

/**
 * First the doubts, by what tells near misses from questions that are answered; then the rest, on the other questions,
 * given these doubts: so the confidence is calibrated where near misses are rare.
 */
function fit(cases: readonly Grouped[]): readonly number[] {
  const doubtsOf = ({ features }: Grouped): readonly number[] => features.slice(SIGN_NAMES.length);
  const near = cases.filter((each) => !isOrdinary(each));
  const [, ...found] = fitLogistic(
    near.map((each) => ({ ...each, features: doubtsOf(each), isTrue: each.isAnswerable })),
  );
  const doubts = found.map((weight) => DOUBT * weight);
  const ordinary = cases.filter(isOrdinary).map((each) => ({
    ...each,
    features: each.features.slice(0, SIGN_NAMES.length),
    offset: doubtsOf(each).reduce((sum, doubt, at) => sum + doubt * (doubts[at] ?? 0), 0),
  }));
  return [...fitLogistic(ordinary), ...doubts];
}

function judge(cases: readonly Grouped[]): readonly Judged[] {
  return foldsOf(cases).flatMap(({ fitted, left }) => {
    const weights = fit(fitted);
    return left.map((each) => ({ ...each, probability: predict(weights, each.features) }));
  });
}

function printWeights([bias = 0, ...weights]: readonly number[]): void {
  const named = NAMES.map((name, at) => `${name}: ${Number((weights[at] ?? 0).toFixed(2))}`);
  console.log(`const BIAS = ${Number(bias.toFixed(2))};`);
  console.log(`const WEIGHTS: Signs = { ${named.join(', ')} };`);
}

function printSeparation(name: string, judged: readonly Judged[]): void {
  const probabilities = (which: (each: Judged) => boolean): readonly number[] =>
    judged.filter(which).map(({ probability }) => probability);
  const answerable = probabilities(({ isAnswerable }) => isAnswerable);
  const others = probabilities(({ isAnswerable }) => !isAnswerable);
  const right = probabilities(({ isRight }) => isRight);
  const wrong = probabilities(({ isRight }) => !isRight);
  const threshold = thresholdKeeping(KEPT, answerable);
  console.log(
    `${name.padEnd(18)} AUC ${areaUnderCurve(answerable, others).toFixed(3)} right ${areaUnderCurve(right, wrong).toFixed(3)}`,
    `threshold ${threshold.toFixed(3)} refuses ${percent(mean(others.map((each) => Number(each < threshold))))}`,
  );
  printOutcomes('  answerable', answerable);
  printOutcomes('  absent', others);
}

function printOutcomes(name: string, probabilities: readonly number[]): void {
  const shares = (['answered', 'related', 'unanswered'] as const).map(
    (outcome) => `${outcome} ${percent(mean(probabilities.map((each) => Number(outcomeOf(each) === outcome))))}`,
  );
  console.log(name.padEnd(18), ...shares);
}

const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;

await main();
