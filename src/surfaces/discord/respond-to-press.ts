import type { ButtonInteraction } from 'discord.js';
import type { Answer, Quote } from '../../model.ts';
import { askWithin, quoteIn } from './ask-again.ts';
import { isAsker, mayDelete } from './asker.ts';
import type { CommandContext } from './command.ts';
import { decodePress, type Press } from './custom-id.ts';
import { deliver } from './deliver.ts';
import { shelfOf } from './library.ts';
import { type Found, findPassage } from './passage-key.ts';
import { insist } from './insist.ts';
import { copyMessage } from './plain-message.ts';
import { neighbour, readingView } from './read-on.ts';
import { firstView, foundIn, renderAnswer, renderReading } from './render-answer.ts';
import { decodeTurn, renderList } from './render-list.ts';
import { plainQuotation, renderAllNotes } from './render-notes.ts';
import { type Reply, toReply } from './reply.ts';
import { questionOf } from './shown-message.ts';
import { wordsOf } from './speak.ts';
import type { Words } from './words/words.ts';

/** A press with all that it needs: the message's question, the edition, the passage as it is now. */
interface Pressed extends CommandContext {
  readonly interaction: ButtonInteraction;
  readonly press: Press;
  readonly question: string;
  readonly found: Found;
  /** In which what is for whoever pressed alone is said. */
  readonly words: Words;
}

/**
 * Does what a button says. Nothing is remembered between presses: the button knows its passage, its message the question.
 * Whoever did not ask gets a copy of their own, and the message stays as it was.
 */
export async function respondToPress(interaction: ButtonInteraction, context: CommandContext): Promise<void> {
  const words = wordsOf(interaction, true);
  const turn = decodeTurn(interaction.customId);
  if (turn) return await update(interaction, renderList(context.served, turn, words));
  const press = decodePress(interaction.customId);
  if (!press) return await tell(interaction, words.unknownButton, context);
  if (press.action === 'delete') return await remove(interaction, words, context);
  const question = questionOf(interaction.message);
  if (question === null) return await tell(interaction, words.noQuestion, context);
  const found = press.passage
    ? findPassage(shelfOf(context.served), press.passage)
    : ({ state: 'gone', passage: null } as const);
  await act({ ...context, interaction, press, question, found, words });
}

async function act(pressed: Pressed): Promise<void> {
  const { question, words } = pressed;
  switch (pressed.press.action) {
    case 'answer':
      return await show(pressed, await answerReply(pressed));
    case 'before':
      return await readOn(pressed, -1);
    case 'behind':
      return await readOn(pressed, 1);
    case 'notes':
      return await bring(pressed, (quote) => renderAllNotes(question, quote, words));
    case 'copy':
      return await bring(pressed, (quote) => copyMessage(plainQuotation(quote, words), words.textBelow));
    case 'share':
      return await share(pressed);
    case 'delete':
      return undefined;
  }
}

async function answerReply(pressed: Pressed): Promise<Reply> {
  const { press, found, interaction, reading } = pressed;
  const answer = await askWithin(pressed, pressed.question, press.within);
  const isPrivate = staysPrivate(interaction);
  const words = wordsOf(interaction, isPrivate);
  const at = foundIn(answer).length > press.at ? press.at : firstView(answer);
  const notice = changeNotice(found, answer, words);
  return renderAnswer({ answer, at, within: press.within, isPrivate, canReadOn: reading, notice }, words);
}

/** What has changed since the message was written; `null` when there is an answer still. */
function changeNotice({ state }: Found, answer: Answer, words: Words): string | null {
  if (state === 'gone') return words.gone;
  if (state === 'edited') return words.edited;
  return foundIn(answer).length > 0 ? null : words.otherAnswers;
}

async function readOn(pressed: Pressed, step: 1 | -1): Promise<void> {
  const { found, served, press, words, question, interaction, reading } = pressed;
  if (!reading) return await tell(interaction, words.readingIsOff, pressed);
  if (found.state === 'gone') return await tell(interaction, words.gone, pressed);
  const passage = neighbour(served, found.passage, step);
  if (!passage) return await tell(interaction, step > 0 ? words.endOfArticle : words.startOfArticle, pressed);
  const isPrivate = staysPrivate(interaction);
  const ownWords = wordsOf(interaction, isPrivate);
  const notice = found.state === 'edited' ? ownWords.edited : null;
  const reader = { question, at: press.at, within: press.within, isPrivate, canReadOn: true, notice };
  await show(pressed, renderReading(readingView(served, passage, reader), ownWords));
}

/** Brings something about the quotation that the message shows, to whoever pressed alone. */
async function bring(pressed: Pressed, render: (quote: Quote) => Parameters<typeof deliver>[1]): Promise<void> {
  const { interaction, found, words, log } = pressed;
  const quote = await quoteShown(pressed);
  if (!quote) return await tell(interaction, found.state === 'gone' ? words.gone : words.edited, pressed);
  await deliver(interaction, render(quote), { isPrivate: true, log });
}

/** The quotation of the message as it is now; `null` when its words are no longer there. */
async function quoteShown(pressed: Pressed): Promise<Quote | null> {
  const { press, question, served, found } = pressed;
  if (found.state !== 'same') return null;
  if (press.isReading) return served.quoteWhole(found.passage);
  return quoteIn(await askWithin(pressed, question, press.within), found.passage, served);
}

/** Posts a private answer for all to see, with the name of who shared it. */
async function share(pressed: Pressed): Promise<void> {
  const { interaction, press, question, served, found, words, log, reading } = pressed;
  if (found.state !== 'same') {
    return await tell(interaction, found.state === 'gone' ? words.gone : words.edited, pressed);
  }
  const publicWords = wordsOf(interaction, false);
  const notice = `-# ${publicWords.sharedBy(`<@${interaction.user.id}>`)}`;
  const shared = { within: press.within, isPrivate: false, canReadOn: reading, notice };
  if (press.isReading) {
    const view = readingView(served, found.passage, { ...shared, question, at: press.at });
    return await deliver(interaction, renderReading(view, publicWords), { isPrivate: false, log });
  }
  const answer = await askWithin(pressed, pressed.question, press.within);
  const at = foundIn(answer).findIndex(({ passage }) => passage === found.passage);
  const view = { ...shared, answer, at: at === -1 ? firstView(answer) : at };
  await deliver(interaction, renderAnswer(view, publicWords), { isPrivate: false, log });
}

/** Changes the message for whoever asked; answers others alone. */
async function show({ interaction, log }: Pressed, reply: Reply): Promise<void> {
  if (isAsker(interaction.message, interaction)) await update(interaction, reply);
  else await deliver(interaction, reply, { isPrivate: true, log });
}

async function update(interaction: ButtonInteraction, { components, files, allowedMentions }: Reply): Promise<void> {
  await insist(() => interaction.update({ components, files, allowedMentions }));
}

async function tell(interaction: ButtonInteraction, text: string, { log }: CommandContext): Promise<void> {
  await deliver(interaction, toReply([text]), { isPrivate: true, log });
}

/** Whether what a press shows is seen by the one who pressed alone. */
function staysPrivate(interaction: ButtonInteraction): boolean {
  return interaction.message.flags.has('Ephemeral') || !isAsker(interaction.message, interaction);
}

async function remove(interaction: ButtonInteraction, words: Words, context: CommandContext): Promise<void> {
  if (!mayDelete(interaction.message, interaction)) return await tell(interaction, words.notYours, context);
  await insist(() => interaction.deferUpdate());
  await interaction.deleteReply();
}
