import type { Nodes, Root } from 'mdast';
import { defaultTreeAdapter, parse } from 'parse5';

/** Ten times as deep as anybody writes. */
const DEEPEST = 200;

/** A file is nested more deeply than any text. */
export class TooDeepError extends Error {}

/**
 * Whoever walks a tree calls himself for each level, and a stack that runs out is no error that one could catch: where
 * V8 happens to compile a regular expression just then, it ends the process.
 *
 * @throws {TooDeepError} where quotations, lists, emphasis or tags stand in one another more than 200 deep
 */
export function checkNesting(tree: Root): void {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  let html = '';
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (node.type === 'html') html += `${node.value}\n`;
    if (depth > DEEPEST) throw new TooDeepError(node.type);
    if ('children' in node)
      for (const child of node.children.toReversed()) open.push({ node: child, depth: depth + 1 });
  }
  checkTags(html);
}

/**
 * The same for the tags of a page. Only the parser knows which of them stand in one another: an end tag may end several
 * elements or none, or be the words of a comment. It calls itself for no level; whoever reads its tree does.
 *
 * @throws {TooDeepError} where tags stand in one another more than 200 deep
 */
export function checkTags(html: string): void {
  if (!html.includes('<')) return;
  let depth = 0;
  const onItemPush = (): void => {
    if (++depth > DEEPEST) throw new TooDeepError('tags');
  };
  const onItemPop = (): void => {
    depth--;
  };
  parse(html, { scriptingEnabled: false, treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } });
}

/** Whether a YAML text opens so many brackets, or lists in a line, that its parser would run out of stack. */
export function nestsDeeply(yaml: string): boolean {
  let depth = 0;
  for (const bracket of yaml.match(/[[\]{}]/gu) ?? []) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return new RegExp(String.raw`^[ \t]*(?:[-?:][ \t]+){${DEEPEST},}`, 'mu').test(yaml);
}
