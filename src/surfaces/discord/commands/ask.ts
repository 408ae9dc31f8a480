import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { type ChatInputCommandInteraction, InteractionContextType, MessageFlags } from 'discord.js';
import { type Answer, type Article, LONGEST_QUESTION } from '../../../model.ts';
import { shortHash } from '../../../short-hash.ts';
import { chooseArticle } from '../choose-article.ts';
import { type CommandContext, EVERYWHERE, localized, named, type SlashCommand } from '../command.ts';
import { deliver } from '../deliver.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { insist } from '../insist.ts';
import { MOST_ANSWERS, shelfOf } from '../library.ts';
import { findPassage, type PassageKey } from '../passage-key.ts';
import { firstView, renderAnswer, renderReading } from '../render-answer.ts';
import { readingView } from '../read-on.ts';
import { toReply } from '../reply.ts';
import { wordsOf } from '../speak.ts';
import { pickedPassage, suggestArticles, suggestQuestions } from '../suggest.ts';
import { EN } from '../words/en.ts';

const { ask: NAMES } = EN.commands;

/** `/ask question: article: show:` */
export const ASK: SlashCommand = {
  definition: {
    ...named(({ commands }) => commands.ask),
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    options: [
      {
        ...named(({ commands }) => commands.ask.question),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: LONGEST_QUESTION,
        autocomplete: true,
      },
      {
        ...named(({ commands }) => commands.ask.article),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
      },
      {
        ...named(({ commands }) => commands.ask.show),
        type: ApplicationCommandOptionType.String,
        choices: (['public', 'private'] as const).map((value) => ({
          name: NAMES.show[value],
          name_localizations: localized(({ commands }) => commands.ask.show[value]),
          value,
        })),
      },
    ],
  },
  run: runAsk,
  complete: async (interaction, { served }) => {
    const { name, value } = interaction.options.getFocused(true);
    const suggest = name === NAMES.article.name ? suggestArticles : suggestQuestions;
    await interaction.respond([...suggest(served, value)]);
  },
};

/** So long an answer is waited for before it is promised: then it is private, since it may turn out to be none. */
const PATIENCE = 1500;

/** Answers for all to see, or as `show` says; what the articles do not answer is private where others read along. */
async function runAsk(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<void> {
  const { served, log } = context;
  const name = interaction.options.getString(NAMES.article.name);
  const article = name === null ? null : chooseArticle(served, name);
  if (name !== null && article === null) {
    const words = wordsOf(interaction, true);
    return await deliver(interaction, toReply([words.noSuchArticle(escapeMarkdown(name))]), { isPrivate: true, log });
  }
  const question = interaction.options.getString(NAMES.question.name, true);
  const picked = pickedPassage(question);
  if (picked) return await showPicked(interaction, picked, context);
  const answer = await askPatiently(interaction, question, { context, article });
  const isSilent = answer.outcome === 'unanswered' && interaction.context !== InteractionContextType.BotDM;
  const isPrivate = interaction.deferred || isSilent || isAskedPrivately(interaction);
  const within = article === null ? null : shortHash(article.id);
  const view = { answer, at: firstView(answer), within, isPrivate, canReadOn: context.reading };
  await deliver(interaction, renderAnswer(view, wordsOf(interaction, isPrivate)), { isPrivate, log });
  context.answered(answer.outcome);
}

async function askPatiently(
  interaction: ChatInputCommandInteraction,
  question: string,
  { context: { ask }, article }: { readonly context: CommandContext; readonly article: Article | null },
): Promise<Answer> {
  const asking = ask(question, { limit: MOST_ANSWERS, article: article?.id ?? null });
  const isLate = Symbol('late');
  // The answer may fail while the deferral is under way; it is awaited below.
  asking.catch(() => {});
  if ((await Promise.race([asking, sleep(PATIENCE, isLate, { ref: false })])) === isLate) {
    await insist(() => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  }
  return await asking;
}

/** A suggestion that was picked leads straight to its passage. */
async function showPicked(
  interaction: ChatInputCommandInteraction,
  picked: PassageKey,
  { served, log, reading }: CommandContext,
): Promise<void> {
  const found = findPassage(shelfOf(served), picked);
  const isPrivate = found.state === 'gone' || isAskedPrivately(interaction);
  const words = wordsOf(interaction, isPrivate);
  if (found.state === 'gone') return await deliver(interaction, toReply([words.gone]), { isPrivate, log });
  const { passage } = found;
  const question = passage.section.at(-1) ?? passage.article.title;
  const reader = { question, at: 0, within: null, isPrivate, canReadOn: reading };
  await deliver(interaction, renderReading(readingView(served, passage, reader), words), { isPrivate, log });
}

function isAskedPrivately(interaction: ChatInputCommandInteraction): boolean {
  return interaction.options.getString(NAMES.show.name) === 'private';
}
