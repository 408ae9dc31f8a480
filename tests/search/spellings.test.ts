import SearchableMap from 'minisearch/SearchableMap';
import { describe, expect, test } from 'vitest';
import { compoundParts, nearSpellings, type Spellings } from '../../src/search/spellings.ts';

function spellingsOf(...words: readonly string[]): Spellings {
  const spellings: Spellings = new SearchableMap();
  for (const word of words) spellings.set(word, word.toUpperCase());
  return spellings;
}
const near = (typed: string, ...words: readonly string[]): readonly string[] =>
  nearSpellings(typed, spellingsOf(...words), () => 1)?.terms ?? [];

describe('a word that stands nowhere may have been', () => {
  test.each([
    ['one with two letters swapped', 'zoen', ['zone'], ['ZONE']],
    ['one with a letter left out', 'bufer', ['buffer'], ['BUFFER']],
    ['one that begins otherwise', 'xide', ['tide'], ['TIDE']],
    ['a long one with two slips', 'denuklearisaton', ['denuclearisation'], ['DENUCLEARISATION']],
    ['no short one with two slips', 'zoeen', ['zone'], []],
    ['none of three letters', 'tid', ['tide'], []],
    ['no number', '2013', ['2012'], []],
    ['no Chinese word', '不战不乱', ['不战不和'], []],
    [
      'the nearest ones only, in the order of the alphabet',
      'tideland',
      ['tidelands', 'tidelamd', 'tidalands'],
      ['TIDELAMD', 'TIDELANDS'],
    ],
    ['a key of Object.prototype', 'constructr', ['constructor'], ['CONSTRUCTOR']],
  ])('%s', (_, typed, words, terms) => {
    expect(near(typed, ...words)).toEqual(terms);
  });

  test('five words at most, the most frequent first', () => {
    const words = ['bide', 'hide', 'ride', 'side', 'tide', 'wide'];
    const frequencyOf = (term: string): number => (term === 'TIDE' ? 9 : 1);
    expect(nearSpellings('xide', spellingsOf(...words), frequencyOf)?.terms).toEqual([
      'TIDE',
      'BIDE',
      'HIDE',
      'RIDE',
      'SIDE',
    ]);
  });

  test('the more surely, the longer it is and the fewer the slips', () => {
    const certainty = (typed: string, word: string): number | undefined =>
      nearSpellings(typed, spellingsOf(word), () => 1)?.certainty;
    expect([certainty('zoen', 'zone'), certainty('fishermn', 'fisherman'), certainty('fishrmen', 'fisherman')]).toEqual(
      [0.5, 0.75, 0.5],
    );
  });
});

describe('a compound that stands nowhere is taken for', () => {
  test.each([
    ['its two words', 'boathouse', ['boat', 'house'], ['BOAT', 'HOUSE']],
    ['its two words and what links them', 'Bevölkerungsgröße', ['bevölkerung', 'größe'], ['BEVÖLKERUNG', 'GRÖSSE']],
    ['the longest last word', 'sandstonewall', ['sand', 'stonewall', 'sandstone', 'wall'], ['SAND', 'STONEWALL']],
    ['nothing, if one of them is unknown', 'boathouse', ['boat'], undefined],
    ['nothing, if one of them is shorter than four letters', 'carport', ['car', 'port'], undefined],
  ])('%s', (_, typed, words, terms) => {
    expect(compoundParts(typed, spellingsOf(...words))?.terms).toEqual(terms);
  });
});
