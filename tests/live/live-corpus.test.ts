import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemory } from '../../src/articles/memory.ts';
import type { Parsers } from '../../src/articles/open-parsers.ts';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { readCorpus } from '../../src/articles/read-corpus.ts';
import { buildEdition, type Edition, editionId } from '../../src/edition.ts';
import { createLiveCorpus, type LiveCorpus } from '../../src/live/live-corpus.ts';

const TIDES = 'On Tides\n\nThe tide at Pell Harbour is high at noon every day of the year.';
const SHIPS = 'On Ships\n\nA ship of that draught waits outside the harbour for the flood.';

let home: string;
let folder: string;
let live: LiveCorpus<Edition>;
let log: string[];
let parsed: string[];
let stop: AbortController;
let fault: Error | null;

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

/** Reads the folder as it is now, and keeps it live. Half-written counts what is younger than `settleTime`. */
async function open(settleTime = 0): Promise<void> {
  const memory = createMemory();
  const parsers: Parsers = {
    threads: 1,
    parse: ({ bytes, file, id }) => {
      parsed.push(file);
      return parseArticle(bytes, file, id);
    },
  };
  const first = await readCorpus(folder, { memory, parsers });
  const edition = await buildEdition(first.articles, first.problems);
  parsed = [];
  live = createLiveCorpus(
    edition,
    {
      read: () => readCorpus(folder, { memory, parsers, settleTime }),
      build: ({ articles, problems }) => {
        if (fault) throw fault;
        return buildEdition(articles, problems);
      },
      idOf: editionId,
      keep: () => {},
      renderProblem: ({ file, code }) => `${file} ${code}`,
      log: (line) => log.push(line),
      looked: () => {},
      settleTime,
    },
    stop.signal,
  );
}

const served = (): readonly string[] => live.current().passages.map(({ article, text }) => `${article.id} ${text}`);

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ibid-live-'));
  folder = join(home, 'corpus');
  [log, parsed, stop, fault] = [[], [], new AbortController(), null];
  await put('tides.txt', TIDES);
  await put('ships.txt', SHIPS);
});
afterEach(async () => {
  stop.abort();
  await rm(home, { recursive: true, force: true });
});

const HIGH = 'tides The tide at Pell Harbour is high at noon every day of the year.';
const WAITS = 'ships A ship of that draught waits outside the harbour for the flood.';
const PORTS = 'Every port of that coast has a pilot, who knows its sands.';

describe('a reload takes up', () => {
  test('a file that was added, and parses no other', async () => {
    await open();
    const before = live.current().id;
    await put('b/ports.txt', `On Ports\n\n${PORTS}`);
    await live.reload();
    expect(served()).toEqual([`b/ports ${PORTS}`, WAITS, HIGH]);
    expect(parsed).toEqual(['b/ports.txt']);
    expect(log).toEqual([
      `Edition ${live.current().id} replaces ${before}: articles +1 ~0 -0; passages +1 ~0 -0.\n  Added: b/ports`,
    ]);
  });

  test('a file that was changed, and counts its passages by their words', async () => {
    await open();
    const before = live.current().id;
    await put('tides.txt', TIDES.replace('\n\n', `\n\n${PORTS}\n\n`));
    await live.reload();
    expect(served()).toEqual([WAITS, `tides ${PORTS}`, HIGH]);
    expect(parsed).toEqual(['tides.txt']);
    expect(log).toEqual([
      `Edition ${live.current().id} replaces ${before}: articles +0 ~1 -0; passages +1 ~0 -0.\n  Changed: tides`,
    ]);
  });

  test('a file that was renamed', async () => {
    await open();
    await rename(join(folder, 'tides.txt'), join(folder, 'ebb.txt'));
    await live.reload();
    expect(served()).toEqual([HIGH.replace('tides', 'ebb'), WAITS]);
    expect(log[0]).toMatch(/articles \+1 ~0 -1; passages \+1 ~0 -1\.\n {2}Added: ebb\n {2}Removed: tides$/u);
  });

  test('a file that was removed', async () => {
    await open();
    await rm(join(folder, 'tides.txt'));
    await live.reload();
    expect(served()).toEqual([WAITS]);
    expect(parsed).toEqual([]);
    expect(log[0]).toMatch(/articles \+0 ~0 -1; passages \+0 ~0 -1\.\n {2}Removed: tides$/u);
  });

  test('a mark that has lost its note, and says so', async () => {
    const notes = '\n\n[1] Tide tables, p. 3.\n\n[2] Tide tables, p. 4.';
    await put('tides.txt', `${TIDES}[1] It is low at six.[2] It is so each day.[3]${notes}\n\n[3] The same.`);
    await open();
    await put('tides.txt', `${TIDES}[1] It is low at six.[2] It is so each day.[3]${notes}`);
    await live.reload();
    expect(log[0]).toContain('articles +0 ~1 -0; passages +0 ~0 -0; 1 broken note.');
  });

  test('nothing where nothing has changed', async () => {
    await open();
    const before = live.current();
    await put('tides.txt', TIDES);
    await live.reload();
    expect([live.current(), parsed, log]).toEqual([before, [], []]);
    expect(live.current()).toBe(before);
  });

  test('what a fresh start would read', async () => {
    await open();
    await put('tides.md', 'The tide of the other file is low at six, and nobody minds.');
    await rm(join(folder, 'ships.txt'));
    await live.reload();
    const fresh = await readCorpus(folder);
    expect(live.current().articles).toEqual(fresh.articles);
    expect(live.current().id).toBe(await editionId(fresh.articles));
  });
});

