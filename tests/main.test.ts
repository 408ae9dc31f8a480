import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOME, run, start } from './support/run-program.ts';

const FIXTURES = join(HOME, 'tests', 'fixtures');
const SMALL = join(FIXTURES, 'small-corpus');

/** The answers on standard output, a line each. */
const answersIn = (stdout: string): readonly unknown[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const TIDE = 'The tide at Pell Harbour is high at noon every day.';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ibid-main-'));
  await mkdir(join(folder, 'flawed'));
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'flawed', 'tides.txt'), `On Tides\n\n${TIDE}\n`);
  await writeFile(join(folder, 'flawed', 'report.pdf'), '%PDF-1.7');
});
afterAll(() => rm(folder, { recursive: true }));

describe.concurrent('npm run ask', () => {
  test('prints one line of JSON in its public shape for each argument', async () => {
    const words = ['ask', '--json', '--limit', '1', '--corpus', SMALL];
    const { code, stdout } = await run('', [...words, 'Who lit the lamp at Grey Rock?']);
    expect(code).toBe(0);
    const text =
      'The lamp at Grey Rock was lit every evening by Mary Tolland, who kept the light for forty years. ' +
      'She wrote down the weather each night, and her books are still in the tower.';
    expect(answersIn(stdout)).toMatchObject([
      {
        question: 'Who lit the lamp at Grey Rock?',
        outcome: 'answered',
        confidence: expect.any(Number),
        edition: expect.stringMatching(/^[0-9a-f]{12}$/u),
        language: 'en',
        quotes: [
          {
            article: {
              id: 'lighthouse',
              title: 'The Keeper of Grey Rock',
              authors: ['Ada Marsh', 'Jon Pell'],
              published: '2019-05-01',
              url: 'https://example.org/grey-rock',
              language: 'en',
            },
            passage: { id: 'lighthouse#b8f75f4b', number: 1, paragraph: [1, 1], section: [], text },
            start: 0,
            end: text.length,
            quote: text,
            highlight: { start: 0, end: 96 },
            score: expect.any(Number),
            citations: [
              {
                label: '1',
                at: 96,
                note: 'Tower book, vol. 3, Grey Rock archive: https://example.org/tower-book.',
                links: ['https://example.org/tower-book'],
              },
            ],
          },
        ],
        nearest: [],
        unmatched: [],
      },
    ]);
  });

  test('answers every line of standard input in order, a blank one too, and nothing else is on standard output', async () => {
    const lines = '\ufeffWho lit the lamp?\r\n\r\nWho?\u2028Where?\n盖碗由哪三部分组成？\nWhat about zebras';
    const { code, stdout, stderr } = await run(lines, ['ask', '--json', '--corpus', 'small-corpus'], {
      INIT_CWD: FIXTURES,
    });
    expect(answersIn(stdout)).toMatchObject([
      { question: 'Who lit the lamp?', outcome: 'answered' },
      { question: '', outcome: 'unanswered', confidence: 0, quotes: [], nearest: [] },
      { question: 'Who?\u2028Where?' },
      { question: '盖碗由哪三部分组成？', outcome: 'answered' },
      { question: 'What about zebras', outcome: 'unanswered', unmatched: ['zebras'] },
    ]);
    expect(stderr).toBe('1 warning about the articles; npm run check tells more.\n');
    expect(code).toBe(0);
  });

  test('asks within one article', async () => {
    const words = ['ask', '--json', '--corpus', SMALL, '--article', 'harbour/tide-tables'];
    const { stdout } = await run('', [...words, 'What did the keeper carry up from the gauge at Pell Harbour?']);
    expect(answersIn(stdout)).toMatchObject([
      {
        quotes: [
          { passage: { id: 'harbour/tide-tables#4ab67eb1' }, citations: [{ label: '2', note: null, links: [] }] },
          { passage: { id: 'harbour/tide-tables#d77a6010' } },
        ],
      },
    ]);
  });

  test('serves what can be served, and says on standard error what cannot', async () => {
    const corpus = { CORPUS_DIR: join(folder, 'flawed') };
    const { code, stdout, stderr } = await run('', ['ask', 'When is the tide high at Pell Harbour?'], corpus);
    expect(stdout).toBe(
      `
? When is the tide high at Pell Harbour?

  │ **${TIDE}**

  — On Tides · ¶ 1

`.slice(1),
    );
    expect(stderr).toMatch(/^report\.pdf error pdf is a PDF/u);
    expect(code).toBe(0);
  });

  test('fails where there is nothing to serve', async () => {
    const { code, stdout, stderr } = await run('', ['ask', '--json', '--corpus', join(folder, 'empty'), 'Why?']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`There is no article to serve in ${join(folder, 'empty')}.`);
  });

  test('writes all of a megabyte to a reader who takes a while', async () => {
    const questions = Array.from({ length: 800 }, (_, number) => `Who lit the lamp in the storm of ${number}?`);
    const running = start(['ask', '--json', '--corpus', SMALL]);
    running.program.stdout.pause();
    setTimeout(() => running.program.stdout.resume(), 1500);
    running.program.stdin.end(questions.join('\n'));
    const { code, stdout } = await running.ended;
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(answersIn(stdout)).toMatchObject(questions.map((question) => ({ question })));
    expect(code).toBe(0);
  });

  test('leaves without a word when nobody reads on', async () => {
    const running = start(['ask', '--json', '--corpus', SMALL]);
    running.program.stdin.on('error', () => {});
    running.program.stdin.end('Who lit the lamp?\n'.repeat(2000));
    await once(running.program.stdout, 'data');
    running.program.stdout.destroy();
    const { code, stderr } = await running.ended;
    expect([code, stderr]).toEqual([0, '1 warning about the articles; npm run check tells more.\n']);
  });

  // Windows ends a process without asking it.
  test.skipIf(process.platform === 'win32')('stops at SIGTERM, and does not claim to have answered all', async () => {
    const running = start(['ask', '--json', '--corpus', SMALL]);
    running.program.stdin.write('Who lit the lamp?\n');
    await once(running.program.stdout, 'data');
    running.program.kill('SIGTERM');
    const { code, stdout, stderr } = await running.ended;
    expect(answersIn(stdout)).toHaveLength(1);
    expect([code, stderr]).toEqual([130, '1 warning about the articles; npm run check tells more.\n']);
  });
});

