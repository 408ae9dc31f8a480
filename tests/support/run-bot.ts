import { vi } from 'vitest';
import { type BotOptions, runBot } from '../../src/surfaces/discord/bot.ts';
import type { Served } from '../../src/surfaces/discord/library.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from './discord/loopback-discord.ts';
import { violations } from './discord/validate-request.ts';
import { type RecordedDesk, recordDesk } from './record-desk.ts';
import { botOptions } from './serve.ts';

/** A bot that runs against a Discord of its own. */
export interface RunningBot {
  readonly discord: LoopbackDiscord;
  /** With what it has logged. */
  readonly desk: RecordedDesk;
  /** Stops it, and tells every request that Discord would not have taken. */
  readonly stop: () => Promise<readonly string[]>;
}

export async function runningBot(served: () => Served, options: Partial<BotOptions> = {}): Promise<RunningBot> {
  const discord = await startLoopbackDiscord({ token: 'test-token' });
  const shutdown = new AbortController();
  const given = botOptions({ apiBase: discord.baseUrl, ...options });
  const desk = recordDesk({ current: served }, given.token);
  const exit = runBot(given, desk, shutdown.signal);
  await vi.waitUntil(() => desk.messages().some((line) => line.startsWith('Commands')), { timeout: 5000 });
  const stop = async (): Promise<readonly string[]> => {
    shutdown.abort();
    await exit;
    await discord.close();
    const unexpected = discord.unexpectedRequests.map(({ method, path }) => `${method} ${path} is unknown`);
    return [...discord.requests.flatMap((request) => violations(request)), ...unexpected];
  };
  return { discord, desk, stop };
}
