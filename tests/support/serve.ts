import type { BotOptions } from '../../src/surfaces/discord/bot.ts';
import type { Served } from '../../src/surfaces/discord/library.ts';
import { answer, quote } from './articles.ts';

/** What a bot serves of which a test says only what it is about: nothing, and every question goes unanswered. */
export function serving(said: Partial<Served> = {}): Served {
  return {
    id: 'e0',
    readAt: Date.UTC(2026, 0, 1),
    version: '1.2.3',
    quality: null,
    articles: [],
    passages: [],
    ask: (question) => answer({ question, outcome: 'unanswered' }),
    quoteWhole: (of) => quote(of, { highlight: { start: 0, end: 0 } }),
    ...said,
  };
}

/** A bot as an operator runs it who has set nothing but its token. */
export function botOptions(said: Partial<BotOptions>): BotOptions {
  return {
    token: 'test-token',
    guildId: null,
    apiBase: null,
    allowedGuilds: [],
    allowedChannels: [],
    cooldownPerMinute: 120,
    reading: true,
    ...said,
  };
}
