import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, named, type SlashCommand } from '../command.ts';
import { deliver } from '../deliver.ts';
import { renderList } from '../render-list.ts';
import { wordsOf } from '../speak.ts';
import { EN } from '../words/en.ts';

const { articles: NAMES } = EN.commands;

/** `/articles filter:` lists the articles, for whoever asks alone. */
export const ARTICLES: SlashCommand = {
  definition: {
    ...named(({ commands }) => commands.articles),
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    options: [
      {
        ...named(({ commands }) => commands.articles.filter),
        type: ApplicationCommandOptionType.String,
        max_length: 100,
      },
    ],
  },
  run: async (interaction, { served, log }) => {
    const filter = interaction.options.getString(NAMES.filter.name) ?? '';
    await deliver(interaction, renderList(served, { filter, page: 0 }, wordsOf(interaction, true)), {
      isPrivate: true,
      log,
    });
  },
};
