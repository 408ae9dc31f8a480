/** Keeps two things in turns, as fast as it can, until it is killed: `write-forever.ts CACHE CORPUS KEPT.json`. */
import { readFileSync } from 'node:fs';
import { openCache } from '../../src/cache/corpus-cache.ts';

const [folder = '', corpus = '', file = ''] = process.argv.slice(2);
const cache = openCache({ folder, corpus, version: '1', log: console.error });
const things: readonly [key: string, values: readonly unknown[]][] = JSON.parse(readFileSync(file, 'utf8'));
const { signal } = new AbortController();
for (let round = 0; ; round++) {
  for (const [key, values] of things) await cache.write('index', key, values, signal);
  if (round === 0) console.log('writing');
}
