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

const LINE_END = /\r\n|[\n\r\f\u2028\u2029\u0085]/gu;

/** Splits a source into lines at every line end that text files really have. */
export function splitLines(source: string, from = 0): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  let number = 1 + countLineEnds(source.slice(0, from));
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

/** The line, from 1, on which an offset of the source stands. */
export function lineAt(source: string, offset: number): number {
  return 1 + countLineEnds(source.slice(0, offset));
}

// A form feed ends a line of the text, but editors do not count it.
function countLineEnds(text: string): number {
  return text.match(/\r\n|[\n\r\u2028\u2029\u0085]/gu)?.length ?? 0;
}

export const isBlank = (line: Line): boolean => line.text.trim() === '';

/** Columns before the first character that is no white space; a tab counts four. */
export function indentOf(line: Line): number {
  const white = /^\s*/u.exec(line.text)?.[0] ?? '';
  return [...white].reduce((columns, character) => columns + (character === '\t' ? 4 : 1), 0);
}

/**
 * Takes out the running heads and feet of printed pages: the lines nearest to a form feed that recur on other pages
 * but for their digits. A paragraph that the page break interrupted runs on.
 */
export function dropPageFurniture(lines: readonly Line[]): readonly Line[] {
  const breaks = lines.flatMap((line, at) => (line.opensPage ? [at] : []));
  if (breaks.length === 0) return lines;

  const feet = breaks.map((at) => nearest(lines, at - 1, -1));
  const heads = breaks.map((at) => nearest(lines, at, 1));
  const furniture = new Set([...recurring(lines, feet), ...recurring(lines, heads)]);
  const dropped = new Set(furniture);
  for (const at of breaks) for (const index of interruption(lines, furniture, at)) dropped.add(index);
  return lines.filter((_, at) => !dropped.has(at));
}

function nearest(lines: readonly Line[], from: number, step: 1 | -1): number {
  let at = from;
  for (let line = lines[at]; line && isBlank(line); line = lines[at]) at += step;
  return at;
}

function recurring(lines: readonly Line[], indexes: readonly number[]): readonly number[] {
  const pattern = (at: number): string => (lines[at]?.text ?? '').replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim();
  const counts = new Map<string, number>();
  for (const at of indexes) counts.set(pattern(at), (counts.get(pattern(at)) ?? 0) + 1);
  return indexes.filter((at) => lines[at] && (counts.get(pattern(at)) ?? 0) > 1);
}

/** The blank lines around a page break, when the text before it stops in mid-sentence and goes on after it. */
function interruption(lines: readonly Line[], furniture: ReadonlySet<number>, pageBreak: number): readonly number[] {
  const isText = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && !furniture.has(at) && !isBlank(line);
  };
  let before = pageBreak - 1;
  while (before >= 0 && !isText(before)) before--;
  let after = pageBreak;
  while (after < lines.length && !isText(after)) after++;
  const [last, next] = [lines[before], lines[after]];
  if (!last || !next || /[.!?:;。！？：；]["'”’)\]]*\s*$/u.test(last.text) || indentOf(last) !== indentOf(next))
    return [];
  return Array.from({ length: after - before - 1 }, (_, step) => before + 1 + step);
}
