import { DiscordAPIError, MessageFlags, type RepliableInteraction } from 'discord.js';
import { describeError } from './describe-error.ts';
import { insist } from './insist.ts';
import type { Log } from './log.ts';
import { type PlainMessage, withoutComponents } from './plain-message.ts';
import type { Reply } from './reply.ts';

/** Answers an interaction, or edits the answer that was promised. */
export async function deliver(
  interaction: RepliableInteraction,
  reply: Reply | PlainMessage,
  { isPrivate, log }: { readonly isPrivate: boolean; readonly log: Log },
): Promise<void> {
  const send = async (message: Reply | PlainMessage): Promise<unknown> => {
    const flags = 'flags' in message ? [message.flags] : [];
    // The first response has settled whether the answer is private.
    if (interaction.deferred) return await interaction.editReply({ ...message, flags });
    const shown = isPrivate ? [...flags, MessageFlags.Ephemeral as const] : flags;
    return await insist(() => interaction.reply({ ...message, flags: shown }));
  };
  await orPlain(send, reply, log);
}

/** Sends a reply; where Discord refuses its shape, which is a fault of ours, its texts once more as plain content. */
export async function orPlain(
  send: (message: Reply | PlainMessage) => Promise<unknown>,
  reply: Reply | PlainMessage,
  log: Log,
): Promise<void> {
  try {
    await send(reply);
  } catch (error) {
    if (!('components' in reply) || !isRefusedShape(error)) throw error;
    log.error(
      { error: describeError(error) },
      'Discord refused a message, which is a fault of this bot; its text was sent plain.',
    );
    await send(withoutComponents(reply));
  }
}

/** Invalid form body. */
function isRefusedShape(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.status === 400 || error.code === 50035) && error.code !== 40060;
}
