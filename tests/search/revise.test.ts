import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleId, type Passage } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { answerQuestion } from '../../src/search/answer.ts';
import { indexPassages, type PassageIndex } from '../../src/search/passage-index.ts';
import { articleOf } from '../support/articles.ts';

const SENTENCES = [
  'The tide rises and falls twice on every day of the year in Pell Harbour.',
  'The Text Exchange Protocol (TEP) is older than the harbour.',
  'Nobody has read the text exchange protocol since the year of the fire.',
  'TEP (tide and ebb paper) is printed in the harbour on every day.',
  'Die Tiden in diesem Hafen kann niemand lesen, der kein Papier hat.',
  '潮汐每天涨落两次，港口的人都知道。',
  'No tide and ebb paper was ever kept by Ann Pell or by anybody else.',
];
const QUESTIONS = [
  'When does the tide rise?',
  'What is TEP?',
  '潮',
  'Who reads the text exchange protocol?',
  'Ann Pell',
  'Papier',
  'tidde',
];

const arbitraryArticle = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e').map(articleId),
    title: fc.constantFrom('On Tides', 'TEP', '潮汐', 'Der Hafen'),
    language: fc.constantFrom('en', 'de', null),
    authors: fc.subarray(['Ann Pell', 'Jo Ebb']),
    texts: fc.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  })
  .map(({ texts, ...said }) =>
    splitPassages(
      articleOf(
        texts.map((each) => each.join(' ')),
        said,
      ),
    ),
  );

/** Corpora one after the other, most of whose articles the one before held, too: the very same passages. */
const arbitraryCorpora = fc
  .array(arbitraryArticle, { minLength: 4, maxLength: 8 })
  .chain((articles) => fc.array(fc.shuffledSubarray(articles), { minLength: 2, maxLength: 6 }))
  .map((corpora) => corpora.map(inOrder));

/** Of articles with the same id the last. */
function inOrder(articles: readonly (readonly Passage[])[]): readonly Passage[] {
  const byId = new Map(articles.map((passages) => [passages[0]?.article.id ?? '', passages]));
  return [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, passages]) => passages);
}

const answersOf = (index: PassageIndex): readonly string[] =>
  QUESTIONS.map((question) => JSON.stringify(answerQuestion(question, index, 'e0', { limit: 9, article: null })));
const piecesOf = (index: PassageIndex): readonly string[] =>
  [...index.pieces()].map((each) => JSON.stringify(each)).toSorted();

test('an index made from others by what differs is the very same as one made from nothing, whatever the edits', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpora, async (corpora) => {
      let index = await indexPassages([]);
      for (const passages of corpora) {
        const earlier = [index, answersOf(index)] as const;
        index = await index.revise(passages);
        const fresh = await indexPassages(passages);
        expect(piecesOf(index)).toEqual(piecesOf(fresh));
        expect(answersOf(index)).toEqual(answersOf(fresh));
        expect(answersOf(earlier[0])).toEqual(earlier[1]);
      }
    }),
    { numRuns: 30 },
  );
});

test('only passages that are not there yet are read', async () => {
  const passages = SENTENCES.flatMap((text, at) => splitPassages(articleOf([text], { id: articleId(`${at}`) })));
  const index = await indexPassages(passages.slice(1));
  const read: (readonly [number, number])[] = [];
  await index.revise(passages, (...progress) => read.push(progress));
  expect(read).toEqual([[1, 1]]);
});

test('passages with the words of a new acronym are read anew, and are found by it', async () => {
  const [spelt, held] = [SENTENCES[1] ?? '', SENTENCES[2] ?? ''].map((text, at) =>
    splitPassages(articleOf([text], { id: articleId(`${at}`) })),
  );
  const index = await indexPassages(held ?? []);
  const holders = (of: PassageIndex): readonly string[] =>
    of.search(new Map([['tep', 1]]), () => true).map(({ passage }) => passage.text);
  const revised = await index.revise([...(spelt ?? []), ...(held ?? [])]);
  expect([holders(index), holders(revised).toSorted(), holders(await revised.revise(held ?? []))]).toEqual([
    [],
    [SENTENCES[2], SENTENCES[1]],
    [],
  ]);
});

test('a passage that was read closely is not read again for the next index', async () => {
  const passages = splitPassages(articleOf([SENTENCES[0] ?? '']));
  const [first] = passages;
  const index = await indexPassages(passages);
  const revised = await index.revise([
    ...passages,
    ...splitPassages(articleOf([SENTENCES[2] ?? ''], { id: articleId('b') })),
  ]);
  expect(first && index.readingOf(first)).toBeDefined();
  expect(first && revised.readingOf(first)).toBe(first && index.readingOf(first));
});
