import type { Passage, Quote } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import { askWithin, quoteIn } from './ask-again.ts';
import { articleTitled } from './choose-article.ts';
import type { CommandContext } from './command.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Intent, readIntent } from './intents.ts';
import { articleOfHash, shelfOf } from './library.ts';
import { findPassage } from './passage-key.ts';
import { neighbour, readingView } from './read-on.ts';
import { firstView, foundIn, renderAnswer, renderReading } from './render-answer.ts';
import { renderAllNotes } from './render-notes.ts';
import { type Reply, toReply } from './reply.ts';
import type { Shown } from './shown-message.ts';
import { wordsFor } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** What somebody has written to the bot. */
export interface Said {
  /** Without the mention of the bot. */
  readonly text: string;
  /** The answer that it replies to, so that it asks on within its article; `null` when it replies to none. */
  readonly replied: Shown | null;
  /** Looks for the last answer in the conversation. */
  readonly last: () => Promise<Shown | null>;
  /** The server's language; `null` in a direct message, where the question's own is spoken. */
  readonly serverLocale: string | null;
}

/** The bot's turn in a conversation. */
export async function converse(said: Said, context: CommandContext): Promise<Reply> {
  const intent = readIntent(said.text);
  const words = (language: string | null): Words => wordsFor(said.serverLocale ?? language);
  if (intent?.kind === 'greeting') return toReply([words(intent.language).greeting]);
  if (intent?.kind === 'thanks') return toReply([words(intent.language).thanks]);
  const before = intent && (said.replied ?? (await said.last()));
  const turn = before && (await takeTurn(intent, before, context, words));
  if (turn) return turn;
  const article = articleTitled(context.served, said.text);
  const first = article && context.served.passages.find((passage) => passage.article === article);
  if (first && context.reading) return openArticle(first, context, words(article.language));
  return await answerQuestion(said, context, words);
}

async function answerQuestion(
  { text, replied }: Said,
  context: CommandContext,
  words: (language: string | null) => Words,
): Promise<Reply> {
  const asked = replied?.press.passage?.article ?? null;
  const within = articleOfHash(context.served, asked) ? asked : null;
  const answer = await askWithin(context, text, within);
  context.answered(answer.outcome);
  const view = { answer, at: firstView(answer), within, isPrivate: false, canReadOn: context.reading };
  return renderAnswer(view, words(answer.language));
}

function openArticle(first: Passage, { served }: CommandContext, words: Words): Reply {
  const { article } = first;
  const reader = { question: article.title, at: 0, within: shortHash(article.id), isPrivate: false, canReadOn: true };
  return renderReading(readingView(served, first, reader), words);
}

/** “more”, “next” and a label, said after an answer; `null` where its passage is gone, so that it is taken for a question. */
async function takeTurn(
  intent: Intent,
  { question, press }: Shown,
  context: CommandContext,
  wordsIn: (language: string | null) => Words,
): Promise<Reply | null> {
  const { served, reading } = context;
  const found = press.passage ? findPassage(shelfOf(served), press.passage) : null;
  if (!found?.passage) return null;
  const answer = await askWithin(context, question, press.within);
  const words = wordsIn(answer.language);
  if (intent.kind === 'note') {
    const { passage } = found;
    const quote = press.isReading ? served.quoteWhole(passage) : quoteIn(answer, passage, served);
    return renderOneNote(intent.label, quote, words);
  }
  if (intent.kind === 'more') {
    const at = press.at + 1;
    if (at >= foundIn(answer).length) return toReply([words.noMoreAnswers]);
    return renderAnswer({ answer, at, within: press.within, isPrivate: false, canReadOn: reading }, words);
  }
  if (!reading) return toReply([words.readingIsOff]);
  const next = neighbour(served, found.passage, 1);
  if (!next) return toReply([words.endOfArticle]);
  const reader = { question, at: press.at, within: press.within, isPrivate: false, canReadOn: true };
  return renderReading(readingView(served, next, reader), words);
}

function renderOneNote(label: string, quote: Quote, words: Words): Reply {
  const citations = quote.citations.filter((citation) => citation.label === label);
  if (citations.length === 0) return toReply([words.noSuchNote(escapeMarkdown(label))]);
  return renderAllNotes(quote.passage.article.title, { ...quote, citations }, words);
}
