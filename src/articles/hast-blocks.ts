import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Block, BlockKind, Link, Note, Span } from '../model.ts';
import { findLinks } from './find-links.ts';
import { flattenInline, flattenNote, type FindNote } from './hast-inline.ts';

/**
 * Reads an HTML tree as blocks, in reading order.
 * @param findNote  index of the note that an identifier names; `null` when there is none
 */
export function readHastBlocks(tree: Nodes, findNote: FindNote): readonly Block[] {
  return leavesOf(tree).flatMap(({ kind, depth, nodes, source }) => {
    const { text, noterefs } = flattenInline(nodes, findNote);
    return text === '' && noterefs.length === 0 ? [] : [{ kind, depth, text, noterefs, source }];
  });
}

/** A note's text, its paragraphs parted by blank lines, with the links that it shows and those behind its words. */
export function readHastNote(tree: Nodes): Pick<Note, 'text' | 'links'> {
  const paragraphs = leavesOf(tree)
    .map(({ nodes }) => flattenNote(nodes))
    .filter(({ text }) => text !== '');
  const links: Link[] = [];
  let start = 0;
  for (const { text, anchors } of paragraphs) {
    let end = 0;
    // Where the words of a link are its address, the link comes first.
    for (const { href, shown } of [...anchors, ...findLinks(text)].toSorted((a, b) => a.shown.start - b.shown.start)) {
      if (shown.start < end || shown.start === shown.end) continue;
      end = shown.end;
      links.push({ href, shown: { start: start + shown.start, end: start + shown.end } });
    }
    start += text.length + PARTING.length;
  }
  return { text: paragraphs.map(({ text }) => text).join(PARTING), links };
}

const PARTING = '\n\n';

interface Context {
  readonly kind: BlockKind;
  readonly depth: number;
}

/** A block with nothing but inline content. */
interface Leaf extends Context {
  readonly nodes: readonly ElementContent[];
  readonly source: Span;
}

const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'iframe', 'object', 'svg']);
/** What begins a block of its own; every other element runs on in the line. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|ul)$/u;
/** Blocks whose inside is no prose, and is kept in one piece. */
const WHOLE = /^(?:pre|table)$/u;

function leavesOf(tree: Nodes): readonly Leaf[] {
  if (tree.type !== 'root' && tree.type !== 'element') return [];
  const leaves: Leaf[] = [];
  addLeaves(tree, { kind: 'paragraph', depth: 0 }, { leaves, blocks: blocksIn(tree) });
  return leaves;
}

interface Reading {
  readonly leaves: Leaf[];
  /** The elements that begin a block of their own, or hold one that does. */
  readonly blocks: ReadonlySet<Element>;
}

function addLeaves(parent: Root | Element, context: Context, reading: Reading): void {
  let run: ElementContent[] = [];
  const add = (nodes: readonly ElementContent[], of: Context): void => {
    if (nodes.length > 0) reading.leaves.push({ ...of, nodes, source: spanOf(nodes, parent) });
  };
  for (const child of parent.children) {
    if (child.type === 'doctype' || child.type === 'comment') continue;
    if (child.type === 'element' && HIDDEN.has(child.tagName)) continue;
    if (child.type !== 'element' || !reading.blocks.has(child)) {
      run.push(child);
      continue;
    }
    add(run, context);
    run = [];
    const inner = contextOf(child, context);
    if (WHOLE.test(child.tagName)) add([child], inner);
    else addLeaves(child, inner, reading);
  }
  add(run, context);
}

function blocksIn(tree: Root | Element): ReadonlySet<Element> {
  const blocks = new Set<Element>();
  const search = (parent: Root | Element): boolean => {
    let found = false;
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const isBlock = search(child) || BLOCK.test(child.tagName);
      if (isBlock) blocks.add(child);
      found ||= isBlock;
    }
    return found;
  };
  search(tree);
  return blocks;
}

function contextOf({ tagName }: Element, context: Context): Context {
  const rank = /^h([1-6])$/u.exec(tagName)?.[1];
  if (rank !== undefined) return { kind: 'heading', depth: Number(rank) };
  switch (tagName) {
    case 'blockquote':
      return { kind: 'quotation', depth: 0 };
    case 'li':
    case 'dd':
      return { kind: 'item', depth: 0 };
    case 'pre':
      return { kind: 'code', depth: 0 };
    case 'table':
      return { kind: 'table', depth: 0 };
    default:
      return context;
  }
}

/** Where nodes stand in the source: where their parent does if they are all of it, else where they say themselves. */
function spanOf(nodes: readonly ElementContent[], parent: Root | Element): Span {
  const place = nodes.length === parent.children.length ? placeOf(parent) : nodes.map(placeOf).reduce(union, null);
  return place ?? placeOf({ ...parent, children: [] }) ?? { start: 0, end: 0 };
}

/** An element that raw HTML did not close knows at best where what is in it ends. */
function placeOf(node: Root | ElementContent): Span | null {
  const { start, end }: Partial<NonNullable<typeof node.position>> = node.position ?? {};
  const from = start?.offset;
  const to = end?.offset ?? (node.type === 'text' && from !== undefined ? from + node.value.length : undefined);
  const own = from !== undefined && to !== undefined && to > from ? { start: from, end: to } : null;
  if (node.type === 'root' || !('children' in node)) return own;
  return node.children.map(placeOf).reduce(union, own);
}

function union(a: Span | null, b: Span | null): Span | null {
  return a && b ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : (a ?? b);
}
