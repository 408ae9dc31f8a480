import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { GatewayDispatchEvents } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freePort } from '../../support/free-port.ts';
import { start } from '../../support/run-program.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from '../../support/discord/loopback-discord.ts';
import { tooMany } from '../../support/discord/route.ts';

const TOKEN = 'a-token-that-nobody-may-see';

let discord: LoopbackDiscord;
let bot: ChildProcess;
let printed: string;

/** Starts the program as `npm start` does, with a token. */
function startBot(token: string, environment: Readonly<Record<string, string>> = {}): void {
  printed = '';
  const own = { DISCORD_TOKEN: token, DISCORD_API_BASE: discord.baseUrl, CORPUS_DIR: 'tests/fixtures/small-corpus' };
  bot = start([], { ...own, ...environment }).program;
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
  startBot(TOKEN);
  await vi.waitUntil(() => printed.includes('registered'), { timeout: 15_000 });
  const asked = Promise.allSettled(
    Array.from({ length: 25 }, () =>
      discord.slash({ name: 'ask', options: { question: 'lamp' }, where: 'guild', timeoutMs: 10_000 }),
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
  const entries = printed.trimEnd().split('\n');
  expect(entries.map((line): unknown => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ level: 'info', msg: 'Commands registered.' }),
  );
  expect(discord.requests.filter(({ status }) => status >= 300)).toEqual([]);
});

test('a wrong token ends it as a mistake in the configuration, and is not printed', async () => {
  startBot('a-wrong-token-that-nobody-may-see');
  expect(await exitCode()).toBe(2);
  expect(printed).toContain('Discord does not accept DISCORD_TOKEN.');
  expect(printed).not.toContain('nobody-may-see');
});

test('its health and its counts are told from the start on: red until it is connected, and red without Discord', async () => {
  const port = String(await freePort());
  const ask = async (page: string): Promise<readonly [number, string]> => {
    const response = await fetch(`http://127.0.0.1:${port}/${page}`);
    return [response.status, await response.text()];
  };
  // Else it may be connected before it is asked.
  discord.answerOnce('GET /gateway/bot', tooMany(2));
  startBot(TOKEN, { HEALTH_PORT: port });
  const asked = await vi.waitUntil(() => ask('readyz').catch(() => null), { timeout: 15_000 });
  expect(asked).toEqual([503, expect.stringContaining('"the bot has not logged in to Discord yet"')]);
  await vi.waitUntil(async () => (await ask('readyz'))[0] === 200, { timeout: 15_000 });
  await discord.slash({ name: 'ask', options: { question: 'Who lit the lamp at Grey Rock?' }, where: 'guild' });
  expect((await ask('metrics'))[1]).toMatch(/^ibid_answers_total\{outcome="answered"\} 1$/mu);
  await discord.close();
  await vi.waitUntil(async () => (await ask('readyz'))[0] === 503, { timeout: 5000 });
  expect((await ask('readyz'))[1]).toMatch(
    /^\{"status":"unavailable","reasons":\["shard 0 is not connected: \w+"\]\}\n$/u,
  );
  expect(await ask('healthz')).toEqual([200, '{"status":"ok"}\n']);
});

test('a port for its health that is taken ends it with a clear word', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  startBot(TOKEN, { HEALTH_PORT: String(typeof address === 'object' ? address?.port : 0) });
  expect(await exitCode()).toBe(2);
  taken.close();
  expect(printed).toMatch(/^HEALTH_PORT cannot be used: Error: listen EADDRINUSE.*; choose another\.\n$/u);
});

test('it goes on after events that discord.js cannot read', async () => {
  startBot(TOKEN);
  await vi.waitUntil(() => printed.includes('registered'), { timeout: 15_000 });
  const interaction = { id: '4000000000000000001', application_id: '1', token: 't', version: 1, entitlements: [] };
  const user = { id: '3000000000000000001', username: 'ada', discriminator: '0', avatar: null };
  for (const payload of [
    {},
    { ...interaction, user, type: 99 },
    { ...interaction, user, type: 2 },
    { ...interaction, user, type: 3, data: { component_type: 2, custom_id: 'x' } },
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ]) {
    discord.dispatch(GatewayDispatchEvents.InteractionCreate, payload);
    discord.dispatch(GatewayDispatchEvents.MessageCreate, payload);
  }
  const answer = await discord.slash({ name: 'ask', options: { question: 'Who lit the lamp?' }, where: 'guild' });
  expect(answer.text).toContain('Mary Tolland');
  expect(printed).toMatch(/"level":"error".*"error":"TypeError: .*"msg":"Something failed that nobody waited for\."/u);
});
