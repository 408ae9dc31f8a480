import type { Noteref } from '../model.ts';

/** A stretch of a text that points to notes: `[3]`, or `[1, 2]`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** `note` is an index into the article's notes; `null` when the note is missing. */
  readonly labels: readonly { readonly label: string; readonly note: number | null }[];
}

/**
 * Takes marks out of a text, with the white space before a mark that would else be left before white space or a stop.
 * @param marks  in text order, without overlap
 */
export function withoutMarks(
  source: string,
  marks: readonly Mark[],
): { readonly text: string; readonly noterefs: readonly Noteref[] } {
  let text = '';
  let from = 0;
  const noterefs: Noteref[] = [];
  marks.forEach((mark, index) => {
    const before = source.slice(from, mark.start);
    text += opensGap(source, marks, index) ? before.trimEnd() : before;
    from = mark.end;
    // White space between a mark and the text that it opens goes with the mark.
    if (text === '') from += /^\s*/u.exec(source.slice(from))?.[0].length ?? 0;
    for (const { label, note } of mark.labels) noterefs.push({ label, at: text.length, note });
  });
  return { text: text + source.slice(from), noterefs };
}

/** Whether white space, a stop or nothing follows a mark and those that stand directly behind it. */
function opensGap(source: string, marks: readonly Mark[], index: number): boolean {
  let last = index;
  while (marks[last + 1]?.start === marks[last]?.end) last++;
  const end = marks[last]?.end ?? 0;
  return /^(?:[\s.,;:!?)\]’”"']|$)/u.test(source.slice(end, end + 1));
}
