import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/articles/read-corpus.ts';
import { buildEdition } from '../../src/edition.ts';
import type { Ask } from '../../src/model.ts';
import { openData } from '../support/open-data.ts';

const folder = openData('seed');

describe.skipIf(folder === null)('asked of the article on China and North Korea', () => {
  let ask: Ask;
  beforeAll(async () => {
    const { articles, problems } = await readCorpus(folder ?? '');
    ({ ask } = await buildEdition(articles, problems));
  });

  test.each([
    ['How many Chinese fishermen did the North Korean navy detain?', 6, ['2', '3'], 'detained 28 Chinese fishermen'],
    ['What does 不战、不乱、无核 mean?', 2, [], 'no war, no instability, no nukes'],
    ['不战是什么意思？', 2, [], '不战'],
    ['张琏瑰', 6, ['2', '3'], 'of the Central Party School'],
    ['吕宁思', 6, ['2', '3'], 'One Chinese analyst stated publicly'],
    ['Who is Lü Ningsi?', 6, ['2', '3'], 'One Chinese analyst stated publicly'],
    ['buffer zoen', 10, [], 'pay for its buffer zone'],
    ['What did Kim Jong Il say about the buffer zone?', 10, [], 'pay for its buffer zone'],
  ])('“%s” is answered by paragraph %i', (question, number, labels, words) => {
    const { outcome, quotes } = ask(question);
    const [first] = quotes;
    expect([outcome, first?.passage.number, first?.citations.map(({ label }) => label)]).toEqual([
      'answered',
      number,
      labels,
    ]);
    expect(first?.passage.text.slice(first.highlight.start, first.highlight.end)).toContain(words);
  });

  test('“What is the recipe for kimchi?” is not answered, and told why', () => {
    const { outcome, quotes, unmatched } = ask('What is the recipe for kimchi?');
    expect([outcome, quotes, unmatched]).toEqual(['unanswered', [], ['recipe', 'kimchi']]);
  });
});
