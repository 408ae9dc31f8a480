import { expect, test } from 'vitest';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { indexPassages, type PassageIndex } from '../../src/search/passage-index.ts';
import { acronymsOf, loadHoldings, scoreOf } from '../../src/search/holdings.ts';
import { revise } from '../../src/search/revise.ts';
import { createVocabulary } from '../../src/search/vocabulary.ts';
import { articleOf } from '../support/articles.ts';

test('a term adds to the score of a passage what MiniSearch finds it by', async () => {
  const tides = articleOf(
    [
      'The tide rises, and the tide falls in every harbour of this coast, twice a day.',
      'A harbour is not a port, whatever the sailors of the old town say of it.',
      'Nobody counts the boats that lie there in winter, or so it is told.',
    ],
    { title: 'Tides of a harbour', authors: ['Ann Winter'] },
  );
  const { search } = await revise(await loadHoldings([], []), splitPassages(tides));
  for (const term of ['tide', 'harbour', 'winter']) {
    const found = search.search(term).map(({ id, score }) => [Number(id), score] as const);
    expect(found.length).toBeGreaterThan(0);
    for (const [id, score] of found) expect(scoreOf(term, id, search)).toBeCloseTo(score, 10);
  }
  expect(scoreOf('kimchi', 0, search)).toBe(0);
});

test('terms that are spared count in the score of what the others find', async () => {
  const passages = splitPassages(
    articleOf([
      'The tide rises in the old harbour of the town, and the boats lie there in winter.',
      'The tide falls in the old harbour of the town, where no boats have ever been seen.',
      'The tide is told of in every town of this coast, and nobody has counted it.',
    ]),
  );
  const weights = new Map(['winter', 'harbour', 'boat', 'tide', 'town'].map((term) => [term, 1]));
  const [sparing, whole] = [await indexPassages(passages, undefined, 1), await indexPassages(passages)];
  const scores = (index: PassageIndex): readonly number[] =>
    index
      .search(weights, null)
      .slice(0, 2)
      .map(({ score }) => score);
  expect(sparing.search(weights, null)[0]?.spared).toEqual(['tide', 'town']);
  expect(scores(sparing)[0]).toBeCloseTo(scores(whole)[0] ?? NaN, 10);
  expect(scores(sparing)[1]).toBeCloseTo(scores(whole)[1] ?? NaN, 10);
});

test('acronyms of the same first word are in the order of their letters, whichever was counted first', () => {
  const keys = ['tt\ntide\ntable', 'tp\ntide\npaper'];
  for (const counted of [keys, keys.toReversed()]) {
    const acronyms = acronymsOf({ ...createVocabulary(), acronyms: new Map(counted.map((key) => [key, 1])) });
    expect(acronyms.get('tide')?.map(({ short }) => short)).toEqual(['tp', 'tt']);
  }
});
