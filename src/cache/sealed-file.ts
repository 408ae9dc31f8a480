import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { createTurns } from '../turns.ts';

/** So many characters are written at once. */
const BUFFERED = 256 * 1024;
const SEAL = 'sha256 ';
/** Nobody waits for what is kept, and somebody may be asking: it is written with a quarter of the processor. */
const REST = 3;

/**
 * Writes values, a line of JSON each, between a line that says what they are for and a seal. The file takes its place
 * when it is whole: whoever reads meanwhile, or after a crash, finds the one before.
 */
export async function writeSealed(
  path: string,
  key: string,
  values: Iterable<unknown>,
  signal: AbortSignal,
): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  const file = await open(draft, 'wx');
  try {
    const hash = createHash('sha256');
    const turn = createTurns(REST);
    let lines = `${JSON.stringify(key)}\n`;
    const flush = async (): Promise<void> => {
      hash.update(lines);
      await file.writeFile(lines);
      lines = '';
    };
    for (const value of values) {
      await turn();
      signal.throwIfAborted();
      lines += `${JSON.stringify(value)}\n`;
      if (lines.length > BUFFERED) await flush();
    }
    await flush();
    await file.writeFile(`${SEAL}${hash.digest('hex')}\n`);
    await file.close();
    await rename(draft, path);
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
}

/** What became of a file that should be read. */
export type Unsealed<Value> =
  | { readonly state: 'whole'; readonly values: Iterable<Value> }
  /** There is none, or it is for something else; or it is not as it was written. */
  | { readonly state: 'absent' | 'damaged'; readonly values: null };

const ABSENT = { state: 'absent', values: null } as const;
const DAMAGED = { state: 'damaged', values: null } as const;

/**
 * Reads what `writeSealed` wrote for the same key. Nothing of a file that is damaged is ever used.
 * @throws {Error} when the file is there and cannot be read
 */
export async function readSealed<Value>(path: string, key: string): Promise<Unsealed<Value>> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return ABSENT;
  const end = bytes.lastIndexOf('\n', -2) + 1;
  const body = bytes.subarray(0, end);
  const seal = `${SEAL}${createHash('sha256').update(body).digest('hex')}\n`;
  if (bytes.toString('latin1', end) !== seal) return DAMAGED;
  const lines = linesOf<Value>(body);
  return lines.next().value === key ? { state: 'whole', values: lines } : ABSENT;
}

function* linesOf<Value>(bytes: Buffer): Generator<Value> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the seal says that we wrote it, the key that it is of this type
    yield JSON.parse(bytes.toString('utf8', start, end)) as Value;
    start = end + 1;
  }
}
