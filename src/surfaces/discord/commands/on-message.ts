import { ApplicationCommandType } from 'discord-api-types/v10';
import { DiscordAPIError } from 'discord.js';
import { mayDelete } from '../asker.ts';
import { LONGEST_QUESTION } from '../../../model.ts';
import { EVERYWHERE, localized, type MessageCommand } from '../command.ts';
import { deliver } from '../deliver.ts';
import { MOST_ANSWERS } from '../library.ts';
import { cutText } from '../limits.ts';
import { firstView, renderAnswer } from '../render-answer.ts';
import { toReply } from '../reply.ts';
import { wordsOf } from '../speak.ts';
import { EN } from '../words/en.ts';

/** Answers what a message asks, to whoever chose the command alone. */
export const ASK_ABOUT_THIS: MessageCommand = {
  definition: {
    name: EN.commands.askAboutThis,
    name_localizations: localized(({ commands }) => commands.askAboutThis),
    type: ApplicationCommandType.Message,
    ...EVERYWHERE,
  },
  runOn: async (interaction, { ask, log, reading, answered }) => {
    const question = cutText(plainWords(interaction.targetMessage.content), LONGEST_QUESTION);
    const answer = await ask(question, { limit: MOST_ANSWERS });
    const view = { answer, at: firstView(answer), within: null, isPrivate: true, canReadOn: reading };
    await deliver(interaction, renderAnswer(view, wordsOf(interaction, true)), { isPrivate: true, log });
    answered(answer.outcome);
  },
};

/** A message without mentions, addresses and emoji of a server, which nobody asks about. */
function plainWords(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#|a?:\w+:)\d+>|https?:\/\/\S+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Deletes an answer of the bot's for whoever asked, or for a moderator. */
export const DELETE_ANSWER: MessageCommand = {
  definition: {
    name: EN.commands.deleteAnswer,
    name_localizations: localized(({ commands }) => commands.deleteAnswer),
    type: ApplicationCommandType.Message,
    ...EVERYWHERE,
  },
  runOn: async (interaction, { log }) => {
    const { targetMessage: message, client } = interaction;
    const words = wordsOf(interaction, true);
    const tell = (text: string): Promise<void> => deliver(interaction, toReply([text]), { isPrivate: true, log });
    if (message.author.id !== client.user.id) return await tell(words.notMine);
    if (!mayDelete(message, interaction)) return await tell(words.notYours);
    try {
      await message.delete();
    } catch (error) {
      // Where a person has brought the bot along, it may answer, and touch nothing.
      if (!(error instanceof DiscordAPIError) || error.status !== 403) throw error;
      return await tell(words.deleteByButton);
    }
    await tell(words.deleted);
  },
};
