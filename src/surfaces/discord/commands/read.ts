import { shortHash } from '../../../short-hash.ts';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { chooseArticle } from '../choose-article.ts';
import { EVERYWHERE, named, type SlashCommand } from '../command.ts';
import { deliver } from '../deliver.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { readingView } from '../read-on.ts';
import { renderReading } from '../render-answer.ts';
import { toReply } from '../reply.ts';
import { wordsOf } from '../speak.ts';
import { suggestArticles } from '../suggest.ts';
import { EN } from '../words/en.ts';

const { read: NAMES } = EN.commands;

/** `/read article: paragraph:` opens an article, for whoever asks alone. */
export const READ: SlashCommand = {
  definition: {
    ...named(({ commands }) => commands.read),
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    options: [
      {
        ...named(({ commands }) => commands.read.article),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
      },
      {
        ...named(({ commands }) => commands.read.paragraph),
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
      },
    ],
  },
  complete: async (interaction, { served }) =>
    await interaction.respond([...suggestArticles(served, interaction.options.getFocused())]),
  run: async (interaction, { served, log, reading }) => {
    const words = wordsOf(interaction, true);
    const tell = (text: string): Promise<void> => deliver(interaction, toReply([text]), { isPrivate: true, log });
    if (!reading) return await tell(words.readingIsOff);
    const name = interaction.options.getString(NAMES.article.name, true);
    const article = chooseArticle(served, name);
    if (!article) return await tell(words.noSuchArticle(escapeMarkdown(name)));
    const paragraph = interaction.options.getInteger(NAMES.paragraph.name) ?? 1;
    const own = served.passages.filter((passage) => passage.article === article);
    const passage = own.find(({ paragraph: [, last] }) => paragraph <= last);
    if (!passage) return await tell(words.noSuchParagraph(own.at(-1)?.paragraph[1] ?? 0));
    const reader = { question: article.title, at: 0, within: shortHash(article.id), isPrivate: true, canReadOn: true };
    await deliver(interaction, renderReading(readingView(served, passage, reader), words), { isPrivate: true, log });
  },
};
