/**
 * Finds the last item for which a condition holds, in O(log n).
 * @param holds  true for the first items and false for all behind them
 * @returns its index, or -1 where it holds for none
 */
export function lastIndexWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let below = -1;
  let above = items.length;
  while (above - below > 1) {
    const middle = (below + above) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) below = middle;
    else above = middle;
  }
  return below;
}
