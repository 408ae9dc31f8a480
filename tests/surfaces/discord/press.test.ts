import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Article } from '../../../src/model.ts';
import { runBot } from '../../../src/surfaces/discord/bot.ts';
import type { Served } from '../../../src/surfaces/discord/library.ts';
import { answer, article, note, passage, quote } from '../../support/articles.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from '../../support/discord/loopback-discord.ts';
import type { Reply } from '../../support/discord/reply.ts';
import { refusal } from '../../support/discord/route.ts';
import { botOptions, serving } from '../../support/serve.ts';
import { violations } from '../../support/discord/validate-request.ts';
import { type RecordedDesk, recordDesk } from '../../support/record-desk.ts';

const TOKEN = 'test-token';
const OTHER = '3000000000000000002';
const MANAGE_MESSAGES = String(1 << 13);

const TEXTS = ['The moon draws the sea.', 'The sun draws it, too.', 'Nets are hung to dry.'];

/** An edition of one article, of which two passages answer any question about the moon. */
function edition(texts: readonly string[], of: Article = tides): Served {
  const passages = texts.map((text, at) =>
    passage(text, {
      article: of,
      number: at + 1,
      noterefs: at === 0 ? [{ label: '1', at: text.length, note: 0 }] : [],
    }),
  );
  const ask = (question: string): Answer =>
    question.includes('moon')
      ? answer({ question, quotes: passages.slice(0, 2).map((each) => quote(each)) })
      : answer({ question, outcome: 'unanswered', nearest: passages.slice(0, 1).map((each) => quote(each)) });
  return serving({ articles: [of], passages, ask });
}

const tides = article({ notes: [note('1', 'Doe, Tides.')] });

let discord: LoopbackDiscord;
let served: Served;
let stop: () => Promise<void>;
let desk: RecordedDesk;

async function start(): Promise<void> {
  desk = recordDesk({ current: () => served }, TOKEN);
  const shutdown = new AbortController();
  const exit = runBot(botOptions({ token: TOKEN, apiBase: discord.baseUrl }), desk, shutdown.signal);
  stop = async () => {
    shutdown.abort();
    await exit;
  };
  await vi.waitUntil(() => desk.messages().some((line) => line.startsWith('Commands')), { timeout: 5000 });
}

beforeEach(async () => {
  served = edition(TEXTS);
  discord = await startLoopbackDiscord({ token: TOKEN });
  await start();
});

afterEach(async () => {
  await stop();
  await discord.close();
  expect(discord.requests.flatMap((request) => violations(request))).toEqual([]);
  expect(discord.unexpectedRequests).toEqual([]);
});

const asked = (question = 'the moon?', options = {}): Promise<Reply> =>
  discord.slash({ name: 'ask', options: { question, ...options } });

type Who = Omit<Parameters<LoopbackDiscord['press']>[0], 'customId' | 'on'>;
async function press(on: Reply, label: string, who: Who = {}): Promise<Reply> {
  const pressed = on.components.find((each) => each['label'] === label);
  if (!pressed) throw new Error(`There is no button “${label}” on: ${on.text}`);
  return await discord.press({ on, customId: String(pressed['custom_id']), ...who });
}

const labels = ({ components }: Reply): readonly string[] =>
  components.flatMap(({ label, disabled }) =>
    typeof label === 'string' ? [disabled === true ? `(${label})` : label] : [],
  );

test('an answer has the buttons that do something here', async () => {
  expect(labels(await asked())).toEqual([
    '(Text before)',
    'Text after',
    'Copy text',
    '(Previous result)',
    'Next result',
    'Delete',
  ]);
});

describe('whoever asked', () => {
  test('leafs through the answers in the same message', async () => {
    const first = await asked();
    const second = await press(first, 'Next result');
    expect(second).toMatchObject({ callbackType: 7, messageId: first.messageId });
    expect(second.text).toBe(
      '**the moon?**\n-# Result 2 of 2\n> **The sun draws it, too.**\n—\u00a0On Tides\n-# ¶\u00a02',
    );
    expect((await press(second, 'Previous result')).text).toBe(first.text);
  });

  test('reads on in the article, to its end and back to the answer', async () => {
    const first = await asked();
    const second = await press(first, 'Text after');
    expect(second.text).toBe(
      '**the moon?**\n-# Reading on in the article\n> The sun draws it, too.\n—\u00a0On Tides\n-# ¶\u00a02',
    );
    const third = await press(second, 'Text after');
    expect(third.text).toContain('> Nets are hung to dry.');
    expect(labels(third)).toContain('(Text after)');
    expect((await press(third, 'Text before')).text).toBe(second.text);
    expect((await press(third, 'Back to the result')).text).toBe(first.text);
  });

  test('gets the text to copy, alone: labels, source and notes, no character changed', async () => {
    const reply = await press(await asked(), 'Copy text');
    expect(reply).toMatchObject({ ephemeral: true, callbackType: 4 });
    expect(reply.content).toBe('```\nThe moon draws the sea.[1]\n\n— On Tides · ¶ 1\n\n[1] Doe, Tides.\n```');
  });

  test('deletes the answer', async () => {
    const reply = await asked();
    await press(reply, 'Delete').catch(() => {});
    await vi.waitUntil(() => discord.requests.some(({ method }) => method === 'DELETE'));
    await expect(press(reply, 'Next result')).rejects.toThrow(/is gone/u);
  });

  test('keeps a private answer private, and shares it for all to see with the name', async () => {
    const reply = await asked('the moon?', { show: 'private' });
    expect(reply.ephemeral).toBe(true);
    const shared = await press(await press(reply, 'Next result'), 'Share');
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toContain('-# Shared by <@3000000000000000001>');
    expect(shared.text).toContain('> **The sun draws it, too.**');
    expect(labels(shared)).toContain('Delete');
  });

  test('opens what comes nearest to what is not answered', async () => {
    const silent = await asked('kimchi');
    expect(silent.ephemeral).toBe(true);
    expect((await press(silent, 'Result 1')).text).toContain('> **The moon draws the sea.\\[1]**');
  });
});

