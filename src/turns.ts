/** So many milliseconds of work may go by before others have their turn: no question shall wait for a new edition. */
const LONGEST_STRETCH = 4;

/** Awaited between two pieces of long work. */
export type Turn = () => Promise<void>;

/**
 * For long work in small pieces. What it returns is awaited between two pieces, and lets everything else have its turn
 * once a stretch was long enough. By time and not by number: the pieces differ a hundredfold.
 * @param rest  how many times as long as it has worked it rests, where nobody waits for the work
 */
export function createTurns(rest = 0): Turn {
  let begun = performance.now();
  return async () => {
    const worked = performance.now() - begun;
    if (worked < LONGEST_STRETCH) return;
    await new Promise((resolve) => (rest === 0 ? setImmediate(resolve) : setTimeout(resolve, rest * worked)));
    begun = performance.now();
  };
}
