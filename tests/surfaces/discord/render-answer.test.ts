import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, articleId } from '../../../src/model.ts';
import { firstView, renderAnswer } from '../../../src/surfaces/discord/render-answer.ts';
import type { Reply } from '../../../src/surfaces/discord/reply.ts';
import { EN } from '../../../src/surfaces/discord/words/en.ts';
import { answer, article, note, passage, quote } from '../../support/articles.ts';
import { asSent } from '../../support/discord/as-sent.ts';
import { messageViolations } from '../../support/discord/validate-request.ts';
import { hostileAnswer, hostileQuote } from '../../support/hostile-answer.ts';

const renderReply = (given: Answer): Reply =>
  renderAnswer({ answer: given, at: firstView(given), within: null, isPrivate: false, canReadOn: true }, EN);
const textsOf = ({ components }: Reply): readonly string[] =>
  components.flatMap((component) => ('content' in component ? [component.content] : []));

const rowsOfLabels = ({ components }: Reply): readonly (readonly string[])[] =>
  components.flatMap((row) =>
    'components' in row ? [row.components.flatMap((each) => ('label' in each && each.label ? [each.label] : []))] : [],
  );

const MOON = 'The sea rises twice a day. The moon draws it, and the sun a little.';
const href = 'https://a.example/tides';
const tides = article({
  title: 'On Tides',
  authors: ['A. Moreau'],
  published: '2019-05-01',
  notes: [
    note('1', `Doe, “Tides”, p. 3, at ${href}.`, [{ href, shown: { start: 23, end: 23 + href.length } }]),
    note('2', 'Roe, her article.', [{ href: 'https://b.example/', shown: { start: 5, end: 16 } }]),
  ],
});
const moon = passage(MOON, {
  article: tides,
  number: 4,
  section: ['The sea'],
  noterefs: [
    { label: '1', at: 26, note: 0 },
    { label: '2', at: MOON.length, note: 1 },
    { label: '3', at: MOON.length, note: null },
  ],
});
const found = answer({ quotes: [quote(moon, { highlight: { start: 27, end: MOON.length } })] });

