import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { forLatest } from '../../src/live/for-latest.ts';

let end: AbortController;
let told: string[];
beforeEach(() => {
  [end, told] = [new AbortController(), []];
});

const work = async (value: string, signal: AbortSignal): Promise<void> => {
  told.push(`begin ${value}`);
  await sleep(20);
  told.push(`${signal.aborted ? 'given up' : 'done'} ${value}`);
};

test('what is being done is given up for what comes later, and ended before that begins', async () => {
  const doing = forLatest(work, end.signal);
  const [first, second] = [doing('a'), doing('b')];
  await Promise.all([first, second]);
  expect(told).toEqual(['begin b', 'done b']);
  const third = doing('c');
  await sleep(5);
  await Promise.all([third, doing('d')]);
  expect(told.slice(2)).toEqual(['begin c', 'given up c', 'begin d', 'done d']);
});

test('what waits is never begun when something comes later', async () => {
  const doing = forLatest(work, end.signal);
  const first = doing('a', 10_000);
  await Promise.all([first, doing('b', 1)]);
  expect(told).toEqual(['begin b', 'done b']);
});

test('nothing is begun after the end', async () => {
  const doing = forLatest(work, end.signal);
  const first = doing('a', 10_000);
  end.abort();
  await Promise.all([first, doing('b')]);
  expect(told).toEqual([]);
});
