import { expect } from 'vitest';
import type { Answer, Quote } from '../../src/model.ts';
import { distinctNotes, highlightLine, isCut, quoteParts, shownLabel } from '../../src/surfaces/quote-parts.ts';
import { firstView, foundIn, renderAnswer, renderReading } from '../../src/surfaces/discord/render-answer.ts';
import { renderAllNotes } from '../../src/surfaces/discord/render-notes.ts';
import type { Reply } from '../../src/surfaces/discord/reply.ts';
import { EN } from '../../src/surfaces/discord/words/en.ts';
import { parseMarkdown, shownText, startsMarkup, takenIn, walk } from './discord-markdown.ts';

/** What a reply may be set as; no mention, no item, no heading, no code. */
const SET_AS = new Set(['text', 'br', 'strong', 'subtext', 'blockQuote', 'link', 'autolink', 'twemoji']);

/** Reads every reply about an answer as Discord does, and expects the characters of its articles in it, and no more. */
export function expectRoundTrip(given: Answer): void {
  const place = { within: null, isPrivate: false, canReadOn: true };
  const at = firstView(given);
  const first = renderAnswer({ answer: given, at, ...place }, EN);
  if (at === null) expectNearest(first, given);
  else for (const [index] of given.quotes.entries()) expectPage(given, index);
  for (const quote of foundIn(given)) {
    const ends = { isFirst: false, isLast: false };
    const whole = { ...quote, highlight: { start: quote.start, end: quote.start } };
    expectQuotation(renderReading({ question: given.question, quote: whole, at: 0, ...place, ...ends }, EN), whole);
    const notes = renderAllNotes(given.question, quote, EN);
    expectTextAlone(notes);
    if (quote.citations.length > 0 && notes.files.length === 0) expectNotes(textsOf(notes).at(-1) ?? '', quote, false);
  }
  expect(shownText(parseMarkdown(textsOf(first)[0] ?? ''))).toBe(onOneLine(given.question));
}

function expectPage(given: Answer, at: number): void {
  const quote = given.quotes[at];
  if (!quote) return;
  const reply = renderAnswer({ answer: given, at, within: null, isPrivate: false, canReadOn: true }, EN);
  expectQuotation(reply, quote);
}

const textsOf = ({ components }: Reply): readonly string[] =>
  components.flatMap((component) => ('content' in component ? [component.content] : []));

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const ink = (text: string): string => text.replace(/\s/gu, '');

/** Nothing is live but the article's own address, and no line begins what the bot has not begun. */
function expectTextAlone(reply: Reply): void {
  for (const content of textsOf(reply)) {
    const alive = walk(parseMarkdown(content)).filter(
      ({ type, target }) => !SET_AS.has(type) || (target !== null && !target.startsWith('https://a.example/x')),
    );
    expect(alive).toEqual([]);
    const begun = content.split('\n').filter((line) => startsMarkup(line.replace(/^(?:> |-# )/u, '')));
    expect(begun).toEqual([]);
  }
}

function expectQuotation(reply: Reply, quote: Quote): void {
  expectTextAlone(reply);
  const texts = textsOf(reply);
  const at = texts.findIndex((text) => text.startsWith('> '));
  const [shown = '', source = ''] = texts.slice(at, at + 2).map((text) => shownText(parseMarkdown(text)));
  const labelled = takenIn(
    quoteParts(quote)
      .map(({ text }) => text)
      .join(''),
  );
  const cut = isCut(quote);
  const whole = `${cut.before ? '[…] ' : ''}${labelled}${cut.behind ? ' […]' : ''}`;
  if (shown !== whole) expect(labelled).toContain(shown.replace(/^\[…\] | \[…\]$/gu, ''));
  expect(shown.length).toBeGreaterThan(0);
  expect(ink(source)).toContain(ink(takenIn(quote.passage.article.title)).slice(0, 80));
  const below = texts[at + 2];
  if (below !== undefined) expectNotes(below, quote, shown !== whole);
}

/** The notes in order, each with its label; then how many are left. */
function expectNotes(markdown: string, quote: Quote, isShortened: boolean): void {
  let rest = ink(shownText(parseMarkdown(markdown)));
  const notes = distinctNotes(quote.citations);
  let count = 0;
  for (const { label, note } of notes) {
    const expected = ink(takenIn(`${shownLabel(label)}${note?.text ?? EN.missingNote}`));
    if (!rest.startsWith(expected)) {
      // A quotation that was shortened has lost the notes of what was left out.
      if (isShortened) continue;
      break;
    }
    rest = rest.slice(expected.length);
    count++;
  }
  if (rest === '') return isShortened ? undefined : expect(count).toBe(notes.length);
  expect(rest).toMatch(/^\d+morenotes?\(/u);
  if (!isShortened) expect(rest).toMatch(new RegExp(`^${notes.length - count}m`, 'u'));
}

function expectNearest(reply: Reply, { nearest }: Answer): void {
  expectTextAlone(reply);
  const listed = textsOf(reply).filter((text) => /^\*\*\d\*\* /u.test(text) && text.includes('\n-# '));
  for (const [at, text] of listed.entries()) {
    const quote = nearest[at];
    const [line = ''] = shownText(parseMarkdown(text.split('\n', 1)[0] ?? '')).split('\n');
    const brief = line.replace(/^\d /u, '').replace(/ \[…\]$/u, '');
    expect(takenIn(quote ? highlightLine(quote) : '')).toContain(brief.trimEnd());
  }
}
