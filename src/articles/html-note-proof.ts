import type { Element, Parents } from 'hast';
import { visit } from 'unist-util-visit';
import { attribute, isBlockElement, textOf } from './hast-elements.ts';
import { NOTE_TYPE } from './html-note-extent.ts';
import { fragmentOf, hasType, type Located, type Page, type Reference } from './html-references.ts';
import { labelPrefix } from './label-prefix.ts';

/** What a reference leads to, as a whole, and the links in it that lead back. */
export interface Extent {
  readonly content: readonly Element[];
  readonly linksBack: readonly Element[];
}

const HEADING = /^h[1-6]$/u;

/** Whether what a reference leads to is a note: it says so, links back, begins with the label, or is counted by its list. */
export function isNote({ content, linksBack }: Extent, reference: Reference): boolean {
  const { target } = reference;
  const [note] = content;
  if (!note || !target || content.includes(reference.element) || isSection(target) || HEADING.test(note.tagName))
    return false;
  if (reference.isTyped || hasType(note, NOTE_TYPE)) return true;
  if (linksBack.length > 0) return true;
  if (isCrossReference(reference)) return false;
  return labelPrefix(textOf(note), reference.label) > 0 || placeInList(target) === Number(reference.label);
}

/** Whether a target is a heading or what one heads: that is referred to by number, and no note. */
function isSection({ element, ancestors }: Located): boolean {
  const first = element.children.find((child) => child.type === 'element');
  return [element, ...ancestors, ...(first ? [first] : [])].some(
    (each) => each.type === 'element' && HEADING.test(each.tagName),
  );
}

/** Whether a link is a word of its sentence (“see 3”): no superscript, no brackets, and parted from the word before. */
function isCrossReference({ element, ancestors, fragment }: Reference): boolean {
  if (/(?:^|#)_?(?:fn|ftn|edn|foot|endn|note|cite_note)/iu.test(fragment)) return false;
  if (ancestors.some((each) => each.type === 'element' && each.tagName === 'sup')) return false;
  if (/[[(［（〔【]|^[*†‡§¶¹²³⁰⁴-⁹]/u.test(textOf(element).trim()) || holdsSuperscript(element)) return false;
  const siblings = ancestors.at(-1)?.children ?? [];
  const before = siblings[siblings.findIndex((each) => each === element) - 1];
  return before?.type === 'text' && /[^\s,;–\-[(［（〔【]\s+$/u.test(before.value.slice(-20));
}

function holdsSuperscript({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (child.tagName === 'sup' || holdsSuperscript(child)));
}

/** The number that a list shows before the item that a target is or begins. */
export function placeInList({ element, ancestors }: Located): number | null {
  const path = [...ancestors, element];
  const at = path.findLastIndex((each) => each.type === 'element' && each.tagName === 'li');
  const [list, item] = [path[at - 1], path[at]];
  if (list?.type !== 'element' || list.tagName !== 'ol') return null;
  const items = list.children.filter((each) => each.type === 'element' && each.tagName === 'li');
  return Number(attribute(list, 'start') || 1) + items.findIndex((each) => each === item);
}

/** The links of a note that lead back to where it is cited: to a reference, to what holds it, or into the same block. */
export function findLinksBack(
  content: readonly Element[],
  references: readonly Reference[],
  { byId, backlinks }: Page,
): readonly Element[] {
  const near = new Set<Parents>(references.flatMap(({ element, ancestors }) => [element, ...ancestors]));
  const blocks = new Set(
    references.map(({ ancestors }) => ancestors.findLast((each) => each.type === 'element' && isBlockElement(each))),
  );
  const found: Element[] = [];
  for (const element of content) {
    visit(element, 'element', (inner) => {
      const fragment = inner.tagName === 'a' ? fragmentOf(inner) : null;
      if (fragment === null) return;
      const back = byId.get(fragment);
      const isBack = back
        ? near.has(back.element) || back.ancestors.some((each) => blocks.has(each))
        : backlinks.has(inner) || /(?:^|#)_(?:ftn|edn)ref\d+$/u.test(fragment);
      if (isBack) found.push(inner);
    });
  }
  return found;
}