describe.concurrent('npm run check', () => {
  test('prints the corpus as JSON in its public shape, and passes with warnings', async () => {
    const { code, stdout, stderr } = await run('', ['check', '--json', '--corpus', SMALL]);
    expect([code, stderr]).toEqual([0, '']);
    const corpus: unknown = JSON.parse(stdout);
    expect(corpus).toMatchObject({
      articles: [
        {
          id: 'chaju',
          file: 'chaju.md',
          title: '茶具小记',
          authors: ['林一'],
          published: '2021',
          url: null,
          language: 'zh',
          encoding: 'utf-8',
          passages: [
            {
              id: 'chaju#cab3991a',
              number: 1,
              paragraph: [1, 1],
              section: [],
              text: '盖碗由盖、碗、托三部分组成，喝茶时用盖子拨开浮叶。托的用处是隔热，手指不会烫着。',
              noterefs: [{ label: '1', at: 25, note: 0 }],
            },
          ],
          notes: [{ label: '1', text: '作者在成都茶馆所见。', links: [] }],
        },
        {
          id: 'harbour/tide-tables',
          passages: [{ number: 1 }, { number: 2, noterefs: [{ label: '2', at: 59, note: null }] }],
        },
        {
          id: 'lighthouse',
          passages: [{ section: [] }, { section: ['The storm'] }],
          notes: [{ links: ['https://example.org/tower-book'] }, { links: ['https://example.org/report'] }],
        },
      ],
      problems: [
        {
          file: 'harbour/tide-tables.txt',
          line: 7,
          code: 'noteref-without-note',
          severity: 'warning',
          message: expect.any(String),
          hint: expect.any(String),
        },
      ],
    });
  });

  test('fails when a file is not served', async () => {
    const { code, stdout } = await run('', ['check', '--corpus', join(folder, 'flawed')]);
    expect(stdout).toMatch(/^tides\.txt {2}On Tides\n[^]*\nreport\.pdf error pdf [^]*, 1 error, 0 warnings/u);
    expect(code).toBe(1);
  });
});

describe.concurrent('bad usage', () => {
  test.each([
    ['an unknown command', ['foo'], "error: unknown command 'foo'"],
    ['an unknown article', ['ask', '--corpus', SMALL, '--article', 'tide', 'Why?'], '  harbour/tide-tables\n'],
  ])('is told on standard error, with what there is: %s', async (_, words, told) => {
    const { code, stdout, stderr } = await run('', words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
  });

  test('of the environment is told all at once, without the token', async () => {
    const environment = { DISCORD_TOKEN: 'secret token', DISCORD_GUILD_ID: 'mine' };
    const { code, stdout, stderr } = await run('', [], environment);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^DISCORD_TOKEN holds .*\nDISCORD_GUILD_ID is no id; .*\n$/u);
    expect(stderr).not.toContain('secret');
  });

  test('is not to ask for help', async () => {
    const { code, stdout, stderr } = await run('', ['ask', '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('\n  --limit <number>');
  });
});

// With the token of a developer's own .env, these would run the bot.
describe.skipIf(existsSync(join(HOME, '.env'))).concurrent('npm start without a token and a terminal', () => {
  test('takes each line for a question', async () => {
    const { code, stdout } = await run('盖碗由哪三部分组成？', ['--corpus', SMALL]);
    expect(stdout).toBe(
      `
? 盖碗由哪三部分组成？

  │ **盖碗由盖、碗、托三部分组成，喝茶时用盖子拨开浮叶。[1]**托的用处是隔热，
  │ 手指不会烫着。

  — 茶具小记 · 林一 · 2021 · ¶ 1

    [1] 作者在成都茶馆所见。

`.slice(1),
    );
    expect(code).toBe(0);
  });

  test('says that there is nothing to do without a question', async () => {
    const { code, stdout, stderr } = await run('', ['--corpus', SMALL], { DISCORD_TOKEN: ' ' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('There is nothing to do: no DISCORD_TOKEN, no terminal to chat in, and no question');
  });
});
