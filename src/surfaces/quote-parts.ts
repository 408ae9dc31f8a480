import { carries, type Citation, type Link, type Note, type Passage, type Quote } from '../model.ts';

/** A stretch of a quotation, or a label put back where it stood. The texts alone, in order, are the quotation. */
export interface QuotePart {
  readonly kind: 'text' | 'label';
  readonly text: string;
  readonly isHighlighted: boolean;
}

/** Parts a quotation at its labels and at the bounds of its highlight, in order. */
export function quoteParts({ passage, start, end, highlight, citations }: Quote): readonly QuotePart[] {
  const parts: QuotePart[] = [];
  let from = start;
  const writeTo = (to: number): void => {
    for (const cut of [highlight.start, highlight.end, to]) {
      if (cut <= from || cut > to) continue;
      const isHighlighted = from >= highlight.start && from < highlight.end;
      parts.push({ kind: 'text', text: passage.text.slice(from, cut), isHighlighted });
      from = cut;
    }
  };
  for (const { label, at } of citations) {
    writeTo(Math.min(at, end));
    // A label belongs to the words before it: it closes the highlight with them.
    const isHighlighted = at > highlight.start && at <= highlight.end;
    parts.push({ kind: 'label', text: shownLabel(label), isHighlighted });
  }
  writeTo(end);
  return parts;
}

/** A label as it is shown: `[1]`; what is a mark by itself (`†`, `¹`, `①`) stays as it is. */
export function shownLabel(label: string): string {
  return /^[\p{L}\p{Nd}][^[\]]*$/u.test(label) ? `[${label}]` : label;
}

/** What of the passage was left out before and behind the quotation. */
export function isCut({ passage, start, end }: Quote): { readonly before: boolean; readonly behind: boolean } {
  return { before: passage.text.slice(0, start).trim() !== '', behind: passage.text.slice(end).trim() !== '' };
}

/** Each note once, in the order in which the quotation carries them. */
export function distinctNotes(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<Note | string>();
  return citations.filter(({ label, note }) => {
    const key = note ?? label;
    return !seen.has(key) && seen.add(key);
  });
}

/** Where a note leads without showing the address: the text says “her article”, and links it. */
export function hiddenLinks({ text, links }: Note): readonly string[] {
  // Not `text.includes(href)`: an address may be the beginning of another one that is shown.
  const shown = new Set(links.filter((link) => isShown(link, text)).map(({ href }) => href));
  return [...new Set(links.map(({ href }) => href))].filter((href) => !shown.has(href));
}

function isShown({ href, shown }: Link, text: string): boolean {
  return text.slice(shown.start, shown.end).includes(href);
}

/** `¶ 6`, or `¶ 6–8`. */
export function paragraphOf({ paragraph: [first, last] }: Passage): string {
  return first === last ? `¶ ${first}` : `¶ ${first}–${last}`;
}

/** The words of a quotation's best sentence on one line, its white space collapsed. */
export function highlightLine({ passage, highlight }: Quote): string {
  return passage.text.slice(highlight.start, highlight.end).replace(/\s+/gu, ' ');
}

/** `1 note`, `2 notes`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A shorter slice of a quotation, with the notes and what of the highlight it still carries. */
export function narrow(quote: Quote, start: number, end: number): Quote {
  const inside = (at: number): number => Math.min(Math.max(at, start), end);
  return {
    ...quote,
    start,
    end,
    highlight: { start: inside(quote.highlight.start), end: inside(quote.highlight.end) },
    citations: quote.citations.filter((citation) => carries({ start, end }, citation)),
  };
}
