import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressBar } from '../../../src/surfaces/terminal/progress-bar.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** A terminal of 80 columns as the bar's library knows one, and what was written to it. */
function terminal(isTTY: boolean): { readonly output: NodeJS.WriteStream; readonly written: () => string } {
  const chunks: string[] = [];
  const output = new PassThrough().on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const ready = { isTTY, columns: 80, cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what of a terminal is used
  return { output: Object.assign(output, ready) as unknown as NodeJS.WriteStream, written: () => chunks.join('') };
}

test('a bar is drawn for what takes longer than a second', () => {
  const { output, written } = terminal(true);
  const bar = progressBar(output, 'Reading');
  vi.advanceTimersByTime(1500);
  bar.update(3, 12);
  bar.stop();
  expect(written()).toMatch(/Reading █{10}░{30} 3 of 12/u);
});

test('nothing is drawn for what is done within a second', () => {
  const { output, written } = terminal(true);
  const bar = progressBar(output, 'Reading');
  vi.advanceTimersByTime(900);
  bar.update(11, 12);
  bar.stop();
  expect(written()).toBe('');
});

test('a line is written after ten seconds, and then every five, where no terminal is', () => {
  const { output, written } = terminal(false);
  const bar = progressBar(output, 'Reading');
  for (let done = 1; done <= 17; done++) {
    vi.advanceTimersByTime(1000);
    bar.update(done, 20);
  }
  bar.stop();
  expect(written()).toBe('Reading: 10 of 20\nReading: 15 of 20\n');
});