describe('an answer on Discord', () => {
  test('shows the question, the quotation with its best sentence in bold, its source and its notes', () => {
    expect(textsOf(renderReply(found))).toEqual([
      '**When is the tide high?**',
      '> The sea rises twice a day.\\[1] **The moon draws it, and the sun a little.\\[2]\\[3]**',
      '—\u00a0On Tides\n-# The sea · ¶\u00a04\n-# A. Moreau · 2019-05-01',
      [
        '-# **\\[1]** Doe, “Tides”, p. 3, at <https://a.example/tides>.',
        '-# **\\[2]** Roe, her article.',
        '-# <https://b.example/>',
        '-# **\\[3]** This note is missing from the article.',
      ].join('\n'),
    ]);
  });

  test('names author and date beside the paragraph where no section is above it', () => {
    const bare = passage(MOON, { article: tides, number: 4 });
    expect(textsOf(renderReply(answer({ quotes: [quote(bare)] })))[2]).toBe(
      '—\u00a0On Tides\n-# ¶\u00a04 · A. Moreau · 2019-05-01',
    );
  });

  test('keeps what is pressed most in one place, in rows that a phone shows whole', () => {
    expect(rowsOfLabels(renderReply(found))).toEqual([['Text before', 'Text after', 'Copy text', 'Delete']]);
    expect(rowsOfLabels(renderReply({ ...found, quotes: [...found.quotes, ...found.quotes] }))).toEqual([
      ['Text before', 'Text after', 'Copy text'],
      ['Previous result', 'Next result', 'Delete'],
    ]);
  });

  test('offers the note before one of “Ibid.” below it', () => {
    const ibid = { label: '4', at: 26, note: note('4', 'Ibid., p. 9.'), previousNote: tides.notes[1] ?? null };
    const reply = renderReply(answer({ quotes: [quote(moon, { citations: [ibid] })] }));
    expect(textsOf(reply).at(-1)).toBe(
      ['-# **\\[4]** Ibid., p. 9.', '-# previous note, \\[2]: Roe, her article.', '-# <https://b.example/>'].join('\n'),
    );
  });

  test('says which of the passages found it shows', () => {
    const other = quote(passage('Tides are slow.', { article: tides, number: 7 }));
    expect(textsOf(renderReply({ ...found, quotes: [...found.quotes, other] }))[1]).toBe('-# Result 1 of 2');
  });

  test('says of related passages that they may not answer', () => {
    expect(textsOf(renderReply({ ...found, outcome: 'related' }))[1]).toBe(
      'The articles may not answer this. On the subject they say:',
    );
  });

  test('pings nobody and shows no message but its components', () => {
    const reply = renderReply(found);
    expect(reply.allowedMentions).toEqual({ parse: [], repliedUser: false });
    expect(reply).not.toHaveProperty('content');
  });

  test('marks each line of a highlight that runs over several', () => {
    const list = passage('Three seas: \n- North\n- South');
    expect(textsOf(renderReply(answer({ quotes: [quote(list)] })))[1]).toBe(
      '> **Three seas:** \n> **\\- North**\n> **\\- South**',
    );
  });

  test('counts the notes that do not fit in words and attaches all of them', () => {
    const long = article({
      notes: Array.from({ length: 9 }, (_, at) => note(String(at + 1), 'word '.repeat(150).trim())),
    });
    const noterefs = long.notes.map(({ label }, at) => ({ label, at: 10, note: at }));
    const reply = renderReply(answer({ quotes: [quote(passage('It is high at noon.', { article: long, noterefs }))] }));
    expect(textsOf(reply).at(-1)).toMatch(/\n-# 5 more notes \(750 words\): press “All notes”\.$/u);
    expect(rowsOfLabels(reply).flat()).toContain('All notes (9)');
  });

  test('names the articles in which the same passage stands, too', () => {
    const twin = passage(MOON, { article: article({ id: articleId('seas'), title: 'On Seas' }) });
    expect(textsOf(renderReply(answer({ quotes: [quote(moon, { alsoIn: [twin] })] })))[2]).toMatch(
      /\n-# also in On Seas$/u,
    );
  });
});

test.each([
  ['answered' as const, ['-# The articles do not mention “kim\\*chi” or “zoo”.']],
  [
    'related' as const,
    [
      '-# The articles do not mention “kim\\*chi” or “zoo”.\nThe articles may not answer this. On the subject they say:',
    ],
  ],
])('what is %s names the words that the articles lack', (outcome, lead) => {
  const reply = renderReply(answer({ outcome, unmatched: ['kim*chi', 'zoo'], quotes: [quote(moon)] }));
  expect(textsOf(reply).slice(1, 2)).toEqual(lead);
});

describe('silence on Discord', () => {
  test('names the words that the articles lack, and what comes nearest', () => {
    const silent = answer({ outcome: 'unanswered', unmatched: ['kim*chi'], nearest: [quote(moon)] });
    expect(textsOf(renderReply(silent)).slice(1)).toEqual([
      'The articles do not answer this: they do not mention “kim\\*chi”. Try the words that an article would use, or fewer of them.',
      'What comes nearest:',
      `**1** ${MOON}\n-# On Tides · ¶\u00a04`,
    ]);
  });

  test('joins several such words, and lists no more than three passages', () => {
    const nearest = Array.from({ length: 5 }, () => quote(moon));
    const reply = renderReply(answer({ outcome: 'unanswered', unmatched: ['Tokyo', 'Lima'], nearest }));
    expect(textsOf(reply)[1]).toContain('they do not mention “Tokyo” or “Lima”.');
    expect(rowsOfLabels(reply)).toEqual([['Result 1', 'Result 2', 'Result 3'], ['Delete']]);
  });

  test('makes no link of the mark that ends a shortened sentence', () => {
    const long = passage('word '.repeat(60).trim(), { article: article({ title: '](https://x.example)' }) });
    const reply = renderReply(answer({ outcome: 'unanswered', nearest: [quote(long)] }));
    expect(textsOf(reply).at(-1)).toContain(' \\[…]\n-# ](https\\://x.example)');
  });

  test.each([
    ['too-long' as const, 'That is too long for a question: 300 characters are the most.'],
    ['no-words' as const, 'Ask me about something in the articles, in a few words or a whole question.'],
  ])('says what to do when a question is %s', (unsearchable, line) => {
    expect(textsOf(renderReply(answer({ outcome: 'unanswered', unsearchable })))).toEqual([line]);
  });
});

describe('any question and any article', () => {
  test('give a message that Discord takes', async () => {
    await fc.assert(
      fc.asyncProperty(hostileAnswer, async (given) => {
        expect(messageViolations(await asSent(renderReply(given)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('give a quotation whose characters, un-escaped and without labels and marks, are the passage’s own', () => {
    fc.assert(
      fc.property(hostileQuote, (given) => {
        const plain = { ...given, citations: [] };
        const rendered = textsOf(renderReply(answer({ quotes: [plain] })))[1] ?? '';
        const bare = rendered
          .replace(/^> /gmu, '')
          .replace(/^\\\[…\] | \\\[…\]$/gu, '')
          .replace(/\\([^0-9A-Za-z\s])|\*\*/gu, '$1');
        expect(given.passage.text).toContain(bare);
        expect(bare.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
