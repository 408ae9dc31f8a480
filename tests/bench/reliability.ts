/** A probability that was given, whether it came true, and how much it counts. */
export interface Forecast {
  readonly probability: number;
  readonly isTrue: boolean;
  readonly weight: number;
}

/** The chance that one of `higher` lies above one of `lower`; a tie counts half. 1 is perfect, ½ a guess. */
export function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number {
  const sorted = lower.toSorted((a, b) => a - b);
  const above = higher.map((each) => (countBelow(sorted, each, false) + countBelow(sorted, each, true)) / 2);
  return mean(above) / sorted.length;
}

/** How many of the ascending numbers lie below the limit, or on it if that counts. */
function countBelow(ascending: readonly number[], limit: number, countsEqual: boolean): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const each = ascending[middle] ?? Infinity;
    if (each < limit || (countsEqual && each === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The greatest threshold that at least this share of the numbers reaches. */
export function thresholdKeeping(share: number, numbers: readonly number[]): number {
  const descending = numbers.toSorted((a, b) => b - a);
  return descending[Math.ceil(share * descending.length) - 1] ?? 0;
}

export interface Decile {
  readonly from: number;
  readonly count: number;
  /** The mean of the probabilities given, and the share that came true. */
  readonly said: number;
  readonly was: number;
}

/** What came of the forecasts from 0 to 0.1, from 0.1 to 0.2, and so on. */
export function deciles(forecasts: readonly Forecast[]): readonly Decile[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = forecasts.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === tenth);
    const total = inside.reduce((sum, { weight }) => sum + weight, 0);
    const weighted = (of: (forecast: Forecast) => number): number =>
      inside.reduce((sum, each) => sum + each.weight * of(each), 0) / total;
    return {
      from: tenth / 10,
      count: inside.length,
      said: weighted(({ probability }) => probability),
      was: weighted(({ isTrue }) => Number(isTrue)),
    };
  });
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
