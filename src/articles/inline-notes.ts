import type { FootnoteDefinition, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { textOf } from './mdast-text.ts';

/**
 * Makes footnotes of the notes that stand in the text itself: `^[A note.]` (Pandoc, Obsidian). They have no label of
 * their own, and are numbered as they come, around the numbers that other notes bear.
 */
export function defineInlineNotes(tree: Root, markdown: string): void {
  if (!markdown.includes('^[')) return;
  const labels = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ identifier }) => void labels.add(identifier));
  const definitions: FootnoteDefinition[] = [];
  let number = 0;
  const define: Define = (children, position) => {
    do number++;
    while (labels.has(String(number)));
    const named = { identifier: String(number), label: String(number), position };
    definitions.push({ type: 'footnoteDefinition', ...named, children: [{ type: 'paragraph', children, position }] });
    return { type: 'footnoteReference', ...named };
  };
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    if (node.children.some((child) => opensNote(child, markdown))) node.children = takeInline(node, markdown, define);
  });
  tree.children.push(...definitions);
}

type Define = (children: PhrasingContent[], position: Nodes['position']) => PhrasingContent;

function opensNote(node: PhrasingContent, markdown: string): node is Text {
  if (node.type !== 'text' || !node.value.includes('^[')) return false;
  // A backslash before it makes it text.
  return !markdown.slice(node.position?.start.offset, node.position?.end.offset).includes('\\^[');
}

/** The content of a paragraph, with a reference in the place of each note. */
function takeInline(
  { children, position }: { readonly children: readonly PhrasingContent[]; readonly position?: Nodes['position'] },
  markdown: string,
  define: Define,
): PhrasingContent[] {
  const read: PhrasingContent[] = [];
  let note: PhrasingContent[] | null = null;
  let depth = 0;
  for (const child of children) {
    if (child.type !== 'text' || (note === null && !opensNote(child, markdown))) {
      (note ?? read).push(child);
      continue;
    }
    for (const value of child.value.split(/(\^\[|[[\]])/u)) {
      depth += value.endsWith('[') ? 1 : value === ']' ? -1 : 0;
      if (note === null && value === '^[') [note, depth] = [[], 1];
      else if (note !== null && value === ']' && depth === 0) {
        read.push(...(isNote(note) ? [define(note, position)] : [text('^['), ...note, text(']')]));
        note = null;
      } else if (value !== '') (note ?? read).push({ ...child, value });
    }
  }
  return note === null ? read : [...read, text('^['), ...note];
}

const text = (value: string): Text => ({ type: 'text', value });

/** `^[a-z]` is a pattern; a note says more than one word, or ends as a sentence does. */
function isNote(content: readonly PhrasingContent[]): boolean {
  return /\s|\p{L}\.$/u.test(textOf(content).trim());
}
