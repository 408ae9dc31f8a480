import type { ElementContent, Parents, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

const OPENS = /[[(［（〔【]\s*$/u;
const CLOSES = /^\s*[\])］）〕】]/u;
const PARTS = /^[\s,;–-]*$/u;

/** Takes the brackets from around noterefs, and the commas from between them, where they stand beside the links. */
export function dropBrackets(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node)) return;
    node.children.forEach((_, at) => dropBracketsAt(node, at));
  });
}

/** The same for the noterefs that begin at one place. */
function dropBracketsAt({ children }: Parents, first: number): void {
  const before = children[first - 1];
  if (before?.type !== 'text' || !isNoteref(children[first]) || !OPENS.test(before.value.slice(-8))) return;
  const between: Extract<RootContent, { type: 'text' }>[] = [];
  let at = first + 1;
  for (let next = children[at]; next; next = children[++at]) {
    if (isNoteref(next)) continue;
    if (next.type !== 'text' || !PARTS.test(next.value)) break;
    between.push(next);
  }
  const behind = children[at];
  if (behind?.type !== 'text' || !CLOSES.test(behind.value)) return;
  before.value = before.value.replace(/[^\s]\s*$/u, '');
  behind.value = behind.value.replace(CLOSES, '');
  for (const text of between) text.value = '';
}

/** Whether a node is a noteref, or holds nothing else. */
function isNoteref(node: RootContent | ElementContent | undefined): boolean {
  if (node?.type !== 'element') return false;
  return node.properties['dataNoteref'] !== undefined || (node.children.length > 0 && node.children.every(isNoteref));
}
