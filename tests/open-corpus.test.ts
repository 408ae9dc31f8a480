import { chmod, mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCache } from '../src/cache/corpus-cache.ts';
import type { Edition } from '../src/edition.ts';
import { openCorpus } from '../src/open-corpus.ts';

let home: string;
let corpus: string;
let folder: string;
let log: string[];
let tasks: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ibid-open-'));
  [corpus, folder] = [join(home, 'corpus'), join(home, 'cache')];
  log = [];
  await mkdir(corpus);
  await writeFile(
    join(corpus, 'tides.txt'),
    'The tide at Pell Harbour is high at noon every day.[1]\n\n[1] Tables, p. 3.',
  );
  await writeFile(join(corpus, 'ships.md'), 'A ship of that draught waits outside for the flood.');
});
afterEach(async () => {
  await chmod(home, 0o755);
  await rm(home, { recursive: true, force: true });
});

/** Opens the corpus as a start does; `tasks` says how much was parsed and indexed. */
async function open(version = '1'): Promise<Edition> {
  tasks = [];
  const cache = openCache({ folder, corpus, version, log: (line) => log.push(line) });
  const { edition, kept } = await openCorpus({
    folder: corpus,
    cache,
    signal: new AbortController().signal,
    showing: (task, work) =>
      work((done) => {
        if (task === 'Indexing') tasks.push(`${done} indexed`);
      }),
  });
  await kept;
  return edition;
}

async function keptFiles(): Promise<readonly string[]> {
  const [place = ''] = await readdir(folder);
  return (await readdir(join(folder, place))).map((name) => join(folder, place, name));
}

const answerOf = ({ ask }: Edition): string => JSON.stringify(ask('When is the tide high?'));

test('the second start gives the very same edition and answers, and indexes nothing', async () => {
  const first = await open();
  expect(tasks).toEqual(['1 indexed', '2 indexed']);
  const second = await open();
  expect(tasks).toEqual([]);
  expect(second.id).toBe(first.id);
  expect(second.articles).toEqual(first.articles);
  expect(second.problems).toEqual(first.problems);
  expect(answerOf(second)).toBe(answerOf(first));
  expect(log).toEqual([]);
});

test('a changed file is read anew, and kept', async () => {
  await open();
  await writeFile(join(corpus, 'tides.txt'), 'The tide at Pell Harbour is high at nine every day.');
  expect(answerOf(await open())).toContain('at nine');
  expect(tasks).toEqual(['1 indexed', '2 indexed']);
  expect(answerOf(await open())).toContain('at nine');
  expect(tasks).toEqual([]);
});

test('what another version of the program kept is not used', async () => {
  await open('1');
  await open('2');
  expect(tasks).toEqual(['1 indexed', '2 indexed']);
});

test('each corpus has a cache of its own', async () => {
  await open();
  corpus = join(home, 'other');
  await mkdir(corpus);
  await writeFile(join(corpus, 'ports.txt'), 'Every port of that coast has a pilot.');
  expect((await open()).articles.map(({ id }) => id)).toEqual(['ports']);
  expect(await readdir(folder)).toHaveLength(2);
});

describe('a cache is made anew, and never trusted,', () => {
  test.each([
    ['that was cut off', (path: string) => truncate(path, 200)],
    ['that is empty', (path: string) => truncate(path, 0)],
    ['of another program', (path: string) => writeFile(path, '{"cache":"of another"}\n')],
    [
      'in which a word is another',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replaceAll('tide', 'tint')),
    ],
  ])('%s', async (_, damage) => {
    const first = await open();
    for (const path of await keptFiles()) await damage(path);
    const second = await open();
    expect([second.id, answerOf(second)]).toEqual([first.id, answerOf(first)]);
    expect(log.map((line) => line.replace(/^.*\//u, ''))).toEqual([
      'articles is damaged, and is made anew.',
      'index is damaged, and is made anew.',
    ]);
    await open();
    expect(tasks).toEqual([]);
    expect(log).toHaveLength(2);
  });
});

test('where no cache can be, it is said, and all goes on', async () => {
  await writeFile(folder, 'a file in its place');
  expect((await open()).articles).toHaveLength(2);
  expect(log.length).toBeGreaterThan(0);
  expect(log.join('\n')).toMatch(/cannot be written: Error: (?:EEXIST|ENOTDIR)[^]*see CACHE_DIR/u);
});

test('what a killed program has left behind is swept away, and what is being written now is not', async () => {
  await open();
  const [kept = ''] = await keptFiles();
  await writeFile(`${kept}.old.draft`, 'half');
  await utimes(`${kept}.old.draft`, 1, 1);
  await writeFile(`${kept}.new.draft`, 'half');
  await open('2');
  expect((await keptFiles()).filter((path) => path.endsWith('.draft'))).toEqual([`${kept}.new.draft`]);
});
