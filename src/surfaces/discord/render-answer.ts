import type { Answer, Citation, Quote } from '../../model.ts';
import { distinctNotes, highlightLine, narrow } from '../quote-parts.ts';
import { button, type ButtonRow, type MaybeButton, type ButtonState, rowsOf } from './buttons.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { cutText, fitsMessage } from './limits.ts';
import { keyOf } from './passage-key.ts';
import { renderQuestion } from './question-text.ts';
import { renderNote } from './render-notes.ts';
import { renderQuotation } from './render-quotation.ts';
import { placeOf, renderSource, shorten } from './render-source.ts';
import { type Reply, RULE, toReply } from './reply.ts';
import type { Words } from './words/words.ts';

/** What of an answer a message shows. */
export interface AnswerView {
  readonly answer: Answer;
  /** Which of the passages found, from 0; `null` for the list of what is nearest when nothing answers. */
  readonly at: number | null;
  /** A hash of the id of the one article that was asked; `null` for all. */
  readonly within: string | null;
  readonly isPrivate: boolean;
  /** Whether the article may be read on from here. */
  readonly canReadOn: boolean;
  /** Said above the quotation: what has changed since, who shared it. */
  readonly notice?: string | null;
}

/** A passage that is read on from an answer. */
export interface ReadingView extends Omit<AnswerView, 'answer' | 'at'> {
  readonly question: string;
  readonly quote: Quote;
  /** The answer that it began from. */
  readonly at: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What an answer has found, best first: `answered` and `related` quote it, `unanswered` has it as what is nearest. */
export function foundIn({ quotes, nearest }: Answer): readonly Quote[] {
  return quotes.length > 0 ? quotes : nearest;
}

/** The view with which an answer begins. */
export function firstView(answer: Answer): number | null {
  return answer.outcome === 'unanswered' ? null : 0;
}

/**
 * Lays an answer out like a printed page: the question, which of the passages found it shows, the quotation with its best
 * sentence in bold, its source, a rule, the notes in small print; below it the buttons.
 */
export function renderAnswer(view: AnswerView, words: Words): Reply {
  const { answer, at, notice = null } = view;
  const found = foundIn(answer);
  const quote = at === null ? undefined : found[at];
  if (answer.unsearchable !== null) return toReply([answer.unsearchable === 'too-long' ? words.tooLong : words.help]);
  if (at === null || !quote) return renderSilence(view, words);
  const position = found.length > 1 ? [`-# ${words.resultOf(at + 1, found.length)}`] : [];
  const status = [...(notice === null ? [] : [notice]), ...position].join('\n');
  const head = [renderQuestion(answer.question), status, leadOf(answer, words)].filter((text) => text !== '');
  return renderPage({ head, quote, isReading: false }, words, (notes) => answerButtons(view, quote, notes, words));
}

/** Lays out a passage that is read on: the same page, with nothing marked in it. */
export function renderReading(view: ReadingView, words: Words): Reply {
  const head = [renderQuestion(view.question), view.notice ?? `-# ${words.readingOn}`];
  return renderPage({ head, quote: view.quote, isReading: true }, words, (notes) => readingButtons(view, notes, words));
}

function leadOf({ outcome, unmatched }: Answer, words: Words): string {
  const lacking = unmatched.map((word) => words.quoted(escapeMarkdown(word)));
  if (outcome === 'unanswered') return `${words.unanswered(lacking)} ${words.nearest}`;
  const unmentioned = lacking.length === 0 ? [] : [`-# ${words.unmentioned(lacking)}`];
  return [...unmentioned, ...(outcome === 'related' ? [words.related] : [])].join('\n');
}

interface Page {
  readonly head: readonly string[];
  readonly quote: Quote;
  /** Whether it is read on, and not an answer. */
  readonly isReading: boolean;
}

/** @param buttonsFor  the rows below, given how many notes found no room */
function renderPage(
  { head, quote, isReading }: Page,
  words: Words,
  buttonsFor: (left: number) => readonly ButtonRow[],
): Reply {
  const source = renderSource(quote, words, { withRights: isReading });
  const fitted = fitQuote(quote, (text) => fitsMessage([...head, text, source, ROOM_BELOW]));
  const body = [...head, renderQuotation(fitted), source];
  const notes = distinctNotes(fitted.citations);
  const shown = takeWhileFitting(
    notes.map((note) => renderNote(note, words)),
    (taken) => fitsMessage([...body, taken, ROOM_BELOW]),
  );
  const left = notes.slice(shown.length);
  const below = [...shown, ...(left.length > 0 ? [renderLeft(left, words)] : [])].join('\n');
  return toReply(below === '' ? body : [...body, RULE, below], buttonsFor(left.length));
}

/** Kept free below the quotation, for the line that counts the notes that found no room. */
const ROOM_BELOW = ' '.repeat(160);

function renderLeft(notes: readonly Citation[], words: Words): string {
  const length = notes.reduce((sum, { note }) => sum + wordsIn(note?.text ?? ''), 0);
  return `-# ${words.moreNotes(notes.length, length)}`;
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

function wordsIn(text: string): number {
  return [...WORDS.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

function renderSilence({ answer, within, isPrivate, notice = null }: AnswerView, words: Words): Reply {
  const { question, unmatched, nearest } = answer;
  const reason = words.unanswered(unmatched.map((word) => words.quoted(escapeMarkdown(word))));
  const head = [renderQuestion(question), ...(notice === null ? [] : [notice])];
  if (nearest.length === 0)
    return toReply([...head, `${reason} ${words.howToAsk}`], silenceButtons([], within, isPrivate, words));
  const opening = [...head, `${reason} ${words.howToAsk}`, words.nearest];
  const brief = takeWhileFitting(nearest.slice(0, MOST_NEAREST).map(renderBriefly), (taken) =>
    fitsMessage([...opening, taken]),
  );
  return toReply([...opening, ...brief], silenceButtons(nearest.slice(0, brief.length), within, isPrivate, words));
}

/** What is nearest beyond these has hardly to do with the question; leafing on from these leads there. */
const MOST_NEAREST = 3;
const LONGEST_BRIEF = 180;

/** A passage in brief: its number, the beginning of its best sentence; then, smaller, where it stands. */
function renderBriefly(quote: Quote, at: number): string {
  const sentence = highlightLine(quote);
  const brief = cutText(sentence, LONGEST_BRIEF);
  const cut = brief.length < sentence.length ? ' \\[…]' : '';
  return `**${at + 1}** ${escapeMarkdown(brief)}${cut}\n-# ${shorten(quote.passage.article.title)} · ${placeOf(quote.passage)}`;
}

function answerButtons(
  { answer, at, within, isPrivate, canReadOn }: AnswerView,
  quote: Quote,
  left: number,
  words: Words,
): readonly ButtonRow[] {
  const place = at ?? 0;
  const memory: ButtonState = { at: place, isReading: false, passage: keyOf(quote.passage), within };
  const last = foundIn(answer).length - 1;
  const step = (to: number, label: string): MaybeButton =>
    button('answer', label, { ...memory, at: Math.max(0, to) }, { disabled: to < 0 || to > last });
  const leafing =
    last === 0 ? [] : [step(place - 1, words.buttons.previousResult), step(place + 1, words.buttons.nextResult)];
  const shown = { quote, left, isPrivate, canReadOn, isFirst: quote.passage.number === 1, isLast: false };
  return buttonsBelow(memory, shown, leafing, words);
}

function readingButtons(view: ReadingView, left: number, words: Words): readonly ButtonRow[] {
  const { quote, at, within } = view;
  const memory: ButtonState = { at, isReading: true, passage: keyOf(quote.passage), within };
  return buttonsBelow(memory, { ...view, left }, [button('answer', words.buttons.backToResult, memory)], words);
}

interface ShownQuote extends Pick<ReadingView, 'quote' | 'isPrivate' | 'canReadOn' | 'isFirst' | 'isLast'> {
  /** So many notes found no room. */
  readonly left: number;
}

/**
 * Two rows that a phone shows whole: the first about the passage, alike on every page, so that reading on is pressing in
 * one place; the second about the results and the message.
 */
function buttonsBelow(
  memory: ButtonState,
  { quote, left, isPrivate, canReadOn, isFirst, isLast }: ShownQuote,
  leafing: readonly MaybeButton[],
  { buttons }: Words,
): readonly ButtonRow[] {
  const passage = [
    canReadOn ? button('before', buttons.textBefore, memory, { disabled: isFirst }) : null,
    canReadOn ? button('behind', buttons.textAfter, memory, { disabled: isLast }) : null,
    button('copy', buttons.copy, memory),
  ];
  const message = [
    left > 0 ? button('notes', buttons.notes(distinctNotes(quote.citations).length), memory) : null,
    isPrivate ? button('share', buttons.share, memory) : button('delete', buttons.delete, memory),
  ];
  return leafing.length === 0 ? rowsOf([...passage, ...message]) : rowsOf(passage, [...leafing, ...message]);
}

function silenceButtons(
  nearest: readonly Quote[],
  within: string | null,
  isPrivate: boolean,
  { buttons }: Words,
): readonly ButtonRow[] {
  return rowsOf(
    nearest.map((quote, at) =>
      button('answer', buttons.passage(at + 1), { at, isReading: false, passage: keyOf(quote.passage), within }),
    ),
    [isPrivate ? null : button('delete', buttons.delete, { at: 0, isReading: false, passage: null, within })],
  );
}

/** The quotation whole, else its best sentence, else as much of that sentence as there is room for. */
function fitQuote(quote: Quote, fits: (rendered: string) => boolean): Quote {
  const { passage } = quote;
  const highlight =
    quote.highlight.end > quote.highlight.start ? quote.highlight : { start: quote.start, end: quote.end };
  if (fits(renderQuotation(quote))) return quote;
  let shorter = narrow(quote, highlight.start, highlight.end);
  for (let longest = highlight.end - highlight.start; !fits(renderQuotation(shorter)) && longest > 1;) {
    longest = Math.floor(longest * 0.8);
    const beginning = cutText(passage.text.slice(highlight.start, highlight.end), longest);
    shorter = narrow(quote, highlight.start, highlight.start + beginning.length);
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
