import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../src/articles/read-corpus.ts';
import { openCache } from '../../src/cache/corpus-cache.ts';
import { buildEdition, type Edition } from '../../src/edition.ts';
import type { IndexPiece } from '../../src/search/passage-index.ts';
import { HOME } from '../support/run-program.ts';

const CORPUS = join(HOME, 'corpus');
const QUESTION = 'Which edition discouraged ibid.?';
const TIMES = 50;

let home: string;
let editions: readonly Edition[];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ibid-kill-'));
  const { articles, problems } = await readCorpus(CORPUS);
  editions = [await buildEdition(articles, problems), await buildEdition(articles.slice(1), problems)];
  await writeFile(join(home, 'kept.json'), JSON.stringify(editions.map(({ id, pieces }) => [id, [...pieces()]])));
});
afterAll(() => rm(home, { recursive: true }));

/** Lets a program write the cache again and again, and kills it in the middle of that. */
async function writeAndKill(after: number): Promise<void> {
  const words = ['--import', 'tsx', join(import.meta.dirname, 'write-forever.ts')];
  const writer = spawn(process.execPath, [...words, join(home, 'cache'), CORPUS, join(home, 'kept.json')]);
  await once(writer.stdout, 'data');
  await sleep(after);
  writer.kill('SIGKILL');
  await once(writer, 'exit');
}

test(`whenever a program is killed that keeps an edition, the next start finds a good one, ${TIMES} times`, async () => {
  const log: string[] = [];
  const cache = openCache({ folder: join(home, 'cache'), corpus: CORPUS, version: '1', log: (line) => log.push(line) });
  for (let time = 0; time < TIMES; time++) {
    await writeAndKill((time * 37) % 101);
    let found = 0;
    for (const { id, articles, ask } of editions) {
      const storedPieces = async (): Promise<Iterable<IndexPiece> | null> => {
        const pieces = await cache.read<IndexPiece>('index', id);
        if (pieces) found++;
        return pieces;
      };
      const started = await buildEdition(articles, [], { storedPieces });
      expect(JSON.stringify(started.ask(QUESTION))).toBe(JSON.stringify(ask(QUESTION)));
    }
    // The one or the other, and always whole.
    expect(found).toBe(1);
  }
  expect(log).toEqual([]);
});
