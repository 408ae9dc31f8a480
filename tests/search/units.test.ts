import { expect, test } from 'vitest';
import { articleId } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { articleOf } from '../support/articles.ts';

/** What a word tells that stands in the only passage, and what one tells that stands nowhere. */
const [KNOWN, UNKNOWN] = [Math.log(1 + 2000.5 / 1.5), Math.log(1 + 2001.5 / 0.5)];

test('the units of a question are its words, and the pairs of its runs that are words or stand somewhere', async () => {
  const index = await indexPassages(splitPassages(articleOf(['The sluice 潮汐表 rises.'], { title: '' })));
  const { units } = readQuery('潮汐表泡菜 of the slucie at Kimchi', 'en', index);
  expect(units.map(({ spelling, weight, gain }) => [spelling, weight, gain])).toEqual([
    ['slucie', UNKNOWN, expect.closeTo((2 / 3) * KNOWN)],
    ['kimchi', UNKNOWN, 0],
    ['潮汐', KNOWN, KNOWN],
    ['表', expect.closeTo(0.05 * KNOWN), expect.closeTo(0.05 * KNOWN)],
    ['泡菜', UNKNOWN, 0],
    ['汐表', expect.closeTo(0.6 * KNOWN), expect.closeTo(0.6 * KNOWN)],
  ]);
  expect(units.map(({ grams, isName: isIt }) => [grams, isIt])).toEqual([
    [[' slu', 'sluc', 'luci', 'ucie', 'cie '], false],
    [[' kim', 'kimc', 'imch', 'mchi', 'chi '], true],
    [['潮', '汐'], false],
    [['表'], false],
    [['泡', '菜'], false],
    [['汐', '表'], false],
  ]);
});

test('a word weighs what those of its terms do that stand somewhere', async () => {
  const passages = [
    articleOf(['The gannets moult.']),
    articleOf(['Die Vögel ruhen.'], { id: articleId('b'), language: 'de' }),
  ].flatMap((each) => splitPassages(each));
  const [unit] = readQuery('moulting', 'en', await indexPassages(passages)).units;
  // German has another stem of it, which stands nowhere.
  expect([unit?.terms.length, unit?.weight]).toEqual([2, expect.closeTo(Math.log(1 + 2001.5 / 1.5))]);
});

test('pairs in hiragana, by which Japanese binds its words, tell next to nothing', async () => {
  const index = await indexPassages(splitPassages(articleOf(['潮が満ちた。'], { title: '', language: 'ja' })));
  const { units } = readQuery('潮はいつ満ちたか', 'ja', index);
  const gains = units.map(({ spelling, gain }) => [spelling, gain / index.idf(spelling)]);
  expect(gains).toContainEqual(['満ち', expect.closeTo(0.6)]);
  expect(gains).toContainEqual(['ちた', expect.closeTo(0.05)]);
});

test.each([
  ['1852 books', '1852', true],
  ['What did Grafton write?', 'grafton', true],
  ['Grafton wrote what?', 'grafton', false],
  ['¿Grafton escribió libros?', 'grafton', false],
  [' “Grafton” wrote what?', 'grafton', false],
  ['What of the tide?', 'tide', false],
  ['What of the b17?', 'b17', false],
  ['What is on eBay?', 'ebay', false],
])('in “%s”, whether “%s” is a name: %s', async (question, spelling, isIt) => {
  const index = await indexPassages(splitPassages(articleOf(['Grafton wrote of 1852.'])));
  const unit = readQuery(question, 'en', index).units.find((each) => each.spelling === spelling);
  expect(unit?.isName).toBe(isIt);
});
