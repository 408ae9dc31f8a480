import { describe, expect, test } from 'vitest';
import { articleId } from '../../src/model.ts';
import { articleOf } from '../support/articles.ts';
import { wordAt } from './generated-corpus.ts';
import { fitHeapsLaw, resample } from './resampled-corpus.ts';
import { seeded } from './seeded.ts';

const random = seeded(7);
const paragraph = (): string =>
  Array.from({ length: 100 }, () => wordAt(50_000 + Math.floor(20_000 ** random()))).join(' ');
const ARTICLES = [1, 2, 3, 4].map((number) =>
  articleOf(Array.from({ length: 25 }, paragraph), { id: articleId(`a${number}`), title: `On ${wordAt(number)}` }),
);
const LARGE = resample(ARTICLES, 1000);
const textsOf = (articles: typeof LARGE): readonly string[] =>
  articles.flatMap(({ blocks }) => blocks.map(({ text }) => text));
const wordsOf = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.split(' '));

describe('a resampled corpus', () => {
  test('begins with the articles that it is made of, and has as many paragraphs as were asked for', () => {
    expect(LARGE.slice(0, 4)).toEqual(ARTICLES);
    expect(textsOf(LARGE)).toHaveLength(1000);
  });

  test('is the same each time', () => {
    expect(resample(ARTICLES, 1000)).toEqual(LARGE);
  });

  test('says nothing twice', () => {
    expect(new Set(textsOf(LARGE)).size).toBe(1000);
    expect(new Set(LARGE.map(({ id }) => id)).size).toBe(LARGE.length);
  });

  test('keeps about half of the words in their places', () => {
    const own = wordsOf(textsOf(ARTICLES));
    const made = wordsOf(textsOf(LARGE).slice(100, 200));
    const kept = own.filter((word, at) => made[at] === word).length / own.length;
    expect(kept).toBeGreaterThan(0.48);
    expect(kept).toBeLessThan(0.55);
  });

  test('grows its vocabulary as Heaps’ law has it', () => {
    const { k, beta } = fitHeapsLaw(ARTICLES);
    const words = wordsOf(LARGE.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]));
    expect(new Set(words.map((word) => word.toLowerCase())).size / (k * words.length ** beta)).toBeCloseTo(1, 2);
  });

  test('keeps a common word common', () => {
    const count = (texts: readonly string[]): number => wordsOf(texts).filter((word) => word === wordAt(50_001)).length;
    const times = count(textsOf(LARGE)) / count(textsOf(ARTICLES));
    expect(times).toBeGreaterThan(7.5);
    expect(times).toBeLessThan(10);
  });
});
