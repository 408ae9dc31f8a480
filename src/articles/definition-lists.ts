import { lastIndexWhere } from './bisect.ts';

export interface Unfolded {
  readonly markdown: string;
  /** Where in the original an offset of `markdown` is. */
  readonly originOf: (offset: number) => number;
}

/** A line with its end. */
export const LINE = /[^\n\r]*(?:\r\n|[\n\r]|$)/gu;
const DEFINITION = /^ {0,3}:[ \t]{1,3}(?=\S)/u;
const INDENTED = /^(?: {4}|\t)/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;

/**
 * Turns definition lists (PHP Markdown Extra, Pandoc) into paragraphs: the colon of `: …` goes, a blank line parts it
 * from its term, and what is indented under it is indented no more. CommonMark knows no such lists, and would take
 * those paragraphs for code.
 */
export function unfoldDefinitions(markdown: string): Unfolded {
  const pieces: { readonly text: string; readonly at: number; readonly origin: number }[] = [];
  let [length, origin] = [0, 0];
  let [inDefinition, afterBlank] = [false, true];
  let fence: string | null = null;
  for (const [line] of markdown.matchAll(LINE)) {
    const isBlank = line.trim() === '';
    const colon = fence === null ? DEFINITION.exec(line)?.[0] : undefined;
    if (colon !== undefined && origin > 0) inDefinition = true;
    else if (!isBlank && afterBlank && !INDENTED.test(line)) inDefinition = false;
    const cut = inDefinition ? (colon ?? INDENTED.exec(line)?.[0] ?? '').length : 0;
    const blank = inDefinition && colon !== undefined && !afterBlank ? '\n' : '';
    fence = fenceBehind(fence, line.slice(cut));
    pieces.push({ text: blank + line.slice(cut), at: length, origin: origin + cut - blank.length });
    length += blank.length + line.length - cut;
    origin += line.length;
    afterBlank = isBlank;
  }
  const originOf = (offset: number): number => {
    const piece = pieces[lastIndexWhere(pieces, ({ at }) => at <= offset)];
    return piece ? piece.origin + offset - piece.at : offset;
  };
  return { markdown: pieces.map(({ text }) => text).join(''), originOf };
}

/** The fence of code that is open behind a line, if one is. */
export function fenceBehind(open: string | null, line: string): string | null {
  const mark = FENCE.exec(line)?.[1];
  if (mark === undefined) return open;
  if (open === null) return mark;
  return mark.startsWith(open) ? null : open;
}
