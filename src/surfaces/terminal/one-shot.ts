import { createInterface } from 'node:readline';
import type { Answer } from '../../model.ts';

/** The lines of a stream, without their ends and without a byte order mark. */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  let isFirst = true;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    yield isFirst ? line.replace(/^\ufeff/u, '') : line;
    isFirst = false;
  }
}

/**
 * Answers each question in order, and waits where the reader of the output is slower.
 * @returns how many questions there were
 */
export async function answerEach(
  questions: AsyncIterable<string> | Iterable<string>,
  answer: (question: string) => Answer,
  write: (answer: Answer) => Promise<void>,
): Promise<number> {
  let number = 0;
  for await (const question of questions) {
    await write(answer(question));
    number++;
  }
  return number;
}
