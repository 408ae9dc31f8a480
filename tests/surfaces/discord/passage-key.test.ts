import { expect, test } from 'vitest';
import { articleId, type Passage } from '../../../src/model.ts';
import { findPassage, keyOf, shelve } from '../../../src/surfaces/discord/passage-key.ts';
import { article, passage } from '../../support/articles.ts';

const tides = article();
const of = (...texts: readonly string[]): readonly Passage[] =>
  texts.map((text, at) => passage(text, { article: tides, number: at + 1 }));
const high = passage('High.', { article: tides, number: 1 });
const low = passage('Low.', { article: tides, number: 2 });
const winds = passage('Low.', { article: article({ id: articleId('winds') }) });

test('a passage is found where it stood', () => {
  expect(findPassage(shelve([high, low, winds]), keyOf(low))).toEqual({ state: 'same', passage: low });
});

test('a passage is found by its words when others were put before it', () => {
  const now = of('New.', 'High.', 'Low.');
  expect(findPassage(shelve(now), keyOf(low))).toEqual({ state: 'same', passage: now[2] });
});

test('where its words are changed, what stands in its place is found as edited', () => {
  const now = of('High.', 'Lower.');
  expect(findPassage(shelve(now), keyOf(low))).toEqual({ state: 'edited', passage: now[1] });
});

test('where its article has become shorter, its end is found as edited', () => {
  const now = of('Higher.');
  expect(findPassage(shelve(now), keyOf(low))).toEqual({ state: 'edited', passage: now[0] });
});

test('is gone with its article, whatever other articles say', () => {
  expect(findPassage(shelve([winds]), keyOf(low))).toEqual({ state: 'gone', passage: null });
});
