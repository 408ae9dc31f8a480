import { randomUUID } from 'node:crypto';
import { type AutocompleteInteraction, DiscordAPIError, type Interaction, type RepliableInteraction } from 'discord.js';
import type { Command, CommandContext } from './command.ts';
import type { Cooldown } from './cooldown.ts';
import { deliver, type Log } from './deliver.ts';
import type { Library } from './library.ts';
import { type Places, isServed } from './places.ts';
import { toReply } from './reply.ts';
import { respondToPress } from './respond-to-press.ts';
import { wordsOf } from './speak.ts';

/** Everything that answering needs. */
export interface Surroundings {
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly cooldown: Cooldown;
  readonly places: Places;
  /** Whether whole articles may be read. */
  readonly reading: boolean;
  readonly log: Log;
}

/** What one command is run with: the edition of this moment. */
export function contextOf({ library, reading, log }: Surroundings): CommandContext {
  return { served: library.current(), reading, log };
}

/** Answers an interaction; whatever fails is logged, and told to the person if Discord still lets us. Never throws. */
export async function respondToInteraction(interaction: Interaction, surroundings: Surroundings): Promise<void> {
  const { log } = surroundings;
  if (interaction.isAutocomplete()) return await complete(interaction, surroundings);
  if (!interaction.isRepliable()) return;
  try {
    await dispatch(interaction, surroundings);
  } catch (error) {
    if (isLost(error)) return log(`An interaction was answered too late, or by another process: ${describe(error)}`);
    await tellFault(error, log, async (id) => {
      const fault = wordsOf(interaction, true).fault(id);
      if (interaction.replied) await interaction.followUp({ content: fault, flags: 'Ephemeral' });
      else await deliver(interaction, toReply([fault]), { isPrivate: true, log });
    });
  }
}

async function dispatch(interaction: RepliableInteraction, surroundings: Surroundings): Promise<void> {
  const { commands, log, places, cooldown } = surroundings;
  const tell = (text: string): Promise<void> => deliver(interaction, toReply([text]), { isPrivate: true, log });
  const words = wordsOf(interaction, true);
  if (!isServed(places, interaction)) return await tell(words.notHere);
  if (interaction.isButton()) return await respondToPress(interaction, contextOf(surroundings));
  if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand())
    return await tell(words.unknownButton);
  const later = cooldown.ask(interaction.user.id);
  if (later !== null) return await tell(words.slowDown(`<t:${Math.ceil(later / 1000)}:R>`));
  const command = commands.find(({ definition }) => definition.name === interaction.commandName);
  if (command && 'run' in command && interaction.isChatInputCommand()) {
    return await command.run(interaction, contextOf(surroundings));
  }
  if (command && 'runOn' in command && interaction.isMessageContextMenuCommand()) {
    return await command.runOn(interaction, contextOf(surroundings));
  }
  // A command of an older release that somebody's Discord still shows.
  await tell(words.unknownCommand);
}

/** Offers choices while somebody types; none is a choice, too, and better than an error. */
async function complete(interaction: AutocompleteInteraction, surroundings: Surroundings): Promise<void> {
  const { commands, log, places } = surroundings;
  try {
    const command = commands.find(({ definition }) => definition.name === interaction.commandName);
    const isHere = isServed(places, interaction);
    if (isHere && command && 'complete' in command) await command.complete?.(interaction, contextOf(surroundings));
    else await interaction.respond([]);
  } catch (error) {
    if (!isLost(error)) log(`Suggestions failed: ${describe(error)}`);
    if (!interaction.responded) await interaction.respond([]).catch(() => {});
  }
}

/** Logs a fault under an id, and tells it. */
export async function tellFault(error: unknown, log: Log, tell: (id: string) => Promise<unknown>): Promise<void> {
  const id = randomUUID().slice(0, 8);
  log(`Fault ${id}: ${describe(error)}`);
  try {
    await tell(id);
  } catch (second) {
    log(`Fault ${id} could not be told: ${describe(second)}`);
  }
}

/** Unknown interaction: its three seconds are over. Already acknowledged: by a retry, or by a second bot of this token. */
const LOST = new Set<string | number>([10062, 40060]);

function isLost(error: unknown): boolean {
  return error instanceof DiscordAPIError && LOST.has(error.code);
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
