import { mkdir, mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemory, type Memory } from '../../src/articles/memory.ts';
import { type Corpus, type ReadBytes, readCorpus, type ReadingOptions } from '../../src/articles/read-corpus.ts';

let folder: string;
let memory: Memory;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ibid-reread-'));
  memory = createMemory();
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

const at = (file: string): string => join(folder, file);

/** Writes a file so many seconds ago. */
async function put(file: string, text: string, secondsAgo = 3600): Promise<void> {
  await mkdir(dirname(at(file)), { recursive: true });
  await writeFile(at(file), text);
  const written = Date.now() / 1000 - secondsAgo;
  await utimes(at(file), written, written);
}

const reread = (options: ReadingOptions = {}): Promise<Corpus> => readCorpus(folder, { memory, ...options });
const textsOf = ({ articles }: Corpus): readonly (string | undefined)[] =>
  articles.map(({ blocks }) => blocks[0]?.text);
const codesOf = ({ problems }: Corpus): readonly string[] => problems.map(({ file, code }) => `${file} ${code}`);

describe('a file that was written a moment ago', () => {
  const settleTime = 60_000;

  test('is passed over until it is whole, if it is new', async () => {
    await put('ports.txt', 'The port is full.');
    await put('tides.txt', 'The tide is', 1);
    const corpus = await reread({ settleTime });
    expect([textsOf(corpus), corpus.unsettled, codesOf(corpus)]).toEqual([['The port is full.'], ['tides.txt'], []]);
  });

  test('stays as it was, if it was read before, and its half is no problem', async () => {
    await put('tides.txt', 'The tide is high.');
    await reread({ settleTime });
    await put('tides.txt', '', 1);
    const corpus = await reread({ settleTime });
    expect([textsOf(corpus), corpus.unsettled, codesOf(corpus)]).toEqual([['The tide is high.'], ['tides.txt'], []]);
  });

  test('and is gone again is a problem, and not waited for', async () => {
    await put('ports.txt', 'The port is full.');
    await put('tides.txt', 'The tide is high.');
    const corpus = await reread({
      settleTime,
      readBytes: async (path) => {
        await rm(at('tides.txt'), { force: true });
        return await readFile(path);
      },
    });
    expect([corpus.unsettled, codesOf(corpus)]).toEqual([[], ['tides.txt unreadable-file']]);
  });

  test('waits for no clock of another time', async () => {
    await put('tides.txt', 'The tide is high.', -86_400);
    expect((await reread({ settleTime })).unsettled).toEqual([]);
  });

  test('though it was old when the folder was looked into, is passed over until it is whole', async () => {
    await put('ports.txt', 'The port is full.');
    await put('tides.txt', 'The tide is high.');
    await reread({ settleTime });
    await put('tides.txt', 'The tide is low, and the boats are aground.');
    let isFirst = true;
    const corpus = await reread({
      settleTime,
      readBytes: async (path) => {
        if (isFirst && path.endsWith('tides.txt')) {
          isFirst = false;
          await put('tides.txt', 'The tide', 1);
        }
        return await readFile(path);
      },
    });
    expect([textsOf(corpus), corpus.unsettled, codesOf(corpus)]).toEqual([
      ['The port is full.', 'The tide is high.'],
      ['tides.txt'],
      [],
    ]);
  });
});

describe('a file is looked into again', () => {
  let looked: string[];
  const look = async (): Promise<readonly (string | undefined)[]> => {
    looked = [];
    const readBytes: ReadBytes = (path) => {
      looked.push(path.slice(folder.length + 1));
      return readFile(path);
    };
    return textsOf(await reread({ readBytes }));
  };

  test('only once it was written, whatever its date and length', async () => {
    await put('ports.txt', 'The port is full.');
    await put('tides.txt', 'The tide is high.');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5000 });
    await look();
    expect(looked).toEqual(['ports.txt', 'tides.txt']);
    const { mtime } = await stat(at('tides.txt'));
    await put('tides.txt', 'The tide is calm.');
    await utimes(at('tides.txt'), mtime, mtime);
    expect([await look(), looked]).toEqual([['The port is full.', 'The tide is calm.'], ['tides.txt']]);
    expect([await look(), looked]).toEqual([['The port is full.', 'The tide is calm.'], []]);
  });

  test('if it was just written: its date may be that of the next writing', async () => {
    await put('tides.txt', 'The tide is high.');
    await look();
    await look();
    expect(looked).toEqual(['tides.txt']);
  });
});

