import type { Quote } from '../../model.ts';
import { isCut, type QuotePart, quoteParts } from '../quote-parts.ts';
import { bold, escapeMarkdown } from './escape-markdown.ts';

/** A quotation as a block quote: its labels put back, its best sentence in bold, `[…]` where the passage goes on. */
export function renderQuotation(quote: Quote): string {
  const cut = isCut(quote);
  const words = groupByHighlight(quoteParts(quote)).map(({ parts, isHighlighted }) => {
    const text = parts.map((part) => escapeMarkdown(part.text)).join('');
    return isHighlighted ? bold(text) : text;
  });
  const text = `${cut.before ? '\\[…] ' : ''}${words.join('')}${cut.behind ? ' \\[…]' : ''}`;
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

interface Group {
  readonly parts: QuotePart[];
  readonly isHighlighted: boolean;
}

/** Neighbours of one kind are written together, so that no `**` closes what the next one opens. */
function groupByHighlight(parts: readonly QuotePart[]): readonly Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.isHighlighted === part.isHighlighted) last.parts.push(part);
    else groups.push({ parts: [part], isHighlighted: part.isHighlighted });
  }
  return groups;
}
