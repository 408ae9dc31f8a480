import { describe, expect, test } from 'vitest';
import { type Article, articleId, type Passage } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { indexPassages, type PassageIndex } from '../../src/search/passage-index.ts';
import { articleOf, note, paragraph, placeOf } from '../support/articles.ts';

const indexOf = (...articles: readonly Article[]): Promise<PassageIndex> =>
  indexPassages(articles.flatMap((article) => splitPassages(article)));
const found = (index: PassageIndex, ...terms: readonly string[]): readonly number[] =>
  index
    .search(new Map(terms.map((term) => [term, 1])), () => true)
    .map(({ passage: { number } }) => number)
    .toSorted((a, b) => a - b);

const TIDES = 'The tide rises and falls twice a day in every harbour of this coast.';
const SHIPS = 'A ship of that draught waits outside for the flood, as every pilot knows.';

describe('a passage is found by', () => {
  test('a term of its text, of a note that it cites, of a heading above it, and of its title', async () => {
    const said = {
      title: 'Almanac',
      blocks: [
        paragraph('Harbours', { kind: 'heading', depth: 2 }),
        paragraph(TIDES, { noterefs: [{ label: '1', at: 8, note: 0 }] }),
        paragraph(SHIPS),
      ],
      notes: [note('1', 'Laplace'), note('2', 'Uncited')],
    };
    const index = await indexOf(articleOf([], said));
    expect(['rise', 'laplac', 'harbour', 'almanac', 'uncit'].map((term) => found(index, term))).toEqual([
      [1],
      [1],
      [1, 2],
      [1, 2],
      [],
    ]);
  });

  test('a lone Chinese character that begins a pair, or ends a run', async () => {
    const index = await indexOf(articleOf([`${TIDES}吕宁思`, SHIPS]));
    expect(['吕', '宁', '思', '金'].map((term) => found(index, term))).toEqual([[1], [1], [1], []]);
  });

  test('a key of Object.prototype', async () => {
    const index = await indexOf(articleOf([`${TIDES} constructor`, `${SHIPS} constructor proto`]));
    const hits = index.search(
      new Map([
        ['constructor', 1],
        ['proto', 1],
      ]),
      () => true,
    );
    expect(hits.map(({ passage, matched }) => [passage.number, [...matched]])).toEqual([
      [2, ['constructor', 'proto']],
      [1, ['constructor']],
    ]);
  });

  test('nothing, when nothing is asked', async () => {
    expect(found(await indexOf(articleOf([TIDES])))).toEqual([]);
  });

  test('what is asked of one article only', async () => {
    const index = await indexOf(articleOf([TIDES]), articleOf([TIDES], { id: articleId('b') }));
    const hits = index.search(new Map([['tide', 1]]), ({ article }) => article.id === articleId('b'));
    expect(hits.map(({ passage }) => placeOf(passage))).toEqual(['b 1']);
  });
});

test('passages are told that hold one term of each word, whatever else they hold', async () => {
  const index = await indexOf(articleOf([TIDES, SHIPS, `${TIDES} ${SHIPS} 潮汐`]));
  const holding = (...words: readonly (readonly string[])[]): readonly number[] =>
    index
      .holding(words)
      .map(({ number }) => number)
      .toSorted((a, b) => a - b);
  expect(holding(['harbour', 'pilot'])).toEqual([1, 2, 3]);
  expect(holding(['harbour'], ['kimchi', 'pilot'])).toEqual([3]);
  expect(holding(['潮'])).toEqual([3]);
  expect(holding(['harbour'], ['kimchi'])).toEqual([]);
});

test('what a Chinese title says counts in full, and what another says counts little', async () => {
  const text = 'The tide 潮汐 rises and falls twice a day in every harbour of this coast.';
  const index = await indexOf(
    articleOf([text], { title: 'Tide' }),
    articleOf([text], { id: articleId('b'), title: '潮汐' }),
  );
  const gain = (term: string): number => {
    const [best = 0, other = 0] = index.search(new Map([[term, 1]]), () => true).map(({ score }) => score);
    return best / other - 1;
  };
  expect(gain('潮汐')).toBeGreaterThan(2 * gain('tide'));
});

test('a term counts by its weight, and not by how many others matched', async () => {
  const index = await indexOf(articleOf([TIDES, SHIPS]));
  const score = (terms: ReadonlyMap<string, number>): number => index.search(terms, () => true)[0]?.score ?? 0;
  const [tide, rise] = [score(new Map([['tide', 1]])), score(new Map([['rise', 1]]))];
  expect(
    score(
      new Map([
        ['tide', 1],
        ['rise', 0.5],
      ]),
    ),
  ).toBeCloseTo(tide + rise / 2);
});

