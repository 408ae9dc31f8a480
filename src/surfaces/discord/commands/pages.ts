import { ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, named, type SlashCommand } from '../command.ts';
import { deliver } from '../deliver.ts';
import { renderAbout } from '../render-about.ts';
import { toReply } from '../reply.ts';
import { wordsOf } from '../speak.ts';

/** `/help`, `/about`, `/privacy`: what the bot says of itself, to whoever asks alone. */
export const HELP: SlashCommand = {
  definition: { ...named(({ commands }) => commands.help), ...EVERYWHERE, type: ApplicationCommandType.ChatInput },
  run: async (interaction, { log }) =>
    await deliver(interaction, toReply([wordsOf(interaction, true).helpPage]), { isPrivate: true, log }),
};

export const PRIVACY: SlashCommand = {
  definition: { ...named(({ commands }) => commands.privacy), ...EVERYWHERE, type: ApplicationCommandType.ChatInput },
  run: async (interaction, { log }) =>
    await deliver(interaction, toReply([wordsOf(interaction, true).privacyPage]), { isPrivate: true, log }),
};

export const ABOUT: SlashCommand = {
  definition: { ...named(({ commands }) => commands.about), ...EVERYWHERE, type: ApplicationCommandType.ChatInput },
  run: async (interaction, { served, log }) =>
    await deliver(interaction, renderAbout(served, wordsOf(interaction, true)), { isPrivate: true, log }),
};
