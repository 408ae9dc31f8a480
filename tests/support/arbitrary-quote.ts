import * as fc from 'fast-check';
import { carries, type Citation, type Quote } from '../../src/model.ts';
import { article, note, passage, quote } from './articles.ts';

/** Any text at all: letters of every script, controls, line ends, halves of surrogate pairs. */
export const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary' })),
});

/**
 * A quotation of any text, cut anywhere, with a highlight and citations anywhere in it: bounded as `model.ts` says, but
 * heeding neither sentences nor graphemes.
 */
export function anyQuote(text: fc.Arbitrary<string> = anyText): fc.Arbitrary<Quote> {
  return text.chain((words) => {
    const offset = fc.nat({ max: words.length });
    const offsets = fc.tuple(offset, offset, offset, offset).map((all) => all.toSorted((a, b) => a - b));
    const citations = fc.array(anyCitation(offset, text), { maxLength: 4 });
    return fc.record({ offsets, citations, title: text, section: fc.array(text, { maxLength: 2 }) }).map((drawn) => {
      const [start = 0, from = 0, to = 0, end = 0] = drawn.offsets;
      const of = passage(words, { article: article({ title: drawn.title }), section: drawn.section });
      return quote(of, {
        start,
        end,
        highlight: { start: from, end: to },
        citations: drawn.citations
          .filter((citation) => carries({ start, end }, citation))
          .toSorted((a, b) => a.at - b.at),
      });
    });
  });
}

function anyCitation(at: fc.Arbitrary<number>, text: fc.Arbitrary<string>): fc.Arbitrary<Citation> {
  return fc.record({
    label: fc.constantFrom('1', '23', '†', '¹', '*', 'Smith 2019, chapter twelve'),
    at,
    note: fc.option(text.map((words) => note('1', words))),
    previousNote: fc.option(text.map((words) => note('3', words))),
  });
}
