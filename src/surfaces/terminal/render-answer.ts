import type { Answer, Citation, Quote } from '../../model.ts';
import {
  distinctNotes,
  hiddenLinks,
  highlightLine,
  isCut,
  paragraphOf,
  type QuotePart,
  quoteParts,
  shownLabel,
} from '../quote-parts.ts';
import { indent, type Page, paint } from './page.ts';
import { visible } from './visible.ts';

/** An answer as a person reads it: the first quotation with its source and its notes, the others a line each. */
export function renderAnswer(answer: Answer, page: Page): string {
  switch (answer.outcome) {
    case 'answered':
      return renderQuotes(answer.quotes, page);
    case 'related':
      return `${indent(page, '', 'The articles may not answer this. On the subject they say:')}\n\n${renderQuotes(answer.quotes, page)}`;
    case 'unanswered':
      return renderSilence(answer, page);
  }
}

/** One quotation in full: its words with the best sentence marked, its source, its notes. */
export function renderQuote(quote: Quote, page: Page): string {
  return [
    indent(page, '  │ ', renderWords(quote, page)),
    indent(page, '    ', paint(page, 'dim', renderSource(quote))),
    ...distinctNotes(quote.citations).map((citation) => renderNote(citation, page)),
  ].join('\n\n');
}

function renderQuotes(quotes: readonly Quote[], page: Page): string {
  const [first, ...others] = quotes;
  if (!first) return '';
  return [renderQuote(first, page), ...renderOthers(others, 2, page)].join('\n\n');
}

function renderOthers(quotes: readonly Quote[], from: number, page: Page): readonly string[] {
  if (quotes.length === 0) return [];
  return [quotes.map((quote, at) => renderLine(quote, from + at, page)).join('\n')];
}

/** A further quotation on a line or two: its best sentence, and where it stands. */
function renderLine(quote: Quote, number: number, page: Page): string {
  const source = `${quote.passage.article.title} · ${paragraphOf(quote.passage)}`;
  return indent(
    page,
    '    ',
    `${number}  ${visible(highlightLine(quote))} ${paint(page, 'dim', visible(`(${source})`))}`,
  );
}

function renderSilence({ unsearchable, unmatched, nearest }: Answer, page: Page): string {
  if (unsearchable === 'too-long')
    return indent(page, '', 'That is too long for a question: 300 characters are the most.');
  if (unsearchable === 'no-words')
    return indent(page, '', 'There is no word in that to search for. Ask about something in the articles.');
  const lacking = unmatched.map((word) => `“${visible(word)}”`).join(', ');
  const reason =
    lacking === ''
      ? 'The articles do not answer this.'
      : `The articles do not answer this: they do not mention ${lacking}.`;
  if (nearest.length === 0) return indent(page, '', reason);
  return [indent(page, '', `${reason} What comes nearest:`), ...renderOthers(nearest, 1, page)].join('\n\n');
}

/** The quoted words with their labels put back, the best sentence marked, and `[…]` where the passage goes on. */
function renderWords(quote: Quote, page: Page): string {
  const parts = quoteParts(quote);
  const write = (isHighlighted: boolean, part: QuotePart): string => {
    const text = visible(part.text);
    if (part.kind === 'label') return paint(page, 'cyan', text);
    return isHighlighted ? paint(page, ['bold', 'yellow'], text) : text;
  };
  // Without colour the sentence is marked as it would be in a mail.
  const first = parts.findIndex((part) => part.isHighlighted);
  const last = parts.findLastIndex((part) => part.isHighlighted);
  const mark = page.colour ? '' : '**';
  const words = parts.map((part, at) => {
    return `${at === first ? mark : ''}${write(part.isHighlighted, part)}${at === last ? mark : ''}`;
  });
  const cut = isCut(quote);
  return `${cut.before ? '[…] ' : ''}${words.join('')}${cut.behind ? ' […]' : ''}`;
}

function renderSource({ passage, alsoIn }: Quote): string {
  const { article, section } = passage;
  const parts = [article.title, article.authors.join(', '), article.published ?? '', ...section, paragraphOf(passage)];
  const source = parts.filter((part) => part !== '').join(' · ');
  const others = [...new Set(alsoIn.map((other) => other.article.title))];
  return visible(
    [
      source,
      ...(article.url ? [article.url] : []),
      ...(others.length > 0 ? [`also in ${others.join(', ')}`] : []),
    ].join('\n'),
  );
}

function renderNote({ label, note }: Citation, page: Page): string {
  const text = note ? note.text : 'This note is missing from the article.';
  const lines = [text, ...(note ? hiddenLinks(note) : [])].join('\n');
  return indent(page, '    ', `${paint(page, 'cyan', visible(shownLabel(label)))} ${visible(lines)}`);
}
