import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Link } from '../../src/model.ts';
import {
  count,
  distinctNotes,
  hiddenLinks,
  highlightLine,
  isCut,
  narrow,
  paragraphOf,
  quoteParts,
  shownLabel,
} from '../../src/surfaces/quote-parts.ts';
import { anyQuote } from '../support/arbitrary-quote.ts';
import { article, note, passage, quote } from '../support/articles.ts';

test('puts a label back where it stood, and counts it to the highlight that it closes', () => {
  const of = passage('Low tide. High tide. Slack.', {
    article: article({ notes: [note('1', 'a'), note('†', 'b')] }),
    noterefs: [
      { label: '1', at: 9, note: 0 },
      { label: '†', at: 20, note: 1 },
    ],
  });
  expect(quoteParts(quote(of, { highlight: { start: 10, end: 20 } }))).toEqual([
    { kind: 'text', text: 'Low tide.', isHighlighted: false },
    { kind: 'label', text: '[1]', isHighlighted: false },
    { kind: 'text', text: ' ', isHighlighted: false },
    { kind: 'text', text: 'High tide.', isHighlighted: true },
    { kind: 'label', text: '†', isHighlighted: true },
    { kind: 'text', text: ' Slack.', isHighlighted: false },
  ]);
});

test('the texts of the parts are the quotation, and its labels the citations, wherever they and the highlight stand', () => {
  fc.assert(
    fc.property(anyQuote(), (any) => {
      const parts = quoteParts(any);
      const texts = parts.filter(({ kind }) => kind === 'text').map(({ text }) => text);
      const labels = parts.filter(({ kind }) => kind === 'label').map(({ text }) => text);
      expect(texts.join('')).toBe(any.passage.text.slice(any.start, any.end));
      expect(labels).toEqual(any.citations.map(({ label }) => shownLabel(label)));
    }),
  );
});

test('the highlighted texts are the highlight', () => {
  fc.assert(
    fc.property(anyQuote(), (any) => {
      const marked = quoteParts(any).filter(({ kind, isHighlighted }) => kind === 'text' && isHighlighted);
      const { start, end } = any.highlight;
      expect(marked.map(({ text }) => text).join('')).toBe(any.passage.text.slice(start, end));
    }),
  );
});

test('a label that stands behind the quotation does not lengthen it', () => {
  const beyond = quote(passage('Low tide. High tide.'), {
    end: 9,
    highlight: { start: 0, end: 9 },
    citations: [{ label: '1', at: 20, note: null, previousNote: null }],
  });
  expect(quoteParts(beyond).map(({ text }) => text)).toEqual(['Low tide.', '[1]']);
});

test.each([
  ['1', '[1]'],
  ['A', '[A]'],
  ['注一', '[注一]'],
  ['†', '†'],
  ['*', '*'],
  ['¹', '¹'],
  ['①', '①'],
  ['[1]', '[1]'],
])('shows the label %s as %s', (label, shown) => {
  expect(shownLabel(label)).toBe(shown);
});

test('a quotation is cut where words of the passage are left out, not where white space is', () => {
  const of = passage('Low tide. High tide. ');
  expect(isCut(quote(of, { start: 0, end: 20 }))).toEqual({ before: false, behind: false });
  expect(isCut(quote(of, { start: 10, end: 20 }))).toEqual({ before: true, behind: false });
  expect(isCut(quote(of, { start: 0, end: 9 }))).toEqual({ before: false, behind: true });
});

test('lists a note once, where it is first cited, and a missing one once for each label', () => {
  const first = note('1', 'a');
  const second = note('1', 'a');
  const citations = [
    { label: '1', at: 1, note: first, previousNote: null },
    { label: '2', at: 2, note: null, previousNote: null },
    { label: '1', at: 3, note: second, previousNote: null },
    { label: '1', at: 4, note: first, previousNote: null },
    { label: '2', at: 5, note: null, previousNote: null },
    { label: '3', at: 6, note: null, previousNote: null },
  ];
  expect(distinctNotes(citations).map(({ at }) => at)).toEqual([1, 2, 3, 6]);
});

test('tells the addresses that a note links without showing them, each once', () => {
  const text = 'Her article, https://a.example/page and again.';
  const link = (href: string, words: string): Link => {
    const start = text.indexOf(words);
    return { href, shown: { start, end: start + words.length } };
  };
  const links = [
    link('https://a.example/p', 'Her article'),
    link('https://a.example/page', 'https://a.example/page'),
    link('https://a.example/page', 'again'),
    link('https://a.example/p', 'again'),
  ];
  expect(hiddenLinks(note('1', text, links))).toEqual(['https://a.example/p']);
});

test('names one paragraph, or the first and the last', () => {
  expect(paragraphOf(passage('Tide.', { paragraph: [6, 6] }))).toBe('¶ 6');
  expect(paragraphOf(passage('Tide.', { paragraph: [6, 8] }))).toBe('¶ 6–8');
});

test('writes the best sentence on one line', () => {
  const of = passage('Low tide.\nHigh  tide.\n');
  expect(highlightLine(quote(of, { highlight: { start: 0, end: 21 } }))).toBe('Low tide. High tide.');
});

test('counts one thing and several', () => {
  expect([count(0, 'note'), count(1, 'note'), count(2, 'note')]).toEqual(['0 notes', '1 note', '2 notes']);
});

test('a narrower slice keeps the notes that it carries and its part of the highlight', () => {
  const of = passage('Low tide. High tide. Slack.', {
    noterefs: [
      { label: '1', at: 9, note: null },
      { label: '2', at: 20, note: null },
    ],
  });
  const whole = quote(of, { highlight: { start: 10, end: 20 } });
  const cases = [narrow(whole, 0, 15), narrow(whole, 9, 27), narrow(whole, 0, 5), narrow(whole, 21, 27)];
  expect(cases.map(({ highlight, citations }) => [highlight, citations.map(({ label }) => label)])).toEqual([
    [{ start: 10, end: 15 }, ['1']],
    [{ start: 10, end: 20 }, ['2']],
    [{ start: 5, end: 5 }, []],
    [{ start: 21, end: 21 }, []],
  ]);
});
