import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Answer, Quote } from '../../../src/model.ts';
import type { Page } from '../../../src/surfaces/terminal/page.ts';
import { renderAnswer, renderQuote } from '../../../src/surfaces/terminal/render-answer.ts';
import { anyQuote, anyText } from '../../support/arbitrary-quote.ts';
import { answer, article, note, passage, quote } from '../../support/articles.ts';

const page: Page = { width: 48, colour: false };

const MOON = 'The sea rises twice a day. The moon draws it, and the sun a little.';
const href = 'https://a.example/the-letters-of-a-keeper-of-tides/volume-3';
const tides = article({
  title: 'On Tides',
  authors: ['A. Moreau', 'B. Sand'],
  published: '2019-05-01',
  url: 'https://a.example/tides',
  notes: [
    note('1', `Doe, “Tides”, p. 3, at ${href}.`, [{ href, shown: { start: 23, end: 23 + href.length } }]),
    note('†', 'Roe, her article.', [{ href: 'https://b.example/', shown: { start: 5, end: 16 } }]),
  ],
});
const moon = quote(
  passage(MOON, {
    article: tides,
    number: 4,
    section: ['The sea', 'Twice a day'],
    noterefs: [
      { label: '1', at: 26, note: 0 },
      { label: '†', at: MOON.length, note: 1 },
      { label: '3', at: MOON.length, note: null },
    ],
  }),
  { highlight: { start: 27, end: MOON.length } },
);
const slack = quote(passage('Between them the water is slack.', { article: tides, number: 7 }));

test('a note of “Ibid.” stands as printed, with the note before it offered below', () => {
  const ibid = { label: '2', at: 26, note: note('2', 'Ibid., p. 9.'), previousNote: tides.notes[1] ?? null };
  expect(renderQuote({ ...moon, citations: [ibid] }, page)).toContain(`
    [2] Ibid., p. 9.
        previous note, †: Roe, her article.
        https://b.example/`);
});

describe('an answer', () => {
  test('is the quotation with its best sentence marked, its source, its notes, then the further passages', () => {
    expect(renderAnswer(answer({ quotes: [moon, slack] }), page)).toBe(
      `
  │ The sea rises twice a day.[1] **The moon
  │ draws it, and the sun a little.†[3]**

  — On Tides · A. Moreau, B. Sand · 2019-05-01
    The sea · Twice a day · ¶ 4
    https://a.example/tides

    [1] Doe, “Tides”, p. 3, at
        https://a.example/the-letters-of-a-keeper-of-tides/volume-3.

    † Roe, her article.
      https://b.example/

    [3] This note is missing from the article.

  2 Between them the water is slack.
    — On Tides · ¶ 7`.slice(1),
    );
  });

  test('in colour has its best sentence in bold green, its labels in cyan, its source dim, and no asterisks', () => {
    const short = quote(passage('High. Low.', { noterefs: [{ label: '1', at: 5, note: null }] }), {
      highlight: { start: 0, end: 5 },
    });
    expect(renderQuote(short, { width: 48, colour: true })).toBe(
      [
        '  │ \u001b[1m\u001b[32mHigh.\u001b[39m\u001b[22m\u001b[36m[1]\u001b[39m Low.',
        '  — \u001b[2mOn Tides · ¶ 1\u001b[22m',
        '    \u001b[36m[1]\u001b[39m This note is missing from the article.',
      ].join('\n\n'),
    );
  });

  test('marks where the passage goes on, and keeps its lines', () => {
    const of = passage('High tide. Low tide.\nSlack. High again.');
    const part = quote(of, { start: 11, end: 27, highlight: { start: 11, end: 20 } });
    expect(renderQuote(part, page)).toBe('  │ […] **Low tide.**\n  │ Slack. […]\n\n  — On Tides · ¶ 1');
  });

  test('names other articles that say the very same, three at most', () => {
    const others = [1, 2, 3, 4, 5].map((number) =>
      passage(MOON, { number, article: article({ title: `Tides ${number}` }) }),
    );
    const source = renderQuote(quote(passage('High.'), { alsoIn: others }), { width: 78, colour: false });
    expect(source).toBe(
      '  │ **High.**\n\n  — On Tides · ¶ 1\n    also in Tides 1 · ¶ 1; Tides 2 · ¶ 2; Tides 3 · ¶ 3; 2 more',
    );
  });

  test('shows three rows of a further passage', () => {
    const long = quote(passage('Tides are slow. '.repeat(30).trim()));
    expect(
      renderAnswer(answer({ quotes: [slack, long] }), page)
        .split('\n\n')
        .at(-1),
    ).toBe(
      `
  2 Tides are slow. Tides are slow. Tides
    are slow. Tides are slow. Tides are
    slow. Tides are slow. Tides are slow. […]
    — On Tides · ¶ 1`.slice(1),
    );
  });

  test('in Chinese fills its rows, two columns a character', () => {
    const chinese = quote(passage('潮水每天涨落两次，月亮引着它，太阳也出一点力。'), {
      highlight: { start: 0, end: 9 },
    });
    expect(renderQuote(chinese, { width: 24, colour: false }).split('\n\n')[0]).toBe(
      '  │ **潮水每天涨落两\n  │ 次，**月亮引着它，太\n  │ 阳也出一点力。',
    );
  });
});

