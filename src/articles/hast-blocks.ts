import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Block, BlockKind, Link, Note, Span } from '../model.ts';
import { findLinks, safeHref } from './find-links.ts';
import { isBlockElement, textOf } from './hast-elements.ts';
import { flattenInline, type FindNote } from './hast-inline.ts';

/**
 * Reads an HTML tree as blocks, in reading order.
 * @param findNote  index of the note that an identifier names; `null` when there is none
 */
export function readHastBlocks(tree: Nodes, findNote: FindNote): readonly Block[] {
  if (!('children' in tree)) return [];
  return [...leavesOf(tree, { kind: 'paragraph', depth: 0 })].flatMap(({ kind, depth, nodes, source }) => {
    const { text, noterefs } = flattenInline(nodes, findNote);
    return text === '' && noterefs.length === 0 ? [] : [{ kind, depth, text, noterefs, source }];
  });
}

/** A note's text, its paragraphs parted by blank lines, with the links that it shows and those behind its words. */
export function readHastNote(tree: Nodes): Pick<Note, 'text' | 'links'> {
  // The one note of a page may be found with the heading that stands over it.
  const text = readHastBlocks(tree, () => null)
    .filter(({ kind }) => kind !== 'heading')
    .map((paragraph) => paragraph.text)
    .join('\n\n');
  const links: Link[] = [...findLinks(text)];
  for (const { href, words } of anchorsOf(tree)) {
    if (links.some((link) => link.href === href)) continue;
    const start = Math.max(0, text.indexOf(words));
    links.push({ href, shown: { start, end: start + words.length } });
  }
  return { text, links: links.toSorted((a, b) => a.shown.start - b.shown.start) };
}

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

function* leavesOf(parent: Root | Element, context: Context): Generator<Leaf> {
  let run: ElementContent[] = [];
  const leaf = (nodes: readonly ElementContent[], of: Context): Leaf => ({
    ...of,
    nodes,
    source: spanOf(nodes, parent),
  });
  for (const child of parent.children) {
    if (
      child.type === 'doctype' ||
      child.type === 'comment' ||
      (child.type === 'element' && HIDDEN.has(child.tagName))
    ) {
      continue;
    }
    if (child.type !== 'element' || !holdsBlock(child)) {
      run.push(child);
      continue;
    }
    if (run.length > 0) yield leaf(run, context);
    run = [];
    const inner = contextOf(child, context);
    if (WHOLE.test(child.tagName)) yield leaf([child], inner);
    else yield* leavesOf(child, inner);
  }
  if (run.length > 0) yield leaf(run, context);
}

function holdsBlock(element: Element): boolean {
  return isBlockElement(element) || element.children.some((child) => child.type === 'element' && holdsBlock(child));
}

function contextOf(element: Element, context: Context): Context {
  const { tagName, properties } = element;
  if ([properties['className']].flat().some((name) => /caption/iu.test(String(name)))) return { kind: 'caption', depth: 0 };
  const rank = /^h([1-6])$/u.exec(tagName)?.[1];
  if (rank !== undefined) return { kind: 'heading', depth: Number(rank) };
  switch (tagName) {
    case 'hgroup':
      return { kind: 'heading', depth: rankIn(element) };
    case 'blockquote':
      return { kind: 'quotation', depth: 0 };
    case 'li':
    case 'dd':
      return { kind: 'item', depth: 0 };
    case 'pre':
      return { kind: 'code', depth: 0 };
    case 'table':
      return { kind: 'table', depth: 0 };
    case 'figcaption':
    case 'caption':
      return { kind: 'caption', depth: 0 };
    default:
      return context;
  }
}

/** The highest rank of the headings that are grouped as one. */
function rankIn(group: Element): number {
  const ranks = group.children.flatMap((child) => (child.type === 'element' ? Number(/^h([1-6])$/u.exec(child.tagName)?.[1] ?? 7) : []));
  return Math.min(6, ...ranks);
}

/** Where nodes stand in the source; nodes that came from raw HTML may not know, their parent does. */
function spanOf(nodes: readonly ElementContent[], parent: Root | Element): Span {
  const start = nodes.find((node) => node.position)?.position?.start.offset ?? parent.position?.start.offset ?? 0;
  const end = nodes.findLast((node) => node.position)?.position?.end.offset ?? parent.position?.end.offset ?? start;
  return { start, end };
}

function* anchorsOf(node: Nodes): Generator<{ readonly href: string; readonly words: string }> {
  if (node.type === 'element' && node.tagName === 'a' && typeof node.properties['href'] === 'string') {
    const href = safeHref(node.properties['href']);
    if (href !== null)
      yield {
        href,
        words: textOf(node)
          .replace(/[ \t\n\r\f]+/gu, ' ')
          .trim(),
      };
  }
  if ('children' in node) for (const child of node.children) yield* anchorsOf(child);
}
