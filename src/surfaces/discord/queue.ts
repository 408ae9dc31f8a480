import { setImmediate as nextTurn } from 'node:timers/promises';

/** More wait already than could be answered in time. */
export class BusyError extends Error {}

export type Queue = <T>(work: () => T | Promise<T>) => Promise<T>;

/**
 * Does one piece of work after another, each in a turn of its own: between two answers, heartbeats and acknowledgements
 * get theirs, however many people ask at once.
 * @param most  so many may wait; for one more it throws `BusyError`
 */
export function createQueue(most: number): Queue {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (waiting >= most) throw new BusyError(`${waiting} questions wait`);
    waiting += 1;
    const turn = last.then(() => nextTurn());
    const done = turn.then(work).finally(() => (waiting -= 1));
    last = done.catch(() => {});
    return await done;
  };
}
