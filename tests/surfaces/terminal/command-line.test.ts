import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandLine } from '../../../src/surfaces/terminal/command-line.ts';

const commands = {
  start: vi.fn(async () => {}),
  ask: vi.fn(async () => {}),
  check: vi.fn(async () => {}),
  evaluate: vi.fn(async () => {}),
};
let told = '';
const tell = (text: unknown): boolean => {
  told += String(text);
  return true;
};

beforeEach(() => {
  told = '';
  vi.clearAllMocks();
  vi.spyOn(process.stderr, 'write').mockImplementation(tell);
  vi.spyOn(process.stdout, 'write').mockImplementation(tell);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const type = (...words: readonly string[]): Promise<unknown> =>
  commandLine(commands).parseAsync(words, { from: 'user' });

describe('typing', () => {
  test('a file of questions asks them all', async () => {
    await type('eval', '--questions', 'golden.yaml', '--json');
    expect(commands.evaluate).toHaveBeenCalledWith({ questions: 'golden.yaml', json: true }, expect.anything());
  });

  test('nothing starts', async () => {
    await type();
    expect(commands.start).toHaveBeenCalledWith({});
  });

  test('an option of the start starts with it', async () => {
    await type('--corpus', 'articles');
    expect(commands.start).toHaveBeenCalledWith({ corpus: 'articles' });
  });

  test('questions asks each of them, with a limit of three', async () => {
    await type('ask', 'one two', '', 'three');
    expect(commands.ask).toHaveBeenCalledWith(['one two', '', 'three'], { limit: 3 }, expect.anything());
  });

  test('options between questions sets them', async () => {
    await type(
      'ask',
      'one',
      '--json',
      '--limit',
      '12',
      'two',
      '--article=essays/tides',
      '--corpus',
      'x',
      '--',
      '--why',
    );
    expect(commands.ask).toHaveBeenCalledWith(
      ['one', 'two', '--why'],
      { json: true, limit: 12, article: 'essays/tides', corpus: 'x' },
      expect.anything(),
    );
  });

  test('check checks', async () => {
    await type('check', '--json', '--corpus', 'x');
    expect(commands.check).toHaveBeenCalledWith({ json: true, corpus: 'x' }, expect.anything());
  });
});

describe('bad usage runs nothing, and is answered with what there is', () => {
  test.each([
    [['foo'], "error: unknown command 'foo'", ['start', 'ask', 'check']],
    [['foo', 'bar'], "error: unknown command 'foo'", ['start', 'ask', 'check']],
    [['--nope'], "error: unknown option '--nope'", ['--corpus', '--help']],
    [['ask', '--nope'], "error: unknown option '--nope'", ['--json', '--limit', '--article', '--corpus', '--help']],
    [['check', '--nope'], "error: unknown option '--nope'", ['--json', '--corpus', '--help']],
    [['check', 'tides.txt'], "error: too many arguments for 'check'", ['--json', '--corpus', '--help']],
    [['ask', '--limit'], "error: option '--limit <number>' argument missing", ['--limit']],
  ])('%j', async (words, error, options) => {
    await expect(type(...words)).rejects.toMatchObject({ name: 'CommanderError', exitCode: 1 });
    expect(told).toContain(error);
    for (const option of options) expect(told).toContain(`\n  ${option}`.replace('--help', '-h, --help'));
    for (const command of Object.values(commands)) expect(command).not.toHaveBeenCalled();
  });

  test.each(['0', '-1', '1.5', 'x', '', '1e2', '1000', ' 3'])('a limit of %j', async (limit) => {
    await expect(type('ask', `--limit=${limit}`)).rejects.toMatchObject({ name: 'CommanderError' });
    expect(told).toContain('It takes a whole number from 1 to 999.');
  });
});

test.each([[['--help']], [['start', '--help']], [['ask', '--help']], [['check', '-h']]])(
  '%j tells how to call it through npm, and is no failure',
  async (words) => {
    await expect(type(...words)).rejects.toMatchObject({ name: 'CommanderError', exitCode: 0 });
    expect(told).toMatch(/^Usage: npm run --silent (?:<command>|start|ask|check) -- \[options\]/u);
  },
);