describe('of the passages that hold a term', () => {
  const passagesOf = (...texts: readonly string[]): readonly Passage[] =>
    texts.flatMap((text, at) => splitPassages(articleOf([text], { id: articleId(`${at + 1}`), title: 'Almanac' })));
  const best = (index: PassageIndex, most: number): readonly number[] =>
    index.search(new Map([['tide', 1]]), () => true, most).map(({ passage }) => Number(passage.article.id));

  test('the worst are left out, but for those that are as good as the last', async () => {
    const index = await indexPassages(
      passagesOf('Tide, tide: moon.', 'Tide or moon.', 'Tide, tide, tide.', 'Moon or tide.', 'Tide or moon or sun.'),
    );
    expect([1, 2, 3, 4, 5].map((most) => best(index, most))).toEqual([
      [3],
      [3, 1],
      [3, 1, 2, 4],
      [3, 1, 2, 4],
      [3, 1, 2, 4, 5],
    ]);
  });

  test('more are scored than are asked for, and those that are scored are chosen whatever their length', async () => {
    const passages = passagesOf('Tide tables of all the harbours along this coast: a tide a line.', 'The tide.');
    expect(best(await indexPassages(passages), 1)).toEqual([2]);
    const scoringOne = await indexPassages(passages, undefined, 1);
    expect([best(scoringOne, 1), best(scoringOne, 2)]).toEqual([[1], [2, 1]]);
  });

  const by = (author: string, id: string, text: string): Article =>
    articleOf([text], { id: articleId(id), authors: [author] });
  const matched = (index: PassageIndex, ...terms: readonly string[]): readonly (readonly string[])[] =>
    index
      .search(new Map(terms.map((term) => [term, 1])), () => true)
      .map((hit) => [placeOf(hit.passage), ...[...hit.matched].toSorted()]);

  test('one is not found by its author’s name, where articles speak of him', async () => {
    const newton = by('Isaac Newton', 'a', TIDES);
    expect(matched(await indexOf(newton), 'newton', 'laplac')).toEqual([['a 1', 'newton']]);
    const index = await indexOf(newton, by('Laplace', 'b', `${SHIPS} Newton knew.`));
    expect(matched(index, 'newton', 'laplac')).toEqual([['b 1', 'laplac', 'newton']]);
    expect(matched(index, 'newton', 'harbour')).toEqual([
      ['a 1', 'harbour'],
      ['b 1', 'newton'],
    ]);
  });

  test('one by an author of whom it speaks is found by a lone character of his name', async () => {
    const index = await indexOf(by('吕宁', 'a', `${TIDES}吕宁`), by('吕宁', 'b', TIDES));
    expect(matched(index, '吕')).toEqual([['a 1', '吕', '吕宁']]);
  });
});

describe('a term is known', () => {
  test('when it stands in a text, a cited note or a title', async () => {
    const index = await indexOf(articleOf([`${TIDES} 潮汐`, `${SHIPS} tide`], { title: 'Almanac' }));
    expect(['tide', 'rise', 'almanac', '潮汐', '汐', 'kimchi'].map((term) => index.has(term))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test('and tells the more, the fewer of these and of two thousand other passages hold it', async () => {
    const index = await indexOf(articleOf([`${TIDES} ebbtide neaptide`, `${SHIPS} ebbtide`]));
    // Two of two passages, one, and none.
    expect(['ebbtid', 'neaptid', 'springtid'].map((term) => Math.exp(index.idf(term)))).toEqual([
      expect.closeTo(1 + 2000.5 / 2.5),
      expect.closeTo(1 + 2001.5 / 1.5),
      expect.closeTo(1 + 2002.5 / 0.5),
    ]);
    // As many hold them here, and elsewhere more hold the one.
    expect(index.idf('rise')).toBeLessThan(index.idf('neaptid'));
  });

  test('by the lexicon of each article’s language', async () => {
    const index = await indexOf(
      articleOf([TIDES]),
      articleOf(['Die Gezeiten heben und senken das Wasser zweimal am Tag in jedem Hafen.'], {
        id: articleId('b'),
        language: 'de-AT',
      }),
    );
    expect([...index.lexicons.keys()]).toEqual(['en', 'de']);
    expect([index.has('harbour'), index.has('gezeit'), index.has('gezeiten')]).toEqual([true, true, false]);
  });
});

test('a mistyped word stands for no word of three letters, nor for a number', async () => {
  const index = await indexOf(articleOf([`${TIDES} sea 20134`]));
  expect(['coats', 'seaa', '20135'].map((typed) => index.substitute(typed, false)?.terms ?? null)).toEqual([
    ['coast'],
    null,
    null,
  ]);
});

test('a name stands only for words with a capital within a sentence', async () => {
  const index = await indexOf(articleOf(['The review by Grafton lists the sources. Listen, then.']));
  expect(['Grafotn', 'Lists', 'Soruces', 'Lisen'].map((typed) => index.substitute(typed, true)?.terms ?? null)).toEqual(
    [['grafton'], null, null, null],
  );
});

test('how many passages are indexed is told after each', async () => {
  const told: (readonly [number, number])[] = [];
  await indexPassages(splitPassages(articleOf([TIDES, SHIPS])), (...each) => told.push(each));
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('others have their turn while passages are indexed', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await indexOf(articleOf(Array.from({ length: 4000 }, (_, at) => `${TIDES} ${at}`)));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});
