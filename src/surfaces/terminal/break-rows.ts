import stringWidth from 'string-width';
import type { Span } from '../../model.ts';

/** Scripts that part no words by spaces and whose rows end anywhere, with the punctuation of their own. */
const WIDE = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff01-\uff65`;
/** What begins no row: closing brackets, stops, dashes, marks of notes and of repetition, small kana. */
const NO_BEGINNING = String.raw`\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}\p{Lm}\p{No}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ`;
/** What ends no row: opening brackets, and the asterisks that may open a highlight. */
const NO_END = String.raw`\p{Ps}\p{Pi}*`;
/** Never at a no-break space: these are the spaces that a row may end at. */
const SPACE = String.raw`[^\S\u00a0\u202f\ufeff]`;
const LABEL = String.raw`\[[^\]\s]{1,8}\]`;

const BREAK = new RegExp(
  [
    `(?<=${SPACE})(?!${SPACE})`,
    `(?<=[${WIDE}])(?<![${NO_END}])(?![${NO_BEGINNING}]|${LABEL}|\\s|$)`,
    `(?=[${WIDE}])(?![${NO_BEGINNING}])(?<![${NO_END}\\s]|^)`,
  ].join('|'),
  'u',
);

/** Scripts whose words a dictionary must find. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Breaks a text into rows of so many columns, each without the white space at its end. A word that is wider, such as a
 * long address, has a row for itself and is not cut, so that it can still be copied.
 * @param text  without tabs
 */
export function breakRows(text: string, columns: number): readonly Span[] {
  const rows: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    rows.push(...breakLine(line, start, columns));
    start += line.length + 1;
  }
  return rows;
}

function breakLine(line: string, offset: number, columns: number): readonly Span[] {
  const rows: Span[] = [];
  let start = 0;
  let end = 0;
  let at = 0;
  for (const piece of pieces(line)) {
    const pieceEnd = at + piece.trimEnd().length;
    if (end > start && stringWidth(line.slice(start, pieceEnd)) > columns) {
      rows.push({ start: offset + start, end: offset + end });
      start = at;
    }
    end = pieceEnd;
    at += piece.length;
  }
  return [...rows, { start: offset + start, end: offset + end }];
}

/** What stays on one row, each with the white space behind it. */
function pieces(line: string): readonly string[] {
  return line
    .split(BREAK)
    .flatMap((piece) => (UNSPACED.test(piece) ? [...words.segment(piece)].map(({ segment }) => segment) : [piece]));
}
