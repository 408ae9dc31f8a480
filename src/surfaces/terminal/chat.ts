import { createInterface } from 'node:readline';
import type { Answer, Article, Ask, Quote } from '../../model.ts';
import { count } from '../quote-parts.ts';
import { beside, oneLine, type Page, styled, withMargin } from './page.ts';
import { renderAnswer, renderQuote } from './render-answer.ts';
import { suggestQuestions } from './suggest-questions.ts';

/** What the chat is about. */
export interface Subject {
  readonly articles: readonly Article[];
  readonly ask: Ask;
}

/** The streams of a conversation, and how its pages look. */
export interface Conversation {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Asked anew for each answer: a window may be resized. */
  readonly page: () => Page;
  /** What has happened meanwhile, a line each; told before the next answer, never into what somebody types. */
  readonly news?: () => readonly string[];
}

/**
 * Answers questions at a terminal until the person leaves, or `signal` aborts.
 * @param current  asked anew for each question: the articles may change
 */
export async function chat(
  current: () => Subject,
  { input, output, page, news = () => [] }: Conversation,
  signal: AbortSignal,
): Promise<void> {
  const { articles, ask } = current();
  const suggestions = suggestQuestions(articles, ask);
  output.write(`${renderGreeting(articles.length, suggestions, page())}\n\n`);
  const lines = createInterface({ input, output, signal, prompt: oneLine(page(), [styled('bold', '? ')]) });
  lines.on('SIGINT', () => lines.close());
  // Lines may still wait when the input has ended, and a closed interface may throw when it is to prompt.
  let isOpen = true;
  lines.once('close', () => (isOpen = false));
  lines.prompt();
  let last: Answer | null = null;
  for await (const entered of lines) {
    const typed = entered.trim();
    if (/^(?:exit|quit)$/iu.test(typed)) break;
    const further = last && quoteNumbered(typed, last);
    const question = last ? typed : (suggestions[Number(typed) - 1] ?? typed);
    for (const line of news()) output.write(`\n${withMargin(page(), '', [styled('dim', line)])}\n`);
    if (further) output.write(`\n${renderQuote(further, page())}\n\n`);
    else if (question !== '') {
      last = current().ask(question);
      output.write(`\n${renderAnswer(last, page())}\n\n`);
    }
    if (isOpen) lines.prompt();
  }
  output.write('\n');
}

function renderGreeting(articles: number, suggestions: readonly string[], page: Page): string {
  const invitation = suggestions.length > 0 ? ', or begin with one of these:' : '.';
  return [
    withMargin(page, '', [`Ibid answers from ${count(articles, 'article')}. Ask a question${invitation}`]),
    ...(suggestions.length > 0
      ? [suggestions.map((question, at) => beside(page, '  ', `${at + 1}`, [question])).join('\n')]
      : []),
    withMargin(page, '', [styled('dim', 'A number opens what it stands beside. Ctrl+D leaves.')]),
  ].join('\n\n');
}

/** The passage of the last answer that a number stands beside. */
function quoteNumbered(typed: string, { quotes, nearest }: Answer): Quote | undefined {
  return /^[1-9]\d?$/u.test(typed) ? [...quotes, ...nearest][Number(typed) - 1] : undefined;
}
