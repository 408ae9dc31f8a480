import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { attribute, textOf } from './hast-elements.ts';
import { fragmentOf } from './html-references.ts';
import { startsSuccessor } from './label-styles.ts';

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
    if (element.tagName === 'pre' || !element.children.some(isBreak)) return;
    const groups = groupsOf(element.children, isTarget);
    if (groups.length > 1) element.children = groups.map(paragraph);
  });
}

function groupsOf(
  children: readonly ElementContent[],
  isTarget: (node: ElementContent | undefined) => boolean,
): readonly ElementContent[][] {
  const groups: ElementContent[][] = [[]];
  const lines = linesOf(children);
  lines.forEach((line, at) => {
    const inked = line.filter((node) => !isBlank(node));
    const isParted = inked.length === 0 || beginsNote(lines, at) || isTarget(inked[isBracket(inked[0]) ? 1 : 0]);
    if (isParted) groups.push([]);
    else groups.at(-1)?.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
    groups.at(-1)?.push(...line);
  });
  return groups.filter((group) => group.some((node) => !isBlank(node))).map(fromFirstWord);
}

/** The nodes between line ends. */
function linesOf(children: readonly ElementContent[]): readonly ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isBreak(child)) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

/** Whether a line begins with the label after or before that of its neighbour: a list of notes, a line each. */
function beginsNote(lines: readonly ElementContent[][], at: number): boolean {
  const [before, line, behind] = [at - 1, at, at + 1].map((each) => lineText(lines[each] ?? []));
  return startsSuccessor(before ?? '', line ?? '') || startsSuccessor(line ?? '', behind ?? '');
}

/** The text of a line, its superscripts in brackets: one that begins it is its label. */
function lineText(line: readonly ElementContent[]): string {
  return line.map((node) => (isSuperscript(node) ? `[${textOf(node).trim()}]` : textOf(node))).join('');
}

/** Without the white space and the line ends before its words, so that a note stands in its own line. */
function fromFirstWord(group: ElementContent[]): ElementContent[] {
  return group.slice(group.findIndex((node) => !isBlank(node) && !isBreak(node)));
}

function isBracket(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && /^\s*[[(]\s*$/u.test(node.value);
}

function isSuperscript(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'sup';
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
