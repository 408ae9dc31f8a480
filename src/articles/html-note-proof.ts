import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { attribute, isBlockElement, textOf } from './hast-elements.ts';
import { NOTE_TYPE } from './html-note-extent.ts';
import { fragmentOf, hasType, type Located, type Page, type Reference } from './html-references.ts';
import { labelPrefix } from './label-prefix.ts';

const HEADING = /^h[1-6]$/u;

/** Whether what a reference leads to is a note: it says so, links back, begins with the label, or is counted by its list. */
export function isNote(extent: readonly Element[], reference: Reference, page: Page): boolean {
  const { target } = reference;
  const [note] = extent;
  if (!note || !target || extent.includes(reference.element) || isSection(target) || HEADING.test(note.tagName))
    return false;
  if (reference.isTyped || hasType(note, NOTE_TYPE)) return true;
  if (extent.some((element) => linksBack(element, reference, page))) return true;
  if (isCrossReference(reference)) return false;
  return labelPrefix(textOf(note).trimStart(), reference.label) > 0 || placeInList(target) === Number(reference.label);
}

/** Whether a target is a heading or what one heads: that is referred to by number, and no note. */
function isSection({ element, ancestors }: Located): boolean {
  const first = element.children.find((child) => child.type === 'element');
  return [element, ...ancestors, ...(first ? [first] : [])].some(
    (each) => each.type === 'element' && HEADING.test(each.tagName),
  );
}

/** Whether a link is a word of its sentence (“see 3”): no superscript, no brackets, and parted from the word before. */
function isCrossReference({ element, ancestors }: Reference): boolean {
  if (ancestors.some((each) => each.type === 'element' && each.tagName === 'sup')) return false;
  if (/[[(［（〔【]|^[*†‡§¶¹²³⁰⁴-⁹]/u.test(textOf(element).trim()) || holdsSuperscript(element)) return false;
  const siblings = ancestors.at(-1)?.children ?? [];
  const before = siblings[siblings.findIndex((each) => each === element) - 1];
  return before?.type === 'text' && /[^\s,;–-]\s+$/u.test(before.value.slice(-20));
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

function linksBack(element: Element, reference: Reference, { byId, backlinks }: Page): boolean {
  let found = false;
  visit(element, 'element', (inner) => {
    const fragment = inner.tagName === 'a' ? fragmentOf(inner) : null;
    if (fragment === null || found) return;
    const back = byId.get(fragment);
    found = back ? isNear(back, reference) : backlinks.has(inner) || /^_(?:ftn|edn)ref\d+$/u.test(fragment);
  });
  return found;
}

/** Whether an element is a reference, stands in it, holds it, or stands in the same block. */
function isNear(back: Located, reference: Reference): boolean {
  if (back.element === reference.element || reference.ancestors.includes(back.element)) return true;
  const block = reference.ancestors.findLast((each) => each.type === 'element' && isBlockElement(each));
  return block !== undefined && (back.ancestors.includes(block) || back.element === block);
}
