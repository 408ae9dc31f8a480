import { describe, expect, test } from 'vitest';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { findPassages } from '../../src/search/find-passages.ts';
import { type Doubts, doubtsAbout, lacksName, lacksNumber, NO_DOUBTS } from '../../src/search/near-miss.ts';
import { indexPassages, type PassageIndex } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { articleOf, note, paragraph } from '../support/articles.ts';

const TEXT =
  'The harbour of Grafton lost its market to a fire in 1862. Nobody rebuilt the ten sheds of the market. Later, in 1871, a pilot named Zerby drew the 12 tide tables.';
const indexOf = async (): Promise<PassageIndex> => {
  const noterefs = [{ label: '1', at: 57, note: 0 }];
  return indexPassages(
    splitPassages(
      articleOf([], {
        title: 'Northern Ports',
        authors: ['Ann Lee'],
        blocks: [paragraph(TEXT, { noterefs })],
        notes: [note('1', 'Rose, in 1901.')],
      }),
    ),
  );
};
const doubts = async (question: string, language = 'en'): Promise<Doubts> => {
  const index = await indexOf();
  const query = readQuery(question, language, index);
  const [first] = findPassages(query, index, null).ranked;
  return first ? doubtsAbout(first, query, index) : NO_DOUBTS;
};

describe('astray are', () => {
  test.each([
    ['nothing, where the sentence holds all', 'When did Grafton lose its market to the fire of 1862?', 0, 0],
    ['a number of another sentence', 'Did the harbour market burn in a fire in 1871?', 1, 0],
    ['a number that stands nowhere', 'Did the harbour market burn in a fire in 1999?', 1, 0],
    ['a number in words', 'Did the harbour market burn in the twelfth fire?', 1, 0],
    ['no number in another form', 'Did nobody rebuild the 10 sheds of the market?', 0, 0],
    ['no number in words that stands in digits', 'Which pilot named Zerby drew the twelve tables?', 0, 0],
    ['a name of another sentence', 'Did the harbour market burn in the fire of Zerby?', 0, 1],
    ['no word that begins the question', 'Zerby market harbour fire?', 0, 0],
    ['no name in small letters', 'was zerby at the harbour market fire?', 0, 0],
    [
      'no name of the title, the authors or the notes',
      'Did the harbour fire in Northern Ports worry Lee and Rose?',
      0,
      0,
    ],
  ])('%s', async (_, question, numbers, names) => {
    expect(await doubts(question)).toEqual({ numbers, names, negated: 0 });
  });

  test('no nouns, which German writes with capitals', async () => {
    expect(await doubts('When did the harbour market burn in the fire of Zerby?', 'de')).toEqual(NO_DOUBTS);
  });
});

describe('a question that negates is doubted', () => {
  test.each([
    ['where the sentence does not', 'Which market never was lost to fire?', 1],
    ['not where the sentence does, too', 'Who did not rebuild the sheds of the market?', 0],
  ])('%s', async (_, question, negated) => {
    expect((await doubts(question)).negated).toBe(negated);
  });
});

test.each([
  ['What burnt in 1999?', true],
  ['What burnt in the thirteenth year?', true],
  ['What burnt in the b17?', false],
  ['What burnt in 1862?', false],
  ['1999年发生了什么？', false],
])('whether a number of “%s” stands nowhere: %s', async (question, lacks) => {
  expect(lacksNumber(readQuery(question, null, await indexOf()))).toBe(lacks);
});

test.each([
  ['What did Gibbon say of it?', 'en', true],
  ['What did the WHO say of the CCP’s sheds?', 'en', false],
  ['What did Zerby and Gibbon say of the sheds?', 'en', true],
  ['What did Zerby say of the sheds?', 'en', false],
  ['What did Graftno lose of the sheds?', 'en', false],
  ['Gibbon said what of the sheds?', 'en', false],
  ['What burnt in the sheds? Thanks', 'en', false],
  ['Thanks. Whose sheds burnt? I ask Dr. Gibbon', 'en', true],
  ['What of the kimchi?', 'en', false],
  ['What Did Gibbon Say of the 10 Sheds?', 'en', false],
  ['What burnt in the sheds in B17?', 'en', true],
  ['Was schrieb er über das Rezept?', 'de', false],
])('whether a name of “%s” (%s) stands nowhere: %s', async (question, language, lacks) => {
  expect(lacksName(readQuery(question, language, await indexOf()))).toBe(lacks);
});
