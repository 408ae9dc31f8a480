import { createInterface } from 'node:readline';
import type { Answer, Article, Ask } from '../../model.ts';
import { type Page, paint } from './page.ts';
import { renderAnswer, renderQuote } from './render-answer.ts';
import { visible } from './visible.ts';

/** The streams of a conversation, and how its pages look. */
export interface Conversation {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WritableStream;
  /** Asked anew for each answer: a window may be resized. */
  readonly page: () => Page;
}

const PROMPT = '? ';

/** Answers questions at a terminal until the person leaves, or `signal` aborts. */
export async function chat(
  ask: Ask,
  suggestions: readonly string[],
  { input, output, page }: Conversation,
  signal: AbortSignal,
): Promise<void> {
  const lines = createInterface({ input, output, prompt: paint(page(), 'bold', PROMPT) });
  const close = (): void => lines.close();
  signal.addEventListener('abort', close, { once: true });
  lines.on('SIGINT', close);
  if (suggestions.length > 0) {
    output.write(`Try:\n${suggestions.map((question) => `  ${visible(question)}\n`).join('')}\n`);
  }
  output.write('Ask a question; the number of a further passage shows it in full; Ctrl+D leaves.\n\n');
  lines.prompt();
  let last: Answer | null = null;
  try {
    for await (const line of lines) {
      const question = line.trim();
      const chosen: string | null = last && chooseFurther(last, question, page());
      if (chosen !== null) output.write(`\n${chosen}\n\n`);
      else if (question !== '') {
        last = ask(question);
        output.write(`\n${renderAnswer(last, page())}\n\n`);
      }
      lines.prompt();
    }
  } finally {
    signal.removeEventListener('abort', close);
    lines.close();
  }
  output.write('\n');
}

/** The further passage of the last answer that a number means; `null` when it means none. */
function chooseFurther({ quotes, nearest }: Answer, typed: string, page: Page): string | null {
  if (!/^\d$/u.test(typed)) return null;
  const quote = [...quotes, ...nearest][Number(typed) - 1];
  return quote ? renderQuote(quote, page) : null;
}

/**
 * Up to three questions to begin with: one of each article in turn, of those that its maintainer gives and that it does
 * answer; where too few are given, titles.
 */
export function suggestQuestions(articles: readonly Article[], ask: Ask): readonly string[] {
  const answered = articles.flatMap(
    (article) => article.questions.find((question) => isAnsweredBy(article, question, ask)) ?? [],
  );
  const titles = articles.filter(({ questions }) => questions.length === 0).map(({ title }) => title);
  return [...answered, ...titles].slice(0, 3);
}

function isAnsweredBy(article: Article, question: string, ask: Ask): boolean {
  const { outcome, quotes } = ask(question);
  return outcome === 'answered' && quotes[0]?.passage.article.id === article.id;
}
