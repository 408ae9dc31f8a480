import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Answer, Citation, Quote } from '../../model.ts';
import { count, distinctNotes, highlightLine, narrow, paragraphOf } from '../quote-parts.ts';
import { escapeMarkdown, renderLink } from './escape-markdown.ts';
import { cutText, fitsMessage } from './limits.ts';
import { renderNote, renderNotesFile } from './render-notes.ts';
import { renderQuotation } from './render-quotation.ts';

/** What Discord is sent: text displays, and a file for what they have no room for. Nobody is pinged. */
export interface Reply {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly { readonly name: string; readonly attachment: Buffer }[];
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

/** The help line, for a message that holds nothing to search for. */
export const HELP = 'Ask me about something in the articles, in a few words or a whole question.';

/**
 * Lays an answer out as one message: the question, the first quotation in full with its best sentence in bold, its
 * source, its notes in small print, then the further passages, a line each.
 */
export function renderReply(answer: Answer): Reply {
  switch (answer.outcome) {
    case 'answered':
      return renderFound(answer, null);
    case 'related':
      return renderFound(answer, 'The articles may not answer this. On the subject they say:');
    case 'unanswered':
      return renderSilence(answer);
  }
}

/** A plain sentence of the bot's own. */
export function renderText(...texts: readonly string[]): Reply {
  return toReply(texts, null);
}

/** A fault of the bot, never dressed as “not in the articles”. The id stands in the log beside what happened. */
export function renderFault(id: string): Reply {
  return renderText(
    `Something went wrong on my side; this says nothing about the articles. Whoever runs me finds it in the log as ${id}.`,
  );
}

function renderFound({ question, quotes }: Answer, lead: string | null): Reply {
  const [first, ...others] = quotes;
  if (!first) return renderText(HELP);
  const head = [renderQuestion(question), ...(lead === null ? [] : [lead])];
  const source = renderSource(first);
  const quote = fitQuote(first, (words) => fitsMessage([...head, words, source, ROOM_BELOW]));
  const body = [...head, renderQuotation(quote), source];

  const notes = distinctNotes(quote.citations);
  const shown = takeWhileFitting(notes.map(renderNote), (taken) => fitsMessage([...body, taken, ROOM_BELOW]));
  const left = notes.slice(shown.length);
  const below = [...shown, ...(left.length > 0 ? [renderLeftNotes(left)] : [])].join('\n');
  const withNotes = below === '' ? body : [...body, below];
  const further = takeWhileFitting(
    others.map((other, at) => renderFurther(other, at + 2)),
    (taken) => fitsMessage([...withNotes, taken]),
  );
  const texts = further.length > 0 ? [...withNotes, further.join('\n')] : withNotes;
  return toReply(texts, left.length > 0 ? renderNotesFile(question, quote) : null);
}

function renderSilence({ question, unsearchable, unmatched, nearest }: Answer): Reply {
  if (unsearchable === 'too-long') return renderText('That is too long for a question: 300 characters are the most.');
  if (unsearchable === 'no-words') return renderText(HELP);
  const lacking = unmatched.map((word) => `“${escapeMarkdown(word)}”`).join(', ');
  const reason = `The articles do not answer this${lacking === '' ? '.' : `: they do not mention ${lacking}.`}`;
  const lines = nearest.map((quote, at) => renderFurther(quote, at + 1));
  const head = [renderQuestion(question), nearest.length > 0 ? `${reason} What comes nearest:` : reason];
  const shown = takeWhileFitting(lines, (taken) => fitsMessage([...head, taken]));
  return toReply(shown.length > 0 ? [...head, shown.join('\n')] : head, null);
}

/** Kept free below the quotation, for the line that counts the notes that found no room. */
const ROOM_BELOW = ' '.repeat(160);

function renderQuestion(question: string): string {
  return `**${escapeMarkdown(question.replace(/\s+/gu, ' ').trim())}**`;
}

/** A title is no quotation: one that runs on for lines is shortened. */
const LONGEST_TITLE = 200;

function renderSource({ passage, alsoIn }: Quote): string {
  const { article, section } = passage;
  const parts = [
    article.title,
    article.authors.join(', '),
    article.published ?? '',
    section.join(' › '),
    paragraphOf(passage),
  ];
  const link = article.url === null ? null : renderLink(article.url);
  const line = parts
    .filter((part) => part !== '')
    .map(shorten)
    .join(' · ');
  const also = [...new Set(alsoIn.map((other) => other.article.title))].slice(0, 3).map(shorten).join(', ');
  return [line, ...(link === null ? [] : [link]), ...(also === '' ? [] : [`-# also in ${also}`])].join('\n');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const short = cutText(line, LONGEST_TITLE);
  return escapeMarkdown(short) + (short.length < line.length ? '…' : '');
}

const LONGEST_FURTHER = 180;

/** A further passage: its best sentence, and where it stands, in small print. */
function renderFurther(quote: Quote, number: number): string {
  const sentence = highlightLine(quote);
  const words = cutText(sentence, LONGEST_FURTHER);
  const cut = words.length < sentence.length ? ' […]' : '';
  return `-# ${number} · ${escapeMarkdown(words)}${cut} (${shorten(quote.passage.article.title)} · ${paragraphOf(quote.passage)})`;
}

function renderLeftNotes(notes: readonly Citation[]): string {
  const words = notes.reduce((sum, { note }) => sum + (note?.text.match(/\S+/gu)?.length ?? 0), 0);
  return `-# ${count(notes.length, 'more note')} (${count(words, 'word')}): all notes of this passage are in the file below.`;
}

/** The quotation whole, else its best sentence, else as much of that sentence as there is room for. */
function fitQuote(quote: Quote, fits: (rendered: string) => boolean): Quote {
  const { highlight, passage } = quote;
  if (fits(renderQuotation(quote))) return quote;
  let shorter = narrow(quote, highlight.start, highlight.end);
  for (let longest = highlight.end - highlight.start; !fits(renderQuotation(shorter)) && longest > 1;) {
    longest = Math.floor(longest * 0.8);
    const words = cutText(passage.text.slice(highlight.start, highlight.end), longest);
    shorter = narrow(quote, highlight.start, highlight.start + words.length);
  }
  return shorter;
}

/** The longest beginning of a list of lines that fits when joined. */
function takeWhileFitting(lines: readonly string[], fits: (joined: string) => boolean): readonly string[] {
  const taken: string[] = [];
  for (const line of lines) {
    if (!fits([...taken, line].join('\n'))) break;
    taken.push(line);
  }
  return taken;
}

function toReply(texts: readonly string[], file: { readonly name: string; readonly text: string } | null): Reply {
  const displays = texts.map((content) => ({ type: ComponentType.TextDisplay as const, content }));
  // A message of components shows no attachment that no component names.
  const attached = file ? [{ type: ComponentType.File as const, file: { url: `attachment://${file.name}` } }] : [];
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [...displays, ...attached],
    files: file ? [{ name: file.name, attachment: Buffer.from(file.text, 'utf8') }] : [],
    allowedMentions: { parse: [], repliedUser: false },
  };
}
