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
  const ends = endsOfRuns(marks);
  let text = '';
  let from = 0;
  const noterefs: Noteref[] = [];
  marks.forEach((mark, index) => {
    const before = source.slice(from, mark.start);
    text += opensGap(source, ends[index] ?? mark.end) ? before.trimEnd() : before;
    from = mark.end;
    // White space between a mark and the text that it opens goes with the mark.
    if (text === '') from += source.slice(from).length - source.slice(from).trimStart().length;
    for (const { label, note } of mark.labels) noterefs.push({ label, at: text.length, note });
  });
  return { text: text + source.slice(from), noterefs };
}

/** For each mark, where it and those that stand directly behind it end. */
function endsOfRuns(marks: readonly Mark[]): readonly number[] {
  const ends = marks.map(({ end }) => end);
  for (let index = marks.length - 2; index >= 0; index--) {
    const [mark, next] = [marks[index], marks[index + 1]];
    if (mark && next && mark.end === next.start) ends[index] = ends[index + 1] ?? mark.end;
  }
  return ends;
}

/** Whether white space, a stop or nothing follows. */
function opensGap(source: string, end: number): boolean {
  return /^(?:[\s.,;:!?)\]’”"'。，；：！？、）」』]|$)/u.test(source.slice(end, end + 1));
}
