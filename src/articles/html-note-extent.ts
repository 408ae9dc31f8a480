import type { Element, Parents } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { isBlockElement, textOf } from './hast-elements.ts';
import { labelPrefix } from './label-prefix.ts';
import { fragmentOf, hasType, type Located, type Page, type Reference } from './html-references.ts';

const TOO_HIGH = /^(?:html|body|main|article)$/u;

/** The whole note: the target, climbed from while its parent holds no other note, and what follows up to the next one. */
export function noteExtent(
  target: Located,
  targets: ReadonlySet<Element>,
  anchors: ReadonlySet<Element>,
): readonly Element[] {
  const holdsAny = (element: Parents, of: ReadonlySet<Element>, except: Element): boolean =>
    element.children.some(
      (child) => child.type === 'element' && child !== except && (of.has(child) || holdsAny(child, of, except)),
    );
  let note = target.element;
  const above = target.ancestors.toReversed();
  let parent = above[0];
  for (const ancestor of above) {
    parent = ancestor;
    if (ancestor.type !== 'element' || TOO_HIGH.test(ancestor.tagName)) break;
    if (holdsAny(ancestor, targets, note) || holdsAny(ancestor, anchors, note)) break;
    note = ancestor;
  }
  if (!parent) return [note];
  const siblings = parent.children.slice(parent.children.indexOf(note) + 1).filter((each) => each.type === 'element');
  const next = siblings.findIndex((each) => targets.has(each) || holdsAny(each, targets, note));
  const between = siblings.slice(0, next === -1 ? (note.tagName === 'dt' ? 1 : 0) : next);
  const goesOn = between.every(
    (each) =>
      isBlockElement(each) &&
      !/^(?:h[1-6]|hr|ol|ul|section)$/u.test(each.tagName) &&
      !holdsAny(each, anchors, note) &&
      !anchors.has(each),
  );
  return goesOn ? [note, ...between] : [note];
}

export function isNote(extent: readonly Element[], reference: Reference, { byId, backlinks }: Page): boolean {
  const [note] = extent;
  if (!note || /^h[1-6]$/u.test(note.tagName) || extent.includes(reference.element)) return false;
  if (reference.isTyped || hasType(note, /(?:doc-)?(?:foot|end|rear)note(?!ref)/iu)) return true;
  let linksBack = false;
  for (const element of extent) {
    visitParents(element, 'element', (inner) => {
      const fragment = inner.tagName === 'a' ? fragmentOf(inner) : null;
      if (fragment === null || linksBack) return;
      const back = byId.get(fragment);
      linksBack = back ? isNear(back, reference) : backlinks.has(inner) || /^_(?:ftn|edn)ref\d+$/u.test(fragment);
    });
  }
  if (linksBack) return true;
  const text = textOf(note).trimStart();
  return labelPrefix(text, reference.label) > 0;
}

/** Whether an element is a reference, stands in it, holds it, or stands in the same block. */
function isNear(back: Located, reference: Reference): boolean {
  if (back.element === reference.element || reference.ancestors.includes(back.element)) return true;
  const block = reference.ancestors.findLast((each) => each.type === 'element' && isBlockElement(each));
  return block !== undefined && (back.ancestors.includes(block) || back.element === block);
}
