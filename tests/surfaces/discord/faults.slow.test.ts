import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runBot } from '../../../src/surfaces/discord/bot.ts';
import { startLoopbackDiscord } from '../../support/discord/loopback-discord.ts';
import type { Reply } from '../../support/discord/reply.ts';
import { HANG, refusal, RESET, TAKEN_AND_LOST, tooMany } from '../../support/discord/route.ts';
import { moonLibrary } from '../../support/moon-library.ts';
import { recordDesk } from '../../support/record-desk.ts';
import { type RunningBot, runningBot } from '../../support/run-bot.ts';
import { botOptions } from '../../support/serve.ts';

const CALLBACK = 'POST /interactions/:id/:token/callback';
const OOPS = refusal(500, 0, 'Internal Server Error');

let bot: RunningBot;

beforeEach(async () => {
  bot = await runningBot(() => moonLibrary());
});
afterEach(async () => {
  expect(await bot.stop()).toEqual([]);
});

const ask = (): Promise<Reply> => bot.discord.slash({ name: 'ask', options: { question: 'the moon?' } });

describe('an answer arrives although Discord', () => {
  test.each([
    ['fails three times', [OOPS, OOPS, OOPS]],
    ['breaks the connection', [RESET]],
    ['never answers the first attempt', [HANG]],
    ['takes the answer and never says so', [TAKEN_AND_LOST]],
    ['asks to wait for a moment', [tooMany(0.3)]],
    ['asks everybody to wait for a moment', [tooMany(0.3, true)]],
  ])('%s', async (_, faults) => {
    for (const fault of faults) bot.discord.answerOnce(CALLBACK, fault);
    expect((await ask()).text).toContain('The moon draws the sea.');
    expect(bot.desk.told).not.toContain('fault');
    expect((await ask()).text).toContain('The moon draws the sea.');
  });

  test('breaks the connection of a direct message', async () => {
    bot.discord.answerOnce('POST /channels/:channel/messages', OOPS);
    expect((await bot.discord.directMessage({ content: 'moon' }).reply()).text).toContain('sea');
  });

  test('breaks the connection of a button', async () => {
    const first = await ask();
    bot.discord.answerOnce(CALLBACK, RESET);
    const next = first.components.find(({ label }) => label === 'Next result');
    const second = await bot.discord.press({ on: first, customId: String(next?.['custom_id']) });
    expect(second.text).toContain('The sun draws it');
  });
});

describe('goes on, and counts it, when Discord says', () => {
  test.each([
    ['that it is too late', refusal(404, 10062, 'Unknown interaction')],
    ['that another process has answered', refusal(400, 40060, 'Interaction has already been acknowledged.')],
    ['that the token is no longer valid', refusal(401, 50027, 'Invalid Webhook Token')],
  ])('%s', async (_, refused) => {
    bot.discord.answerOnce(CALLBACK, refused);
    await expect(bot.discord.slash({ name: 'ask', options: { question: 'moon' }, timeoutMs: 300 })).rejects.toThrow(
      /No reply/u,
    );
    expect(bot.desk.told).toContain('late');
    expect(bot.desk.told).not.toContain('fault');
    expect((await ask()).text).toContain('The moon draws the sea.');
  });
});

test('an interaction that comes late, with those that were missed, costs nobody else an answer', async () => {
  const back = bot.discord.dropGateway();
  const late = bot.discord.slash({ name: 'ask', options: { question: 'moon' }, timeoutMs: 10_000 });
  await back;
  expect((await late).text).toContain('sea');
  expect((await ask()).text).toContain('sea');
});

describe('comes back after', () => {
  test('its session was ended', { timeout: 20_000 }, async () => {
    expect(await bot.discord.invalidateSession()).toBe('identified');
    expect((await ask()).text).toContain('sea');
  });

  test('Discord asked it to reconnect', async () => {
    expect(await bot.discord.reconnect()).toBe('resumed');
    expect((await ask()).text).toContain('sea');
  });

  test('Discord hung up in the middle', async () => {
    bot.discord.hangUp(4000);
    await vi.waitUntil(() => bot.desk.gateway()[0]?.status !== 'Ready', { timeout: 5000 });
    await vi.waitUntil(() => bot.desk.gateway()[0]?.status === 'Ready', { timeout: 10_000 });
    expect((await ask()).text).toContain('sea');
  });
});

test('a connection that hears nothing any more is given up, and made anew', { timeout: 20_000 }, async () => {
  await bot.stop();
  const discord = await startLoopbackDiscord({ token: 'test-token', heartbeatIntervalMs: 200 });
  const desk = recordDesk({ current: () => moonLibrary() }, 'test-token');
  const shutdown = new AbortController();
  const exit = runBot(botOptions({ apiBase: discord.baseUrl }), desk, shutdown.signal);
  await vi.waitUntil(() => desk.messages().some((line) => line.startsWith('Commands')), { timeout: 5000 });
  discord.stopAcknowledging();
  await vi.waitUntil(() => desk.gateway()[0]?.status !== 'Ready', { timeout: 5000 });
  await vi.waitUntil(() => desk.gateway()[0]?.status === 'Ready', { timeout: 10_000 });
  shutdown.abort();
  expect(await exit).toBe(0);
  await discord.close();
  bot = await runningBot(() => moonLibrary());
});

test('a session that Discord ends for good ends the bot, for whoever watches over it to start it again', async () => {
  const shutdown = new AbortController();
  const discord = await startLoopbackDiscord({ token: 'test-token' });
  const desk = recordDesk({ current: () => moonLibrary() }, 'test-token');
  const exit = runBot(botOptions({ apiBase: discord.baseUrl }), desk, shutdown.signal);
  await vi.waitUntil(() => desk.messages().some((line) => line.startsWith('Commands')), { timeout: 5000 });
  discord.hangUp(4014);
  expect(await exit).toBe(1);
  expect(desk.messages().at(-1)).toBe('Discord has ended the session for good; start the bot again.');
  await discord.close();
});

test('an outage at the start is waited out', { timeout: 20_000 }, async () => {
  const discord = await startLoopbackDiscord({ token: 'test-token' });
  for (let times = 0; times < 4; times++) discord.answerOnce('GET /gateway/bot', OOPS);
  const desk = recordDesk({ current: () => moonLibrary() }, 'test-token');
  const shutdown = new AbortController();
  const exit = runBot(botOptions({ apiBase: discord.baseUrl }), desk, shutdown.signal);
  await vi.waitUntil(() => desk.messages().some((line) => line.startsWith('Ready')), { timeout: 15_000 });
  expect(desk.messages()).toContain('Discord cannot be reached; trying again in 1 s.');
  shutdown.abort();
  expect(await exit).toBe(0);
  await discord.close();
});

test('a stop does not wait for an outage to end', async () => {
  const desk = recordDesk({ current: () => moonLibrary() }, 'test-token');
  const shutdown = new AbortController();
  const exit = runBot(botOptions({ apiBase: 'http://127.0.0.1:9/api' }), desk, shutdown.signal);
  await vi.waitUntil(() => desk.messages().some((line) => line.startsWith('Discord cannot be reached')), {
    timeout: 5000,
  });
  shutdown.abort();
  expect(await Promise.race([exit, sleep(3000, 'late')])).toBe(0);
});
