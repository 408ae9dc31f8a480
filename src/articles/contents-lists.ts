import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { attribute, textOf } from './hast-elements.ts';

/** Takes out the lists that hold nothing but links to places of the text itself: its tables of contents. */
export function takeContents(tree: Root): readonly Element[] {
  const taken: Element[] = [];
  visit(tree, 'element', (element, index, parent) => {
    if (!/^[uo]l$/u.test(element.tagName) || !parent || index === undefined) return undefined;
    if (textOf(element).trim() === '' || !isAllLinks(element)) return SKIP;
    taken.push(element);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return taken;
}

/** Whether every word of a tree stands in a link to a place of this page. */
function isAllLinks(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'element' && node.tagName === 'a') return attribute(node, 'href').startsWith('#');
  return !('children' in node) || node.children.every(isAllLinks);
}
