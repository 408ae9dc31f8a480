import { randomUUID } from 'node:crypto';
import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type Message,
  MessageFlags,
} from 'discord.js';
import type { Ask } from '../../model.ts';
import { ASK_COMMAND, runAsk } from './commands/ask.ts';
import { renderFault, renderReply, renderText } from './render-reply.ts';

/** Where the surface writes what its operator should know. */
export type Log = (line: string) => void;

/** Answers an interaction; whatever fails is logged, and told to the person if Discord still lets us. Never throws. */
export async function respondToInteraction(interaction: Interaction, ask: Ask, log: Log): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  try {
    if (interaction.commandName === ASK_COMMAND.name) await runAsk(interaction, ask);
    else await refuse(interaction);
  } catch (error) {
    if (isLost(error)) return log(`An interaction was answered too late, or by another process: ${describe(error)}`);
    await tellFault(error, log, (reply) =>
      interaction.reply({ ...reply, flags: [reply.flags, MessageFlags.Ephemeral] }),
    );
  }
}

/** Answers a person's ordinary message in a direct message; every other message is passed over. Never throws. */
export async function respondToMessage(message: Message, ask: Ask, log: Log): Promise<void> {
  if (message.guildId !== null || message.author.bot || message.system) return;
  try {
    // The channel is used as it is, not as a reply: a message that was deleted meanwhile is no reason to fail.
    if (message.channel.isSendable()) await message.channel.send(renderReply(ask(message.content)));
  } catch (error) {
    await tellFault(error, log, async (reply) => {
      if (message.channel.isSendable()) await message.channel.send(reply);
    });
  }
}

/** A command of an older release that somebody's Discord still shows. */
async function refuse(interaction: ChatInputCommandInteraction): Promise<void> {
  const reply = renderText('I do not know this command any more. Reload Discord, and try /ask.');
  await interaction.reply({ ...reply, flags: [reply.flags, MessageFlags.Ephemeral] });
}

async function tellFault(
  error: unknown,
  log: Log,
  reply: (fault: ReturnType<typeof renderFault>) => Promise<unknown>,
): Promise<void> {
  const id = randomUUID().slice(0, 8);
  log(`Fault ${id}: ${describe(error)}`);
  try {
    await reply(renderFault(id));
  } catch (second) {
    log(`Fault ${id} could not be told: ${describe(second)}`);
  }
}

/** Unknown interaction: its three seconds are over. Already acknowledged: by a retry, or by a second bot of this token. */
const LOST = new Set<string | number>([10062, 40060]);

function isLost(error: unknown): boolean {
  return error instanceof DiscordAPIError && LOST.has(error.code);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
