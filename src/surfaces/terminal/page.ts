import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** How a text looks on a terminal, or in a file. */
export interface Page {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
}

type Format = Parameters<typeof styleText>[0];

/** The stream that is written to, as far as it decides how things look. */
type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { readonly hasColors?: () => boolean };

const WIDEST = 88;
const NARROWEST = 24;

/** The page that a stream offers: as wide as the terminal, up to what reads well; colour only where it is wanted. */
export function pageFor(output: Output, env: Readonly<Record<string, string | undefined>>): Page {
  const width = Math.max(NARROWEST, Math.min(WIDEST, (output.columns || 80) - 2));
  // Node itself heeds NO_COLOR only if it is not empty, as its convention asks, and TERM=dumb.
  const colour = output.isTTY && !env['NO_COLOR'] && (output.hasColors?.() ?? false);
  return { width, colour };
}

export function paint({ colour }: Page, format: Format, text: string): string {
  return colour ? styleText(format, text, { validateStream: false }) : text;
}

/** Words that no space parts are cut at the edge; a long address is not, so that it can still be copied. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Wraps a text, a margin before each of its lines. */
export function indent({ width }: Page, margin: string, text: string): string {
  return text
    .split('\n')
    .flatMap((line) => wrapAnsi(line, width - margin.length, { hard: UNSPACED.test(line), trim: false }).split('\n'))
    .map((row, at) => `${margin}${at === 0 ? row : row.replace(/^ /u, '')}`.trimEnd())
    .join('\n');
}
