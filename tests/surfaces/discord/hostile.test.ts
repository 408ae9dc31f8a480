import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ask } from '../../../src/model.ts';
import { answer, article, passage, quote } from '../../support/articles.ts';
import type { LoopbackDiscord } from '../../support/discord/loopback-discord.ts';
import type { RecordedDesk } from '../../support/record-desk.ts';
import { runningBot } from '../../support/run-bot.ts';
import { serving } from '../../support/serve.ts';

const of = article({ title: '@everyone <@1> **[bold](javascript:alert(1))**', url: 'javascript:alert(1)' });
const text = passage('</script> @everyone <@1> [here](https://evil.example) ||a||', { article: of });
const ask: Ask = (question) => answer({ question, quotes: [quote(text)] });
const served = serving({ articles: [of], passages: [text], ask });

let discord: LoopbackDiscord;
let desk: RecordedDesk;
let stop: () => Promise<readonly string[]>;

beforeEach(async () => {
  ({ discord, desk, stop } = await runningBot(() => served));
});

afterEach(async () => {
  expect(await stop()).toEqual([]);
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
    '—\u00a0\\@everyone \\<\\@1> \\*\\*\\[bold](javascript:alert(1))\\*\\*',
    '-# ¶\u00a01',
  ]);
});
