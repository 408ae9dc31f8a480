import fc from 'fast-check';
import type { Answer, Quote } from '../../src/model.ts';
import { answer, article, note, passage, quote } from './articles.ts';

/** Whatever Discord might take for markup, a mention or a link, and texts longer than it takes. */
const HOSTILE = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .constantFrom(
      '@everyone @here <@1> <@123456789012345678> ',
      '<#123456789012345678> <t:1700000000:R> </ask:123456789012345678> <id:customize> ',
      '**||`',
      '](https://x.example) ',
      '[a](<https://x.example>) https://x.example/ ',
      '\n1. a\n- b\n* c\n# d',
      '\n',
      '> ',
      '-# ',
      '\u202e',
      '漢字',
      '👩‍👩‍👧',
      '\ud800',
    )
    .chain((bit) => fc.integer({ min: 1, max: 1500 }).map((times) => bit.repeat(times).slice(0, 1500))),
);

export const hostileQuote: fc.Arbitrary<Quote> = fc
  .record({
    text: HOSTILE.filter((text) => text.trim() !== ''),
    title: HOSTILE,
    notes: fc.array(HOSTILE, { maxLength: 30 }),
    cuts: fc.tuple(fc.nat(), fc.nat()),
  })
  .map(({ text, title, notes, cuts }) => {
    const of = article({ title, url: 'https://a.example/x', notes: notes.map((each, at) => note(String(at), each)) });
    const noterefs = notes.map((_, at) => ({ label: String(at), at: (at * 7) % (text.length + 1), note: at }));
    const [start = 0, end = 0] = cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b);
    const sorted = noterefs.toSorted((a, b) => a.at - b.at);
    return quote(passage(text, { article: of, noterefs: sorted }), {
      highlight: start < end ? { start, end } : { start: 0, end: text.length },
    });
  });

export const hostileAnswer: fc.Arbitrary<Answer> = fc
  .record({
    question: HOSTILE.map((text) => text.slice(0, 600)),
    outcome: fc.constantFrom('answered' as const, 'related' as const, 'unanswered' as const),
    quotes: fc.array(hostileQuote, { minLength: 1, maxLength: 3 }),
    unmatched: fc.array(
      HOSTILE.map((text) => text.slice(0, 300)),
      { maxLength: 4 },
    ),
  })
  .map(({ question, outcome, quotes, unmatched }) =>
    outcome === 'unanswered'
      ? answer({ question, outcome, nearest: quotes, unmatched })
      : answer({ question, outcome, quotes, unmatched }),
  );

/** One whose question has something to show; others are refused before they are asked. */
export const askedAnswer = hostileAnswer.filter(({ question }) => question.trim() !== '');