test('an answer names the words that the articles lack', () => {
  const answered = answer({ outcome: 'answered', quotes: [slack], unmatched: ['giraffe', 'zoo'] });
  expect(renderAnswer(answered, page)).toMatch(/^The articles do not mention “giraffe”, “zoo”\.\n\n {2}│ \*\*Between/u);
});

describe('where the articles may not answer', () => {
  test('related passages are said to be no more than that, and what is lacking is named', () => {
    const related = answer({ outcome: 'related', quotes: [slack], unmatched: ['giraffe', 'zoo'] });
    expect(renderAnswer(related, page)).toBe(
      `
The articles may not answer this: they do not
mention “giraffe”, “zoo”. On the subject they
say:

  │ **Between them the water is slack.**

  — On Tides · A. Moreau, B. Sand · 2019-05-01 ·
    ¶ 7
    https://a.example/tides`.slice(1),
    );
  });

  test.each<[string, Partial<Answer>, string]>([
    ['nothing near', {}, 'The articles do not answer this.'],
    ['a word lacking', { unmatched: ['zoo'] }, 'The articles do not answer this: they do not\nmention “zoo”.'],
    [
      'a passage near',
      { nearest: [slack] },
      'The articles do not answer this. What comes\nnearest:\n\n  1 Between them the water is slack.\n    — On Tides · ¶ 7',
    ],
    [
      'a question too long',
      { unsearchable: 'too-long' },
      'That is too long for a question: 300 characters\nare the most.',
    ],
    [
      'a question without words',
      { unsearchable: 'no-words' },
      'There is no word in that to search for. Ask\nabout something in the articles.',
    ],
  ])('silence tells why: %s', (_, said, text) => {
    expect(renderAnswer(answer({ outcome: 'unanswered', ...said }), page)).toBe(text);
  });
});

function anyAnswer(quotes: fc.Arbitrary<Quote>, text: fc.Arbitrary<string>): fc.Arbitrary<Answer> {
  const several = fc.array(quotes, { maxLength: 3 });
  return fc
    .record({ outcome: fc.constantFrom('answered', 'related', 'unanswered'), several, unmatched: fc.array(text) })
    .map(({ outcome, several: found, unmatched }) =>
      answer(outcome === 'unanswered' ? { outcome, nearest: found, unmatched } : { outcome, quotes: found, unmatched }),
    );
}

describe('any answer at all', () => {
  test('shows no control character, whatever the article holds', () => {
    fc.assert(
      fc.property(anyAnswer(anyQuote(), anyText), (any) => {
        expect(renderAnswer(any, page)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  test('shows in colour no control sequence but those of its colours', () => {
    fc.assert(
      fc.property(anyAnswer(anyQuote(), anyText), (any) => {
        const text = renderAnswer(any, { width: 48, colour: true }).replaceAll(/\u001b\[(?:1|2|22|32|36|39)m/gu, '');
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  test('has no row wider than the page, unless one word is', () => {
    const word = fc.oneof(
      fc.constantFrom('潮', '水', '，', '。', '“', '”', '《', '》', '—', 'tide', '1904', '🌊', '\t'),
      fc.stringMatching(/^[a-z]{1,9}$/u),
      fc.constant(href),
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '', '\n')), { maxLength: 60 })
      .map((all) => all.flat().join(''));
    fc.assert(
      fc.property(anyAnswer(anyQuote(text), text), fc.integer({ min: 24, max: 60 }), (any, width) => {
        for (const row of renderAnswer(any, { width, colour: false }).split('\n')) {
          if (stringWidth(row) <= width) continue;
          expect(row).toMatch(/^ *(?:(?:[│—123†¹*]|\[\d+\]|Smith 2019,) +)?\S+(?: […])?$/u);
          expect(row).not.toMatch(/[潮水]{2}/u);
        }
      }),
    );
  });

  test('shows the quoted slice, once labels, marks and margins are taken out', () => {
    const text = fc
      .array(fc.constantFrom('tide', 'sea', 'Slack.', '潮', 'the'), { maxLength: 60 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(anyQuote(text), (any) => {
        const [words = ''] = renderQuote(any, page).split('\n\n');
        const shown = words
          .split('\n')
          .map((row) => row.slice('  │ '.length))
          .join('')
          .replaceAll(' ', '')
          .replaceAll(/\[(?:\d+|…|Smith2019,chaptertwelve)\]|[†¹*]/gu, '');
        const slice = any.passage.text.slice(any.start, any.end);
        expect(shown).toBe(slice.replaceAll(' ', ''));
      }),
    );
  });
});
