/** How a file marks its notes in the text, and how the notes themselves begin. */
export interface LabelStyle {
  readonly name: string;
  /** Global; group 1 holds one label, or several: `1, 2` or `3-5`. */
  readonly mark: RegExp;
  /** At the start of a block; group 1 holds the label. The first that fits best is chosen, one for a whole file. */
  readonly notes: readonly NoteStyle[];
}

export interface NoteStyle {
  readonly start: RegExp;
  /** What else begins like such a note: a numbered list, a heading. Uncited ones are no notes then. */
  readonly ambiguous: boolean;
  /** The note runs to this character at the end of a block, over as many blocks as it takes. */
  readonly closing: string | null;
}

const LABEL = String.raw`\d{1,4}|[A-Za-z]|[ivxlc]{2,7}|[IVXLC]{2,7}`;
const LABELS = String.raw`(?:${LABEL})(?:\s?[,;–-]\s?\d{1,4}){0,9}`;
const SYMBOL = String.raw`\*{1,3}|[†‡§¶]{1,3}`;
const SUPERSCRIPT = '[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]';

const bracketed = (open: string, close: string): NoteStyle =>
  note(new RegExp(String.raw`^${open}(${LABEL})${close}[:：]?\s*`, 'u'));
const NUMBER_STOP = note(/^(\d{1,4})[.)](?:\s+|$)/u, true);
const NUMBER_ALONE = note(/^(\d{1,4})$/u, true);
const FOOTNOTE_WORD = note(new RegExp(String.raw`^\[Footnote (${LABEL}|${SYMBOL}):\s*`, 'iu'), false, ']');
const SUPERSCRIPT_START = note(new RegExp(String.raw`^(${SUPERSCRIPT}{1,3})\s*`, 'u'));

/**
 * Every style that is known, the most telling first.
 *
 * A mark is left alone behind a lone small letter (`a[1]` is an element of an array); a superscript behind a digit or
 * a unit (`10³`, `km²`); a star where it emphasises words.
 */
export const LABEL_STYLES: readonly LabelStyle[] = [
  style('caret', /\[\^([^\]\s]{1,40})\]/gu, note(/^\[\^([^\]\s]{1,40})\]:?\s*/u)),
  style(
    'square',
    new RegExp(String.raw`(?<!(?<!\p{L})[a-z])\[(${LABELS})\]`, 'gu'),
    bracketed('\\[', '\\]'),
    FOOTNOTE_WORD,
    NUMBER_STOP,
    NUMBER_ALONE,
  ),
  style('full-width', new RegExp(`［(${LABELS})］`, 'gu'), bracketed('［', '］')),
  style('tortoise-shell', new RegExp(`〔(${LABELS})〕`, 'gu'), bracketed('〔', '〕')),
  style('lenticular', new RegExp(`【(${LABELS})】`, 'gu'), bracketed('【', '】')),
  style('circled', /([①-⑳㉑-㉟㊱-㊿])/gu, note(/^([①-⑳㉑-㉟㊱-㊿])\s*/u)),
  style('parenthesised', /([⑴-⒇])/gu, note(/^([⑴-⒇])\s*/u), bracketed('〔', '〕')),
  style(
    'superscript',
    new RegExp(String.raw`(?<!\d|(?<!\p{L})(?:[A-Za-z]|[kcmdµn]m|ft|in|yd))(${SUPERSCRIPT}{1,3})`, 'gu'),
    SUPERSCRIPT_START,
    bracketed('\\[', '\\]'),
    NUMBER_STOP,
    NUMBER_ALONE,
  ),
  style(
    'symbol',
    new RegExp(String.raw`(?<=[^\s*†‡§¶])(${SYMBOL})(?=[\s.,;:!?)"”’\]—–-]|$)`, 'gu'),
    note(new RegExp(String.raw`^(${SYMBOL})\s*(?=\S)`, 'u'), true),
  ),
  style('full-width parenthesis', /（(\d{1,3})）/gu, note(/^（(\d{1,3})）\s*/u, true)),
  style('parenthesis', /(?<=\S)\((\d{1,3})\)/gu, note(/^\((\d{1,3})\)\s*/u, true)),
];

function style(name: string, mark: RegExp, ...notes: readonly NoteStyle[]): LabelStyle {
  return { name, mark, notes };
}

function note(start: RegExp, ambiguous = false, closing: string | null = null): NoteStyle {
  return { start, ambiguous, closing };
}

/** `1, 2` holds the labels 1 and 2; `3-5` holds 3, 4 and 5. */
export function splitLabels(labels: string): readonly string[] {
  return labels.split(/\s?[,;]\s?/u).flatMap((part) => {
    const range = /^(\d{1,4})\s?[–-]\s?(\d{1,4})$/u.exec(part);
    if (!range) return [part];
    const [first, last] = [Number(range[1]), Number(range[2])];
    return last > first && last - first < 20
      ? Array.from({ length: last - first + 1 }, (_, step) => String(first + step))
      : [part];
  });
}

/**
 * The place of a label in its sequence: `3`, `③`, `³`, `C` and, where the file counts in Roman numerals, `iii` are 3.
 * @returns `null` for a label without a place: `†`, or a name
 */
export function labelNumber(label: string, roman: boolean): number | null {
  const plain = label.normalize('NFKC').replace(/[()]/gu, '');
  if (/^\d{1,4}$/u.test(plain)) return Number(plain);
  if (roman && /^[ivxlc]+$/iu.test(plain)) return romanNumber(plain.toLowerCase());
  return /^[a-z]$/iu.test(plain) ? plain.toLowerCase().charCodeAt(0) - 96 : null;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(numeral: string): number {
  const values = [...numeral].map((digit) => ROMAN[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Whether one block begins with a note and a line after it begins with a later one: a list of notes without blank lines. */
export function startsSuccessor(block: string, line: string): boolean {
  return LABEL_STYLES.flatMap(({ notes }) => notes).some(({ start, ambiguous }) => {
    if (ambiguous) return false;
    const [before, after] = [start.exec(block.trimStart())?.[1], start.exec(line.trimStart())?.[1]];
    if (before === undefined || after === undefined) return false;
    const [from, to] = [labelNumber(before, false), labelNumber(after, false)];
    return from === null || to === null ? before !== after : to === from + 1;
  });
}
