import { mkdir, mkdtemp, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts';
import { freePort } from '../support/free-port.ts';
import { type Running, start } from '../support/run-program.ts';

const TOKEN = 'a-token';
const TIDES = 'On Tides\n\nThe tide at Pell Harbour is high at noon every day of the year.';
const PORTS = 'On Ports\n\nEvery port of that coast has a pilot, who knows its sands.';

let home: string;
let discord: LoopbackDiscord;
let bot: Running;
let printed: string;

function startOn(corpus: string, environment: Readonly<Record<string, string>> = {}): void {
  const own = { DISCORD_TOKEN: TOKEN, DISCORD_API_BASE: discord.baseUrl, CORPUS_DIR: corpus };
  bot = start([], { ...own, CACHE_DIR: join(home, 'cache'), ...environment });
  printed = '';
  for (const stream of [bot.program.stdout, bot.program.stderr]) {
    stream.on('data', (text: Buffer) => (printed += text.toString()));
  }
}

/** Starts the bot on a corpus, and waits until it is ready. */
async function startBot(corpus: string): Promise<void> {
  startOn(corpus);
  await expect.poll(() => printed, { timeout: 15_000 }).toContain('Invite');
}

const prints = (words: string): Promise<void> =>
  expect.poll(() => printed, { timeout: 10_000, interval: 50 }).toContain(words);

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ibid-live-bot-'));
  await mkdir(join(home, 'corpus'));
  await writeFile(join(home, 'corpus', 'tides.txt'), TIDES);
  discord = await startLoopbackDiscord({ token: TOKEN });
});
afterEach(async () => {
  bot.program.kill('SIGKILL');
  await discord.close();
  await rm(home, { recursive: true, force: true });
});

test('the bot takes up what changes in its folder, and ends in order all the same', async () => {
  await startBot(join(home, 'corpus'));
  await writeFile(join(home, 'corpus', 'ports.txt'), PORTS);
  await prints('articles +1 ~0 -0');
  await rename(join(home, 'corpus', 'ports.txt'), join(home, 'corpus', 'pilots.txt'));
  await prints('articles +1 ~0 -1');
  bot.program.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
});

// Windows has neither this signal nor, without privilege, symbolic links.
test.skipIf(process.platform === 'win32')('SIGHUP takes up what no watch can see', async () => {
  await mkdir(join(home, 'next'));
  await writeFile(join(home, 'next', 'ports.txt'), PORTS);
  await symlink(join(home, 'corpus'), join(home, 'link'));
  await startBot(join(home, 'link'));
  await unlink(join(home, 'link'));
  await symlink(join(home, 'next'), join(home, 'link'));
  bot.program.kill('SIGHUP');
  await prints('articles +1 ~0 -1');
  expect(printed).toContain(String.raw`Added: ports\n  Removed: tides`);
});

test.skipIf(process.platform === 'win32')('SIGHUP does no harm while the articles are still being read', async () => {
  const port = String(await freePort());
  for (let number = 0; number < 400; number++) {
    await writeFile(join(home, 'corpus', `tide-${number}.html`), `<h1>Tide ${number}</h1><p>${TIDES}</p>`.repeat(20));
  }
  startOn(join(home, 'corpus'), { HEALTH_PORT: port });
  const isUp = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    );
  await vi.waitUntil(isUp, { interval: 5, timeout: 15_000 });
  bot.program.kill('SIGHUP');
  await expect.poll(() => printed, { timeout: 20_000 }).toContain('Invite');
});
