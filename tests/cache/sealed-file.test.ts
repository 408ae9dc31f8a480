import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSealed, writeSealed } from '../../src/cache/sealed-file.ts';

let folder: string;
let file: string;
const { signal } = new AbortController();

async function read(key = 'tides'): Promise<readonly unknown[] | string> {
  const { state, values } = await readSealed(file, key);
  return values ? [...values] : state;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ibid-sealed-'));
  file = join(folder, 'kept');
});
afterEach(() => rm(folder, { recursive: true }));

test('gives back the values that were written, and leaves no other file', async () => {
  await writeSealed(file, 'tides', [{ text: 'High.\n脚注' }, 2, []], signal);
  expect(await read()).toEqual([{ text: 'High.\n脚注' }, 2, []]);
  expect(await readdir(folder)).toEqual(['kept']);
});

test('what was kept for another key is not there', async () => {
  await writeSealed(file, 'tides', [1], signal);
  expect(await read('ships')).toBe('absent');
});

describe('a file is not used', () => {
  test('that there is not', async () => {
    expect(await read()).toBe('absent');
  });

  test.each([
    ['empty', ''],
    ['another program’s', '{"version":1}'],
    ['a line of another program’s', '{"version":1}\n'],
    ['binary', '\0\u0001\n\n\0'],
  ])('that is %s', async (_, text) => {
    await writeFile(file, text);
    expect(await read()).toBe('damaged');
  });

  test('that is cut off, wherever', async () => {
    await writeSealed(file, 'tides', ['high', 'low'], signal);
    const { length } = await readFile(file);
    for (let end = length - 1; end >= 0; end--) {
      await truncate(file, end);
      expect(await read()).toBe('damaged');
    }
  });

  test('in which one letter is another, wherever', async () => {
    await writeSealed(file, 'tides', ['high', 'low'], signal);
    const whole = await readFile(file);
    for (const [at, byte] of whole.entries()) {
      await writeFile(file, whole.with(at, byte ^ 1));
      expect(await read()).toBe('damaged');
    }
  });
});

describe('when writing fails, the file before stays, and no other is left:', () => {
  test.each([
    [
      'a value that cannot be written',
      function* () {
        yield 1;
        throw new Error('no more');
      },
      () => {},
      'no more',
    ],
    [
      'a stop',
      function* () {
        yield 1;
        yield 2;
      },
      (abort: AbortController) => abort.abort(new Error('enough')),
      'enough',
    ],
  ])('%s', async (_, values, before, message) => {
    await writeSealed(file, 'tides', ['high'], signal);
    const abort = new AbortController();
    before(abort);
    await expect(writeSealed(file, 'tides', values(), abort.signal)).rejects.toThrow(message);
    expect([await read(), await readdir(folder)]).toEqual([['high'], ['kept']]);
  });
});

test('a folder in its place is a fault that is told', async () => {
  await mkdir(file);
  await expect(readSealed(file, 'tides')).rejects.toThrow('EISDIR');
});
