import { type ButtonInteraction, ComponentType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { Answer, ArticleId, Quote } from '../../model.ts';
import { decodePress, type Press } from './custom-id.ts';
import { deliver } from './deliver.ts';
import { MOST_ANSWERS, type Served, shelfOf } from './library.ts';
import type { Log } from './log.ts';
import { type Found, findPassage, shortHash } from './passage-key.ts';
import { copyMessage } from './plain-message.ts';
import { readQuestion } from './question-text.ts';
import { type AnswerView, firstView, foundIn, renderAnswer, type ReadingView, renderReading } from './render-answer.ts';
import { plainQuotation, renderAllNotes } from './render-notes.ts';
import { type Reply, toReply } from './reply.ts';
import type { Words } from './words/words.ts';

/** A press with all that it needs: the message's question, the edition, the passage as it is now. */
interface Pressed {
  readonly interaction: ButtonInteraction;
  readonly press: Press;
  readonly question: string;
  readonly served: Served;
  readonly found: Found;
  readonly words: Words;
  readonly log: Log;
}

/**
 * Does what a button says. Nothing is remembered between presses: the button knows its passage, its message the question.
 * Whoever did not ask gets a copy of their own, and the message stays as it was.
 */
export async function respondToPress(
  interaction: ButtonInteraction,
  served: Served,
  words: Words,
  log: Log,
): Promise<void> {
  const tell = (text: string): Promise<void> => deliver(interaction, toReply([text]), { isPrivate: true, log });
  const press = decodePress(interaction.customId);
  if (!press) return await tell(words.unknownButton);
  if (press.action === 'delete') return await remove(interaction, words, log);
  const question = questionOf(interaction);
  if (question === null) return await tell(words.noQuestion);
  const found = press.passage
    ? findPassage(shelfOf(served), press.passage)
    : ({ state: 'gone', passage: null } as const);
  const pressed: Pressed = { interaction, press, question, served, found, words, log };
  switch (press.action) {
    case 'answer':
      return await show(pressed, await answerReply(pressed));
    case 'before':
      return await readOn(pressed, -1);
    case 'behind':
      return await readOn(pressed, 1);
    case 'notes':
      return await withQuote(pressed, (quote) => renderAllNotes(question, quote, words));
    case 'copy':
      return await withQuote(pressed, (quote) => copyMessage(plainQuotation(quote, words), words.textBelow));
    case 'share':
      return await share(pressed);
  }
}

/** The first text of the message is the question, as the bot has written it. */
export function questionOf({ message }: ButtonInteraction): string | null {
  const first = message.components.find(({ type }) => type === ComponentType.TextDisplay);
  return readQuestion(first && 'content' in first ? first.content : undefined);
}

async function answerReply({ press, question, served, found, words, interaction }: Pressed): Promise<Reply> {
  const answer = await askAgain(press, question, served);
  const notice = changeNotice(found, answer, words);
  const at = foundIn(answer).length > press.at ? press.at : firstView(answer);
  return renderAnswer({ answer, at, within: press.within, isPrivate: staysPrivate(interaction), notice }, words);
}

async function askAgain({ within }: Press, question: string, served: Served): Promise<Answer> {
  return await served.ask(question, { limit: MOST_ANSWERS, article: articleWithin(within, served) });
}

function articleWithin(within: string | null, served: Served): ArticleId | null {
  if (within === null) return null;
  return served.articles.find(({ id }) => shortHash(id) === within)?.id ?? null;
}

/** What has changed since the message was written; `null` when its passage is among the answers still. */
function changeNotice({ state, passage }: Found, answer: Answer, words: Words): string | null {
  if (state === 'gone') return words.gone;
  if (state === 'edited') return words.edited;
  const isAmong = foundIn(answer).some((quote) => [quote.passage, ...quote.alsoIn].includes(passage));
  // A passage that was read on to need not be an answer; one beyond the last is none either.
  return isAmong || foundIn(answer).length > 0 ? null : words.otherAnswers;
}

async function readOn(pressed: Pressed, step: 1 | -1): Promise<void> {
  const { found, served, press, words, question, interaction } = pressed;
  if (found.state === 'gone') return await show(pressed, toReply([words.gone]), true);
  const siblings = served.passages.filter(({ article }) => article.id === found.passage.article.id);
  const at = siblings.indexOf(found.passage);
  const passage = siblings[at + step];
  if (!passage) return await show(pressed, toReply([step > 0 ? words.endOfArticle : words.startOfArticle]), true);
  const view: ReadingView = {
    question,
    quote: served.quoteWhole(passage),
    at: press.at,
    within: press.within,
    isPrivate: staysPrivate(interaction),
    isFirst: at + step === 0,
    isLast: at + step === siblings.length - 1,
    notice: found.state === 'edited' ? words.edited : null,
  };
  await show(pressed, renderReading(view, words));
}

/** Brings something about the quotation that the message shows, to whoever pressed alone. */
async function withQuote(pressed: Pressed, render: (quote: Quote) => Parameters<typeof deliver>[1]): Promise<void> {
  const { interaction, found, words, log } = pressed;
  const quote = await quoteShown(pressed);
  const reply = quote ? render(quote) : toReply([found.state === 'gone' ? words.gone : words.edited]);
  await deliver(interaction, reply, { isPrivate: true, log });
}

/** The quotation of the message as it is now; `null` when its words are no longer there. */
async function quoteShown({ press, question, served, found }: Pressed): Promise<Quote | null> {
  if (found.state !== 'same') return null;
  if (press.isReading) return served.quoteWhole(found.passage);
  const quote = foundIn(await askAgain(press, question, served)).find(({ passage }) => passage === found.passage);
  return quote ?? served.quoteWhole(found.passage);
}

/** Posts a private answer for all to see, with the name of who shared it. */
async function share(pressed: Pressed): Promise<void> {
  const { interaction, press, question, served, words, log, found } = pressed;
  const notice = `-# ${words.sharedBy(`<@${interaction.user.id}>`)}`;
  const shared = { within: press.within, isPrivate: false, notice };
  if (found.state !== 'same') {
    return await deliver(interaction, toReply([found.state === 'gone' ? words.gone : words.edited]), {
      isPrivate: true,
      log,
    });
  }
  const reply = press.isReading
    ? renderReading(
        {
          ...shared,
          question,
          quote: served.quoteWhole(found.passage),
          at: press.at,
          ...endsOf(found.passage, served),
        },
        words,
      )
    : renderAnswer(await sharedView(pressed, shared), words);
  await deliver(interaction, reply, { isPrivate: false, log });
}

async function sharedView(
  { press, question, served, found }: Pressed,
  shared: Omit<AnswerView, 'answer' | 'at'>,
): Promise<AnswerView> {
  const answer = await askAgain(press, question, served);
  const at = foundIn(answer).findIndex(({ passage }) => passage === found.passage);
  return { ...shared, answer, at: at === -1 ? firstView(answer) : at };
}

function endsOf(passage: Quote['passage'], { passages }: Served): Pick<ReadingView, 'isFirst' | 'isLast'> {
  return {
    isFirst: passage.number === 1,
    isLast: passages.every(({ article, number }) => article !== passage.article || number <= passage.number),
  };
}

/** Changes the message for whoever asked; for others, and where `apart`, answers them alone. */
async function show({ interaction, log }: Pressed, reply: Reply, apart = false): Promise<void> {
  if (apart || !isAsker(interaction)) return await deliver(interaction, reply, { isPrivate: true, log });
  await interaction.update({
    components: reply.components,
    files: reply.files,
    allowedMentions: reply.allowedMentions,
  });
}

/** Whether what a press shows is seen by the one who pressed alone. */
function staysPrivate(interaction: ButtonInteraction): boolean {
  return isEphemeral(interaction) || !isAsker(interaction);
}

function isEphemeral({ message }: ButtonInteraction): boolean {
  return message.flags.has('Ephemeral');
}

/** Messages that answer no interaction are answers to a person who wrote to the bot. */
function isAsker({ message, user, context }: ButtonInteraction): boolean {
  const asker = message.interactionMetadata?.user.id ?? message.mentions.repliedUser?.id;
  return asker === undefined ? context === InteractionContextType.BotDM : asker === user.id;
}

async function remove(interaction: ButtonInteraction, words: Words, log: Log): Promise<void> {
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (!isAsker(interaction) && !isModerator) {
    return await deliver(interaction, toReply([words.notYours]), { isPrivate: true, log });
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
}
