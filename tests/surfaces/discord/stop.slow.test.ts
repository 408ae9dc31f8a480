import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { start } from '../../support/run-program.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from '../../support/discord/loopback-discord.ts';
import { HANG } from '../../support/discord/route.ts';

const CORPUS = 'tests/fixtures/small-corpus';
const TOKEN = 'a-token-that-nobody-may-see';

let discord: LoopbackDiscord;
let bot: ChildProcess;
let printed: string;

function startBot(): void {
  printed = '';
  const own = { DISCORD_TOKEN: TOKEN, DISCORD_API_BASE: discord.baseUrl, CORPUS_DIR: CORPUS, LOG_LEVEL: 'debug' };
  bot = start([], own).program;
  for (const stream of [bot.stdout, bot.stderr]) stream?.on('data', (text: Buffer) => (printed += text.toString()));
}

const says = (words: string): Promise<boolean> => vi.waitUntil(() => printed.includes(words), { timeout: 20_000 });

/** The code with which it exits, and after how many seconds. */
async function stopped(signal: NodeJS.Signals): Promise<{ readonly code: unknown; readonly seconds: number }> {
  const begun = Date.now();
  bot.kill(signal);
  const [code] = await once(bot, 'exit');
  return { code, seconds: (Date.now() - begun) / 1000 };
}

/** Asks something that Discord never takes the answer to. */
async function hang(): Promise<void> {
  // The first response is sent twice.
  for (let time = 0; time < 2; time++) discord.answerOnce('POST /interactions/:id/:token/callback', HANG);
  const asked = discord.slash({ name: 'ask', options: { question: 'lamp' }, where: 'guild', timeoutMs: 500 });
  await Promise.allSettled([asked]);
}

beforeEach(async () => {
  discord = await startLoopbackDiscord({ token: TOKEN });
});

afterEach(async () => {
  bot.kill('SIGKILL');
  await discord.close();
});

test('a stop does not wait for an answer that Discord never takes', async () => {
  startBot();
  await says('registered');
  await hang();
  const { code, seconds } = await stopped('SIGTERM');
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(10);
  expect(printed).toContain('Stopped with 1 answer under way.');
});

test('a stop does not wait for a login that hangs', async () => {
  discord.answerOnce('GET /gateway/bot', HANG);
  startBot();
  await says('Logging in');
  const { code, seconds } = await stopped('SIGTERM');
  expect([code, seconds < 3]).toEqual([0, true]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a second %s ends it at once', async (signal, expected) => {
  startBot();
  await says('registered');
  await hang();
  setTimeout(() => bot.kill(signal), 300);
  const { code, seconds } = await stopped(signal);
  expect([code, seconds < 3]).toEqual([expected, true]);
});
