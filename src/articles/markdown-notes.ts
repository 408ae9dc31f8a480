import type { FootnoteDefinition, FootnoteReference, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

export interface NoteDefinition {
  /** Unique among the notes of a file. */
  readonly identifier: string;
  /** As printed. */
  readonly label: string;
  readonly node: FootnoteDefinition;
}

export interface MarkdownNotes {
  /** In the order of the text. */
  readonly definitions: readonly NoteDefinition[];
  /** Later definitions of a label that was defined before. */
  readonly repeated: readonly NoteDefinition[];
}

/**
 * Takes the notes out of a Markdown tree and leaves `<sup data-noteref data-label>` where they were referred to.
 *
 * Done before the way to hast, which would renumber notes, and drop those without a mark and those within a note.
 */
export function takeNotes(tree: Root): MarkdownNotes {
  visit(tree, 'footnoteReference', (node, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = noteref(node);
  });
  const definitions = new Map<string, NoteDefinition>();
  const repeated: NoteDefinition[] = [];
  const take = (node: FootnoteDefinition): void => {
    const found = { identifier: node.identifier, label: node.label ?? node.identifier, node };
    if (definitions.has(node.identifier)) repeated.push(found);
    else definitions.set(node.identifier, found);
    takeFrom(node);
  };
  const takeFrom = (root: Root | FootnoteDefinition): void => {
    visit(root, (node) => {
      if (!('children' in node) || !node.children.some(isDefinition)) return;
      const parent: Parent = node;
      for (const definition of parent.children.filter(isDefinition)) take(definition);
      parent.children = parent.children.filter((child) => !isDefinition(child));
    });
  };
  takeFrom(tree);
  return { definitions: [...definitions.values()], repeated };
}

const isDefinition = (node: Nodes): node is FootnoteDefinition => node.type === 'footnoteDefinition';

function noteref(reference: FootnoteReference): PhrasingContent {
  return {
    type: 'emphasis',
    children: [],
    data: {
      hName: 'sup',
      hProperties: { dataNoteref: reference.identifier, dataLabel: reference.label ?? reference.identifier },
    },
  };
}
