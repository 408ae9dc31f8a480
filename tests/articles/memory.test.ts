import { describe, expect, test } from 'vitest';
import { createMemory, type Memory } from '../../src/articles/memory.ts';
import type { ParsedArticle } from '../../src/articles/parse-article.ts';
import { type ArticleId, articleId } from '../../src/model.ts';
import { article } from '../support/articles.ts';

const TIDES = articleId('tides');
const TIDES_TXT = articleId('tides.txt');
const HIGH: ParsedArticle = { article: article({ title: 'High' }), problems: [] };
const LOW: ParsedArticle = { article: article({ title: 'Low' }), problems: [] };
const NOTHING: ParsedArticle = { article: null, problems: [] };

/** What a file of these words is read as, where parsing it anew would find `fresh`. */
function read(memory: Memory, text: string, fresh: ParsedArticle, id: ArticleId = TIDES): Promise<ParsedArticle> {
  return memory.parse({ bytes: new TextEncoder().encode(text), file: 'tides.txt', id }, () => fresh);
}

describe('a file is parsed again', () => {
  test('only if its bytes are others', async () => {
    const memory = createMemory();
    await read(memory, 'a', HIGH);
    expect(await read(memory, 'a', LOW)).toBe(HIGH);
    expect(await read(memory, 'b', LOW)).toBe(LOW);
  });

  test('under another id, since a file of its name came beside it', async () => {
    const memory = createMemory();
    await read(memory, 'a', HIGH);
    expect(await read(memory, 'a', LOW, TIDES_TXT)).toBe(LOW);
  });

  test('not after a start, if what was known before is handed on', async () => {
    const first = createMemory();
    await read(first, 'a', HIGH);
    expect(first.entries()).toEqual([
      {
        file: 'tides.txt',
        id: 'tides',
        hash: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
        parsed: HIGH,
      },
    ]);
    expect(await read(createMemory(first.entries()), 'a', LOW)).toBe(HIGH);
  });
});

describe('without a look into it, a file is known', () => {
  test('while its state is the one that was noted', async () => {
    const memory = createMemory();
    await read(memory, 'a', HIGH);
    expect(memory.unwritten('tides.txt', TIDES, 'noon')).toBeNull();
    memory.note('tides.txt', 'noon');
    expect(memory.unwritten('tides.txt', TIDES, 'noon')).toBe(HIGH);
    expect(memory.unwritten('tides.txt', TIDES, 'one o’clock')).toBeNull();
  });

  test('under its own id alone', async () => {
    const memory = createMemory();
    await read(memory, 'a', HIGH);
    memory.note('tides.txt', 'noon');
    expect(memory.unwritten('tides.txt', TIDES_TXT, 'noon')).toBeNull();
  });

  test('not if it was only noted', () => {
    const memory = createMemory();
    memory.note('tides.txt', 'noon');
    expect(memory.unwritten('tides.txt', TIDES, 'noon')).toBeNull();
  });
});

describe('the last good state of a file', () => {
  test('is served where it no longer parses, and that is said', async () => {
    const memory = createMemory();
    await read(memory, 'a', HIGH);
    const { article: served, problems } = memory.orLastGood('tides.txt', TIDES, await read(memory, 'b', NOTHING));
    expect([served, problems.map(({ code }) => code)]).toEqual([HIGH.article, ['last-good-state']]);
  });

  test('is not served in place of what parses', async () => {
    const memory = createMemory();
    await read(memory, 'a', HIGH);
    expect(memory.orLastGood('tides.txt', TIDES, LOW)).toBe(LOW);
  });

  test('is nothing where it never parsed', () => {
    const memory = createMemory();
    expect(memory.orLastGood('tides.txt', TIDES, NOTHING)).toBe(NOTHING);
    expect([memory.lastGood('tides.txt', TIDES), memory.files()]).toEqual([null, []]);
  });

  test('takes the id that the file has now', async () => {
    const memory = createMemory();
    await read(memory, 'a', HIGH);
    expect(memory.lastGood('tides.txt', TIDES)).toBe(HIGH.article);
    expect(memory.lastGood('tides.txt', TIDES_TXT)).toEqual({ ...HIGH.article, id: TIDES_TXT });
  });

  test('is kept over a start', async () => {
    const first = createMemory();
    await read(first, 'a', HIGH);
    const second = createMemory(first.entries());
    expect([second.lastGood('tides.txt', TIDES), second.files()]).toEqual([HIGH.article, ['tides.txt']]);
  });

  test('of what did not parse is nothing after a start', async () => {
    const first = createMemory();
    await read(first, 'a', NOTHING);
    expect(createMemory(first.entries()).files()).toEqual([]);
  });
});

test('all that is known of a file is forgotten with it', async () => {
  const memory = createMemory();
  await read(memory, 'a', HIGH);
  memory.note('tides.txt', 'noon');
  memory.retain(new Set(['tides.txt']));
  expect(memory.unwritten('tides.txt', TIDES, 'noon')).toBe(HIGH);
  memory.retain(new Set());
  expect([memory.entries(), memory.files(), memory.lastGood('tides.txt', TIDES)]).toEqual([[], [], null]);
  await read(memory, 'a', LOW);
  expect(memory.unwritten('tides.txt', TIDES, 'noon')).toBeNull();
});
