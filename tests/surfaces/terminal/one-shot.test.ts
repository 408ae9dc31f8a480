import { PassThrough, Readable } from 'node:stream';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerEach, readLines, renderExchange, writeLine } from '../../../src/surfaces/terminal/one-shot.ts';
import { answer } from '../../support/articles.ts';

async function all(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

const linesOf = (...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> =>
  all(readLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))));

describe('the lines of a stream', () => {
  test.each([
    ['an end at the last line', 'one\ntwo\n', ['one', 'two']],
    ['no end at the last line', 'one\ntwo', ['one', 'two']],
    ['ends of Windows', 'one\r\ntwo\r\n', ['one', 'two']],
    ['blank lines', '\n\none\n \n', ['', '', 'one', ' ']],
    ['a byte order mark', '\ufeffone\ntwo', ['one', 'two']],
    ['a line separator and a lone carriage return within a line', 'one\u2028two\rthree\n', ['one\u2028two\rthree']],
    ['nothing', '', []],
  ])('with %s', async (_, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  test('are the same however the stream is cut, also within a character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '潮', '🌊', '\n', '\r\n') }),
        fc.nat(),
        async (text, at) => {
          const bytes = Buffer.from(text);
          const cut = at % (bytes.length + 1);
          const twin = text.split('\n').map((line) => line.replace(/\r$/u, ''));
          expect(await linesOf(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(
            twin.at(-1) === '' ? twin.slice(0, -1) : twin,
          );
        },
      ),
    );
  });

  test('of bytes that are no text come with replacement characters', async () => {
    expect(await linesOf(Uint8Array.of(0xff, 0x41, 0x0a, 0x42))).toEqual(['\ufffdA', 'B']);
  });

  test('end with the error of the stream', async () => {
    const broken = new PassThrough();
    const reading = all(readLines(broken));
    broken.destroy(new Error('EIO: i/o error'));
    await expect(reading).rejects.toThrow('EIO: i/o error');
  });
});

describe('answering each question', () => {
  const ask = (question: string) => answer({ question });

  test('answers every one in order, a blank one and a repeated one too, and counts them', async () => {
    const answered: string[] = [];
    const write = async ({ question }: { readonly question: string }): Promise<void> => void answered.push(question);
    expect(await answerEach(['one', '', 'one'], ask, write, new AbortController().signal)).toBe(3);
    expect(answered).toEqual(['one', '', 'one']);
  });

  test('asks the next only when the answer before it is written', async () => {
    const events: string[] = [];
    const slowly = async ({ question }: { readonly question: string }): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`written ${question}`);
    };
    const asking = (question: string) => {
      events.push(`asked ${question}`);
      return ask(question);
    };
    await answerEach(['one', 'two'], asking, slowly, new AbortController().signal);
    expect(events).toEqual(['asked one', 'written one', 'asked two', 'written two']);
  });

  test('stops between two questions when it is told to', async () => {
    const controller = new AbortController();
    const answered: string[] = [];
    const write = async ({ question }: { readonly question: string }): Promise<void> => {
      answered.push(question);
      setImmediate(() => controller.abort());
    };
    const endless = Array.from({ length: 1000 }, (_, number) => `${number}`);
    await expect(answerEach(endless, ask, write, controller.signal)).rejects.toThrow('aborted');
    expect(answered.length).toBeLessThan(3);
  });
});

test('a line is written when the stream has room for more', async () => {
  const slow = new PassThrough({ highWaterMark: 4 });
  let isWritten = false;
  const writing = writeLine(slow, 'a long line').then(() => (isWritten = true));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isWritten).toBe(false);
  expect(`${slow.read()}`).toBe('a long line\n');
  expect(await writing).toBe(true);
});

describe('a question with its answer', () => {
  const silence = 'There is no word in that to search for. Ask about something in the articles.';
  const exchange = (question: string): string =>
    renderExchange(answer({ question, outcome: 'unanswered', unsearchable: 'no-words' }), { width: 78, colour: false });

  test('repeats the question, so that it can be read among others', () => {
    expect(exchange(' ?! ')).toBe(`? ?!\n\n${silence}\n`);
    expect(exchange('')).toBe(`?\n\n${silence}\n`);
  });

  test('repeats the beginning only of a question that is no question', () => {
    expect(exchange('!'.repeat(5000))).toBe(`? ${'!'.repeat(300)}\n  […]\n\n${silence}\n`);
  });
});
