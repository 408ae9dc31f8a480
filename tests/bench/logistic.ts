/** One thing that was observed: its features, whether it came true, and how much it counts. */
export interface Observation {
  readonly features: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
  /** What of the logit is known already. */
  readonly offset?: number;
}

/** A little pull towards zero keeps the step finite where the features part the outcomes perfectly. */
const RIDGE: number = 1e-6;
const MOST_STEPS = 50;

/**
 * Fits a logistic regression by Newton's method, from zero: the same observations give the same weights.
 * @returns the bias, then a weight for each feature
 */
export function fitLogistic(observations: readonly Observation[]): readonly number[] {
  let weights = Array.from({ length: (observations[0]?.features.length ?? 0) + 1 }, () => 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(observations, weights);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (change.every((each) => Math.abs(each) < 1e-9)) break;
  }
  return weights;
}

export function predict(weights: readonly number[], features: readonly number[], offset = 0): number {
  const logit = [1, ...features].reduce((sum, x, at) => sum + x * (weights[at] ?? 0), offset);
  return 1 / (1 + Math.exp(-logit));
}

function newtonStep(observations: readonly Observation[], weights: readonly number[]): readonly number[] {
  const gradient = weights.map((weight) => -RIDGE * weight);
  const hessian = weights.map((_, row) => weights.map((__, column) => (row === column ? RIDGE : 0)));
  for (const { features, isTrue, weight, offset = 0 } of observations) {
    const x = [1, ...features];
    const probability = predict(weights, features, offset);
    const slope = weight * probability * (1 - probability);
    x.forEach((a, row) => {
      gradient[row] = (gradient[row] ?? 0) + weight * a * (Number(isTrue) - probability);
      const cells = hessian[row] ?? [];
      x.forEach((b, column) => {
        cells[column] = (cells[column] ?? 0) + slope * a * b;
      });
    });
  }
  return solve(hessian, gradient);
}

/** Gauss and Jordan; a symmetric positive definite matrix needs no pivots. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    const scale = pivot[at] ?? 1;
    pivot.forEach((cell, column) => {
      pivot[column] = cell / scale;
    });
    rows.forEach((row, other) => {
      const factor = row[at] ?? 0;
      if (other !== at) row.forEach((cell, column) => (row[column] = cell - factor * (pivot[column] ?? 0)));
    });
  });
  return rows.map((row) => row.at(-1) ?? 0);
}
