import { expect, test } from 'vitest';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { isName, unitsOf } from '../../src/search/units.ts';
import { articleOf } from '../support/articles.ts';

/** What a word tells that stands in the only passage, and what one tells that stands nowhere. */
const [KNOWN, UNKNOWN] = [Math.log(1 + 0.5 / 1.5), Math.log(1 + 1.5 / 0.5)];

test('the units of a question are its words, and the pairs of its runs that are words or stand somewhere', async () => {
  const index = await indexPassages(splitPassages(articleOf(['The tide 潮汐表 rises.'], { title: '' })));
  const query = readQuery('潮汐表泡菜 of the tdie at Kimchi', 'en', index);
  expect(unitsOf(query, index).map(({ spelling, weight, gain }) => [spelling, weight, gain])).toEqual([
    ['tdie', UNKNOWN, expect.closeTo(KNOWN / 2)],
    ['kimchi', UNKNOWN, 0],
    ['潮汐', KNOWN, KNOWN],
    ['汐表', expect.closeTo(0.6 * KNOWN), expect.closeTo(0.6 * KNOWN)],
    ['泡菜', UNKNOWN, 0],
    ['表', expect.closeTo(0.05 * KNOWN), expect.closeTo(0.05 * KNOWN)],
  ]);
  expect(unitsOf(query, index).map(({ isPair, isName: isIt }) => [isPair, isIt])).toEqual([
    [false, false],
    [false, true],
    [true, false],
    [true, false],
    [true, false],
    [true, false],
  ]);
});

test.each([
  ['1852', 0, true],
  ['Grafton', 4, true],
  ['Grafton', 0, false],
  ['tide', 4, false],
  ['b17', 4, false],
  ['eBay', 4, false],
])('whether “%s” at %i is a name: %s', (text, start, isIt) => {
  const word = { start, end: start + text.length, text, spelling: text, isRun: false, terms: [], certainty: 1 };
  expect(isName(word)).toBe(isIt);
});
