import { describe, expect, test } from 'vitest';
import { articleId, type Hit } from '../../src/model.ts';
import { detectLanguage } from '../../src/language.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import {
  bestFirst,
  crowdOf,
  type Evidence,
  evidenceFor,
  isWrittenInRuns,
  NO_EVIDENCE,
  rank,
  readClosely,
  termWeights,
} from '../../src/search/rank.ts';
import { article, articleOf, passage } from '../support/articles.ts';

test('the best comes first, and ties go to the lower article id, then to the lower passage number', () => {
  const hit = (id: string, number: number, score: number): Hit => ({
    passage: passage('', { article: article({ id: articleId(id) }), number }),
    score,
  });
  const ranked = bestFirst([
    hit('b', 1, 1),
    hit('a', 10, 1),
    hit('a', 9, 1),
    hit('B', 2, 1),
    hit('a', 11, 1),
    hit('z', 1, 2),
    hit('c', 1, 1),
  ]);
  expect(ranked.map((each) => each.passage.id)).toEqual(['z#1', 'B#2', 'a#9', 'a#10', 'a#11', 'b#1', 'c#1']);
});

const SENTENCES = [
  'The navy said that a port is there. In spring the men of the north detained no fishermen at all.',
  'In spring the navy of the north detained the fishermen. It was said that the men are at a port.',
];

test('of two passages with the same words, the one comes first whose sentence holds more of them', async () => {
  const index = await indexPassages(splitPassages(articleOf(SENTENCES)));
  const query = readQuery('Which fishermen did the navy detain?', 'en', index);
  const ranked = rank(
    query,
    index.search(termWeights(query), () => true),
    index,
  );
  expect(ranked.map(({ passage: { number } }) => number)).toEqual([2, 1]);
});

test.each([
  [1, 0],
  [1000, 0],
  [2718, 1],
  [100_000, 4.605],
])('%i passages make a crowd of %d', (passages, crowd) => {
  expect(crowdOf(passages)).toBeCloseTo(crowd, 3);
});

test('the first stage’s score counts more among many passages', async () => {
  const texts = ['The tide rises, the tide falls.', 'The tide was never seen in this wide harbour of the north.'];
  const crowd = Array.from({ length: 3000 }, (_, at) => `Nobody ever counted boat number ${at} of this long coast.`);
  const gapIn = async (all: readonly string[]): Promise<number> => {
    const index = await indexPassages(splitPassages(articleOf(all)));
    const query = readQuery('tide', 'en', index);
    const [first, second] = rank(
      query,
      index.search(termWeights(query), () => true),
      index,
    );
    return (first?.score ?? NaN) - (second?.score ?? NaN);
  };
  expect(await gapIn([...texts, ...crowd])).toBeGreaterThan(2 * (await gapIn([...texts, ...crowd.slice(0, 900)])));
});

test.each([
  ['no more than forty', { alike: 60, others: 0 }, 40],
  ['whatever has half of the best one’s score, or more,', { alike: 24, others: 0 }, 24],
  ['no others beyond ten', { alike: 4, others: 26 }, 10],
  ['others up to ten', { alike: 4, others: 3 }, 7],
])('%s of the candidates are read closely', async (_, { alike, others }, read) => {
  const passages = splitPassages(articleOf(Array.from({ length: alike + others }, () => SENTENCES[0] ?? '')));
  const index = await indexPassages(passages);
  const candidates = passages.map((each, at) => ({
    passage: each,
    score: at === 0 ? 10 : at < alike ? 5 : 4.9,
    matched: new Set(['navi']),
  }));
  expect(readClosely(readQuery('navy', 'en', index), candidates, index)).toHaveLength(read);
});

test.each([
  ['潮汐为什么上涨', true],
  ['潮汐 water 涨落', true],
  ['NFL 泡菜', false],
  ['the tides', false],
])('whether most words of “%s” are written in runs: %s', async (question, isInRuns) => {
  const index = await indexPassages(splitPassages(articleOf(SENTENCES)));
  expect(isWrittenInRuns(readQuery(question, null, index))).toBe(isInRuns);
});

const TIDES = articleOf([
  'The tides rise and fall in the buffer zone between the harbours.',
  'Nobody ever saw 吕宁思 on the northern shore, or so they say.',
]);

describe('a term counts', () => {
  test.each([
    ['in full when it was typed', 'buffer', { buffer: 1 }],
    ['less when it is but spelt nearly so', 'zoen', { zone: 0.5 }],
    ['not at all when it stands nowhere', 'kimchi', {}],
    ['less when it spans two Chinese words', '泡菜的食谱', { 泡菜: 0.6, 菜的: 0.6, 的食: 0.6, 食谱: 0.6 }],
    ['hardly when it is a lone character of a run', '吕的 tides', { 吕: 0.05, 吕的: 0.6, tide: 1 }],
    ['in full when there are but lone characters', '吕的', { 吕: 1, 吕的: 0.6 }],
  ])('%s', async (_, question, weights) => {
    const index = await indexPassages(splitPassages(TIDES));
    expect(Object.fromEntries(termWeights(readQuery(question, null, index)))).toEqual(weights);
  });
});

describe('the evidence for the first passage', () => {
  const evidence = async (question: string): Promise<Evidence> => {
    const index = await indexPassages(splitPassages(TIDES));
    const query = readQuery(question, 'en', index);
    const [first] = rank(
      query,
      index.search(termWeights(query), () => true),
      index,
    );
    return first ? evidenceFor(first, query) : NO_EVIDENCE;
  };

  test.each([
    ['Tides?', 0],
    ['Sông chảy qua những thành phố nào của Việt Nam?', 1],
    ['Which book did the historian Nguyễn write about the rivers?', 0],
    ['Sông Hồng', 1],
    ['ທະເລ', 1],
    ['แม่น้ำไหลผ่านที่ไหน', 1],
  ])('tells of “%s” whether its words are syllables: %d', async (question, are) => {
    const index = await indexPassages(splitPassages(TIDES));
    const query = readQuery(question, detectLanguage(question), index);
    const hit = { passage: passage('', {}), matched: new Set<string>(), score: 0, proof: 0 };
    expect(evidenceFor(hit, query).syllables).toBe(are);
  });

  test('is less for a word that stands nowhere', async () => {
    const [all, some] = [await evidence('Do tides fall?'), await evidence('Do tides eat?')];
    expect(some.rank).toBeLessThan(all.rank);
  });
});
