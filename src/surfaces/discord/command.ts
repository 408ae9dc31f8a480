import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ApplicationIntegrationType, InteractionContextType, Locale } from 'discord-api-types/v10';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Answer, AskOptions } from '../../model.ts';
import type { Log } from './log.ts';
import type { Served } from './library.ts';
import { EN } from './words/en.ts';
import { LANGUAGES } from './words/languages.ts';
import type { CommandWords, Words } from './words/words.ts';

/** What a command is run with. */
export interface CommandContext {
  /** The edition that is served now; the same until the command has ended. */
  readonly served: Served;
  /** Asks it in turn with everybody else; throws `BusyError` when too many wait. */
  readonly ask: (question: string, options: Partial<AskOptions>) => Promise<Answer>;
  readonly log: Log;
  /** Told of each question that was answered. */
  readonly answered: (outcome: Answer['outcome']) => void;
  /** Whether whole articles may be read. */
  readonly reading: boolean;
}

interface Registered {
  /** As Discord knows it, in English. */
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
}

export interface SlashCommand extends Registered {
  readonly run: (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<void>;
  readonly complete?: (interaction: AutocompleteInteraction, context: CommandContext) => Promise<void>;
}

export interface MessageCommand extends Registered {
  readonly runOn: (interaction: MessageContextMenuCommandInteraction, context: CommandContext) => Promise<void>;
}

export type Command = SlashCommand | MessageCommand;

/** In servers, in the bot's direct messages, and wherever a person who installed it for themselves writes. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

type Localizations = Partial<Record<Locale, string>>;

/** A text in every language that the bot speaks, for Discord to choose from. */
export function localized(choose: (words: Words) => string): Localizations {
  const texts: Localizations = {};
  for (const locale of Object.values(Locale)) {
    const words = LANGUAGES.get(locale);
    if (words) texts[locale] = choose(words);
  }
  return texts;
}

/** Name and description of a command or an option, in English and in every other language. */
export function named(choose: (words: Words) => CommandWords): {
  readonly name: string;
  readonly description: string;
  readonly name_localizations: Localizations;
  readonly description_localizations: Localizations;
} {
  const { name, description } = choose(EN);
  return {
    name,
    description,
    name_localizations: localized((words) => choose(words).name),
    description_localizations: localized((words) => choose(words).description),
  };
}
