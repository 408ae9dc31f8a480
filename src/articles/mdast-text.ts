import type { Nodes } from 'mdast';

/** The plain text of nodes, without their markup. */
export function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return textOf(node.children);
      return 'value' in node ? node.value : '';
    })
    .join('');
}
