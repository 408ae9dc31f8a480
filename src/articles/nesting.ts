import type { Nodes, Root } from 'mdast';

/** Ten times as deep as anybody writes. */
const DEEPEST = 200;

/** Elements that need no end tag: many in a row stand beside one another. */
const FLAT =
  /^(?:p|li|d[td]|t[drh]|thead|tbody|tfoot|colgroup|option|rp|rt|area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu;

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
  const tags = tagCounter();
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (node.type === 'html') tags(node.value);
    if (depth > DEEPEST) throw new TooDeepError(node.type);
    if ('children' in node)
      for (const child of node.children.toReversed()) open.push({ node: child, depth: depth + 1 });
  }
}

/**
 * The same for the tags of a page, before it is parsed.
 * @throws {TooDeepError} where tags stand in one another more than 200 deep
 */
export function checkTags(html: string): void {
  tagCounter()(html);
}

/** Counts how deep tags stand in one another, from one piece of HTML to the next. */
function tagCounter(): (html: string) => void {
  let depth = 0;
  return (html) => {
    for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][\w:.-]*)(?=[\s/>])/giu)) {
      if (!FLAT.test(name)) depth = Math.max(0, depth + (end === '' ? 1 : -1));
      if (depth > DEEPEST) throw new TooDeepError('tags');
    }
  };
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
