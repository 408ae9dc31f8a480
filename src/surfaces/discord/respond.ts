import { randomUUID } from 'node:crypto';
import { type ChatInputCommandInteraction, DiscordAPIError, type Interaction, type Message } from 'discord.js';
import { ASK_COMMAND, runAsk } from './commands/ask.ts';
import { deliver, type Log, orPlain } from './deliver.ts';
import { type Library, MOST_ANSWERS } from './library.ts';
import { firstView, renderAnswer } from './render-answer.ts';
import { toReply } from './reply.ts';
import { respondToPress } from './respond-to-press.ts';
import { EN } from './words/en.ts';

/** Answers an interaction; whatever fails is logged, and told to the person if Discord still lets us. Never throws. */
export async function respondToInteraction(interaction: Interaction, library: Library, log: Log): Promise<void> {
  if (!interaction.isRepliable()) return;
  try {
    if (interaction.isButton()) await respondToPress(interaction, library.current(), EN, log);
    else if (interaction.isChatInputCommand()) await respondToCommand(interaction, library, log);
  } catch (error) {
    if (isLost(error)) return log(`An interaction was answered too late, or by another process: ${describe(error)}`);
    await tellFault(error, log, async (fault) => {
      if (interaction.replied) await interaction.followUp({ content: fault, flags: 'Ephemeral' });
      else await deliver(interaction, toReply([fault]), { isPrivate: true, log });
    });
  }
}

async function respondToCommand(interaction: ChatInputCommandInteraction, library: Library, log: Log): Promise<void> {
  if (interaction.commandName === ASK_COMMAND.name) return await runAsk(interaction, library.current(), EN, log);
  // A command of an older release that somebody's Discord still shows.
  await deliver(interaction, toReply([EN.unknownCommand]), { isPrivate: true, log });
}

/** Answers a person's ordinary message in a direct message; every other message is passed over. Never throws. */
export async function respondToMessage(message: Message, library: Library, log: Log): Promise<void> {
  if (message.guildId !== null || message.author.bot || message.system) return;
  const { channel } = message;
  if (!channel.isSendable()) return;
  try {
    const answer = await library.current().ask(message.content, { limit: MOST_ANSWERS });
    const reply = renderAnswer({ answer, at: firstView(answer), within: null, isPrivate: false }, EN);
    // The channel is used as it is, not as a reply: a message that was deleted meanwhile is no reason to fail.
    await orPlain((each) => channel.send(each), reply, log);
  } catch (error) {
    await tellFault(error, log, (fault) => channel.send({ content: fault }));
  }
}

async function tellFault(error: unknown, log: Log, tell: (fault: string) => Promise<unknown>): Promise<void> {
  const id = randomUUID().slice(0, 8);
  log(`Fault ${id}: ${describe(error)}`);
  try {
    await tell(EN.fault(id));
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
