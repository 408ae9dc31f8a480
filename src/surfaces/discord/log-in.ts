import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DiscordAPIError, HTTPError } from 'discord.js';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';

/** Between two attempts, in milliseconds: doubled from the first to the last. */
export interface Backoff {
  readonly first: number;
  readonly last: number;
}

const BACKOFF: Backoff = { first: 1000, last: 60_000 };

/**
 * Logs in, and waits for as long as Discord or the network is out. What trying again cannot mend is thrown: a token that
 * Discord does not accept, an intent that it does not grant.
 */
export async function logIn(
  client: Client,
  token: string,
  { log, signal, backoff = BACKOFF }: { readonly log: Log; readonly signal: AbortSignal; readonly backoff?: Backoff },
): Promise<void> {
  for (let wait = backoff.first; ; wait = Math.min(wait * 2, backoff.last)) {
    try {
      await client.login(token);
      return;
    } catch (error) {
      if (signal.aborted || !isOutage(error)) throw error;
      log.warn(
        { error: describeError(error) },
        `Discord cannot be reached; trying again in ${Math.ceil(wait / 1000)} s.`,
      );
    }
    await sleep(wait, undefined, { signal, ref: false }).catch(() => {});
    signal.throwIfAborted();
  }
}

/** Whether Discord was not reached, or was not itself. */
function isOutage(error: unknown): boolean {
  if (error instanceof HTTPError || error instanceof DiscordAPIError) return error.status >= 500;
  const { code, name, cause } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', name: '', cause: null };
  if (name === 'AbortError' || /^(?:E[A-Z]+|UND_ERR_\w+)$/u.test(code ?? '')) return true;
  return cause !== undefined && cause !== null && isOutage(cause);
}
