import type { Element, Nodes } from 'hast';

/** What begins a block of its own; every other element runs on in the line. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|li|main|nav|ol|p|pre|section|summary|table|ul)$/u;

export function isBlockElement({ tagName }: Element): boolean {
  return BLOCK.test(tagName);
}

/** The text of a tree, white space and all. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** An attribute's value as text, several values parted by spaces; empty when it has none. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value || '');
}

/** The mark of a note as the blocks are read from it, where an element of the file stood. */
export function noterefInPlaceOf(element: Element, identifier: string, label: string): Element {
  return {
    type: 'element',
    tagName: 'sup',
    properties: { dataNoteref: identifier, dataLabel: label },
    children: [],
    ...(element.position ? { position: element.position } : {}),
  };
}
