import type { Element, Root } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { attribute, isBlockElement, textOf } from './hast-elements.ts';
import { hasType } from './html-references.ts';

export interface Content {
  /** The element that holds the article, without what the page put around and between. */
  readonly root: Root | Element;
  /** Elements with words that were left out, in reading order. */
  readonly leftOut: readonly Element[];
}

/** The article is the smallest element that holds so much of a page's prose. */
const MOST = 0.75;
/** A paragraph of so many characters is prose, and not a menu. */
const PROSE = 80;

const NEVER_PROSE =
  /^(?:nav|footer|aside|menu|form|button|select|textarea|dialog|script|style|template|noscript|head|iframe|object|svg)$/u;
const PAGE_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|dialog|doc-toc|doc-pagebreak)$/u;
const PAGE_CLASS =
  /(?:^|[\s_-])(?:nav|navbar|navbox|navigation|toc|sidebar|share|sharing|sharedaddy|social|subscribe|subscription|newsletter|related|comments?|cookies?|promo|advert|ads|breadcrumbs?|noprint|hatnote|printfooter|catlinks|skip-link|pagination|post-meta|byline-share)(?:$|[\s_-])/iu;

/** Finds the element that holds the article, and takes out of it what belongs to the page. */
export function findContent(tree: Root): Content {
  const leftOut: Element[] = [];
  visitParents(tree, 'element', (element, ancestors) => {
    if (!isOfThePage(element)) return undefined;
    const parent = ancestors.at(-1);
    const at = parent?.children.findIndex((child) => child === element) ?? -1;
    if (!parent || at === -1) return undefined;
    parent.children.splice(at, 1);
    if (textOf(element).trim() !== '' && isBlockElement(element)) leftOut.push(element);
    return [SKIP, at];
  });
  return { root: contentRoot(tree), leftOut };
}

function isOfThePage(element: Element): boolean {
  const { tagName, properties } = element;
  if (NEVER_PROSE.test(tagName)) return true;
  if (/^(?:html|body|main|article)$/u.test(tagName)) return false;
  if (properties['hidden'] === true || properties['hidden'] === '' || properties['ariaHidden'] === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(element, 'style'))) return true;
  if (PAGE_ROLE.test(attribute(element, 'role'))) return true;
  // Within a line a page marks what belongs to the text (“[update]”), but for the links that edit it.
  if (!isBlockElement(element)) return hasClass(element, /editsection/u);
  return hasClass(element, PAGE_CLASS) && !holdsNoterefs(element) && proseIn(element) < 1000;
}

function hasClass({ properties }: Element, pattern: RegExp): boolean {
  const names = [properties['className'], properties['id']].flat().filter((name) => typeof name === 'string');
  return names.some((name) => pattern.test(name));
}

function holdsNoterefs(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.properties['dataNoteref'] !== undefined || holdsNoterefs(child)),
  );
}

/** Descends as long as one child holds most of the prose. */
function contentRoot(tree: Root): Root | Element {
  const total = proseIn(tree);
  const descend = (root: Root | Element): Root | Element => {
    const child = root.children.find(
      (each) => each.type === 'element' && isContainer(each) && proseIn(each) >= total * MOST,
    );
    return child?.type === 'element' ? descend(child) : root;
  };
  return total === 0 ? tree : descend(tree);
}

function isContainer({ tagName }: Element): boolean {
  return /^(?:html|body|main|article|section|div|center|td|tr|tbody|table|form|span|font)$/u.test(tagName);
}

/** Characters of the paragraphs, items and quotations in a tree that are long enough to be prose. */
function proseIn(tree: Root | Element): number {
  let prose = 0;
  visitParents(tree, 'element', (element) => {
    if (!isBlockElement(element) || element.children.some((child) => child.type === 'element' && isBlockElement(child)))
      return undefined;
    const { length } = textOf(element).trim();
    if (length >= PROSE) prose += length;
    return SKIP;
  });
  return prose;
}

/** Whether an element says that it is boilerplate of a book: title page, imprint, colophon, contents. */
export function isBookMatter(element: Element): boolean {
  return hasType(
    element,
    /(?:^|\s)(?:titlepage|halftitlepage|imprint|colophon|copyright-page|toc|landmarks|cover|loi|lot)(?:$|\s)/u,
  );
}
