import { expect, test } from 'vitest';
import { gramsOf, sharesOf } from '../../src/search/letter-grams.ts';

test('a word’s letters are read four by four, with what stands around it', () => {
  expect(gramsOf('pest')).toEqual([' pes', 'pest', 'est ']);
  expect(gramsOf('a')).toEqual([]);
});

test('a line holds a word’s grams, those that few lines hold counting more', () => {
  const lines = [' the pest ', ' pestilence ', ' a harvest ', ' no such thing '];
  // Two of four lines hold each of ` pes`, `pest` and `est `.
  expect(sharesOf(gramsOf('pest'), lines)).toEqual([
    expect.closeTo(1),
    expect.closeTo(2 / 3),
    expect.closeTo(1 / 3),
    0,
  ]);
  // All lines hold ` the`, and one `then`: it tells most.
  const [then = 0, the = 0] = sharesOf(gramsOf('then'), [' then ', ' the ', ' the ', ' the ']);
  expect([then, the < 1 / 4]).toEqual([expect.closeTo(1), true]);
});

test('all lines hold nothing of a word without grams', () => {
  expect(sharesOf([], [' a ', ' b '])).toEqual([0, 0]);
});

test('what all of the lines lack together is looked for in none of them', () => {
  expect(sharesOf(gramsOf('pest'), [' the pest ', ' a '], { includes: (gram) => gram === 'pest' })).toEqual([
    expect.closeTo(Math.log(3 / 1.5) / (Math.log(3 / 1.5) + 2 * Math.log(3 / 0.5))),
    0,
  ]);
});