describe('a file that has not been written since it was read', () => {
  beforeEach(async () => {
    await put('ports.txt', 'The port is full.');
    await put('tides.txt', 'The tide is high.');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5000 });
    await reread();
  });

  test('counts as read', async () => {
    const told: (readonly [number, number])[] = [];
    await reread({ onProgress: (done, all) => told.push([done, all]) });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('is said to be served as it was for as long as it cannot be read', async () => {
    await put('tides.txt', '');
    vi.setSystemTime(Date.now() + 10_000);
    for (const _ of [1, 2]) {
      const corpus = await reread();
      expect([textsOf(corpus), codesOf(corpus)]).toEqual([
        ['The port is full.', 'The tide is high.'],
        ['tides.txt empty', 'tides.txt last-good-state'],
      ]);
    }
  });

  test('is forgotten once it is removed', async () => {
    await rm(at('tides.txt'));
    await reread();
    await put('tides.txt', '');
    expect(codesOf(await reread())).toEqual(['tides.txt empty']);
  });
});

// A name that is no UTF-8, which Linux alone has, is listed as one that nothing has.
test.skipIf(process.platform !== 'linux')(
  'the files of a folder that cannot be looked into stay as they were, and no others do',
  async () => {
    await put('caf\ufffd/tides.txt', 'The tide is high.');
    await put('ports.txt', 'The port is full.');
    await put('ships.txt', 'The ship is late.');
    await reread();
    await rename(at('caf\ufffd'), Buffer.from(at('caf\xe9'), 'latin1'));
    await rm(at('ports.txt'));
    const corpus = await reread();
    expect([textsOf(corpus), codesOf(corpus)]).toEqual([
      ['The tide is high.', 'The ship is late.'],
      ['caf\ufffd unreadable-folder'],
    ]);
  },
);

test('a file that is removed from a folder is forgotten, though there is something to say of that folder', async () => {
  await put('old.txt/ports.txt', 'The port is full.');
  await put('old.txt/tides.txt', 'The tide is high.');
  await reread();
  await rm(at('old.txt/tides.txt'));
  const corpus = await reread();
  expect([textsOf(corpus), codesOf(corpus)]).toEqual([['The port is full.'], ['old.txt folder-named-like-article']]);
});

test('a file that could not be read after it was written is read again, though it was not written since', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5000 });
  await put('tides.txt', 'The tide is high.');
  await reread();
  await put('tides.txt', 'The tide is low.');
  const refused = await reread({ readBytes: () => Promise.reject(new Error('EIO: i/o error')) });
  expect([textsOf(refused), codesOf(refused)]).toEqual([
    ['The tide is high.'],
    ['tides.txt unreadable-file', 'tides.txt last-good-state'],
  ]);
  expect(textsOf(await reread())).toEqual(['The tide is low.']);
});

describe('a file is read anew', () => {
  const readings = async (first: (path: string) => Promise<Uint8Array>): Promise<readonly [number, Corpus]> => {
    let times = 0;
    const corpus = await reread({ readBytes: (path) => (times++ === 0 ? first(path) : readFile(path)) });
    return [times, corpus];
  };

  test('if less was read of it than it holds', async () => {
    await put('tides.txt', 'The tide is high.');
    const [times, corpus] = await readings(async (path) => (await readFile(path)).subarray(0, 8));
    expect([times, textsOf(corpus)]).toEqual([2, ['The tide is high.']]);
  });

  test('if as much was written into it meanwhile', async () => {
    await put('tides.txt', 'The tide is high.');
    const [times, corpus] = await readings(async (path) => {
      const bytes = await readFile(path);
      await put('tides.txt', 'The tide is calm.', 60);
      return bytes;
    });
    expect([times, textsOf(corpus)]).toEqual([2, ['The tide is calm.']]);
  });
});
