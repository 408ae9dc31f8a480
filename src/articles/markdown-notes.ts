import type { FootnoteDefinition, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { defineInlineNotes } from './inline-notes.ts';

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
 * Takes the notes out of a Markdown tree and leaves `<sup data-noteref data-label>` where they were referred to, or
 * where the text says `[^label]` and nothing defines it.
 *
 * Done before the way to hast, which would renumber notes, and drop those without a mark and those within a note.
 */
export function takeNotes(tree: Root, markdown: string): MarkdownNotes {
  defineInlineNotes(tree, markdown);
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const parent: Parent = node;
    parent.children = parent.children.flatMap((child): readonly RootContent[] => {
      if (child.type === 'footnoteReference') return [noteref(child.identifier, child.label ?? child.identifier)];
      return child.type === 'text' ? undefinedMarks(child, markdown) : [child];
    });
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

const UNDEFINED_MARK = /\[\^([^\]\s]{1,40})\]/u;

/** Parts a text at its marks, which no footnote defines. A backslash before one makes it text. */
function undefinedMarks(node: Text, markdown: string): readonly PhrasingContent[] {
  const { position, value } = node;
  if (!UNDEFINED_MARK.test(value)) return [node];
  const written = markdown.slice(position?.start.offset, position?.end.offset);
  if (written.includes('\\[^')) return [node];
  // Splitting by a pattern with one group gives text, label, text, label, text.
  return value.split(UNDEFINED_MARK).map((part, at) => (at % 2 === 0 ? { ...node, value: part } : noteref(part, part)));
}

function noteref(identifier: string, label: string): PhrasingContent {
  const hProperties = { dataNoteref: identifier, dataLabel: label };
  return { type: 'emphasis', children: [], data: { hName: 'sup', hProperties } };
}
