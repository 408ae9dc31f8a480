import type { Element, Parents, Root } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { textOf } from './hast-elements.ts';
import { fragmentOf, hasType } from './html-references.ts';

const NEVER_SHOWN = /^(?:script|style|template|noscript|annotation|annotation-xml)$/u;
/** Words for those who hear a page: “Footnote” before a mark, “Return to” before an arrow. */
const ONLY_HEARD =
  /(?:^|\s|-)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|wb-inv|element-invisible|offscreen)(?:$|\s)/iu;
/** Numbers of pages and paragraphs, links that edit, and copies of the notes for the margin. */
const BETWEEN_THE_WORDS =
  /(?:^|[\s-])(?:pagenum|page-?num(?:ber)?|pageno|pagebreak|paranumber|(?:mw-)?editsection|sidenotes|headerlink)(?:$|\s)/iu;

/** Takes out of a page what no reader sees, and what its layout puts between the words. */
export function dropUnseen(tree: Root): void {
  visitParents(tree, 'element', (element, ancestors) => {
    if (!isUnseen(element, ancestors)) return undefined;
    const parent = ancestors.at(-1);
    const at = parent?.children.findIndex((child) => child === element) ?? -1;
    if (!parent || at === -1) return undefined;
    parent.children.splice(at, 1);
    return [SKIP, at];
  });
}

function isUnseen(element: Element, ancestors: readonly Parents[]): boolean {
  if (NEVER_SHOWN.test(element.tagName)) return true;
  if (/^(?:html|head|body|main|article|section|h[1-6])$/u.test(element.tagName)) return false;
  return hasType(element, ONLY_HEARD) || hasType(element, BETWEEN_THE_WORDS) || isPermalink(element, ancestors);
}

/** The sign beside a heading that links to the heading itself. */
function isPermalink(element: Element, ancestors: readonly Parents[]): boolean {
  if (element.tagName !== 'a' || /[\p{L}\p{N}]/u.test(textOf(element))) return false;
  const fragment = fragmentOf(element);
  return (
    fragment !== null &&
    textOf(element).trim() !== '' &&
    [...ancestors, element].some((each) => each.type === 'element' && each.properties['id'] === fragment)
  );
}
