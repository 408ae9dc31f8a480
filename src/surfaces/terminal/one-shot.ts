import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer } from '../../model.ts';
import { beside, type Page, styled } from './page.ts';
import { renderAnswer } from './render-answer.ts';

/**
 * The lines of a stream, without their ends (LF or CRLF) and without a byte order mark. Unlike readline, it ends no
 * line at U+2028 or a lone CR, which may stand in a question, and throws what the stream throws.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let line = '';
  for await (const bytes of input) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    line += first;
    for (const next of others) {
      yield line.replace(/\r$/u, '');
      line = next;
    }
  }
  line += decoder.decode();
  if (line !== '') yield line.replace(/\r$/u, '');
}

/**
 * Answers each question in order, and waits where the reader of the output is slower.
 * @returns how many questions there were
 * @throws {DOMException} AbortError when `signal` aborts
 */
export async function answerEach(
  questions: AsyncIterable<string> | Iterable<string>,
  answer: (question: string) => Answer,
  write: (answer: Answer) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  let number = 0;
  for await (const question of questions) {
    await write(answer(question));
    number++;
    // Promises alone would never let a signal in.
    await nextTurn(undefined, { signal });
  }
  return number;
}

/** Writes a line and waits until the stream takes more, so that a slow reader bounds our memory. */
export async function writeLine(output: NodeJS.WritableStream, text: string): Promise<void> {
  if (!output.write(`${text}\n`)) await once(output, 'drain');
}

const LONGEST_ECHO = 300;

/** A question with its answer, to be read among others. */
export function renderExchange(answer: Answer, page: Page): string {
  const question = answer.question.trim();
  const echo =
    question.length > LONGEST_ECHO ? `${question.slice(0, LONGEST_ECHO).replace(/\p{Cs}$/u, '')} […]` : question;
  return `${beside(page, '', styled('bold', '?'), [styled('bold', echo)])}\n\n${renderAnswer(answer, page)}\n`;
}
