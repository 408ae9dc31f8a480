import { isoDate } from './iso-date.ts';
import { isItem } from './text-blocks.ts';
import { headsNotes, isByline } from './text-metadata.ts';
import { textWidth } from './text-width.ts';

/** In columns. */
const WIDEST_HEADING = 80;
/** More lines in a row that look like headings are verse, or a list. */
const MOST_IN_A_ROW = 3;
/** Headings without a number stand below the title. */
const USUAL_DEPTH = 2;

const NUMBER = /^(?:(\d{1,3}(?:\.\d{1,3})+)\s+|(\d{1,3}(?:\.\d{1,3})*)[.)、．]\s*)(?=\S)/u;
const FINAL_STOP = /[.!?…。！？:：,，;；”"’」]$/u;

/**
 * Tells the headings among the blocks of a plain text: short lines with more behind them, without a final stop unless
 * they are all in capitals. `3.1 Harbours` stands below `3. Tides`; the first, if no sentence stands before it, above
 * all.
 *
 * @returns the rank of each text, 1 the highest; 0 for what is no heading
 */
export function readHeadings(texts: readonly string[]): readonly number[] {
  const depths = texts.map((text, at) => depthOf(text, texts[at - 1], texts[at + 1]));
  const rows = rowLengths(depths);
  const ranks = depths.map((depth, at) => {
    const text = texts[at] ?? '';
    return (rows[at] ?? 0) > MOST_IN_A_ROW && !isInCapitals(text) && levelOf(text) === 0 ? 0 : depth;
  });
  const first = ranks.findIndex((depth) => depth > 0);
  const isTitle = !texts.slice(0, first).some((text) => FINAL_STOP.test(text));
  return ranks.map((depth, at) => (at === first && isTitle ? 1 : depth));
}

/** For each that is more than zero, how many such stand in a row with it. */
function rowLengths(depths: readonly number[]): readonly number[] {
  const lengths = depths.map((depth) => Math.min(depth, 1));
  for (let at = 1; at < lengths.length; at++) if (lengths[at] !== 0) lengths[at] = 1 + (lengths[at - 1] ?? 0);
  for (let at = lengths.length - 2; at >= 0; at--)
    if (lengths[at + 1] !== 0 && lengths[at] !== 0) lengths[at] = lengths[at + 1] ?? 0;
  return lengths;
}

function depthOf(text: string, previous: string | undefined, next: string | undefined): number {
  if (headsNotes(text)) return USUAL_DEPTH;
  if (next === undefined || text.length > WIDEST_HEADING || text.includes('\n')) return 0;
  if (isByline(text) || isoDate(text) !== null) return 0;
  const number = NUMBER.exec(text);
  const isList = number ? [previous, next].some((other) => levelOf(other) === levelOf(text)) : isItem(text);
  const title = text.slice(number?.[0].length ?? 0);
  const isTitle =
    /^[¿¡§（(]?\P{P}*\p{L}/u.test(title) &&
    !/\s{2}|(?:\.\s?){5}/u.test(title) &&
    (isInCapitals(title) || !FINAL_STOP.test(title));
  if (isList || !isTitle || textWidth(text) > WIDEST_HEADING) return 0;
  return number ? 1 + levelOf(text) : USUAL_DEPTH;
}

/** 1 for `3. …`, 2 for `3.1 …`; 0 without a number. */
function levelOf(text = ''): number {
  if (text.includes('\n')) return 0;
  const number = NUMBER.exec(text);
  return (number?.[1] ?? number?.[2])?.split('.').length ?? 0;
}

function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}
