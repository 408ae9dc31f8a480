import type { LabelledBlock } from './label-notes.ts';
import { startsSuccessor } from './label-styles.ts';
import { lineJoint } from './line-joint.ts';
import { indentOf, isBlank, type Line } from './source-lines.ts';
import { textEnd } from './text-end.ts';
import { textWidth } from './text-width.ts';

/** A stretch of a plain text between blank lines, its wrapped lines joined, its labels still in it. */
export type TextBlock = Omit<LabelledBlock, 'kind' | 'depth'>;

/** Text editors and mail wrap at 60 to 80 columns; a line longer than this was not wrapped. */
const LONGEST_WRAPPED_LINE = 100;
/** Nobody wraps prose so narrowly; lines that all end before this column were ended by their writer. */
const NARROWEST_COLUMN = 40;

/** Groups lines into blocks: of an unwrapped text every line, of a wrapped one the lines between blank ones. */
export function groupLines(lines: readonly Line[]): readonly TextBlock[] {
  const groups = splitAtBlank(lines);
  const column = wrapColumn(groups);
  return column === null
    ? groups.flatMap((group) => group.map((line) => joinLines([line], lineJoint)))
    : groups.flatMap(splitWrappedGroup).map((part) => joinLines(part, keepsLines(part, column) ? lineEnd : lineJoint));
}

/** Rules (`* * *`, `-----`) part blocks as blank lines do, and are no text. */
function splitAtBlank(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (isBlank(line) || isRule(line)) open = false;
    else if (open) groups.at(-1)?.push(line);
    else {
      groups.push([line]);
      open = true;
    }
  }
  return groups;
}

function isRule({ text }: Line): boolean {
  return /^\s*([-*_=~#·•—–])(?:\1{2,}|(?:\s+\1){2,})\s*$/u.test(text);
}

/**
 * The column at which an editor wrapped a text; `null` where it holds a paragraph a line.
 *
 * Whoever wraps ends a line where the next word would not fit, and seldom where a sentence ends: so do most lines of a
 * wrapped text, and few of verse or of a list of short paragraphs.
 */
function wrapColumn(groups: readonly (readonly Line[])[]): number | null {
  const widths = groups.flatMap((group) => group.map(widthOf)).toSorted((a, b) => a - b);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const long = widths.reduce((sum, width) => sum + (width > LONGEST_WRAPPED_LINE ? width : 0), 0);
  if (long > total / 2) return null;

  // A few longer lines, with an address in them, do not move the column.
  const column = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (column < NARROWEST_COLUMN) return null;
  const isWrapped = (line: Line, next: Line | undefined): boolean => isFull(line, next, column) && !endsSentence(line);
  const inner = groups.reduce((sum, group) => sum + group.length - 1, 0);
  const wrapped = groups.reduce(
    (sum, group) => sum + group.filter((line, at) => isWrapped(line, group[at + 1])).length,
    0,
  );
  return wrapped * 2 >= inner ? column : null;
}

function endsSentence({ text }: Line): boolean {
  return /[.!?。！？]["'”’)\]」』]*$/u.test(textEnd(text));
}

function widthOf(line: Line): number {
  return indentOf(line) + textWidth(line.text);
}

/** No line begins with a stop or a mark, where a script sets no spaces: they go with the character before. */
const CHARACTER = /^.[\p{Pe}\p{Pf}\p{Po}]*(?:\[[^\s\]]{1,9}\])*/u;

/** Whether the first word of the next line would not have fitted on this one. */
function isFull(line: Line, next: Line | undefined, column: number): boolean {
  if (!next) return false;
  const start = next.text.trimStart().slice(0, LONGEST_WRAPPED_LINE);
  const joint = lineJoint(line.text.trimEnd(), start);
  const word = (joint === '' ? CHARACTER : /^\S+/u).exec(start)?.[0] ?? '';
  return widthOf(line) + joint.length + textWidth(word) > column;
}

/** Within a group a paragraph also begins at a first-line indent, a list item, or the next note of a list of notes. */
function splitWrappedGroup(group: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  group.forEach((line, at) => {
    const previous = group[at - 1];
    const current = parts.at(-1);
    const begins =
      !previous ||
      !current ||
      isFirstLineIndent(previous, line, group[at + 1]) ||
      startsItem(current, previous, line) ||
      startsSuccessor(current[0]?.text ?? '', line.text);
    if (begins) parts.push([line]);
    else current.push(line);
  });
  return parts;
}

/** What stands further in is set to the right, or in the middle. */
const DEEPEST_INDENT = 12;

function isFirstLineIndent(previous: Line, line: Line, next: Line | undefined): boolean {
  const indent = indentOf(line) - indentOf(previous);
  if (indent <= 0 || indent > DEEPEST_INDENT || (next && indentOf(next) >= indentOf(line))) return false;
  return endsSentence(previous) && /^\s*["'“‘(「『]*[\p{Lu}\p{Lo}\d]/u.test(line.text);
}

const ITEM = /^\s*(?:[-•–*]\s|o\s\s|\d{1,3}(?:[.)]\s|[、．]))\s*\S/u;

/** Whether a text begins as a list item does: `- …`, `• …`, `3. …`. */
export function isItem(text: string): boolean {
  return ITEM.test(text);
}

/** A bullet opens an item only where a list is under way: after a colon, or after another bullet. */
function startsItem(current: readonly Line[], previous: Line, line: Line): boolean {
  return isItem(line.text) && (isItem(current[0]?.text ?? '') || /[:：]\s*$/u.test(previous.text));
}

/** What a writer lines up in columns: a table, or a list of contents with its leading dots. */
const ALIGNED = /\S(?:\s{3,}|(?:\s?\.){5,}\s*)\S/u;

/** Whether a writer ended the lines and not an editor: a table, verse, an address. */
function keepsLines(part: readonly Line[], column: number): boolean {
  if (part.filter(({ text }) => ALIGNED.test(text)).length * 2 > part.length) return true;
  return part.every((line, at) => {
    const next = part[at + 1];
    const onPurpose = /[\p{P}\p{S}]\s*$/u.test(line.text) || !/^\s*[\p{Ll}\p{Lo}]/u.test(next?.text ?? '');
    return onPurpose && !isFull(line, next, column * CLEARLY);
  });
}

/** A line is short on purpose if it is so by a fifth of the column. */
const CLEARLY = 0.8;

const lineEnd = (): '\n' => '\n';

function joinLines(lines: readonly Line[], joint: (before: string, after: string) => string): TextBlock {
  const parts: string[] = [];
  let length = 0;
  let before = '';
  const starts = lines.map((line) => {
    const next = line.text.trim();
    const between = parts.length === 0 ? '' : joint(before, next);
    const at = length + between.length;
    parts.push(between, next);
    length = at + next.length;
    before = next;
    return { at, number: line.number };
  });
  const [first, last] = [lines[0], lines.at(-1)];
  const start = first ? first.start : 0;
  const end = last ? last.start + last.text.trimEnd().length : start;
  return { text: parts.join(''), lines: starts, indent: first ? indentOf(first) : 0, source: { start, end } };
}
