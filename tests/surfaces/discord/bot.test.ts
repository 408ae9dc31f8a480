import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../../src/model.ts';
import { type BotOptions, runBot } from '../../../src/surfaces/discord/bot.ts';
import type { Library } from '../../../src/surfaces/discord/library.ts';
import { answer, article, note, passage, quote } from '../../support/articles.ts';
import { type RecordedDesk, recordDesk } from '../../support/record-desk.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from '../../support/discord/loopback-discord.ts';
import { HANG, refusal } from '../../support/discord/route.ts';
import { botOptions, serving } from '../../support/serve.ts';
import { violations } from '../../support/discord/validate-request.ts';

const TOKEN = 'test-token';
const SERVER = '2000000000000000001';
const PERSON = '3000000000000000005';

const tides = article({ notes: [note('1', 'Doe, Tides.')] });
const moon = passage('The moon draws the sea.', { article: tides, noterefs: [{ label: '1', at: 23, note: 0 }] });

/** Knows of the moon alone. */
const ask: Ask = (question) => {
  if (question.startsWith('break')) throw new Error(`a bug near ${TOKEN} in ${question} of ${PERSON}`);
  if (!/\p{L}/u.test(question)) return answer({ question, outcome: 'unanswered', unsearchable: 'no-words' });
  if (!question.includes('moon')) return answer({ question, outcome: 'unanswered', unmatched: [question] });
  return answer({ question, quotes: [quote(moon)] });
};

const served = serving({ articles: [tides], passages: [moon], ask });
const library: Library = { current: () => served };

let discord: LoopbackDiscord;
let shutdown: AbortController;
let exit: Promise<number>;
let desk: RecordedDesk;

/** Starts the bot, and waits until it has said all that it says at start. */
async function start(options: Partial<BotOptions> = {}): Promise<void> {
  const given = botOptions({ token: TOKEN, apiBase: discord.baseUrl, ...options });
  exit = runBot(given, desk, shutdown.signal);
  await Promise.race([
    exit,
    vi.waitUntil(() => desk.messages().some((line) => line.startsWith('Commands')), { timeout: 5000 }),
  ]);
}

beforeEach(async () => {
  desk = recordDesk(library, TOKEN);
  shutdown = new AbortController();
  discord = await startLoopbackDiscord({ token: TOKEN, guildIds: [SERVER] });
});

afterEach(async () => {
  shutdown.abort();
  await exit;
  await discord.close();
  expect(discord.requests.flatMap((request) => violations(request))).toEqual([]);
  expect(discord.unexpectedRequests).toEqual([]);
});

