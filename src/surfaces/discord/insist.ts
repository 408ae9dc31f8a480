import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';

/** Discord waits three seconds for the first response; one that hangs so long is given up and sent again. */
const PATIENCE = 1200;

/**
 * Sends the first response to an interaction, and once more where the connection hangs or breaks: discord.js waits fifteen
 * seconds and sends nothing twice. “Already acknowledged” then means that the first has arrived.
 */
export async function insist(send: () => Promise<unknown>): Promise<void> {
  const first = send();
  const isLate = Symbol('late');
  try {
    if ((await Promise.race([first, sleep(PATIENCE, isLate, { ref: false })])) !== isLate) return;
    // Whatever becomes of it, the second tells more.
    first.catch(() => {});
  } catch (error) {
    if (!isOfTheConnection(error)) throw error;
  }
  await send().catch((error: unknown) => {
    if (!(error instanceof DiscordAPIError) || error.code !== ALREADY_ACKNOWLEDGED) throw error;
  });
}

const ALREADY_ACKNOWLEDGED = 40060;

/** Whether Discord has said nothing, and so may never have heard. */
function isOfTheConnection(error: unknown): boolean {
  const { code, name, cause } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', name: '', cause: null };
  return (
    name === 'AbortError' ||
    CODES.has(String(code)) ||
    (cause !== undefined && cause !== null && isOfTheConnection(cause))
  );
}

const CODES = new Set([
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
]);
