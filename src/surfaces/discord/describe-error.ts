/** Shorter words stand in too much else to be found and blotted out. */
const SHORTEST = 4;

/**
 * An error with its stack, without what people said and without anybody's id: libraries quote what they were given.
 * @param said  the words of the person whose wish failed
 */
export function describeError(error: unknown, said: readonly string[] = []): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return said
    .filter((words) => words.length >= SHORTEST)
    .reduce((left, words) => left.replaceAll(words, '[words]'), text)
    .replaceAll(/(?<!\d)\d{17,20}(?!\d)/gu, '[id]');
}
