/** A candidate for a place in a chain of notes. */
export interface ChainLink {
  /** A whole number, at least 1. */
  readonly number: number;
  /** What it is worth to have it in the chain, at least 0. */
  readonly weight: number;
}

/**
 * Chooses, in order, the strictly increasing chain of greatest weight: footnotes 1, 2, 3 … among numbered lists.
 *
 * Of chains of equal weight the one that ends later wins, and in it each link is the latest that will do: notes stand
 * behind what they annotate. O(n log n), by a Fenwick tree of prefix maxima.
 *
 * @returns the indexes of the chosen links, ascending
 */
export function heaviestIncreasingChain(links: readonly ChainLink[]): readonly number[] {
  const ranks = new Map(
    [...new Set(links.map((link) => link.number))].toSorted((a, b) => a - b).map((n, at) => [n, at + 1]),
  );
  const tree: (number | undefined)[] = [];
  const total: number[] = [];
  const previous: (number | undefined)[] = [];
  const better = (a: number | undefined, b: number | undefined): number | undefined => {
    if (a === undefined || b === undefined) return a ?? b;
    const difference = (total[a] ?? 0) - (total[b] ?? 0);
    return difference > 0 || (difference === 0 && a > b) ? a : b;
  };

  let best: number | undefined;
  links.forEach((link, at) => {
    const rank = ranks.get(link.number) ?? 0;
    let before: number | undefined;
    for (let node = rank - 1; node > 0; node -= node & -node) before = better(before, tree[node]);
    previous[at] = before;
    total[at] = link.weight + (before === undefined ? 0 : (total[before] ?? 0));
    for (let node = rank; node <= ranks.size; node += node & -node) tree[node] = better(tree[node], at);
    best = better(best, at);
  });

  const chain: number[] = [];
  for (let at = best; at !== undefined; at = previous[at]) chain.push(at);
  return chain.toReversed();
}
