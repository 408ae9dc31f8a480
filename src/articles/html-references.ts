import type { Element, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { isBlockElement, textOf } from './hast-elements.ts';

/** An element, with the elements above it, outermost first, and its place in the page. */
export interface Located {
  readonly element: Element;
  readonly ancestors: readonly Parents[];
  readonly order: number;
}

export interface Reference extends Located {
  readonly label: string;
  /** In a book, behind the name of its document and `#`. */
  readonly fragment: string;
  readonly isTyped: boolean;
  /** `null` when nothing on the page has that id. */
  readonly target: Located | null;
}

export interface Page {
  readonly references: readonly Reference[];
  readonly backlinks: ReadonlySet<Element>;
  /** What an id or an anchor's name stands for. */
  readonly byId: ReadonlyMap<string, Located>;
}

const LABEL_TEXT = String.raw`\p{Nd}{1,4}|\p{L}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶#]{1,4}|[¹²³⁰⁴-⁹]{1,3}|[①-⑳]`;
/**
 * A label, with or without brackets. Only within them may a word stand before it (`[注釈 1]`, `[Anm. 2]`) or be all of it
 * (`[Doe2003]`), as `Table 1` is no label; and `[1:2]` is the third mark of note 1.
 */
const LABEL = new RegExp(
  String.raw`^(?:[[(［（〔【]\s*([\p{L}-]{1,14}\.?\s\p{Nd}{1,4}|(?:${LABEL_TEXT})(?=:\d{1,2}\s*\]))(?::\d{1,2})?\s*[\])］）〕】]` +
    String.raw`|\[([^\s[\]]{1,20})\]|[[(［（〔【]?\s*((?:note\s)?(?:${LABEL_TEXT}))\s*[\])］）〕】]?)\.?$`,
  'iu',
);

/** The label that a text is, less its brackets; `null` when it is anything else. */
export function labelOf(text: string): string | null {
  const label = LABEL.exec(text.trim());
  return label?.[1] ?? label?.[3] ?? label?.[2] ?? null;
}

const ARROW = /^(?:[\s^↑↩⏎⮐↵←⤴]|\ufe0e|\ufe0f)+$/u;

/** Finds the links of a page that look like references to notes, and those that lead back from them. */
export function surveyPage(tree: Root): Page {
  const byId = new Map<string, Located>();
  const links: Located[] = [];
  let order = 0;
  visitParents(tree, 'element', (element, ancestors) => {
    const located = { element, ancestors: [...ancestors], order: order++ };
    for (const id of [element.properties['id'], element.tagName === 'a' ? element.properties['name'] : undefined]) {
      if (typeof id === 'string' && !byId.has(id)) byId.set(id, located);
    }
    if (element.tagName === 'a' && fragmentOf(element) !== null && !isInContents(ancestors)) links.push(located);
  });
  const references: Reference[] = [];
  const backlinks = new Set<Element>();
  for (const link of links) {
    const text = textOf(link.element).trim();
    const fragment = fragmentOf(link.element) ?? '';
    const target = byId.get(fragment) ?? wordTarget(fragment, links);
    const isTyped = hasType(link.element, /(?:doc-)?noteref|footnote-?ref|footnoteref/iu);
    const label = labelOf(text);
    if (isBacklink(link, target, text)) backlinks.add(link.element);
    else if (label !== null || (isTyped && text.length > 0 && text.length <= 12)) {
      references.push({ ...link, label: label ?? text, fragment, isTyped, target });
    }
  }
  return { references, backlinks, byId };
}

export function fragmentOf({ properties }: Element): string | null {
  const href = properties['href'];
  const fragment = typeof href === 'string' ? /#(.+)$/su.exec(href)?.[1] : undefined;
  if (fragment === undefined) return null;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Word gives its notes no id: `#_ftn1` means the paragraph whose own mark leads to `#_ftnref1`. */
function wordTarget(fragment: string, links: readonly Located[]): Located | null {
  const back = /^(.*#)?_(ftn|edn)(\d+)$/su.exec(fragment);
  return (
    (back && links.find(({ element }) => fragmentOf(element) === `${back[1] ?? ''}_${back[2]}ref${back[3]}`)) ?? null
  );
}

function isInContents(ancestors: readonly Parents[]): boolean {
  return ancestors.some(
    (each) => each.type === 'element' && (each.tagName === 'nav' || hasType(each, /(?:^|\s|doc-)toc(?:$|\s)/iu)),
  );
}

function isBacklink(link: Located, target: Located | null, text: string): boolean {
  if (
    ARROW.test(text) ||
    hasType(
      link.element,
      /backlink|backref|footnote-?back|jump-?back|reversefootnote|(?:^|[\s_-])(?:back|return)(?:$|\s)/iu,
    )
  )
    return true;
  if (!target || target.order >= link.order) return false;
  return labelOf(textOf(target.element)) !== null || startsBlock(link);
}

/** Whether an element says of itself what it is: by role, `epub:type`, class, `rel` or id. */
export function hasType({ properties }: Element, pattern: RegExp): boolean {
  return ['role', 'epubType', 'epub:type', 'className', 'rel', 'id'].some((name) => {
    const value = properties[name];
    return pattern.test(Array.isArray(value) ? value.join(' ') : String(value ?? ''));
  });
}

/** Whether nothing stands before an element in its block. */
export function startsBlock({ element, ancestors }: Located): boolean {
  let child: Parents | Element = element;
  for (const parent of ancestors.toReversed()) {
    const before = parent.children.slice(
      0,
      parent.children.findIndex((each) => each === child),
    );
    if (before.some((each) => textOf(each).trim() !== '')) return false;
    if (parent.type === 'root' || isBlockElement(parent)) return true;
    child = parent;
  }
  return true;
}
