import { randomUUID } from 'node:crypto';
import { type ChatInputCommandInteraction, DiscordAPIError, type Interaction, type Message } from 'discord.js';
import type { Answer } from '../../model.ts';
import { ASK_COMMAND, runAsk } from './commands/ask.ts';
import { decodePress } from './custom-id.ts';
import { deliver, orPlain } from './deliver.ts';
import { describeError } from './describe-error.ts';
import { type Library, MOST_ANSWERS } from './library.ts';
import type { Log } from './log.ts';
import type { Observer } from './observer.ts';
import { firstView, renderAnswer } from './render-answer.ts';
import { toReply } from './reply.ts';
import { questionOf, respondToPress } from './respond-to-press.ts';
import { EN } from './words/en.ts';

/** What lies ready for whoever answers. */
export interface Desk {
  readonly library: Library;
  readonly log: Log;
  readonly observer: Observer;
}

/** One wish of one person. */
interface Request extends Desk {
  /** Stands in all of its lines in the log, and is told to the person when something went wrong. */
  readonly id: string;
  /** In milliseconds of the process's own clock. */
  readonly arrived: number;
}

function receive(desk: Desk): Request {
  const id = randomUUID().slice(0, 8);
  return { ...desk, id, log: desk.log.child({ request: id }), arrived: performance.now() };
}

/** Answers an interaction; whatever fails is logged, and told to the person if Discord still lets us. Never throws. */
export async function respondToInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (!interaction.isRepliable()) return;
  const request = receive(desk);
  const { library, log, observer } = request;
  try {
    if (interaction.isButton()) {
      await respondToPress(interaction, library.current(), EN, log);
      observer.pressed(decodePress(interaction.customId)?.action ?? 'unknown');
    } else if (interaction.isChatInputCommand()) await respondToCommand(interaction, request);
  } catch (error) {
    const reason = describeError(error, saidIn(interaction));
    if (isLost(error)) {
      observer.late();
      return log.warn({ error: reason }, 'An interaction was answered too late, or by another process.');
    }
    await tellFault(reason, request, async (fault) => {
      if (interaction.replied) await interaction.followUp({ content: fault, flags: 'Ephemeral' });
      else await deliver(interaction, toReply([fault]), { isPrivate: true, log });
    });
  }
}

async function respondToCommand(interaction: ChatInputCommandInteraction, request: Request): Promise<void> {
  const { library, log } = request;
  if (interaction.commandName === ASK_COMMAND.name) {
    return tally(await runAsk(interaction, library.current(), EN, log), request);
  }
  // A command of an older release that somebody's Discord still shows.
  await deliver(interaction, toReply([EN.unknownCommand]), { isPrivate: true, log });
}

/** Answers a person's ordinary message in a direct message; every other message is passed over. Never throws. */
export async function respondToMessage(message: Message, desk: Desk): Promise<void> {
  if (message.guildId !== null || message.author.bot || message.system) return;
  const { channel } = message;
  if (!channel.isSendable()) return;
  const request = receive(desk);
  try {
    const answer = await request.library.current().ask(message.content, { limit: MOST_ANSWERS });
    const reply = renderAnswer({ answer, at: firstView(answer), within: null, isPrivate: false }, EN);
    // The channel is used as it is, not as a reply: a message that was deleted meanwhile is no reason to fail.
    await orPlain((each) => channel.send(each), reply, request.log);
    tally(answer.outcome, request);
  } catch (error) {
    const reason = describeError(error, [message.content]);
    await tellFault(reason, request, (fault) => channel.send({ content: fault }));
  }
}

function tally(outcome: Answer['outcome'], { arrived, log, observer }: Request): void {
  const milliseconds = Math.round(performance.now() - arrived);
  observer.answered(outcome, milliseconds);
  log.info({ outcome, milliseconds }, 'Answered.');
}

async function tellFault(
  reason: string,
  { id, log, observer }: Request,
  tell: (fault: string) => Promise<unknown>,
): Promise<void> {
  observer.fault();
  log.error({ error: reason }, `Fault ${id}`);
  try {
    await tell(EN.fault(id));
  } catch (second) {
    log.warn({ error: describeError(second) }, `Fault ${id} could not be told.`);
  }
}

/** What the person typed, as far as an error could repeat it. */
function saidIn(interaction: Interaction): readonly string[] {
  if (interaction.isButton()) return [questionOf(interaction) ?? ''];
  return interaction.isChatInputCommand() ? interaction.options.data.map(({ value }) => String(value)) : [];
}

/** Unknown interaction: its three seconds are over. Already acknowledged: by a retry, or by a second bot of this token. */
const LOST = new Set<string | number>([10062, 40060]);

function isLost(error: unknown): boolean {
  return error instanceof DiscordAPIError && LOST.has(error.code);
}
