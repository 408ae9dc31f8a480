import type { Element, ElementContent, Root } from 'hast';
import type { Block, BlockKind, Link, Note, Span } from '../model.ts';
import { findLinks } from './find-links.ts';
import { isBlockElement } from './hast-elements.ts';
import { flattenInline, flattenNote, type FindNote } from './hast-inline.ts';

/**
 * Reads an HTML tree as blocks, in reading order.
 * @param findNote  index of the note that an identifier names; `null` when there is none
 */
export function readHastBlocks(tree: Root | Element, findNote: FindNote): readonly Block[] {
  return leavesOf(tree).flatMap(({ kind, depth, nodes, source }) => {
    const { text, noterefs } = flattenInline(nodes, findNote);
    return text === '' && noterefs.length === 0 ? [] : [{ kind, depth, text, noterefs, source }];
  });
}

/** A note's text, its paragraphs parted by blank lines, with the links that it shows and those behind its words. */
export function readHastNote(tree: Root): Pick<Note, 'text' | 'links'> {
  // The one note of a page may be found with the heading that stands over it.
  const paragraphs = leavesOf(tree)
    .filter(({ kind }) => kind !== 'heading')
    .map(({ nodes }) => flattenNote(nodes))
    .filter(({ text }) => text !== '');
  const links: Link[] = [];
  let start = 0;
  for (const { text, anchors } of paragraphs) {
    let end = 0;
    // Where the words of a link are its address, the link comes first.
    for (const { href, shown } of [...anchors, ...findLinks(text)].toSorted((a, b) => a.shown.start - b.shown.start)) {
      if (shown.start < end) continue;
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
/** Blocks that are kept in one piece, whatever stands in them. */
const WHOLE = /^(?:pre|table|hgroup)$/u;

function leavesOf(tree: Root | Element): readonly Leaf[] {
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
      const isBlock = search(child) || isBlockElement(child);
      if (isBlock) blocks.add(child);
      found ||= isBlock;
    }
    return found;
  };
  search(tree);
  return blocks;
}

function contextOf(element: Element, context: Context): Context {
  const { tagName } = element;
  const rank = /^h([1-6])$/u.exec(tagName)?.[1];
  if (rank !== undefined) return { kind: 'heading', depth: Number(rank) };
  switch (tagName) {
    case 'hgroup':
      return { kind: 'heading', depth: rankIn(element) };
    case 'figcaption':
    case 'caption':
      return { kind: 'caption', depth: 0 };
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
      return /caption/iu.test([element.properties['className']].flat().join(' '))
        ? { kind: 'caption', depth: 0 }
        : context;
  }
}

/** The highest rank of the headings that a group makes one of. */
function rankIn(group: Element): number {
  const ranks = group.children.map((child) =>
    Number(child.type === 'element' && /^h([1-6])$/u.exec(child.tagName)?.[1]),
  );
  return Math.min(6, ...ranks.filter((rank) => rank > 0));
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
