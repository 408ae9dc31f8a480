import { expect, test } from 'vitest';
import { Places } from '../../src/search/places.ts';

const PLACES = new Places(['the', 'tide', 'rises', 'and', 'the', 'tide', 'falls'].map((word) => [word]));

test('the places of words are told, ascending', () => {
  expect(PLACES.of('the')).toEqual([0, 4]);
  expect(PLACES.of('falls')).toEqual([6]);
  expect(PLACES.of('mast')).toEqual([]);
  expect(PLACES.ofAny(['falls', 'tide', 'mast'])).toEqual([1, 5, 6]);
  expect(PLACES.ofAny(['tide'])).toEqual([1, 5]);
  expect(PLACES.ofAny([])).toEqual([]);
  expect(PLACES.length).toBe(7);
});

test('words that objects have of their own are words', () => {
  const places = new Places([['__proto__'], ['constructor'], ['__proto__']]);
  expect([places.of('__proto__'), places.of('constructor'), places.of('toString')]).toEqual([[0, 2], [1], []]);
});

test.each([
  [['tide'], true],
  [['the', 'tide', 'falls'], true],
  [['the', 'tide'], true],
  [['tide', 'the'], false],
  [['falls', 'the'], false],
  [['fall'], false],
  [['the', 'mast'], false],
  [[''], false],
  [[], false],
] as const)('words stand side by side there, or do not: %j', (words, isHeld) => {
  expect(PLACES.hold(words)).toBe(isHeld);
});

test('a word in several writings has one place', () => {
  const places = new Places([['ten', '10'], ['tides'], ['10']]);
  expect(places.length).toBe(3);
  expect([places.of('ten'), places.of('10'), places.of('tides')]).toEqual([[0], [0, 2], [1]]);
  expect(places.ofAny(['ten', '10'])).toEqual([0, 2]);
});
