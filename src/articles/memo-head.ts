import { type Metadata, NO_METADATA } from './front-matter.ts';
import { isoDate } from './iso-date.ts';

/** A field at the left with something at the right of it. */
const BOTH = /^\p{Lu}[\p{L} -]{1,40}: ?\S(?:.*\S)?\s{3,}\S/u;
/** What stands at the right: behind a gap, or alone on its line. What names a field stands at the left. */
const RIGHT = /^(?:.*\S\s{3,})?([^\s:][^:]*)$/u;
const AUTHOR = /^((?:\p{Lu}\.[ -]?)+(?:\s?[\p{L}'’-]+){1,3})(?:,\s*Eds?\.?)?$/u;

/**
 * Reads the head of a memo (an RFC, an Internet-Draft), which says at the left what it is (`Category: …`), and at the
 * right who wrote it, for whom, and when.
 *
 * @returns `null` for any other text
 */
export function readMemoHead(text: string): Metadata | null {
  const lines = text.split('\n');
  if (lines.filter((line) => BOTH.test(line)).length < 2) return null;
  const right = lines.flatMap((line) => RIGHT.exec(line)?.[1]?.trim() ?? []);
  return {
    ...NO_METADATA,
    authors: right.flatMap((entry) => AUTHOR.exec(entry)?.[1] ?? []),
    published: right.map(isoDate).findLast((date) => date !== null) ?? null,
  };
}
