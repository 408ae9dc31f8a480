import type { Element, Parents } from 'hast';
import { attribute, isBlockElement, textOf } from './hast-elements.ts';
import { hasType, type Located, startsBlock } from './html-references.ts';

const TOO_HIGH = /^(?:html|body|main|article)$/u;
/** A note may be as much as one of these, and no more. */
const WHOLE_NOTE = /^(?:li|dd)$/u;
/** What holds a note whole; only a paragraph or less goes on in those that follow it. */
const CONTAINER = /^(?:li|dd|div|aside|section|table|tr|td)$/u;
/** What a note, or all notes of a page, say that they are. */
export const NOTE_TYPE = /(?:doc-)?(?:foot|end|rear)note(?!ref)/iu;

/** The whole note: the target, climbed from while its parent holds no other note, and what follows up to the next one. */
export function noteExtent(
  target: Located,
  targets: ReadonlySet<Element>,
  anchors: ReadonlySet<Element>,
): readonly Element[] {
  const { note, parent } = climb(target, targets, anchors);
  const isDone = CONTAINER.test(note.tagName) && hasWords(note);
  if (!parent || isDone) return [note];
  const siblings = parent.children.slice(parent.children.indexOf(note) + 1).filter((each) => each.type === 'element');
  // A mere anchor means the block behind it.
  if (!hasWords(note) && siblings[0] && isBlockElement(note)) return [note, siblings[0]];
  const next = siblings.findIndex((each) => targets.has(each) || holdsAny(each, targets));
  const between = siblings.slice(0, next === -1 ? countLast(note, parent, siblings) : next);
  return between.every((each) => goesOn(note, each, anchors)) ? [note, ...between] : [note];
}

function climb(
  target: Located,
  targets: ReadonlySet<Element>,
  anchors: ReadonlySet<Element>,
): { readonly note: Element; readonly parent: Parents | undefined } {
  let note = target.element;
  const above = target.ancestors.toReversed();
  let parent = above[0];
  for (const ancestor of above) {
    parent = ancestor;
    if (ancestor.type !== 'element' || TOO_HIGH.test(ancestor.tagName) || WHOLE_NOTE.test(note.tagName)) break;
    if (holdsAny(ancestor, targets, note)) break;
    // A note may cite another one, but what cites before the note begins is the text.
    const begins = !isBlockElement(note) && startsBlock(target);
    if (!begins && holdsAny(ancestor, anchors, note)) break;
    note = ancestor;
  }
  return { note, parent };
}

/** How many siblings belong to the last note of all: those that share a place for notes with it, or say what it says. */
function countLast(note: Element, parent: Parents, siblings: readonly Element[]): number {
  if (note.tagName === 'dt') return 1;
  if (!hasType(note, NOTE_TYPE)) return parent.type === 'element' && hasType(parent, NOTE_TYPE) ? siblings.length : 0;
  const alike = siblings.findIndex((each) => attribute(each, 'className') !== attribute(note, 'className'));
  return alike === -1 ? siblings.length : alike;
}

function goesOn(note: Element, next: Element, anchors: ReadonlySet<Element>): boolean {
  if (!isBlockElement(next) || /^(?:h[1-6]|hr|ol|ul|section)$/u.test(next.tagName)) return false;
  if (next.tagName === note.tagName && attribute(next, 'className') !== attribute(note, 'className')) return false;
  return !anchors.has(next) && !holdsAny(next, anchors);
}

function holdsAny(parent: Parents, of: ReadonlySet<Element>, except?: Element): boolean {
  return parent.children.some(
    (child) => child.type === 'element' && child !== except && (of.has(child) || holdsAny(child, of, except)),
  );
}

function hasWords(element: Element): boolean {
  return textOf(element).trim() !== '';
}