describe('at start', () => {
  test('says what it serves, and how to invite it', async () => {
    await start();
    expect(desk.messages()).toEqual([
      'Logging in to Discord.',
      'Ready as ibid: 1 article, 1 passage, edition e0.',
      'Invite it: https://discord.com/oauth2/authorize?client_id=1000000000000000001&scope=bot+applications.commands&permissions=274877910016',
      'Commands registered.',
    ]);
  });

  test('asks to hear of servers, their messages and direct messages, and so for no privileged intent', async () => {
    await start();
    expect((await discord.identified)['intents']).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  test('registers its commands once, and not again at the next start', async () => {
    await start();
    shutdown.abort();
    await exit;
    shutdown = new AbortController();
    desk = recordDesk(library, TOKEN);
    await start();
    expect(desk.messages().at(-1)).toBe('Commands are up to date.');
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  test('registers in the one server that it is given, and warns of global commands', async () => {
    await start();
    shutdown.abort();
    await exit;
    shutdown = new AbortController();
    desk = recordDesk(library, TOKEN);
    await start({ guildId: SERVER });
    expect(discord.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual([
      '/applications/1000000000000000001/commands',
      `/applications/1000000000000000001/guilds/${SERVER}/commands`,
    ]);
    await vi.waitUntil(() => desk.entries.length > 4);
    expect(desk.messages()).toContain('Global commands exist beside those of the server (8): they show twice there.');
  });

  test('answers direct messages although its commands cannot be registered', async () => {
    discord.answerOnce('GET /applications/:application/commands', refusal(403, 50001, 'Missing Access'));
    await start();
    expect(desk.messages().at(-1)).toMatch(/^Commands could not be registered.*Missing Access.*invite it there/u);
    expect((await discord.directMessage({ content: 'moon' }).reply()).text).toContain('The moon draws the sea.');
  });

  test('ends with a clear word that does not hold the token when Discord refuses it', async () => {
    await start({ token: 'not-the-token' });
    expect(await exit).toBe(2);
    expect(desk.messages()).toEqual([
      'Logging in to Discord.',
      'Discord does not accept DISCORD_TOKEN. Copy it again from the Bot page of your application, or reset it there.',
    ]);
  });
});

describe('/ask', () => {
  test.each(['guild', 'dm', 'user-install'] as const)('answers for all to see (%s)', async (where) => {
    await start();
    const reply = await discord.slash({ name: 'ask', options: { question: 'the moon?' }, where });
    expect(reply.text).toBe(
      '**the moon?**\n> **The moon draws the sea.\\[1]**\n—\u00a0On Tides\n-# ¶\u00a01\n-# **\\[1]** Doe, Tides.',
    );
    expect(reply.ephemeral).toBe(false);
  });

  test('tells in private, in a server, what the articles do not answer', async () => {
    await start();
    const reply = await discord.slash({ name: 'ask', options: { question: 'kimchi' }, where: 'guild' });
    expect(reply.text).toBe(
      '**kimchi**\nThe articles do not answer this: they do not mention “kimchi”. Try the words that an article would use, or fewer of them.',
    );
    expect(reply.ephemeral).toBe(true);
  });

  test('tells of a fault as a fault, with the id under which the log has it, and without the token', async () => {
    await start();
    const reply = await discord.slash({ name: 'ask', options: { question: 'break' }, where: 'guild' });
    const id = /as (\w+)\.$/u.exec(reply.text)?.[1] ?? 'none';
    expect(desk.entries.at(-1)).toMatchObject({
      level: 'error',
      request: id,
      msg: `Fault ${id}`,
      error: expect.stringMatching(/^Error: a bug near \[token\] in \[words\] of \[id\]\n +at /u),
    });
    expect(desk.told).toEqual(['fault']);
    expect(reply.ephemeral).toBe(true);
  });

  test('answers twenty-five questions at once', async () => {
    await start();
    const replies = await Promise.all(
      Array.from({ length: 25 }, (_, at) =>
        discord.slash({ name: 'ask', options: { question: `moon ${at}` }, where: 'guild' }),
      ),
    );
    expect(replies.map(({ text }) => text.split('\n', 1)[0])).toEqual(
      Array.from({ length: 25 }, (_, at) => `**moon ${at}**`),
    );
  });

  test('goes on after an interaction that was answered too late', async () => {
    await start();
    discord.answerOnce('POST /interactions/:id/:token/callback', refusal(404, 10062, 'Unknown interaction'));
    await expect(
      discord.slash({ name: 'ask', options: { question: 'moon' }, where: 'guild', timeoutMs: 300 }),
    ).rejects.toThrow();
    expect(desk.messages().at(-1)).toMatch(/^An interaction was answered too late/u);
    expect(desk.told).toEqual(['late']);
    expect((await discord.slash({ name: 'ask', options: { question: 'moon' }, where: 'guild' })).text).toContain('sea');
  });

  test('answers after the gateway was dropped', async () => {
    await start();
    expect(await discord.dropGateway()).toBe('resumed');
    expect((await discord.slash({ name: 'ask', options: { question: 'moon' }, where: 'dm' })).text).toContain('sea');
  });

  test('has a word for a command of an older release', async () => {
    await start();
    const reply = await discord.slash({ name: 'quote', where: 'guild' });
    expect(reply.text).toBe('I do not know this command any more. Reload Discord, and try /ask.');
  });
});

describe('a direct message', () => {
  test('is answered', async () => {
    await start();
    expect((await discord.directMessage({ content: 'moon' }).reply()).text).toContain('The moon draws the sea.');
  });

  test('that holds no word gets the help line', async () => {
    await start();
    expect((await discord.directMessage({ content: '???' }).reply()).text).toBe(
      'Ask me about something in the articles, in a few words or a whole question.',
    );
  });

  test.each([
    ['of another bot', { content: 'moon', bot: true }],
    ['of Discord itself', { content: 'moon', type: 6 }],
  ])('%s gets no answer', async (_, written) => {
    await start();
    await discord.directMessage(written).silence(300);
  });

  test('of its own is not answered in turn', async () => {
    await start();
    const talk = discord.directMessage({ content: 'moon' });
    await talk.reply();
    await talk.silence(300);
  });
});

test('passes over what people say in a channel', async () => {
  await start();
  await discord.channelMessage({ content: 'moon' }).silence(300);
});

describe('the log', () => {
  test('holds each answer with the id of its request, and neither the question nor who asked', async () => {
    await start();
    await discord.slash({ name: 'ask', options: { question: 'the moon tonight?' }, userId: PERSON });
    await discord.directMessage({ content: 'the kimchi tonight?', authorId: PERSON }).reply();
    await vi.waitUntil(() => desk.told.length === 2);
    expect(desk.entries.slice(-2)).toEqual(
      ['answered', 'unanswered'].map((outcome) => ({
        level: 'info',
        time: expect.any(String),
        request: expect.stringMatching(/^[\da-f]{8}$/u),
        outcome,
        milliseconds: expect.any(Number),
        msg: 'Answered.',
      })),
    );
    expect(JSON.stringify(desk.entries)).not.toMatch(/tonight|3000000000000000005/u);
    expect(desk.told).toEqual(['answered answered', 'answered unanswered']);
  });

  test('holds a fault without the words and the id that its error repeats', async () => {
    await start();
    await discord.directMessage({ content: `break ${PERSON}`, authorId: PERSON }).reply();
    expect(desk.entries.at(-1)?.['error']).toMatch(/^Error: a bug near \[token\] in \[words\] of \[id\]\n/u);
  });
});

describe('the gateway', () => {
  test('is told by what Discord acknowledged', async () => {
    await discord.close();
    discord = await startLoopbackDiscord({ token: TOKEN, guildIds: [SERVER], heartbeatIntervalMs: 100 });
    const before = Date.now();
    await start();
    await vi.waitUntil(() => desk.gateway()[0]?.ping !== null);
    expect(desk.gateway()).toEqual([
      { id: 0, status: 'Ready', acknowledged: expect.any(Number), ping: expect.any(Number) },
    ]);
    discord.stopAcknowledging();
    // One beat may be under way still.
    await sleep(50);
    const last = desk.gateway()[0]?.acknowledged ?? 0;
    expect(last).toBeGreaterThanOrEqual(before);
    await vi.waitUntil(() => desk.gateway()[0]?.status !== 'Ready', { timeout: 5000 });
    expect(desk.gateway()[0]?.acknowledged).toBe(last);
  });

  test('has as many connections as Discord asks for, and every one is answered', async () => {
    await discord.close();
    // By Discord's rule the server is the second shard's; direct messages are always the first one's.
    discord = await startLoopbackDiscord({ token: TOKEN, guildIds: [SERVER], shards: 2 });
    await start();
    expect(desk.gateway().map(({ id, status }) => [id, status])).toEqual([
      [0, 'Ready'],
      [1, 'Ready'],
    ]);
    expect((await discord.slash({ name: 'ask', options: { question: 'moon' }, where: 'guild' })).text).toContain('sea');
    expect((await discord.directMessage({ content: 'moon' }).reply()).text).toContain('sea');
  });
});

describe('a stop', () => {
  test('lets the answers under way finish, says goodbye to Discord, and exits with 0', async () => {
    await start();
    const goodbye = discord.nextClose();
    const asked = Array.from({ length: 25 }, () =>
      discord.slash({ name: 'ask', options: { question: 'moon' }, where: 'guild' }),
    );
    await vi.waitUntil(() => discord.requests.some(({ path }) => path.endsWith('/callback')), { interval: 1 });
    shutdown.abort();
    expect(await exit).toBe(0);
    expect(await goodbye).toBe(1000);
    const answered = (await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled');
    expect(answered.length).toBeGreaterThan(0);
    expect(discord.requests.every(({ status }) => status < 300)).toBe(true);
  });

  test('does not wait for a registration that Discord keeps waiting', async () => {
    discord.answerOnce('GET /applications/:application/commands', HANG);
    exit = runBot(botOptions({ token: TOKEN, apiBase: discord.baseUrl }), desk, shutdown.signal);
    await vi.waitUntil(() => desk.messages().some((line) => line.startsWith('Invite')), { timeout: 5000 });
    shutdown.abort();
    expect(await exit).toBe(0);
  });

  test('before the bot is ready ends it at once', async () => {
    shutdown.abort();
    exit = runBot(botOptions({ token: TOKEN, apiBase: discord.baseUrl }), desk, shutdown.signal);
    expect(await exit).toBe(0);
  });
});

test('who asks when too many wait is told so, in private, and the others are answered', async () => {
  const slow = { ...serving({ articles: [tides], passages: [moon] }) };
  const askSlowly = async (question: string): Promise<ReturnType<typeof answer>> => {
    await sleep(20);
    return answer({ question, quotes: [quote(moon)] });
  };
  desk = recordDesk({ current: () => ({ ...slow, ask: askSlowly }) }, TOKEN);
  await start();
  const replies = await Promise.all(
    Array.from({ length: 60 }, () => discord.slash({ name: 'ask', options: { question: 'moon' }, timeoutMs: 10_000 })),
  );
  const busy = replies.filter(({ text }) => text.startsWith('Too many people'));
  expect([busy.length, busy.every(({ ephemeral }) => ephemeral)]).toEqual([10, true]);
  expect(replies.filter(({ text }) => text.includes('The moon draws the sea.'))).toHaveLength(50);
});
