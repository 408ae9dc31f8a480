import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Ask } from '../../../model.ts';
import { renderReply } from '../render-reply.ts';

/** `/ask question:` — in servers, in the bot's direct messages, and wherever a person who installed it writes. */
export const ASK_COMMAND = {
  name: 'ask',
  description: 'Answers with quoted passages from the articles, and the footnotes that they carry',
  type: ApplicationCommandType.ChatInput,
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  options: [
    {
      name: 'question',
      description: 'What you want to know, in a few words or a whole question',
      type: ApplicationCommandOptionType.String,
      required: true,
      max_length: 300,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Answers at once, since the index is in memory. Where others read along, what the articles do not answer is private. */
export async function runAsk(interaction: ChatInputCommandInteraction, ask: Ask): Promise<void> {
  const answer = ask(interaction.options.getString('question', true));
  const reply = renderReply(answer);
  const isPrivate = answer.outcome === 'unanswered' && interaction.context !== InteractionContextType.BotDM;
  await interaction.reply({ ...reply, flags: isPrivate ? [reply.flags, MessageFlags.Ephemeral] : reply.flags });
}
