import { setTimeout as sleep } from 'node:timers/promises';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Answer } from '../../../model.ts';
import { deliver } from '../deliver.ts';
import { MOST_ANSWERS, type Served } from '../library.ts';
import type { Log } from '../log.ts';
import { firstView, renderAnswer } from '../render-answer.ts';
import type { Words } from '../words/words.ts';

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
    {
      name: 'show',
      description: 'Who sees the answer: everybody here, unless you say otherwise',
      type: ApplicationCommandOptionType.String,
      choices: [
        { name: 'public: everybody here', value: 'public' },
        { name: 'private: only you', value: 'private' },
      ],
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** So long an answer is waited for before it is promised: then it is private, since it may turn out to be none. */
const PATIENCE = 1500;

/** Answers for all to see, or as `show` says; what the articles do not answer is private where others read along. */
export async function runAsk(
  interaction: ChatInputCommandInteraction,
  { ask }: Served,
  words: Words,
  log: Log,
): Promise<Answer['outcome']> {
  const asking = Promise.resolve(ask(interaction.options.getString('question', true), { limit: MOST_ANSWERS }));
  const isLate = Symbol('late');
  if ((await Promise.race([asking, sleep(PATIENCE, isLate, { ref: false })])) === isLate) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  }
  const answer = await asking;
  const isSilent = answer.outcome === 'unanswered' && interaction.context !== InteractionContextType.BotDM;
  const isPrivate = interaction.deferred || isSilent || interaction.options.getString('show') === 'private';
  const reply = renderAnswer({ answer, at: firstView(answer), within: null, isPrivate }, words);
  await deliver(interaction, reply, { isPrivate, log });
  return answer.outcome;
}
