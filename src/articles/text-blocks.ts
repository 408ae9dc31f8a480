import type { LabelledBlock } from './label-notes.ts';
import { startsSuccessor } from './label-styles.ts';
import { indentOf, isBlank, type Line } from './source-lines.ts';

/** A stretch of a plain text between blank lines, its wrapped lines joined, its labels still in it. */
export type TextBlock = Omit<LabelledBlock, 'kind' | 'depth'>;

/** Text editors and mail wrap at 60 to 80 columns; a line longer than this was not wrapped. */
const LONGEST_WRAPPED_LINE = 100;
/** A wrapped paragraph's lines, but for the last, are at least this full on the average. */
const FULL_LINE = 40;

/** Groups lines into blocks: of an unwrapped text every line, of a wrapped one the lines between blank ones. */
export function groupLines(lines: readonly Line[]): readonly TextBlock[] {
  const groups = splitAtBlank(lines);
  const paragraphs = isWrapped(groups)
    ? groups.flatMap(splitWrappedGroup)
    : groups.flatMap((group) => group.map((line) => [line]));
  return paragraphs.map(joinLines);
}

function splitAtBlank(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (isBlank(line)) open = false;
    else if (open) groups.at(-1)?.push(line);
    else {
      groups.push([line]);
      open = true;
    }
  }
  return groups;
}

/** Decides from the lines alone whether a text was wrapped by an editor, or holds a paragraph a line. */
export function isWrapped(groups: readonly (readonly Line[])[]): boolean {
  const lines = groups.flat();
  const columns = lines.map((line) => width(line.text));
  const total = columns.reduce((sum, each) => sum + each, 0);
  const long = columns.filter((each) => each > LONGEST_WRAPPED_LINE).reduce((sum, each) => sum + each, 0);
  if (long > total / 2) return false;
  const full = groups.flatMap((group) => group.slice(0, -1).map((line) => width(line.text)));
  return full.length > 0 && full.reduce((sum, each) => sum + each, 0) / full.length >= FULL_LINE;
}

/** Terminal columns, nearly: Chinese, Japanese and Korean characters are two wide. */
function width(text: string): number {
  const wide = text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/gu);
  return text.trim().length + (wide?.length ?? 0);
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

function isFirstLineIndent(previous: Line, line: Line, next: Line | undefined): boolean {
  if (indentOf(line) <= indentOf(previous) || (next && indentOf(next) >= indentOf(line))) return false;
  return /[.!?。！？]["'”’)\]」』]*\s*$/u.test(previous.text) && /^\s*["'“‘(「『]*[\p{Lu}\p{Lo}\d]/u.test(line.text);
}

const ITEM = /^\s*(?:[-•–*]|\d{1,3}[.)])\s+\S/u;

/** A bullet opens an item only where a list is under way: after a colon, or after another bullet. */
function startsItem(current: readonly Line[], previous: Line, line: Line): boolean {
  return ITEM.test(line.text) && (ITEM.test(current[0]?.text ?? '') || /[:：]\s*$/u.test(previous.text));
}

// Japanese and Chinese set no space between words, so none is put where a line was wrapped.
const CLOSE_SET = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
const BETWEEN_CLOSE_SET = new RegExp(`${CLOSE_SET}\n(?=${CLOSE_SET})`, 'u');

function joinLines(lines: readonly Line[]): TextBlock {
  let text = '';
  const starts = lines.map((line) => {
    const next = line.text.trim();
    const joint = text === '' || BETWEEN_CLOSE_SET.test(`${text.slice(-2)}\n${next.slice(0, 2)}`) ? '' : ' ';
    const at = text.length + joint.length;
    text += joint + next;
    return { at, number: line.number };
  });
  const [first, last] = [lines[0], lines.at(-1)];
  const start = first ? first.start : 0;
  const end = last ? last.start + last.text.trimEnd().length : start;
  return { text, lines: starts, indent: first ? indentOf(first) : 0, source: { start, end } };
}
