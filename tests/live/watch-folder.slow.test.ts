import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from '../../src/live/watch-folder.ts';

let home: string;
let folder: string;
let changes: number;
let stop: AbortController;
let ended: Promise<void>;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ibid-watch-'));
  folder = join(home, 'corpus');
  await mkdir(folder);
  await writeFile(join(folder, 'a.txt'), 'The tide is high.');
  changes = 0;
  stop = new AbortController();
  ended = watchFolder(
    folder,
    () => changes++,
    () => {},
    stop.signal,
  );
  await expect.poll(() => changes).toBe(1);
});
afterEach(async () => {
  stop.abort();
  await ended;
  await rm(home, { recursive: true, force: true });
});

/** Once the folder is there again. */
async function expectWatchedAgain(): Promise<void> {
  await sleep(2500);
  await mkdir(folder);
  await sleep(5000);
  const before = changes;
  await writeFile(join(folder, 'a.txt'), 'The tide is back.');
  await expect.poll(() => changes, { timeout: 3000 }).toBeGreaterThan(before);
}

test.each([
  ['a file is added', () => writeFile(join(folder, 'b.txt'), 'The tide is low.')],
  ['a file is changed', () => writeFile(join(folder, 'a.txt'), 'The tide is low.')],
  ['a file is renamed', () => rename(join(folder, 'a.txt'), join(folder, 'b.txt'))],
  ['a file is removed', () => rm(join(folder, 'a.txt'))],
])('tells within seconds that %s', async (_, change) => {
  await change();
  await expect.poll(() => changes, { timeout: 3000 }).toBe(2);
});

test('tells of a file in a folder that is new', async () => {
  await mkdir(join(folder, 'b', 'c'), { recursive: true });
  await sleep(1000);
  const before = changes;
  await writeFile(join(folder, 'b', 'c', 'd.txt'), 'The tide is low.');
  await expect.poll(() => changes, { timeout: 3000 }).toBe(before + 1);
});

test('tells once of a flock of changes', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, at) => writeFile(join(folder, `${at}.txt`), 'The tide.')));
  await sleep(1500);
  expect(changes).toBe(2);
});

test('tells nothing of hidden files', async () => {
  await writeFile(join(folder, '.a.txt.swp'), 'The tide');
  await sleep(1000);
  expect(changes).toBe(1);
});

test('waits for a folder that has vanished, and watches it again', async () => {
  await rm(folder, { recursive: true });
  await expect.poll(() => changes, { timeout: 5000 }).toBeGreaterThan(1);
  await expectWatchedAgain();
});

test('watches the folder again that is removed after its last file, unseen', async () => {
  await rm(join(folder, 'a.txt'));
  await expect.poll(() => changes, { timeout: 5000 }).toBeGreaterThan(1);
  await rm(folder, { recursive: true });
  await expectWatchedAgain();
});
