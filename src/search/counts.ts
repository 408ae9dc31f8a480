import type { Turn } from '../turns.ts';

/** How often each thing is there: what is counted can be taken out again. */
export type Counts = Map<string, number>;

/** @param by  1 for what is added, -1 for what is taken out */
export function count(counts: Counts, things: Iterable<string>, by: 1 | -1): void {
  for (const thing of things) {
    const now = (counts.get(thing) ?? 0) + by;
    if (now === 0) counts.delete(thing);
    else counts.set(thing, now);
  }
}

/** As many entries as there may be, while others have their turns. */
export async function copyInto<Key, Value>(
  target: Map<Key, Value>,
  source: ReadonlyMap<Key, Value>,
  turn: Turn,
): Promise<void> {
  for (const [key, value] of source) {
    await turn();
    target.set(key, value);
  }
}