describe('somebody else', () => {
  test('gets a copy, and the message stays', async () => {
    const reply = await press(await asked(), 'Next result', { userId: OTHER });
    expect(reply).toMatchObject({ ephemeral: true, callbackType: 4 });
    expect(reply.text).toContain('The sun draws it, too.');
    expect(labels(reply)).toContain('Share');
  });

  test('may not delete', async () => {
    const reply = await press(await asked(), 'Delete', { userId: OTHER });
    expect(reply).toMatchObject({
      ephemeral: true,
      text: 'Only the person who asked, or a moderator, can delete this.',
    });
  });

  test('may delete as a moderator', async () => {
    await press(await asked(), 'Delete', { userId: OTHER, permissions: MANAGE_MESSAGES }).catch(() => {});
    await vi.waitUntil(() => discord.requests.some(({ method }) => method === 'DELETE'));
  });
});

test('in a direct message whoever wrote to the bot uses the buttons', async () => {
  const reply = await discord.directMessage({ content: 'the moon?' }).reply();
  expect((await press(reply, 'Next result', { where: 'dm' })).text).toContain('The sun draws it, too.');
});

test('two presses at once are both answered', async () => {
  const reply = await asked();
  const pressed = await Promise.all([press(reply, 'Next result'), press(reply, 'Text after', { userId: OTHER })]);
  expect(pressed.map(({ callbackType }) => callbackType)).toEqual([7, 4]);
});

describe('buttons work', () => {
  test('after a restart', async () => {
    const reply = await asked();
    await stop();
    await start();
    expect((await press(reply, 'Next result')).text).toContain('The sun draws it, too.');
  });

  test('after paragraphs were put before the passage', async () => {
    const reply = await asked();
    served = edition(['New.', ...TEXTS]);
    expect((await press(reply, 'Text after')).text).toContain('> The sun draws it, too.');
  });

  test('after the passage was edited, and say so', async () => {
    const reply = await asked();
    served = edition(['The moon pulls the sea.', ...TEXTS.slice(1)]);
    const edited = 'The article has been edited: these words stand where the others stood.';
    expect((await press(reply, 'Next result')).text).toContain(edited);
    expect((await press(reply, 'Copy text')).text).toBe(edited);
  });

  test('after the article was removed, and say so', async () => {
    const reply = await asked();
    served = { ...edition([]), articles: [] };
    const gone = 'The article that stood here is no longer among the articles.';
    expect((await press(reply, 'Text after')).text).toBe(gone);
    expect((await press(reply, 'Next result')).text).toContain(gone);
  });

  test.each(['more:1', 'i0:next'])('with a polite word when nobody knows them any more (%s)', async (customId) => {
    const reply = await discord.press({ on: await asked(), customId });
    expect(reply).toMatchObject({
      ephemeral: true,
      text: 'This button is from another time, and I do not know what it did. Ask again with /ask.',
    });
  });

  test('with a polite word on a message that shows no question', async () => {
    const reply = await discord.press({ customId: 'i1:answer:a:0::' });
    expect(reply.text).toBe('I cannot read the question of this message any more. Ask again with /ask.');
  });
});

test('a message that Discord refuses is sent once more as plain text, and logged as a fault of the bot', async () => {
  discord.answerOnce('POST /interactions/:id/:token/callback', refusal(400, 50035, 'Invalid Form Body'));
  const reply = await asked();
  expect(reply.content).toContain('> **The moon draws the sea.\\[1]**');
  expect(desk.messages().at(-1)).toMatch(/^Discord refused a message, which is a fault of this bot/u);
});

test('an answer that takes long is promised in private after a second and a half', async () => {
  const quick = served;
  served = {
    ...quick,
    ask: async (question) => (await new Promise((resolve) => setTimeout(resolve, 1800)), quick.ask(question)),
  };
  const reply = await asked();
  expect(reply.ephemeral).toBe(true);
  expect(reply.text).toContain('The moon draws the sea.');
  expect(labels(reply)).toContain('Share');
});
