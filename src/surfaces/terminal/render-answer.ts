import { type Answer, type Citation, LONGEST_QUESTION, type Note, type Quote } from '../../model.ts';
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
import { beside, type Page, rows, type Run, styled, withMargin } from './page.ts';

/** An answer as a person reads it: the first quotation with its source and its notes, the others in a few rows each. */
export function renderAnswer(answer: Answer, page: Page): string {
  switch (answer.outcome) {
    case 'answered':
      return [...renderUnmentioned(answer, page), renderQuotes(answer.quotes, page)].join('\n\n');
    case 'related': {
      const doubt = `The articles may not answer this${lacking(answer)}. On the subject they say:`;
      return `${withMargin(page, '', [doubt])}\n\n${renderQuotes(answer.quotes, page)}`;
    }
    case 'unanswered':
      return renderSilence(answer, page);
  }
}

/** Whoever reads an answer is to know which of their words it is not about. */
function renderUnmentioned({ unmatched }: Answer, page: Page): readonly string[] {
  return unmatched.length === 0
    ? []
    : [withMargin(page, '', [styled('dim', `The articles do not mention ${listed(unmatched)}.`)])];
}

/** One quotation in full: its words with the best sentence marked, its source, its notes. */
export function renderQuote(quote: Quote, page: Page): string {
  return [
    withMargin(page, '  │ ', wordsOf(quote, page)),
    beside(page, '  ', '—', [styled('dim', sourceOf(quote))]),
    ...distinctNotes(quote.citations).map((citation) => renderNote(citation, page)),
  ].join('\n\n');
}

function renderQuotes([first, ...others]: readonly Quote[], page: Page): string {
  return first ? [renderQuote(first, page), ...renderOthers(others, 2, page)].join('\n\n') : '';
}

function renderOthers(quotes: readonly Quote[], from: number, page: Page): readonly string[] {
  return quotes.map((quote, at) => renderBriefly(quote, from + at, page));
}

/** Enough to tell what a further quotation is about; its number brings all of it. */
const BRIEF_ROWS = 3;

/** A further quotation: its number, the beginning of its best sentence, and where it stands. */
function renderBriefly(quote: Quote, number: number, page: Page): string {
  const sentence = rows(page, '  2  […]'.length, [highlightLine(quote)]);
  const brief = sentence.slice(0, BRIEF_ROWS).join('\n') + (sentence.length > BRIEF_ROWS ? ' […]' : '');
  const { article } = quote.passage;
  const source = styled('dim', `${article.title} · ${paragraphOf(quote.passage)}`);
  return `${beside(page, '', `${number}`.padStart(3), [brief])}\n${beside(page, '    ', '—', [source])}`;
}

function renderSilence(answer: Answer, page: Page): string {
  const reason = withMargin(page, '', [whySilent(answer)]);
  return [reason, ...renderOthers(answer.nearest, 1, page)].join('\n\n');
}

function whySilent(answer: Answer): string {
  if (answer.unsearchable === 'too-long') {
    return `That is too long for a question: ${LONGEST_QUESTION} characters are the most.`;
  }
  if (answer.unsearchable === 'no-words') {
    return 'There is no word in that to search for. Ask about something in the articles.';
  }
  const nearest = answer.nearest.length > 0 ? ' What comes nearest:' : '';
  return `The articles do not answer this${lacking(answer)}.${nearest}`;
}

function lacking({ unmatched }: Answer): string {
  return unmatched.length === 0 ? '' : `: they do not mention ${listed(unmatched)}`;
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

/** The quoted words with their labels put back, the best sentence marked, and `[…]` where the passage goes on. */
function wordsOf(quote: Quote, page: Page): readonly (Run | string)[] {
  const parts = quoteParts(quote);
  const first = parts.findIndex((part) => part.isHighlighted);
  const last = parts.findLastIndex((part) => part.isHighlighted);
  // Without colour the sentence is marked as it would be in a mail.
  const mark = page.colour ? '' : '**';
  const cut = isCut(quote);
  return [
    cut.before ? '[…] ' : '',
    ...parts.flatMap((part, at) => [at === first ? mark : '', formatted(part), at === last ? mark : '']),
    cut.behind ? ' […]' : '',
  ];
}

function formatted({ kind, text, isHighlighted }: QuotePart): Run | string {
  if (kind === 'label') return styled('cyan', text);
  return isHighlighted ? styled(['bold', 'green'], text) : text;
}

/** Where a quotation is from: the article, the place in it, its address, and the other articles that say the same. */
function sourceOf({ passage, alsoIn }: Quote): string {
  const { article, section } = passage;
  const facts = [article.title, article.authors.join(', '), article.published ?? ''].filter((fact) => fact !== '');
  const place = [...section, paragraphOf(passage)].join(' · ');
  return [
    facts.join(' · ') + (section.length === 0 ? ` · ${place}` : `\n${place}`),
    ...(article.url === null ? [] : [article.url]),
    ...(alsoIn.length === 0 ? [] : [`also in ${placesOf(alsoIn)}`]),
  ].join('\n');
}

const MOST_PLACES = 3;

function placesOf(passages: Quote['alsoIn']): string {
  const places = passages.slice(0, MOST_PLACES).map((each) => `${each.article.title} · ${paragraphOf(each)}`);
  const more = passages.length - places.length;
  return [...places, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

function renderNote({ label, note, previousNote }: Citation, page: Page): string {
  const own = note ? wordsAndLinks(note) : 'This note is missing from the article.';
  const offered = previousNote
    ? [`previous note, ${shownLabel(previousNote.label)}: ${wordsAndLinks(previousNote)}`]
    : [];
  return beside(page, '    ', styled('cyan', shownLabel(label)), [[own, ...offered].join('\n')]);
}

const wordsAndLinks = (note: Note): string => [note.text, ...hiddenLinks(note)].join('\n');
