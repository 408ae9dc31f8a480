import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Span } from '../../model.ts';
import { breakRows } from './break-rows.ts';
import { visible } from './visible.ts';

/** How a text looks on a terminal, or in a file. */
export interface Page {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
}

type Format = Parameters<typeof styleText>[0];

/** A stretch of text that looks one way. */
export interface Run {
  readonly text: string;
  readonly format: Format | null;
}

/** The stream that is written to, as far as it decides how things look. */
type Output = Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>> & { readonly hasColors?: () => boolean };

const WIDEST = 88;
const NARROWEST = 24;

/** The page that a stream offers: as wide as the terminal, up to what reads well; colour only where it is wanted. */
export function pageFor(output: Output, env: Readonly<Record<string, string | undefined>>): Page {
  const width = Math.max(NARROWEST, Math.min(WIDEST, (output.columns || 80) - 2));
  // https://no-color.org: set and not empty. Node knows what the terminal can, but puts FORCE_COLOR first.
  const colour = output.isTTY === true && !env['NO_COLOR'] && (output.hasColors?.() ?? false);
  return { width, colour };
}

/** Text in one format, to lay out among other text. */
export function styled(format: Format, text: string): Run {
  return { text, format };
}

/** One line as it is, however wide. */
export function oneLine(page: Page, runs: readonly (Run | string)[]): string {
  const set = runs.map((run) => toRun(run));
  // Each run of white space is looked at once: `\s*\n\s*` would look at a long one from each of its characters.
  return paint(page, set, { start: 0, end: Infinity }).replace(/(?<!\s)\s+/gu, (space) =>
    space.includes('\n') ? ' ' : space,
  );
}

/** Lays a text out with the same margin before each row. */
export function withMargin(page: Page, margin: string, runs: readonly (Run | string)[]): string {
  return rows(page, stringWidth(margin), runs)
    .map((row) => `${margin}${row}`.trimEnd())
    .join('\n');
}

/** A lead wider than this would leave too narrow a column beside it. */
const WIDEST_LEAD = 12;

/** Lays a text out beside its lead, a number or a label, so that all rows begin where the first does. */
export function beside(page: Page, margin: string, lead: Run | string, runs: readonly (Run | string)[]): string {
  const first = `${margin}${oneLine(page, [lead])} `;
  const width = stringWidth(first);
  if (width > WIDEST_LEAD) return withMargin(page, margin, [lead, ' ', ...runs]);
  return rows(page, width, runs)
    .map((row, at) => `${at === 0 ? first : ' '.repeat(width)}${row}`.trimEnd())
    .join('\n');
}

/** A text's rows, no wider than the page less its margin, unless a single word is. */
export function rows({ width, colour }: Page, margin: number, runs: readonly (Run | string)[]): readonly string[] {
  const set = runs.map((run) => toRun(run));
  const text = set.map((run) => run.text).join('');
  return breakRows(text, width - margin).map((row) => paint({ width, colour }, set, row));
}

/** No control character of an article passes here, and a tab is as wide as it looks. */
function toRun(run: Run | string): Run {
  const { text, format } = typeof run === 'string' ? { text: run, format: null } : run;
  return { text: visible(text).replaceAll('\t', '    '), format };
}

/** The stretch `[start, end)` of the runs' joined text, each part in its format. */
function paint({ colour }: Page, runs: readonly Run[], { start, end }: Span): string {
  let at = 0;
  const parts = runs.map(({ text, format }) => {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
    return colour && format && part !== '' ? styleText(format, part, { validateStream: false }) : part;
  });
  return parts.join('');
}
