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
  /** A bracket that stands before the label encloses the note, over as many blocks as it takes. */
  readonly enclosed: boolean;
  /** Its marks are nothing but digits behind a word, and are believed only where they count 1, 2, 3 … */
  readonly counted?: boolean;
  /** The notes are a list of references, in which each has a name of its own. */
  readonly named?: boolean;
}

const LABEL = String.raw`\d{1,4}|[A-Za-z]|[ivxlc]{2,7}|[IVXLC]{2,7}`;
const LABELS = String.raw`(?:${LABEL})(?:\s?[,;–-]\s?\d{1,4}){0,9}`;
const SYMBOL = String.raw`\*{1,3}|[†‡§¶]{1,3}`;
const SUPERSCRIPT = '[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]';

// A name of digits and capitals: `RFC2119`, `HTTP-CACHE`, `Knuth97`. A word in brackets is none.
const NAME = String.raw`(?=[^\]\s]{0,39}\d|[A-Z]{2})(?![A-Za-z]+[a-z]\])[A-Za-z][\w.+&:/-]{1,39}`;

const bracketed = (open: string, close: string): NoteStyle =>
  note(new RegExp(String.raw`^${open}(${LABEL}|${SYMBOL})${close}[:：.．、]?\s*`, 'u'));
const NUMBER_STOP = note(/^(\d{1,4})(?:[.)](?:\s+|$)|[．、]\s*)/u, true);
const NUMBER_ALONE = note(/^(\d{1,4})$/u, true);
const FOOTNOTE_WORD = note(new RegExp(String.raw`^\[Footnote (${LABEL}|${SYMBOL}):\s*`, 'iu'), false, true);
const SUPERSCRIPT_START = note(new RegExp(String.raw`^(${SUPERSCRIPT}{1,3})\s*`, 'u'));

/**
 * Every style that is known, the most telling first.
 *
 * A mark is left alone behind a lone small letter (`a[1]` is an element of an array), and a letter before the rest of its
 * word (`[t]he`); a superscript behind a digit or a unit (`10³`, `km²`); a star where it emphasises words.
 */
export const LABEL_STYLES: readonly LabelStyle[] = [
  style('caret', /\[\^([^\]\s]{1,40})\]/gu, note(/^\[\^([^\]\s]{1,40})\]:?\s*/u)),
  style(
    'square',
    new RegExp(String.raw`(?<!(?<!\p{L})[a-z])\[(?!\p{L}{1,7}\]\p{Ll})(${LABELS}|${SYMBOL})\]`, 'gu'),
    bracketed('\\[', '\\]'),
    FOOTNOTE_WORD,
    NUMBER_STOP,
    NUMBER_ALONE,
  ),
  style('full-width', new RegExp(`［(${LABELS})］`, 'gu'), bracketed('［', '］'), bracketed('\\[', '\\]'), NUMBER_STOP),
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
  // What is left of a raised digit: `salt.1 It`.
  style('digits', /(?<=(?:\p{Ll}{2}|\p{Ll}[.,;:!?]|[.,;:!?]["'”’)]|[”’)])[.,;:!?]?)(\d{1,3})(?=\s|$)/gu, {
    ...NUMBER_STOP,
    counted: true,
  }),
  style('full-width parenthesis', /（(\d{1,3})）/gu, note(/^（(\d{1,3})）\s*/u, true)),
  style('name', new RegExp(String.raw`(?<=\s|[(“"’'])\[(${NAME}|\d{1,3})\]`, 'gu'), {
    ...note(new RegExp(String.raw`^\[(${NAME}|\d{1,3})\](?:\s+|$)`, 'u')),
    named: true,
  }),
  style('parenthesis', /(?<=\S)\((\d{1,3})\)/gu, note(/^\((\d{1,3})\)\s*/u, true)),
];

function style(name: string, mark: RegExp, ...notes: readonly NoteStyle[]): LabelStyle {
  return { name, mark, notes };
}

function note(start: RegExp, ambiguous = false, enclosed = false): NoteStyle {
  return { start, ambiguous, enclosed };
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

/** A label in the one form that mark and note share, however each is printed: `³`, `③` and `⑶` are `3`. */
export function identify(label: string): string {
  return label.normalize('NFKC').replace(/[()]/gu, '');
}

/**
 * The place of a label in its sequence: `3`, `③`, `³`, `C` and, where the file counts in Roman numerals, `iii` are 3.
 * @returns `null` for a label without a place: `†`, or a name
 */
export function labelNumber(label: string, roman: boolean): number | null {
  const plain = identify(label);
  if (/^\d{1,4}$/u.test(plain)) return Number(plain);
  if (roman && /^[ivxlc]+$/iu.test(plain)) return romanNumber(plain.toLowerCase());
  return /^[a-z]$/iu.test(plain) ? plain.toLowerCase().charCodeAt(0) - 96 : null;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(numeral: string): number {
  const values = [...numeral].map((digit) => ROMAN[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const TELLING_STARTS = LABEL_STYLES.flatMap(({ notes }) => notes.flatMap((each) => (each.ambiguous ? [] : each.start)));

/** Whether a text begins as a note does, and hardly anything else. */
export function startsNote(text: string): boolean {
  return TELLING_STARTS.some((start) => start.test(text));
}

/** Whether one block begins with a note and a line after it begins with the next one: a list without blank lines. */
export function startsSuccessor(block: string, line: string): boolean {
  const next = line.trimStart();
  // No telling label begins with a letter, as most lines do.
  if (/^\p{L}/u.test(next)) return false;
  return TELLING_STARTS.some((start) => {
    const after = start.exec(next)?.[1];
    const before = after === undefined ? undefined : start.exec(block.trimStart())?.[1];
    return before !== undefined && after !== undefined && succeeds(before, after);
  });
}

function succeeds(before: string, after: string): boolean {
  const [from, to] = [labelNumber(before, false), labelNumber(after, false)];
  return from === null || to === null ? before !== after : to === from + 1;
}
