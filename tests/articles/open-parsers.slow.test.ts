import { afterAll, expect, test } from 'vitest';
import { type OpenParsers, openParsers, type ParsingLimits } from '../../src/articles/open-parsers.ts';
import { parseArticle, type UnparsedFile } from '../../src/articles/parse-article.ts';
import { articleId } from '../../src/model.ts';

const opened: OpenParsers[] = [];
afterAll(() => Promise.all(opened.map(({ close }) => close())));

function open(limits?: ParsingLimits): OpenParsers {
  const parsers = openParsers(1, limits);
  opened.push(parsers);
  return parsers;
}

const unparsed = (file: string, text: string): UnparsedFile => ({
  bytes: new TextEncoder().encode(text),
  file,
  id: articleId('tides'),
});

const TIDES = unparsed('tides.md', '# Tides\n\nThe tide is high.[^1]\n\n[^1]: A pilot’s log.\n');
/** Each of its brackets makes micromark look through all that came before. */
const ENDLESS = unparsed('endless.md', `The tide ${'[a][b]'.repeat(60_000)} is high.`);
const LARGE = unparsed('large.md', 'The tide is high.\n\n'.repeat(40_000));

test('a file says the same when it is parsed in a thread', async () => {
  expect(await open().parse(TIDES)).toEqual(await parseArticle(TIDES.bytes, TIDES.file, TIDES.id));
});

test('a file that takes too long is a problem of its own, and the next is parsed', async () => {
  // Enough for a new thread to start, on a busy machine, too.
  const { parse } = open({ seconds: 8, megabytes: 1024 });
  expect(await parse(ENDLESS)).toEqual({
    article: null,
    problems: [
      {
        file: 'endless.md',
        line: null,
        code: 'too-costly',
        severity: 'error',
        message: 'cannot be read within bounds: 8 s were not enough',
        hint: 'split it, or take out what repeats thousands of times',
      },
    ],
  });
  expect((await parse(TIDES)).article?.title).toBe('Tides');
});

test('a file that takes too much memory is a problem of its own, and the next is parsed', async () => {
  const { parse } = open({ seconds: 30, megabytes: 64 });
  const { problems } = await parse(LARGE);
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['too-costly', 'cannot be read within bounds: 64 MB of memory were not enough'],
  ]);
  expect((await parse(TIDES)).article?.title).toBe('Tides');
});

test('a file at which the parser fails is a problem of its own, and says why', async () => {
  const { parse } = open();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file that no reading makes: each that fails a parser is mended there
  const { article, problems } = await parse({ ...TIDES, bytes: null } as unknown as UnparsedFile);
  expect(article).toBeNull();
  expect(problems.map(({ file, code, message }) => [file, code, message])).toEqual([
    ['tides.md', 'parser-failed', expect.stringMatching(/^could not be parsed: TypeError: /u)],
  ]);
  expect((await parse(TIDES)).article?.title).toBe('Tides');
});

test('nothing is waited for once it is stopped', async () => {
  const { parse } = open();
  const stop = new AbortController();
  const parsing = parse(ENDLESS, stop.signal);
  stop.abort(new Error('stopped'));
  await expect(parsing).rejects.toThrow('stopped');
});
