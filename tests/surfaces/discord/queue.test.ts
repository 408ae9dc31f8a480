import { expect, test } from 'vitest';
import { BusyError, createQueue } from '../../../src/surfaces/discord/queue.ts';

test('work is done in the order in which it came, one piece after the other', async () => {
  const queue = createQueue(10);
  const done: string[] = [];
  const slow = async (): Promise<void> => {
    done.push('first begins');
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push('first ends');
  };
  await Promise.all([queue(slow), queue(() => done.push('second')), queue(() => done.push('third'))]);
  expect(done).toEqual(['first begins', 'first ends', 'second', 'third']);
});

test('others have their turn between two pieces of work', async () => {
  const queue = createQueue(10);
  const seen: string[] = [];
  setImmediate(() => seen.push('heartbeat'));
  await Promise.all([queue(() => seen.push('one')), queue(() => seen.push('two'))]);
  expect(seen).toEqual(['heartbeat', 'one', 'two']);
});

test('what fails costs nobody else his turn', async () => {
  const queue = createQueue(10);
  const failed = queue(() => {
    throw new Error('a bug');
  });
  await expect(failed).rejects.toThrow('a bug');
  expect(await queue(() => 'still here')).toBe('still here');
});

test('one more than may wait is refused at once, until others are done', async () => {
  const queue = createQueue(2);
  const waiting = [queue(() => 1), queue(() => 2)];
  await expect(queue(() => 3)).rejects.toThrow(BusyError);
  expect(await Promise.all(waiting)).toEqual([1, 2]);
  expect(await queue(() => 4)).toBe(4);
});
