import type { Definition, FootnoteDefinition, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

export interface NoteDefinition {
  /** Unique among the notes of a file. */
  readonly identifier: string;
  /** As printed. */
  readonly label: string;
  readonly node: FootnoteDefinition | Definition;
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
 * Done before the way to hast, which would renumber notes and drop those without a mark. `[1]: https://…` is a link's
 * definition; but where the text says `[1]`, without words of its own to link, it is a note.
 */
export function takeNotes(tree: Root): MarkdownNotes {
  const shortcuts = replaceReferences(tree);
  const definitions = new Map<string, NoteDefinition>();
  const repeated: NoteDefinition[] = [];
  visit(tree, (node, index, parent) => {
    const isNote = node.type === 'footnoteDefinition' || (node.type === 'definition' && shortcuts.has(node.identifier));
    if (!isNote) return;
    const found = { identifier: keyOf(node), label: node.label ?? node.identifier, node };
    if (definitions.has(found.identifier)) repeated.push(found);
    else definitions.set(found.identifier, found);
    if (node.type === 'definition' || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return { definitions: [...definitions.values()], repeated };
}

/** @returns the identifiers of the link definitions that are notes */
function replaceReferences(tree: Root): ReadonlySet<string> {
  const defined = new Set<string>();
  visit(tree, 'definition', (node) => void defined.add(node.identifier));
  const shortcuts = new Set<string>();
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'footnoteReference') replace(parent, index, node);
    if (node.type !== 'linkReference' || node.referenceType !== 'shortcut') return;
    if (!/^\d{1,4}$/u.test(node.identifier) || !defined.has(node.identifier)) return;
    shortcuts.add(node.identifier);
    replace(parent, index, node);
  });
  return shortcuts;
}

type Reference = Extract<Nodes, { readonly type: 'footnoteReference' | 'linkReference' }>;

function replace(parent: Parent, index: number, reference: Reference): void {
  const noteref: PhrasingContent = {
    type: 'emphasis',
    children: [],
    data: {
      hName: 'sup',
      hProperties: { dataNoteref: keyOf(reference), dataLabel: reference.label ?? reference.identifier },
    },
  };
  parent.children.splice(index, 1, noteref);
}

/** Footnotes and links count their identifiers apart: `[^1]` is not `[1]`. */
function keyOf({ type, identifier }: Reference | FootnoteDefinition | Definition): string {
  return type === 'footnoteReference' || type === 'footnoteDefinition' ? `^${identifier}` : identifier;
}
