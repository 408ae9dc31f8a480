import type { Element, ElementContent, Parents, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { attribute, noterefInPlaceOf, textOf } from './hast-elements.ts';
import type { HtmlNote } from './html-notes.ts';

/** Notes that stand where they are cited, for the margin or for a box: Tufte CSS, LaTeXML, Distill, Modern Footnotes. */
const NOTE = /(?:^|\s)(?:sidenote|marginnote|ltx_role_(?:foot|end)note|modern-footnotes-footnote__note)(?:$|\s)/u;
/** What shows the label, in the note or before it. */
const MARK =
  /(?:^|\s)(?:sidenote-number|margin-toggle|ltx_note_mark|ltx_tag_note|ltx_note_type|modern-footnotes-footnote)(?:$|\s)/u;

/** Takes out the notes that stand in the middle of the text, and leaves noterefs in their place. */
export function takeInlineNotes(tree: Root): readonly HtmlNote[] {
  const notes: HtmlNote[] = [];
  visitParents(tree, 'element', (element, ancestors) => {
    const parent = ancestors.at(-1);
    if (!parent || !isInlineNote(element)) return undefined;
    const first = firstMark(parent, element);
    const marks = parent.children.slice(
      first,
      parent.children.findIndex((child) => child === element),
    );
    const label = labelIn([...marks, element]) || String(notes.length + 1);
    const identifier = `i${notes.length}`;
    notes.push({ identifier, label, content: [withoutLabels(element)], isLabelled: false });
    parent.children.splice(first, marks.length + 1, noterefInPlaceOf(element, identifier, label));
    return [SKIP, first + 1];
  });
  return notes;
}

function isInlineNote(element: Element): boolean {
  if (element.tagName === 'd-footnote') return true;
  return /^(?:span|small)$/u.test(element.tagName) && NOTE.test(attribute(element, 'className'));
}

/** Where the mark of a note begins: its label, and the box that it ticks. */
function firstMark({ children }: Parents, note: Element): number {
  let at = children.findIndex((child) => child === note);
  for (let before = children[at - 1]; before; before = children[at - 1]) {
    const isBlank = before.type === 'text' && before.value.trim() === '' && children[at - 2]?.type === 'element';
    if (!isBlank && !isMark(before)) break;
    at--;
  }
  return at;
}

function isMark(node: Parents['children'][number]): boolean {
  return node.type === 'element' && (node.tagName === 'input' || MARK.test(attribute(node, 'className')));
}

function labelIn(nodes: readonly Parents['children'][number][]): string {
  const labels: string[] = [];
  for (const node of nodes) {
    visit(node, 'element', (element) => {
      if (MARK.test(attribute(element, 'className'))) labels.push(textOf(element).trim());
    });
  }
  return labels.find((label) => label !== '') ?? '';
}

function withoutLabels(element: Element): Element {
  const children = element.children.flatMap((child): readonly ElementContent[] =>
    child.type !== 'element' ? [child] : MARK.test(attribute(child, 'className')) ? [] : [withoutLabels(child)],
  );
  return { ...element, children };
}
