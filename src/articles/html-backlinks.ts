import type { Element, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { textOf } from './hast-elements.ts';
import { labelOf } from './html-references.ts';

/** What a note is made of: the links that lead back from it, and its texts. */
type Part = { readonly backlink: Element } | { readonly text: Text };

/**
 * Empties the links that lead back from a note, and takes the brackets and commas that stood around them.
 * @returns whether that took the label that the note began with
 */
export function removeBacklinks(note: readonly Element[], label: string, backlinks: ReadonlySet<Element>): boolean {
  const parts = note.flatMap((element) => partsOf(element, backlinks));
  const isLabelled = takesLabel(parts, label);
  const isLink = (at: number): boolean => {
    const part = parts[at];
    return part !== undefined && 'backlink' in part;
  };
  parts.forEach((part, at) => {
    if ('backlink' in part) part.backlink.children = [];
    else if (isLink(at - 1) && isLink(at + 1) && /^[\s,;|–]*$/u.test(part.text.value)) part.text.value = '';
  });
  // What is empty by now no longer parts a run of links.
  const left = parts.filter((part) => 'backlink' in part || part.text.value !== '');
  left.forEach((part, at) => {
    if (!('backlink' in part) || isBacklink(left[at - 1])) return;
    const end = left.findIndex((each, index) => index > at && !isBacklink(each));
    unwrap(textAt(left[at - 1]), textAt(left[end]));
  });
  return isLabelled;
}

/** Whether the label that begins a note is a link back; one that is a text of its own is taken, too. */
function takesLabel(parts: readonly Part[], label: string): boolean {
  const [first, ...others] = parts.filter((part) => !('text' in part) || /[^\s^↑]/u.test(part.text.value));
  const link = first && 'text' in first && /^[\s^↑]*[[(]\s*$/u.test(first.text.value) ? others[0] : first;
  if (link && 'backlink' in link) return labelOf(textOf(link.backlink)) === label;
  if (!first || !('text' in first) || labelOf(first.text.value) !== label) return false;
  if (!others.some((part) => 'text' in part)) return false;
  first.text.value = '';
  return true;
}

function partsOf(element: Element, backlinks: ReadonlySet<Element>): readonly Part[] {
  const parts: Part[] = [];
  visit(element, (node) => {
    if (node.type === 'text') parts.push({ text: node });
    if (node.type !== 'element' || !backlinks.has(node)) return undefined;
    parts.push({ backlink: node });
    return SKIP;
  });
  return parts;
}

function isBacklink(part: Part | undefined): boolean {
  return part !== undefined && 'backlink' in part;
}

function textAt(part: Part | undefined): Text | null {
  return part && 'text' in part ? part.text : null;
}

/** Takes a pair of brackets from around nothing. */
function unwrap(before: Text | null, behind: Text | null): void {
  if (!before || !behind || !/[[(]\s*$/u.test(before.value) || !/^\s*[\])]/u.test(behind.value)) return;
  before.value = before.value.replace(/[[(]\s*$/u, '');
  behind.value = behind.value.replace(/^\s*[\])][.:]?/u, '');
}
