import { type AutocompleteInteraction, DiscordAPIError, type Interaction, type RepliableInteraction } from 'discord.js';
import { countdown } from './cooldown.ts';
import { decodePress } from './custom-id.ts';
import { deliver } from './deliver.ts';
import { describeError } from './describe-error.ts';
import { contextOf, receive, type Request, type StaffedDesk, tellFault } from './desk.ts';
import { isServed } from './places.ts';
import { BusyError } from './queue.ts';
import { decodeTurn } from './render-list.ts';
import { toReply } from './reply.ts';
import { respondToPress } from './respond-to-press.ts';
import { questionOf } from './shown-message.ts';
import { wordsOf } from './speak.ts';

/** Answers an interaction; whatever fails is logged, and told to the person if Discord still lets us. Never throws. */
export async function respondToInteraction(interaction: Interaction, desk: StaffedDesk): Promise<void> {
  const request = receive(desk);
  if (interaction.isAutocomplete()) return await complete(interaction, request);
  if (!interaction.isRepliable()) return;
  const { log, observer } = request;
  try {
    await dispatch(interaction, request);
  } catch (error) {
    if (error instanceof BusyError) return await tellBusy(interaction, request);
    const reason = describeError(error, saidIn(interaction));
    if (isLost(error)) {
      observer.late();
      return log.warn({ error: reason }, 'An interaction was answered too late, or by another process.');
    }
    await tellFault(reason, request, async (id) => {
      const fault = wordsOf(interaction, true).fault(id);
      if (interaction.replied) await interaction.followUp({ content: fault, flags: 'Ephemeral' });
      else await deliver(interaction, toReply([fault]), { isPrivate: true, log });
    });
  }
}

async function tellBusy(interaction: RepliableInteraction, { log }: Request): Promise<void> {
  log.warn({}, 'A question was turned away: too many wait.');
  await deliver(interaction, toReply([wordsOf(interaction, true).busy]), { isPrivate: true, log }).catch(() => {});
}

async function dispatch(interaction: RepliableInteraction, request: Request): Promise<void> {
  const { commands, log, places, cooldown, observer } = request;
  const tell = (text: string): Promise<void> => deliver(interaction, toReply([text]), { isPrivate: true, log });
  const words = wordsOf(interaction, true);
  if (!isServed(places, interaction)) return await tell(words.notHere);
  if (interaction.isButton()) {
    await respondToPress(interaction, contextOf(request));
    return observer.pressed(actionOf(interaction.customId));
  }
  if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand()) {
    return await tell(words.unknownButton);
  }
  const later = cooldown.ask(interaction.user.id);
  if (later !== null) return await tell(words.slowDown(countdown(later)));
  const command = commands.find(({ definition }) => definition.name === interaction.commandName);
  if (command && 'run' in command && interaction.isChatInputCommand()) {
    return await command.run(interaction, contextOf(request));
  }
  if (command && 'runOn' in command && interaction.isMessageContextMenuCommand()) {
    return await command.runOn(interaction, contextOf(request));
  }
  // A command of an older release that somebody's Discord still shows.
  await tell(words.unknownCommand);
}

/** What a button does, for the counts. */
function actionOf(customId: string): string {
  return decodePress(customId)?.action ?? (decodeTurn(customId) ? 'turn' : 'unknown');
}

/** Offers choices while somebody types; none is a choice, too, and better than an error. */
async function complete(interaction: AutocompleteInteraction, request: Request): Promise<void> {
  const { commands, log, places, observer, arrived } = request;
  try {
    const command = commands.find(({ definition }) => definition.name === interaction.commandName);
    const isHere = isServed(places, interaction);
    if (isHere && command && 'complete' in command) await command.complete?.(interaction, contextOf(request));
    else await interaction.respond([]);
    observer.suggested(performance.now() - arrived);
  } catch (error) {
    if (!isLost(error)) log.error({ error: describeError(error, saidIn(interaction)) }, 'Suggestions failed.');
    if (!interaction.responded) await interaction.respond([]).catch(() => {});
  }
}

/** What the person typed, as far as an error could repeat it. */
function saidIn(interaction: Interaction): readonly string[] {
  if (interaction.isButton()) return [questionOf(interaction.message) ?? ''];
  if (interaction.isMessageContextMenuCommand()) return [interaction.targetMessage.content];
  if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) return [];
  return interaction.options.data.map(({ value }) => String(value));
}

/**
 * Unknown interaction: its three seconds are over. Already acknowledged: by a retry, or by a second bot of this token.
 * Invalid token: its fifteen minutes are over.
 */
const LOST = new Set<string | number>([10062, 40060, 50027]);

function isLost(error: unknown): boolean {
  return error instanceof DiscordAPIError && LOST.has(error.code);
}
