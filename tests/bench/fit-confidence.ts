/**
 * Fits the weights of `src/search/outcome.ts`, and tells how far they are to be believed:
 *
 *     node --import tsx tests/bench/fit-confidence.ts --data ../shared/eval
 *
 * All figures but the weights are by cross-validation: an article's questions are judged by weights that were fitted
 * without it. Each set, and each way of asking it, counts alike, however many questions it has.
 */
import { parseArgs } from 'node:util';
import { featuresOf, outcomeOf } from '../../src/search/outcome.ts';
import { aloneCases, type Case, halvedCases, nearMisses } from './cases.ts';
import { readEvalSet } from './eval-set.ts';
import { fitLogistic, type Observation, predict } from './logistic.ts';
import { areaUnderCurve, deciles, mean, thresholdKeeping } from './reliability.ts';

const SETS = ['squad-en', 'xquad-zh', 'xquad-de', 'xquad-es'];
const FOLDS = 6;
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
  printWeights(fitLogistic(cases));
  const judged = judge(cases);
  console.log('\nReliability: what was said, and the share of first passages that held the answer');
  for (const { from, count, said, was } of deciles(judged.map((each) => ({ ...each, isTrue: each.isRight })))) {
    console.log(`  ${from.toFixed(1)}  ${String(count).padStart(6)}  said ${percent(said)}  was ${percent(was)}`);
  }
  console.log(
    '\nAUC of the questions whose article is there against those whose article is not; of the right passages',
  );
  console.log(
    `against all else; the confidence that keeps ${percent(KEPT)} of the former, and the latter that it refuses`,
  );
  printSeparation('all', judged);
  for (const group of new Set(judged.map((each) => each.group))) {
    printSeparation(
      group,
      judged.filter((each) => each.group === group),
    );
  }
  const misses = toGroup('near misses', await nearMisses(readEvalSet(values.data, 'squad-near')));
  const weights = fitLogistic(cases);
  printOutcomes(
    'near misses',
    misses.map((each) => predict(weights, each.features)),
  );
}

async function readCases(folder: string): Promise<readonly Grouped[]> {
  const cases: Grouped[] = [];
  for (const name of SETS) {
    const set = readEvalSet(folder, name);
    cases.push(...toGroup(`${name}, halved`, await halvedCases(set)));
    cases.push(...toGroup(`${name}, alone`, await aloneCases(set)));
  }
  return cases;
}

function toGroup(group: string, cases: readonly Case[]): readonly Grouped[] {
  return cases.map((each) => ({
    ...each,
    group,
    features: Object.values(featuresOf(each.evidence, each.passages)),
    isTrue: each.isRight,
    weight: 1000 / cases.length,
  }));
}

/** The sets share articles, so a fold leaves an article out of all of them. */
function judge(cases: readonly Grouped[]): readonly Judged[] {
  const titles = [...new Set(cases.map(({ about }) => about))].toSorted();
  const foldOf = new Map(titles.map((title, at) => [title, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitLogistic(cases.filter(({ about }) => foldOf.get(about) !== fold));
    const left = cases.filter(({ about }) => foldOf.get(about) === fold);
    return left.map((each) => ({ ...each, probability: predict(weights, each.features) }));
  }).flat();
}

function printWeights([bias = 0, ...weights]: readonly number[]): void {
  const names = Object.keys(featuresOf({ score: 0, coverage: 0, held: 0, mass: 0 }, 1));
  const named = names.map((name, at) => `${name}: ${Number((weights[at] ?? 0).toFixed(3))}`);
  console.log(`const BIAS = ${Number(bias.toFixed(3))};`);
  console.log(`const WEIGHTS: Features = { ${named.join(', ')} };`);
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
