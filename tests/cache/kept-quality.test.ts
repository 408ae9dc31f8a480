import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepQuality, keptQuality } from '../../src/cache/kept-quality.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-quality-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const QUALITY = { edition: 'e1', program: 'p1', hit1: 0.9, refused: 0.8, fidelity: 1 };

test('what a program has measured of an edition is told of it, and of no other, nor by another', () => {
  const inside = join(folder, 'not', 'yet', 'there');
  keepQuality(inside, QUALITY);
  expect(keptQuality(inside, { edition: 'e1', program: 'p1' })).toEqual(QUALITY);
  expect(keptQuality(inside, { edition: 'e2', program: 'p1' })).toBeNull();
  expect(keptQuality(inside, { edition: 'e1', program: 'p2' })).toBeNull();
});

test.each(['', '{', '{"edition":"e1"}', '{"edition":"e1","program":"p1","hit1":9,"refused":0,"fidelity":1}'])(
  'nothing is told where %j is kept',
  (kept) => {
    writeFileSync(join(folder, 'quality.json'), kept);
    expect(keptQuality(folder, { edition: 'e1', program: 'p1' })).toBeNull();
  },
);

test('nothing is told where nothing is kept', () => {
  expect(keptQuality(folder, { edition: 'e1', program: 'p1' })).toBeNull();
});
