import type { Element, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { attribute, isBlockElement, textOf } from './hast-elements.ts';
import { type Located, type Reference, startsBlock } from './html-references.ts';
import { splitLabels } from './label-styles.ts';
import { headsNotes } from './text-metadata.ts';

/** One label or several in a superscript: `3`, `[3]`, `3, 4`, `3–5`, `*`. */
const LABELS = /^[[(]?((?:\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9})|[*†‡§]{1,3}|[a-z])[\])]?$/u;
/** A power of ten, or of a unit. */
const POWER = /(?:\d|(?<!\p{L})(?:[A-Za-z]|[kcmdµn]m|ft|in|yd))$/u;
const NOTE_START = /^(?:(\d{1,3})[.)]\s|[[(](\d{1,3})[\])])/u;

interface Mark extends Located {
  readonly labels: readonly string[];
}

interface PrintedNote {
  readonly label: string;
  readonly target: Located;
}

/**
 * Finds the references of a page that prints its notes and links none: superscripts whose labels begin blocks further on,
 * or count the items of a list of notes.
 * @returns none unless half of the notes are cited, and half of the superscripts cite one
 */
export function printedReferences(tree: Root): readonly Reference[] {
  const { marks, notes } = survey(tree);
  const noteOf = (label: string, { order }: Mark): Located | undefined =>
    notes.find((note) => note.label === label && note.target.order > order)?.target;
  const joined = marks.filter((mark) => mark.labels.every((label) => noteOf(label, mark)));
  const cited = new Set(joined.flatMap((mark) => mark.labels.map((label) => noteOf(label, mark))));
  if (cited.size * 2 < notes.length || joined.length * 2 < marks.length) return [];
  return joined.flatMap((mark) =>
    mark.labels.map((label) => ({
      ...partOf(mark),
      order: mark.order,
      label,
      fragment: '',
      isTyped: false,
      target: noteOf(label, mark) ?? null,
    })),
  );
}

/** Adds to a superscript an element for one of its labels, as if that were a link. */
function partOf({ element, ancestors }: Mark): Pick<Located, 'element' | 'ancestors'> {
  const part: Element = { type: 'element', tagName: 'a', properties: {}, children: [] };
  element.children.push(part);
  return { element: part, ancestors: [...ancestors, element] };
}

function survey(tree: Root): { readonly marks: readonly Mark[]; readonly notes: readonly PrintedNote[] } {
  const all = elementsOf(tree);
  const sups = all.filter(({ element }) => element.tagName === 'sup' && LABELS.test(textOf(element).trim()));
  const marks = sups.filter((sup) => !startsBlock(sup) && !POWER.test(textBefore(sup))).map(withLabels);
  const last = marks.at(-1)?.order ?? Infinity;
  const choices = [
    sups.filter(startsBlock).flatMap(superscriptNote),
    all.flatMap((each) => (isNoteList(each) ? itemsOf(each, all) : [])),
    all.filter(({ order }) => order > last).flatMap(numberedNote),
  ];
  const notes = choices.find((choice) => choice.length > 0) ?? [];
  const inNotes = new Set<Parents>(notes.map(({ target }) => target.element));
  return { marks: marks.filter(({ ancestors }) => !ancestors.some((each) => inNotes.has(each))), notes };
}

function elementsOf(tree: Root): readonly Located[] {
  const all: Located[] = [];
  visitParents(tree, 'element', (element, ancestors) => {
    all.push({ element, ancestors: [...ancestors], order: all.length });
  });
  return all;
}

function withLabels(sup: Located): Mark {
  return { ...sup, labels: splitLabels(LABELS.exec(textOf(sup.element).trim())?.[1] ?? '') };
}

function textBefore({ element, ancestors }: Located): string {
  const siblings = ancestors.at(-1)?.children ?? [];
  const before = siblings[siblings.findIndex((each) => each === element) - 1];
  return before ? textOf(before).slice(-4) : '';
}

function superscriptNote({ element, ancestors, order }: Located): readonly PrintedNote[] {
  const at = ancestors.findLastIndex((each) => each.type === 'element' && isBlockElement(each));
  const block = ancestors[at];
  const label = LABELS.exec(textOf(element).trim())?.[1];
  if (block?.type !== 'element' || label === undefined || textOf(block).trim() === textOf(element).trim()) return [];
  return [{ label, target: { element: block, ancestors: ancestors.slice(0, at), order } }];
}

function numberedNote(located: Located): readonly PrintedNote[] {
  const { element } = located;
  if (!/^(?:p|li|dd|div)$/u.test(element.tagName) || element.children.some(isBlock)) return [];
  const start = NOTE_START.exec(textOf(element).trimStart());
  const label = start?.[1] ?? start?.[2];
  return label === undefined ? [] : [{ label, target: located }];
}

function isBlock(node: Parents['children'][number]): boolean {
  return node.type === 'element' && isBlockElement(node);
}

/** Writes the numbers of lists of notes into them, as marks that are no superscripts know notes by their text. */
export function numberNotes(tree: Root): void {
  const all = elementsOf(tree);
  for (const list of all.filter(isNoteList)) {
    for (const { label, target } of itemsOf(list, all)) number(target.element, label);
  }
}

function number(item: Element, label: string): void {
  const first = item.children.find((child) => textOf(child).trim() !== '');
  if (first?.type === 'element' && isBlockElement(first)) number(first, label);
  else if (first && NOTE_START.exec(textOf(item).trimStart()) === null)
    item.children.unshift({ type: 'text', value: `${label}. ` });
}

/** Whether a list says that it holds notes, or a heading does that stands over it. */
function isNoteList({ element, ancestors }: Located): boolean {
  if (element.tagName !== 'ol') return false;
  if (/(?:^|[\s_-])(?:foot|end)?notes?(?:$|[\s_-])/iu.test(attribute(element, 'className'))) return true;
  const siblings = (ancestors.at(-1)?.children ?? []).filter(({ type }) => type === 'element');
  const before = siblings[siblings.findIndex((each) => each === element) - 1];
  return before !== undefined && headsNotes(textOf(before).trim());
}

function itemsOf({ element }: Located, all: readonly Located[]): readonly PrintedNote[] {
  const first = Number(attribute(element, 'start') || 1);
  return all
    .filter((each) => each.element.tagName === 'li' && each.ancestors.at(-1) === element)
    .map((target, at) => ({ label: String(first + at), target }));
}
