import { describe, expect, test } from 'vitest';
import { buildEdition } from '../../src/edition.ts';
import type { Answer, Article } from '../../src/model.ts';
import { articleOf } from '../support/articles.ts';

const TIDES = [
  'The tide rises and falls twice a day in every harbour of this coast. Nobody knows why it comes late at Easter.',
  'A ship of that draught waits outside for the flood, as every pilot of the northern shore knows.',
  'Kettles and saucepans were sold in the market square until the fire of 1862 put an end to it.',
];
const ask = async (question: string, articles: readonly Article[]): Promise<Answer> =>
  (await buildEdition(articles, [])).ask(question);

describe('an acronym that the articles spell out', () => {
  const ACRONYM = articleOf([
    ...TIDES,
    'Masters wait for the Harbour Tide Table (HTT), which is on sale in the square.',
    'The HTT is printed by the widow of a pilot, who sells coffee as well.',
    'A harbour tide table cannot tell how the wind will blow when the ship comes in.',
  ]);

  test.each([
    ['by itself', 'Who prints the HTT?', 5],
    ['spelt out', 'Does a widow print the harbour tide table?', 5],
    ['where a passage spells it out', 'Can the HTT tell how the wind blows?', 6],
  ])('is found %s', async (_, question, number) => {
    const { outcome, quotes, unmatched } = await ask(question, [ACRONYM]);
    expect([outcome, quotes[0]?.passage.number, unmatched]).toEqual(['answered', number, []]);
  });

  test('finds what it stands for', async () => {
    const { quotes } = await ask('HTT', [ACRONYM]);
    expect(new Set(quotes.map(({ passage }) => passage.number))).toEqual(new Set([4, 5, 6]));
  });

  test('is found spelt out among a hundred passages that only use it', async () => {
    const uses = Array.from(
      { length: 100 },
      (_, at) => `In the year ${1700 + at} the HTT was late, and the HTT was dear.`,
    );
    const spelt = 'Masters who wait for the flood read the Harbour Tide Table (HTT), which is on sale in the square.';
    const { outcome, quotes } = await ask('What does HTT stand for?', [articleOf([...uses, spelt])]);
    expect([outcome, quotes[0]?.passage.text]).toEqual(['answered', spelt]);
  });

  test('is at most related, where it is asked what it stands for, and no article says', async () => {
    const printed = 'The DTT is printed by the widow of a pilot, who sells coffee as well, in the square.';
    const said =
      'By the widow of a pilot DTT is printed, which stands, so they say, for a table of all the deep tides.';
    const known = articleOf([...TIDES, printed]);
    const asked = await ask('What does DTT stand for?', [known]);
    expect([asked.outcome, asked.confidence, asked.quotes[0]?.passage.text]).toEqual(['related', 0.15, printed]);
    expect((await ask('Who prints the DTT?', [known])).outcome).toBe('answered');
    expect((await ask('What does DTT stand for?', [articleOf([...TIDES, said])])).outcome).toBe('answered');
  });

  test.each(['HTT', 'What is the HTT?', 'What does HTT stand for?', 'what is htt short for'])(
    'is spelt out first where nothing else is asked, as in “%s”',
    async (question) => {
      const printed = 'The HTT is short, and is what a pilot will stand for: HTT, HTT and the HTT.';
      const spelt = 'It is dark, and few come back. Masters wait for the Harbour Tide Table (HTT). An HTT is dear.';
      const { outcome, quotes } = await ask(question, [articleOf([printed, spelt, ...TIDES])]);
      const [first] = quotes;
      const marked = first?.passage.text.slice(first.highlight.start, first.highlight.end);
      expect([outcome, marked?.trim()]).toEqual(['answered', 'Masters wait for the Harbour Tide Table (HTT).']);
    },
  );
});

test.each(['What did the US mend?', 'What did the U.S. mend?', 'what did the u.s. mend'])(
  '“%s” is answered where the article writes “U.S.”, or “US”',
  async (question) => {
    const marked = [
      'The U.S. mended the north mole, in the year of the great storm.',
      'All that the US mended was the north mole, which the sea had cut.',
    ].map(async (text) => {
      const { outcome, quotes } = await ask(question, [articleOf([...TIDES, text])]);
      return [outcome, quotes[0]?.passage.text];
    });
    expect(await Promise.all(marked)).toEqual([
      ['answered', 'The U.S. mended the north mole, in the year of the great storm.'],
      ['answered', 'All that the US mended was the north mole, which the sea had cut.'],
    ]);
  },
);

test.each([
  ['Who is J.R.R. Tolkien?', 'J. R. R. Tolkien kept the light on the mole until the winter of the great storm.'],
  ['Who is J. R. R. Tolkien?', 'J.R.R. Tolkien kept the light on the mole until the winter of the great storm.'],
  ['Where did the U. S. Army land?', 'The U.S. Army landed on the north mole in the winter of the great storm.'],
  ['Where did the "US Army" land?', 'The U.S. Army landed on the north mole in the winter of the great storm.'],
  ['What did the WHO recommend?', 'Die WHO empfahl dem Hafen, die Mole im Winter des grossen Sturms zu sperren.'],
  ['Was empfahl die WHO?', 'The harbour was told by the WHO to close its mole in the winter of the great storm.'],
])('“%s” finds “%s”, whatever the writing', async (question, text) => {
  const { quotes, nearest, unmatched } = await ask(question, [articleOf([...TIDES, text])]);
  expect([...quotes, ...nearest][0]?.passage.text).toBe(text);
  expect(unmatched.filter((word) => /^\p{Lu}/u.test(word))).toEqual([]);
});
