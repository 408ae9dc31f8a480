import { lastIndexWhere } from './bisect.ts';

/** A line of the decoded source, without its line end. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Offset of its first character in the source. */
  readonly start: number;
  /** A form feed stands before it: a printed page begins here. */
  readonly opensPage: boolean;
}

/** The line, from 1, on which an offset of a source stands; `null` where the file has no lines, as archives have none. */
export type LineAt = (offset: number) => number | null;

const LINE_END = /\r\n|[\n\r\f\u2028\u2029\u0085]/gu;
// A form feed ends a line of the text, but editors do not count it.
const COUNTED_LINE_END = /\r\n|[\n\r\u2028\u2029\u0085]/gu;

/** Splits a source into lines at every line end that text files really have. */
export function splitLines(source: string, from = 0): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  let number = lineFinder(source.slice(0, from))(from);
  let opensPage = false;
  for (const match of source.slice(from).matchAll(LINE_END)) {
    const end = from + match.index;
    lines.push({ text: source.slice(start, end), number, start, opensPage });
    start = end + match[0].length;
    opensPage = match[0] === '\f';
    number += opensPage ? 0 : 1;
  }
  lines.push({ text: source.slice(start), number, start, opensPage });
  return lines;
}

/** Finds lines by their offsets: the source is read once, and not once for each question. */
export function lineFinder(source: string): (offset: number) => number {
  const starts = [0];
  for (const match of source.matchAll(COUNTED_LINE_END)) starts.push(match.index + match[0].length);
  return (offset) => 1 + lastIndexWhere(starts, (start) => start <= offset);
}

export const isBlank = (line: Line): boolean => line.text.trim() === '';

/** Columns before the first character that is no white space; a tab counts four. */
export function indentOf(line: Line): number {
  const white = line.text.slice(0, line.text.length - line.text.trimStart().length);
  return white.length + 3 * (white.split('\t').length - 1);
}
