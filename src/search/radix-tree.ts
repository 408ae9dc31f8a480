/** A node of a radix tree: by the letters that lead there its branches, and by none the value of the word that ends here. */
type Node = Map<string, unknown>;

/** Each node before its branches are looked at: whoever is told of it may sort them. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const [letters, branch] of node) if (letters !== '' && branch instanceof Map) yield* nodesOf(branch);
}

/** Puts the branches of a node in the order of their letters. */
export function sortBranches(node: Node): void {
  const sorted = [...node].toSorted(([a], [b]) => (a < b ? -1 : 1));
  node.clear();
  for (const [letters, branch] of sorted) node.set(letters, branch);
}
