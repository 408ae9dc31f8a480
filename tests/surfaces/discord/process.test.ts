import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LoopbackDiscord, startLoopbackDiscord } from '../../support/discord/loopback-discord.ts';

const HOME = fileURLToPath(new URL('../../..', import.meta.url));
const TOKEN = 'a-token-that-nobody-may-see';

let discord: LoopbackDiscord;
let bot: ChildProcess;
let printed: string;

/** Starts the program as `npm start` does, with a token. */
function start(token: string): void {
  printed = '';
  bot = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: HOME,
    env: { ...process.env, DISCORD_TOKEN: token, DISCORD_GUILD_ID: '', DISCORD_API_BASE: discord.baseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [bot.stdout, bot.stderr]) stream?.on('data', (text: Buffer) => (printed += text.toString()));
}

const exitCode = async (): Promise<unknown> => (await once(bot, 'exit'))[0];

beforeEach(async () => {
  discord = await startLoopbackDiscord({ token: TOKEN });
});

afterEach(async () => {
  bot.kill('SIGKILL');
  await discord.close();
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s in the middle of its work ends it in order', async (signal) => {
  start(TOKEN);
  await vi.waitUntil(() => printed.includes('Invite'), { timeout: 15_000 });
  const asked = Promise.allSettled(
    Array.from({ length: 25 }, () =>
      discord.slash({ name: 'ask', options: { question: 'ibid' }, where: 'guild', timeoutMs: 10_000 }),
    ),
  );
  const isAnswering = (): boolean => discord.requests.some(({ path }) => path.endsWith('/callback'));
  await vi.waitUntil(isAnswering, { interval: 1, timeout: 10_000 });
  const goodbye = discord.nextClose();
  const exited = exitCode();
  bot.kill(signal);
  expect(await exited).toBe(0);
  expect(await goodbye).toBe(1000);
  await asked;
  expect(discord.requests.filter(({ status }) => status >= 300)).toEqual([]);
});

test('a wrong token ends it with a failure, and is not printed', async () => {
  start('a-wrong-token-that-nobody-may-see');
  expect(await exitCode()).toBe(1);
  expect(printed).toContain('Discord does not accept DISCORD_TOKEN.');
  expect(printed).not.toContain('nobody-may-see');
});
