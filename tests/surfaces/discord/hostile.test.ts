import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ask } from '../../../src/model.ts';
import { runBot } from '../../../src/surfaces/discord/bot.ts';
import { answer, article, passage, quote } from '../../support/articles.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from '../../support/discord/loopback-discord.ts';
import { violations } from '../../support/discord/validate-request.ts';
import { type RecordedDesk, recordDesk } from '../../support/record-desk.ts';

const TOKEN = 'test-token';

const of = article({ title: '@everyone <@1> **[bold](javascript:alert(1))**', url: 'javascript:alert(1)' });
const text = passage('</script> @everyone <@1> [here](https://evil.example) ||a||', { article: of });
const ask: Ask = (question) => answer({ question, quotes: [quote(text)] });
const served = { id: 'e', articles: [of], passages: [text], ask, quoteWhole: () => quote(text) };

let discord: LoopbackDiscord;
let desk: RecordedDesk;
let stop: () => Promise<unknown>;

beforeEach(async () => {
  discord = await startLoopbackDiscord({ token: TOKEN });
  desk = recordDesk({ current: () => served }, TOKEN);
  const shutdown = new AbortController();
  const exit = runBot({ token: TOKEN, guildId: null, apiBase: discord.baseUrl }, desk, shutdown.signal);
  stop = () => {
    shutdown.abort();
    return exit;
  };
  await vi.waitUntil(() => desk.messages().includes('Commands registered.'), { timeout: 5000 });
});

afterEach(async () => {
  await stop();
  await discord.close();
  expect(discord.requests.flatMap((request) => violations(request))).toEqual([]);
});

test.each(['x'.repeat(100), '__proto__', 'constructor', 'i1:copy:a:0:../../x:', '\u001B[2J'])(
  'a button %j is counted as unknown, and has a word',
  async (customId) => {
    const reply = await discord.press({ customId });
    expect(reply.ephemeral).toBe(true);
    await vi.waitUntil(() => desk.told.length > 0);
    expect(desk.told).toEqual(['pressed unknown']);
  },
);

test.each([
  ['__proto__', '\\_\\_proto\\_\\_'],
  ['@everyone <@1>', '\\@everyone \\<\\@1>'],
  ['[a](javascript:alert(1))', '\\[a](javascript:alert(1))'],
  ['[a](https://evil.example)', '\\[a](https\\://evil.example)'],
  ['../../etc/passwd', '../../etc/passwd'],
  ['||a||', '\\|\\|a\\|\\|'],
])('a question %j pings nobody, and is shown and not obeyed', async (question, shown) => {
  const { data, text: answered } = await discord.slash({ name: 'ask', options: { question } });
  expect(data['allowed_mentions']).toEqual({ parse: [], replied_user: false });
  expect(answered.split('\n', 1)[0]).toBe(`**${shown}**`);
});

test('an article pings nobody, and its address is no link unless it leads to the web', async () => {
  const { text: answered } = await discord.slash({ name: 'ask', options: { question: 'moon' } });
  expect(answered.split('\n').slice(1)).toEqual([
    '> **\\</script> \\@everyone \\<\\@1> \\[here](https\\://evil.example) \\|\\|a\\|\\|**',
    '**\\@everyone \\<\\@1> \\*\\*\\[bold](javascript:alert(1))\\*\\*** · ¶ 1',
  ]);
});
