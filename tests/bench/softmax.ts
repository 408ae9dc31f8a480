import { solve } from './logistic.ts';

/** A choice among several things, of which one was right. */
export interface Choice {
  /** The features of each. */
  readonly options: readonly (readonly number[])[];
  /** The place of the right one. */
  readonly right: number;
  /** How much the choice counts. */
  readonly weight: number;
}

const MOST_STEPS = 30;
const ENOUGH = 1e-7;

/**
 * Fits a linear score whose softmax over the options of each choice makes the right ones likely, by Newton's method:
 * the same choices give the same weights.
 *
 * @param ridge   how strongly the weights are pulled, in choices of weight 1
 * @param centre  where to, and where the search begins
 */
export function fitSoftmax(choices: readonly Choice[], ridge: number, centre: readonly number[]): readonly number[] {
  let weights = centre;
  let loss = lossOf(choices, weights, ridge, centre);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(choices, weights, ridge, centre);
    let [next, nextLoss] = [weights, Infinity];
    // Far from the best weights, a whole step may lead too far.
    for (let share = 1; nextLoss > loss && share > 1e-3; share /= 2) {
      next = weights.map((weight, at) => weight + share * (change[at] ?? 0));
      nextLoss = lossOf(choices, next, ridge, centre);
    }
    if (loss - nextLoss < ENOUGH * loss) break;
    [weights, loss] = [next, nextLoss];
  }
  return weights;
}

export function scoreOf(weights: readonly number[], features: readonly number[]): number {
  let score = 0;
  for (let at = 0; at < weights.length; at++) score += (weights[at] ?? 0) * (features[at] ?? 0);
  return score;
}

function lossOf(
  choices: readonly Choice[],
  weights: readonly number[],
  ridge: number,
  centre: readonly number[],
): number {
  const pull = weights.reduce((sum, weight, at) => sum + (weight - (centre[at] ?? 0)) ** 2, 0);
  return choices.reduce(
    (sum, choice) => sum - choice.weight * Math.log(chancesOf(choice, weights)[choice.right] ?? 1),
    (ridge / 2) * pull,
  );
}

/** How likely the weights make each option. */
function chancesOf({ options }: Choice, weights: readonly number[]): readonly number[] {
  const scores = options.map((features) => scoreOf(weights, features));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function newtonStep(
  choices: readonly Choice[],
  weights: readonly number[],
  ridge: number,
  centre: readonly number[],
): readonly number[] {
  const gradient = weights.map((weight, at) => -ridge * (weight - (centre[at] ?? 0)));
  const hessian = weights.map((_, row) => weights.map((__, column) => (row === column ? ridge : 0)));
  for (const choice of choices) {
    const { options, right, weight } = choice;
    const chances = chancesOf(choice, weights);
    const mean = weights.map((_, at) => options.reduce((sum, x, of) => sum + (chances[of] ?? 0) * (x[at] ?? 0), 0));
    mean.forEach((each, at) => {
      gradient[at] = (gradient[at] ?? 0) + weight * ((options[right]?.[at] ?? 0) - each);
    });
    options.forEach((features, of) => {
      const counts = weight * (chances[of] ?? 0);
      // What is hardly likely moves nothing: most options, after the first steps.
      if (counts < 1e-9) return;
      const apart = mean.map((each, at) => (features[at] ?? 0) - each);
      apart.forEach((a, row) => {
        const cells = hessian[row] ?? [];
        for (let column = 0; column < apart.length; column++)
          cells[column] = (cells[column] ?? 0) + counts * a * (apart[column] ?? 0);
      });
    });
  }
  return solve(hessian, gradient);
}
