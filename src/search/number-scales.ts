import type { Span } from '../model.ts';
import { SHORT_FORMS } from './number-forms.ts';

/** How a language writes large numbers. */
export interface Scales {
  /**
   * The noughts of each name that it gives to a thousand, a million, …, in small letters: `million`, `millions`, `m`. Names
   * of several words (`mil millones`) are left out.
   */
  readonly noughts: ReadonlyMap<string, number>;
  /** What parts whole from tenth: a stop, or a comma. */
  readonly decimal: string;
}

export const NO_SCALES: Scales = { noughts: new Map(), decimal: '.' };

export function scalesOf(language: string): Scales {
  const noughts = new Map<string, number>();
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay, numberingSystem: 'latn' });
    for (const power of [3, 5, 6, 7, 9, 12]) {
      // Slavic languages count one, two and five of a thing in three ways.
      for (const count of [1, 2, 5]) {
        const parts = format.formatToParts(count * 10 ** power);
        const name = partOf('compact', parts).replace(/\.$/u, '').toLowerCase();
        // Spanish writes `1000 M` for a billion, Hindi ten lakh for a million, and French `mille` without a figure.
        const figure = partOf('integer', parts) || '1';
        if (/^[\p{L}\p{M}]+$/u.test(name) && !noughts.has(name)) noughts.set(name, power + 1 - figure.length);
      }
    }
  }
  for (const [short, long] of SHORT_FORMS[language] ?? []) {
    const own = noughts.get(long);
    if (own !== undefined) noughts.set(short, own);
  }
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(0.5);
  return { noughts, decimal: partOf('decimal', parts) };
}

function partOf(type: Intl.NumberFormatPart['type'], parts: readonly Intl.NumberFormatPart[]): string {
  return parts.find((part) => part.type === type)?.value ?? '';
}

/** A name that stands behind a number, and the next word; one letter may be anything there. */
const NAME_BEHIND = /^[ \u00A0\u202F-]?(\p{L}[\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}])(?: ([\p{L}\p{M}]+))?/u;

/** With its thousands parted, or not. */
const WHOLE = /^(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/u;

/** As far as a name and the next word may reach. */
const REACH = 32;

/** A word of a text, folded. */
interface Spelt extends Span {
  readonly spelling: string;
}

/**
 * A number of a text in full as one term: `20k` is `20000`, `12.5` before ` million` is `12500000`. `null` where no name of a scale
 * follows it, or two; where it would be no whole number; and of `100m`, which may be metres, but not of `$100m`.
 */
export function numberInFull({ start, end, spelling }: Spelt, text: string, scales: Scales): string | null {
  const [, number = '', attached = ''] = /^(\d[\d.,]*)(\p{L}*)$/u.exec(spelling) ?? [];
  if (number === '') return null;
  const behind = attached === '' ? NAME_BEHIND.exec(text.slice(end, end + REACH)) : null;
  const [, name = attached, next = ''] = behind ?? [];
  const noughts = scales.noughts.get(name.toLowerCase());
  if (noughts === undefined || scales.noughts.has(next.toLowerCase())) return null;
  if (attached.length === 1 && attached !== 'k' && !/\p{Sc}/u.test(text.charAt(start - 1))) return null;
  const [whole = '', ...fraction] = number.split(scales.decimal);
  if (!WHOLE.test(whole)) return null;
  // What is off by less is 8.2 × 10 ** 6, which is no whole number to a computer.
  const exact = Number([whole.replaceAll(/[.,]/gu, ''), ...fraction].join('.')) * 10 ** noughts;
  const full = Math.round(exact);
  return full > 0 && Number.isSafeInteger(full) && Math.abs(full - exact) < 0.01 ? String(full) : null;
}
