import { indentOf, isBlank, type Line } from './source-lines.ts';

export interface Pages {
  readonly lines: readonly Line[];
  /** The running heads and feet that were taken out, in the order of the text. */
  readonly furniture: readonly Line[];
}

/**
 * Takes out the running heads and feet of printed pages: the first and the last line of a page that recur on others but
 * for their digits. A paragraph that the page's end interrupted runs on.
 *
 * `Chapter 2` recurs so too, where each chapter begins a page, and stays.
 */
export function dropPageFurniture(source: readonly Line[]): Pages {
  const lines = openPages(source);
  if (!lines.some(({ opensPage }) => opensPage)) return { lines, furniture: [] };
  const texts = splitPages(lines).map((page) => page.filter((line) => !isBlank(line)));
  const furniture = new Set([
    ...recurring(texts.flatMap((page) => page.slice(0, 1))),
    ...recurring(texts.flatMap((page) => page.slice(-1))),
  ]);
  const kept = lines.filter((line) => !furniture.has(line));
  return { lines: joinPages(kept, pageOf(lines)), furniture: [...furniture].toSorted((a, b) => a.start - b.start) };
}

/** Where no form feeds part the pages of an RFC, the feet that number them do. */
function openPages(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ opensPage }) => opensPage)) return lines;
  return lines.map((line, at) => (FOOT.test(lines[at - 1]?.text ?? '') ? { ...line, opensPage: true } : line));
}

const FOOT = /\S\s{2,}\[Page \d{1,4}\]\s*$/iu;

function splitPages(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    if (line.opensPage) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages;
}

const CHAPTER =
  /^\s*(?:(?:chapter|part|book|section|letter|act|scene|kapitel|teil|buch|chapitre|cap[ií]tulo|parte)\s+\d+|第\s?\d+\s?[章回节部])\P{L}*$/iu;

function recurring(lines: readonly Line[]): readonly Line[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(pattern(line), (counts.get(pattern(line)) ?? 0) + 1);
  return lines.filter((line) => (counts.get(pattern(line)) ?? 0) > 1 && !CHAPTER.test(line.text));
}

function pattern({ text }: Line): string {
  return text.trim().replace(/\d+/gu, '#').replace(/\s+/gu, ' ');
}

function pageOf(lines: readonly Line[]): ReadonlyMap<Line, number> {
  let page = 0;
  return new Map(lines.map((line) => [line, line.opensPage ? ++page : page]));
}

/** Drops the blank lines around a page's end where the text before it stops in mid-sentence and goes on behind it. */
function joinPages(lines: readonly Line[], pages: ReadonlyMap<Line, number>): readonly Line[] {
  const joined: Line[] = [];
  let blank: Line[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (isBlank(line)) {
      blank.push(line);
      continue;
    }
    const interrupted = last && pages.get(last) !== pages.get(line) && runsOn(last, line);
    if (!interrupted) for (const each of blank) joined.push(each);
    joined.push(line);
    blank = [];
    last = line;
  }
  return joined;
}

function runsOn(last: Line, next: Line): boolean {
  return !/[.!?:;。！？：；]["'”’)\]]*\s*$/u.test(last.text) && indentOf(last) === indentOf(next);
}
