import type { Definition, List, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { startsNote, startsSuccessor } from './label-styles.ts';
import { textOf } from './mdast-text.ts';
import { headsNotes } from './text-metadata.ts';

/**
 * Gives back to the text what Markdown takes for something else where labels are printed (`[1]`) and no footnotes:
 * `[1]: https://…` is a note and no link's definition where the text says `[1]`; a numbered list under “Notes” keeps its
 * numbers; and of the notes `[1] …` and `[2] …` on lines of one paragraph each is one of its own.
 */
export function restorePrintedNotes(tree: Root, markdown: string): void {
  restoreReferences(tree, markdown);
  let hasFootnotes = false;
  visit(tree, 'footnoteDefinition', () => {
    hasFootnotes = true;
    return false;
  });
  if (hasFootnotes || !PRINTED_MARK.test(markdown)) return;
  unlistNotes(tree);
  visit(tree, (node) => {
    if ('children' in node && node.children.some(({ type }) => type === 'paragraph')) splitParagraphs(node, markdown);
  });
}

const PRINTED_MARK = /\[\d{1,4}\\?\]|[¹²³①-③]/u;

/** Links are resolved, as a note is read without the definitions that stand elsewhere. */
function restoreReferences(tree: Root, markdown: string): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const printed = new Set<string>();
  visit(tree, 'linkReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (!definition || !parent || index === undefined) return;
    const { position, children, referenceType, identifier } = node;
    if (referenceType === 'shortcut' && /^\d{1,4}$/u.test(identifier)) {
      printed.add(identifier);
      parent.children[index] = { type: 'text', value: `[${identifier}]`, position };
    } else parent.children[index] = { type: 'link', url: definition.url, children, position };
  });
  visit(tree, 'definition', (node, index, parent) => {
    if (!printed.has(node.identifier) || !parent || index === undefined) return;
    const { position } = node;
    const value = markdown.slice(position?.start.offset, position?.end.offset);
    parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value }], position };
  });
}

function unlistNotes(tree: Root): void {
  let underNotes = false;
  tree.children = tree.children.flatMap((node) => {
    if (node.type === 'heading') underNotes = headsNotes(textOf(node.children));
    return underNotes && node.type === 'list' && node.ordered === true ? unlist(node) : [node];
  });
}

function unlist({ children, start }: List): readonly RootContent[] {
  return children.flatMap(({ children: [first, ...others] }, at): readonly RootContent[] => {
    const label: PhrasingContent = { type: 'text', value: `${(start ?? 1) + at}. ` };
    if (first?.type !== 'paragraph')
      return [{ type: 'paragraph', children: [label] }, ...(first ? [first] : []), ...others];
    return [{ ...first, children: [label, ...first.children] }, ...others];
  });
}

function splitParagraphs(parent: Parent, markdown: string): void {
  parent.children = parent.children.flatMap((child): readonly RootContent[] =>
    child.type === 'paragraph' ? splitNotes(child, markdown) : [child],
  );
}

/** A line of a paragraph, and where it begins. */
interface MarkdownLine {
  readonly nodes: PhrasingContent[];
  readonly offset: number;
}

type Position = NonNullable<Paragraph['position']>;

function splitNotes(paragraph: Paragraph, markdown: string): readonly Paragraph[] {
  const { children, position } = paragraph;
  if (!startsNote(textOf(children.slice(0, 1)))) return [paragraph];
  const parts: MarkdownLine[][] = [];
  for (const line of linesOf(paragraph, markdown)) {
    const part = parts.at(-1);
    if (part && !startsSuccessor(textOf(part[0]?.nodes ?? []), textOf(line.nodes))) part.push(line);
    else parts.push([line]);
  }
  return parts.map((part) => ({
    type: 'paragraph',
    children: part.flatMap(({ nodes }, at) => (at === 0 ? nodes : [{ type: 'text', value: '\n' }, ...nodes])),
    position: startingAt(part[0]?.offset, position),
  }));
}

function linesOf({ children, position }: Paragraph, markdown: string): readonly MarkdownLine[] {
  let offset = position?.start.offset ?? 0;
  const lines: MarkdownLine[] = [{ nodes: [], offset }];
  const open = (): void => {
    const lineEnd = /\r\n|[\n\r]/u.exec(markdown.slice(offset));
    offset += lineEnd ? lineEnd.index + lineEnd[0].length : 0;
    lines.push({ nodes: [], offset });
  };
  for (const child of children) {
    if (child.type !== 'text') lines.at(-1)?.nodes.push(child);
    // A line end in a text is a soft break, and no other node holds one but code and raw HTML.
    const pieces = child.type === 'text' ? child.value.split('\n') : [];
    pieces.forEach((value, at) => {
      if (at > 0) open();
      const placed = at === 0 ? child.position : startingAt(offset, child.position);
      lines.at(-1)?.nodes.push({ type: 'text', value, position: placed });
    });
    if (child.type === 'break') open();
  }
  return lines;
}

function startingAt(offset: number | undefined, position: Position | undefined): Position | undefined {
  return position && { ...position, start: { ...position.start, offset } };
}
