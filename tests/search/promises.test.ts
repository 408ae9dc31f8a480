import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildEdition, type Edition } from '../../src/edition.ts';
import { type Answer, type Article, articleId, type Block, type Passage, type Quote } from '../../src/model.ts';
import { splitSentences, trimSpan } from '../../src/passages/sentences.ts';
import { article, note, paragraph } from '../support/articles.ts';

const WORDS = [
  'tide',
  'tides',
  'harbour',
  'navy',
  'Dr.',
  'U.S.',
  'the',
  'what',
  'rose',
  '1,000',
  'constructor',
  '__proto__',
  '不战',
  '张琏瑰',
  '的',
  '津波',
  '김치',
  'แม่น้ำ',
  'Größe',
  'l’eau',
  'ﷺ',
  '👨‍👩‍👧',
  'e\u0301',
  '\uD800',
  '\u0000',
];
const word = fc.constantFrom(...WORDS);
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '. ', '。', '\n', '')), { maxLength: 60 })
      .map((parts) => parts.flat().join('')),
  },
  { weight: 1, arbitrary: fc.tuple(word, fc.nat(1200)).map(([each, times]) => `${each} `.repeat(times)) },
  { weight: 1, arbitrary: fc.tuple(word, fc.nat(1200)).map(([each, times]) => each.repeat(times)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const block = fc
  .tuple(
    fc.constantFrom<Block['kind']>('paragraph', 'paragraph', 'item', 'heading'),
    text,
    fc.array(fc.tuple(fc.nat(10_000), fc.option(fc.nat(3))), { maxLength: 4 }),
  )
  .map(([kind, words, marks]) => {
    const noterefs = marks
      .map(([place, at]) => ({ label: `${at ?? '?'}`, at: place % (words.length + 1), note: at }))
      .toSorted((a, b) => a.at - b.at);
    return paragraph(words, { kind, depth: kind === 'heading' ? 2 : 0, noterefs });
  });
const articles = fc
  .array(
    fc.record({
      blocks: fc.array(block, { maxLength: 5 }),
      notes: fc.array(text, { maxLength: 3 }),
      language: fc.constantFrom('en', 'de', 'zh', null),
      title: text,
    }),
    { maxLength: 3 },
  )
  .map((all) =>
    all.map(({ notes, ...said }, at) =>
      article({ ...said, id: articleId(`a${at}`), notes: notes.map((words, index) => note(String(index), words)) }),
    ),
  );
const question = fc.oneof(
  fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constant('What does the navy say about the tide?'),
);

const edition = (all: readonly Article[]): Promise<Edition> => buildEdition(all, []);
const shown = ({ quotes, nearest }: Answer): readonly Quote[] => [...quotes, ...nearest];

function expectPromised({ passage, start, end, highlight, citations }: Quote): void {
  const { text: words, noterefs, article: of } = passage;
  expect(
    0 <= start &&
      start <= highlight.start &&
      highlight.start <= highlight.end &&
      highlight.end <= end &&
      end <= words.length,
  ).toBe(true);
  expect(words.length <= 1500 ? words.slice(start, end) : '').toBe(words.length <= 1500 ? words : '');
  const carried = noterefs.filter(({ at }) => (start < at && at <= end) || (at === 0 && start === 0));
  expect(citations.map(({ label, at, note: cited }) => ({ label, at, note: cited }))).toEqual(
    carried.map(({ label, at, note: index }) => ({ label, at, note: of.notes[index ?? -1] ?? null })),
  );
  const sentences = splitSentences(words).map((sentence) => trimSpan(words, sentence));
  expect(
    sentences.some((sentence) => sentence.start === highlight.start && Math.min(sentence.end, end) === highlight.end),
  ).toBe(true);
}

/** Each text once, and beside it the other passages that say the same. */
function expectDistinct(quotes: readonly Quote[]): void {
  const texts = quotes.map(({ passage }) => passage.text);
  expect(new Set(texts).size).toBe(texts.length);
  for (const { passage, alsoIn } of quotes)
    expect(alsoIn.every((other: Passage) => other.text === passage.text && other !== passage)).toBe(true);
}

test('every promise holds for any question to any articles', async () => {
  await fc.assert(
    fc.asyncProperty(articles, fc.array(question, { minLength: 1, maxLength: 5 }), async (all, questions) => {
      const { ask, passages } = await edition(all);
      for (const asked of questions) {
        const answer = ask(asked, { limit: 4 });
        expect(answer.confidence >= 0 && answer.confidence <= 1).toBe(true);
        expect(answer.outcome === 'unanswered' ? answer.quotes : answer.nearest).toEqual([]);
        expect(answer.outcome === 'unanswered' || answer.quotes.length > 0).toBe(true);
        const quotes = shown(answer);
        expect(quotes.length).toBeLessThanOrEqual(4);
        for (const quote of quotes) {
          expect(passages).toContain(quote.passage);
          expectPromised(quote);
        }
        expectDistinct(quotes);
        const scores = quotes.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        // A word may stand within an earlier one, so each is looked for behind the last.
        let from = 0;
        for (const lacking of answer.unmatched) {
          const place = asked.indexOf(lacking, from);
          expect(place).toBeGreaterThanOrEqual(from);
          from = place + lacking.length;
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the same question to the same articles gets the same answer, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(articles, question, async (all, asked) => {
      const [one, other] = await Promise.all([edition(all), edition(structuredClone(all))]);
      expect(JSON.stringify(other.ask(asked))).toBe(JSON.stringify(one.ask(asked)));
      expect(JSON.stringify(one.ask(asked))).toBe(JSON.stringify(one.ask(asked)));
    }),
    { numRuns: 25 },
  );
});
