import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isBlockElement, noterefInPlaceOf, textOf } from './hast-elements.ts';
import { dropBrackets } from './html-brackets.ts';
import { noteExtent } from './html-note-extent.ts';
import { type Extent, findLinksBack, isNote, placeInList } from './html-note-proof.ts';
import { labelPrefix } from './label-prefix.ts';
import { removeBacklinks } from './html-backlinks.ts';
import { takeInlineNotes } from './html-inline-notes.ts';
import { printedReferences } from './html-printed-notes.ts';
import { labelOf, type Located, type Page, type Reference, surveyPage } from './html-references.ts';

/** A note of a page: the elements that hold it, in reading order. */
export interface HtmlNote {
  readonly identifier: string;
  /** As printed, less its brackets. */
  readonly label: string;
  readonly content: readonly Element[];
  /** Whether the words of the content begin with the label. */
  readonly isLabelled: boolean;
}

/**
 * Takes the notes out of a page, and leaves `<sup data-noteref data-label>` where they are cited.
 *
 * Notes stand where they are cited, or references link to them, or else labels are printed. A reference is a short
 * label-like link to something on this page. What it leads to is a note only if it links back, begins with the label, or
 * says that it is one: that keeps tables of contents out.
 *
 * @returns the notes in reading order; a reference to nothing stays as a noteref that no note answers
 */
export function takeHtmlNotes(tree: Root): readonly HtmlNote[] {
  const inline = takeInlineNotes(tree);
  const page = surveyPage(tree);
  const extents = extentsOf(page.references, page);
  const linked = page.references.filter((reference) => {
    const extent = reference.target && extents.get(reference.target.element);
    return extent ? isNote(extent, reference) : looksLikeNoteLink(reference);
  });
  if (linked.length > 0 || inline.length > 0)
    return [...inline, ...takeNotes(tree, { references: linked, extents, page })];
  const printed = printedReferences(tree);
  return takeNotes(tree, { references: printed, extents: extentsOf(printed, page), page });
}

/** What each reference leads to, as a whole. */
function extentsOf(references: readonly Reference[], page: Page): ReadonlyMap<Element, Extent> {
  const citing = new Map<Element, { readonly target: Located; readonly references: Reference[] }>();
  for (const reference of references) {
    const { target } = reference;
    if (!target) continue;
    const known = citing.get(target.element);
    if (known) known.references.push(reference);
    else citing.set(target.element, { target, references: [reference] });
  }
  const targets = new Set(citing.keys());
  const anchors = new Set(references.map(({ element }) => element));
  const extents = new Map<Element, Extent>();
  for (const [element, cited] of citing) {
    const content = noteExtent(cited.target, targets, anchors);
    extents.set(element, { content, linksBack: findLinksBack(content, cited.references, page) });
  }
  return extents;
}

interface Cited {
  readonly references: readonly Reference[];
  readonly extents: ReadonlyMap<Element, Extent>;
  readonly page: Page;
}

function takeNotes(tree: Root, { references, extents, page }: Cited): readonly HtmlNote[] {
  const notes = new Map<Element, HtmlNote>();
  for (const { target, label } of references.toSorted((a, b) => (a.target?.order ?? 0) - (b.target?.order ?? 0))) {
    const content = target && extents.get(target.element)?.content;
    if (content && !notes.has(target.element))
      notes.set(target.element, {
        identifier: `n${notes.size}`,
        label,
        content,
        isLabelled: placeInList(target) === null,
      });
  }
  const inNotes = new Set([...notes.values()].flatMap(({ content }) => content));
  for (const reference of references) {
    replaceReference(
      reference,
      (reference.target && notes.get(reference.target.element)?.identifier) ?? `?${reference.fragment}`,
    );
  }
  dropBrackets(tree);
  const backlinks = new Set([...page.backlinks, ...[...extents.values()].flatMap(({ linksBack }) => linksBack)]);
  const taken = new Set([...notes.values()].filter(({ content, label }) => removeBacklinks(content, label, backlinks)));
  remove(tree, inNotes);
  // A list counts its items itself, unless all of them begin with their labels.
  const counted = [...notes.values()].filter(({ isLabelled }) => !isLabelled);
  const repeats = counted.every(({ label, content }) => labelPrefix(content.map(textOf).join(''), label) > 0);
  return [...notes.values()].map((note) => ({
    ...note,
    isLabelled: (note.isLabelled || repeats) && !taken.has(note),
  }));
}

/** A link that is named as notes are, although its note is missing from the page. */
function looksLikeNoteLink({ fragment, isTyped }: Reference): boolean {
  return isTyped || /(?:^|#)_?(?:fn|ftn|edn|footnote|endnote|cite_note|note)[-_:.]?\w*$/iu.test(fragment);
}

/** Puts the noteref in the place of the link; brackets and commas that a superscript holds beside its links go. */
function replaceReference({ element, ancestors, label }: Reference, identifier: string): void {
  const noteref = noterefInPlaceOf(element, identifier, label);
  const wrappers = ancestors.toReversed();
  const end = wrappers.findIndex((each) => each.type !== 'element' || isBlockElement(each) || !isOnlyLabels(each));
  const wrapper = wrappers[(end === -1 ? wrappers.length : end) - 1];
  if (wrapper?.type === 'element') {
    wrapper.children = linksOf(wrapper, element, noteref);
    return;
  }
  const parent = ancestors.at(-1);
  const at = parent?.children.findIndex((each) => each === element) ?? -1;
  if (at !== -1) parent?.children.splice(at, 1, noteref);
}

/** Whether an inline element holds labels, brackets and separators alone: `<sup>[1, 2]</sup>`. */
function isOnlyLabels(element: Element): boolean {
  const text = textOf(element)
    .replace(/[\s,;–\-[\]()［］（）]+/gu, ' ')
    .trim();
  return text === '' || text.split(' ').every((part) => labelOf(part) !== null);
}

/** The noterefs and links of a wrapper, with one link replaced. */
function linksOf(wrapper: Element, element: Element, noteref: Element): Element[] {
  const kept: Element[] = [];
  visit(wrapper, 'element', (inner) => {
    if (inner === element) kept.push(noteref);
    else if (inner.tagName === 'a' || inner.properties['dataNoteref'] !== undefined) kept.push(inner);
  });
  return kept;
}

function remove(tree: Root, elements: ReadonlySet<Element>): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !elements.has(element)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
