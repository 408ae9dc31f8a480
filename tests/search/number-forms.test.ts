import { beforeAll, describe, expect, test } from 'vitest';
import { loadLexicon, type Lexicon } from '../../src/search/lexicon.ts';
import { monthNames, numberTerm } from '../../src/search/number-forms.ts';
import { splitTerms, splitWords } from '../../src/search/terms.ts';

let english: Lexicon;
beforeAll(async () => {
  english = await loadLexicon('en');
});

describe('one number has one term', () => {
  test.each([
    ['with a comma', '1,000', ['1000']],
    ['with a stop', '1.000', ['1000']],
    ['with a no-break space', '1\u00a0000 ships', ['1000', 'ship']],
    ['with a narrow space', '12\u202f500', ['12500']],
    ['with a space before a nought', '25 050 ships', ['25050', 'ship']],
    ['with two spaces', '12 500 300', ['12500300']],
    ['in full-width digits', '２０１２', ['2012']],
    ['that numbers', 'the 19th', ['the', '19']],
    ['that numbers in French', '19e et 1er', ['19', 'et', '1']],
    ['with raised letters', '1º', ['1']],
    ['in Indian groups', '2,50,000 12,34,56,789', ['250000', '123456789']],
    ['before a unit of length', '402,6km', ['402.6', 'km']],
    ['before a Russian one', '480км', ['480', 'км']],
    ['with the era of Arabic or Urdu', '۱۹۷۶ء ١٩٧٦م', ['1976', '1976']],
    ['before its unit', '$10.5bn', ['10.5', '10500000000', 'bn', 'billion']],
  ])('%s', (_, text, terms) => {
    expect(splitTerms(text, english)).toEqual(terms);
  });
});

describe('two numbers stay two', () => {
  test.each([
    ['5 100', ['5', '100']],
    ['1914 000', ['1914', '000']],
    ['1.5 000', ['1.5', '000']],
    ['8/5/2012', ['8', '5', '2012']],
    ['2012-13-08', ['2012', '13', '08']],
    ['1 000m', ['1', '000m']],
  ])('%s', (text, terms) => {
    expect(splitTerms(text, english)).toEqual(terms);
  });
});

test.each([
  ['12.500', '12500'],
  ['1234.500', '1234.500'],
  ['1.0005', '1.0005'],
  ['0,125', '0.125'],
  ['21st', '21'],
  ['b12', null],
  ['b1st', null],
  ['1sts', null],
])('“%s” is the number %s', (word, number) => {
  expect(numberTerm(word)).toBe(number);
});

describe('a number in words has its digits as well', () => {
  test.each([
    ['Ten', ['ten', '10']],
    ['nineteenth', ['nineteenth', '19']],
    ['Twenty-first', ['twenty-first', '21']],
    ['1st', ['1', 'first']],
    ['2nd', ['2', 'second']],
    ['first', ['first']],
    ['second', ['second']],
  ])('%s', (text, terms) => {
    expect(splitTerms(text, english)).toEqual(terms);
  });

  test.each([
    ['de', 'acht'],
    ['fr', 'huit'],
    ['ru', 'восемь'],
    ['el', 'οχτώ'],
    ['he', 'שמונה'],
    ['ar', 'ثماني'],
    ['tr', 'sekiz'],
    ['vi', 'tám'],
    ['uk', 'вісім'],
  ])('in “%s”: %s', async (language, eight) => {
    expect(splitTerms(eight, await loadLexicon(language))).toContain('8');
  });

  test.each([
    ['vi', 'năm'],
    ['es', 'once'],
    ['tr', 'on'],
  ])('but not in “%s”, where it is another word: %s', async (language, word) => {
    expect(splitTerms(word, await loadLexicon(language))).toHaveLength(1);
  });

  test('in its own language only', async () => {
    expect(splitTerms('third 10 Mrd. 5 Mio.', await loadLexicon('de'))).toEqual([
      'third',
      '10',
      '10000000000',
      'mrd',
      'milliard',
      '5',
      '5000000',
      'mio',
      'million',
    ]);
  });
});

describe('one date has the same terms', () => {
  test.each(['8 May 2012', 'May 8th, 2012', '8th May 2012', '2012-05-08', '2012.5.8', '8.5.2012', '08.05.2012'])(
    '%s',
    (text) => {
      expect(splitTerms(text, english).toSorted()).toEqual(['2012', '8', 'mai']);
    },
  );

  test.each(['28/5/2012', '5/28/2012', '2012-05-28'])('that puts day or month first: %s', (text) => {
    expect(splitTerms(text, english).toSorted()).toEqual(['2012', '28', 'mai']);
  });

  test.each(['8/5/2012', '28/5/2012/3', '1/28/5/2012'])(
    'and what may be another date, or none, is left: %s',
    (text) => {
      expect(splitTerms(text, english)).not.toContain('mai');
    },
  );

  test('in German', async () => {
    const german = await loadLexicon('de');
    expect(splitTerms('08.05.2012', german)).toEqual(splitTerms('8. Mai 2012', german));
  });

  test('in Chinese, where months are numbered', async () => {
    expect(splitTerms('2012-05-08', await loadLexicon('zh'))).toEqual(['2012', '5', '8']);
  });

  test('whose parts stand where they stand', () => {
    expect(splitWords('On 2012-05-08.', english).map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 7],
      [8, 10],
      [11, 13],
    ]);
  });
});

test.each([
  ['ru', 'мая'],
  ['es', 'mayo'],
  ['hi', 'मई'],
  ['fa', 'مه'],
  ['th', 'พฤษภาคม'],
  ['ja', undefined],
  ['ko', undefined],
  ['vi', undefined],
])('in %s May is named in dates as %s', (language, may) => {
  expect(monthNames(language)[4]).toBe(may);
});