describe('a file that no longer parses keeps its last good state', () => {
  test.each([
    ['when it is emptied', '', 'tides.txt empty'],
    ['when it becomes binary', '\0\u0001\u0002\0', 'tides.txt binary'],
  ])('%s', async (_, text, problem) => {
    await open();
    await put('tides.txt', text);
    await put('b.txt', PORTS);
    await live.reload();
    expect(served()).toEqual([`b ${PORTS}`, WAITS, HIGH]);
    expect(log.slice(0, 2)).toEqual([problem, 'tides.txt last-good-state']);
  });

  test('until it is mended, and the log says so once', async () => {
    await open();
    await put('tides.txt', '');
    await live.reload();
    await live.reload();
    expect(log).toEqual(['tides.txt empty', 'tides.txt last-good-state']);
    await put('tides.txt', TIDES.replace('noon', 'nine'));
    await live.reload();
    expect(served()).toEqual([WAITS, HIGH.replace('noon', 'nine')]);
  });
});

describe('the edition stays', () => {
  test('when all files have vanished', async () => {
    await open();
    const { id } = live.current();
    await rm(join(folder, 'tides.txt'));
    await rm(join(folder, 'ships.txt'));
    await live.reload();
    expect(served()).toEqual([WAITS, HIGH]);
    expect(log).toEqual([' empty-corpus', `No article can be read any more; edition ${id} stays.`]);
  });

  test('when the folder has vanished, and the next follows when it is back', async () => {
    await open();
    await rm(folder, { recursive: true });
    await live.reload();
    expect(served()).toEqual([WAITS, HIGH]);
    expect(log).toEqual([' unreadable-folder']);
    await put('tides.txt', TIDES);
    await live.reload();
    expect(served()).toEqual([HIGH]);
  });

  test('when the next cannot be built', async () => {
    await open();
    const { id } = live.current();
    fault = new Error('no more memory');
    await put('b.txt', PORTS);
    await live.reload();
    expect(served()).toEqual([WAITS, HIGH]);
    expect(log).toEqual([`The articles could not be taken up anew; edition ${id} stays: Error: no more memory`]);
    fault = null;
    await live.reload();
    expect(served()).toHaveLength(3);
  });
});

describe('a half-written file', () => {
  const longAgo = async (file: string): Promise<void> => await utimes(join(folder, file), 1, 1);

  test('waits until it is whole, and holds up no other', async () => {
    await Promise.all(['tides.txt', 'ships.txt'].map(longAgo));
    await open(300);
    await put('tides.txt', 'On Tides\n\nThe tide at Pell');
    await put('b.txt', PORTS);
    await longAgo('b.txt');
    const reloaded = live.reload();
    await expect.poll(served).toEqual([`b ${PORTS}`, WAITS, HIGH]);
    await put('tides.txt', TIDES.replace('noon', 'nine'));
    await reloaded;
    expect(served()).toEqual([`b ${PORTS}`, WAITS, HIGH.replace('noon', 'nine')]);
    expect(log.join('\n')).not.toContain('last-good-state');
  });

  test('that is new is not there, nor changes the names of others, until it is whole', async () => {
    await Promise.all(['tides.txt', 'ships.txt'].map(longAgo));
    await open(300);
    await put('tides.md', 'The tide of the');
    const reloaded = live.reload();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(served()).toEqual([WAITS, HIGH]);
    await put('tides.md', 'The tide of the other file is low at six, and nobody minds.');
    await reloaded;
    expect(served().map((passage) => passage.split(' ')[0])).toEqual(['ships', 'tides.md', 'tides.txt']);
  });
});

test('answers from the old edition until the new one is there, and calls meanwhile become one reload', async () => {
  await open();
  await put('b.txt', PORTS);
  const reloads = [live.reload(), live.reload(), live.reload()];
  expect(live.current().ask('Which port has a pilot?').edition).toBe(live.current().id);
  expect(served()).toEqual([WAITS, HIGH]);
  await Promise.all(reloads);
  expect(served()).toHaveLength(3);
  expect(parsed).toEqual(['b.txt']);
});
