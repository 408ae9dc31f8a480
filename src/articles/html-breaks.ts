import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { attribute, textOf } from './hast-elements.ts';
import { fragmentOf } from './html-references.ts';

/** Makes paragraphs of what old pages part by empty lines (`<br><br>`), and of notes that they part by a line end. */
export function splitAtBreaks(tree: Root): void {
  const targets = new Set<string>();
  visit(tree, 'element', (element) => {
    const fragment = element.tagName === 'a' ? fragmentOf(element) : null;
    if (fragment !== null) targets.add(fragment);
  });
  const isTarget = (node: ElementContent | undefined): boolean =>
    node?.type === 'element' &&
    (targets.has(attribute(node, 'id')) || targets.has(attribute(node, 'name')) || isTarget(node.children[0]));
  visit(tree, 'element', (element) => {
    if (/^(?:pre|head)$/u.test(element.tagName) || !element.children.some(isBreak)) return;
    const groups = groupsOf(element.children, isTarget);
    if (groups.length > 1) element.children = groups.map(paragraph);
  });
}

function groupsOf(
  children: readonly ElementContent[],
  isTarget: (node: ElementContent | undefined) => boolean,
): readonly ElementContent[][] {
  const groups: ElementContent[][] = [[]];
  // The blank text between breaks, and before a target, counts for nothing.
  const inked = children.filter((node) => isBreak(node) || !isBlank(node));
  const before = new Set(inked.filter((_, at) => isTarget(inked[at + (isBracket(inked[at + 1]) ? 2 : 1)])));
  let breaks = 0;
  for (const child of children) {
    if (isBreak(child)) breaks++;
    else if (!isBlank(child)) breaks = 0;
    const parts = isBreak(child) && (breaks === 2 || before.has(child));
    if (parts) groups.push([]);
    else groups.at(-1)?.push(child);
  }
  return groups.filter((group) => group.some((node) => !isBreak(node) && !isBlank(node)));
}

function isBracket(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && /^\s*[[(]\s*$/u.test(node.value);
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

/** An anchor and a picture have no text, and are not blank. */
function isBlank(node: ElementContent): boolean {
  return node.type !== 'element' && textOf(node).trim() === '';
}

function paragraph(children: ElementContent[]): Element {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  return {
    type: 'element',
    tagName: 'p',
    properties: {},
    children,
    ...(first && last ? { position: { start: first.start, end: last.end } } : {}),
  };
}
