import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../src/search/lexicon.ts';
import { splitTerms } from '../../src/search/terms.ts';

describe('a number of thousands, millions and so on has all of its noughts as well', () => {
  test.each([
    ['en', '20k', ['20k', '20000']],
    ['en', '$12.5m', ['12.5m', '12500000']],
    ['en', '12.5 million', ['12.5', '12500000', 'million']],
    ['en', '8.2-million', ['8.2', '8200000', 'million']],
    ['en', '€3tn', ['3', '3000000000000', 'tn', 'trillion']],
    ['en', '1,200,000 thousand', ['1200000', '1200000000', 'thousand']],
    ['de', '12,5 Mio. Euro', ['12.5', '12500000', 'mio', 'million', 'euro']],
    ['de', '2\u00a0Milliarden', ['2', '2000000000', 'milliard']],
    ['es', '2 mil', ['2', '2000', 'mil']],
    ['es', '€5M', ['5m', '5000000']],
    ['hi', '5 लाख', ['5', '500000', 'लाख']],
    ['hi', '5 करोड़', ['5', '50000000', 'करोड']],
    ['fr', '5 mille', ['5', '5000', 'mill']],
    ['ru', '5 тысяч', ['5', '5000', 'тысяч']],
    ['en', '0.125 million', ['0.125', '125000', 'million']],
    ['en', '1.345 million', ['1345', '1345000', 'million']],
    ['en', '1,345 million', ['1345', '1345000000', 'million']],
    ['de', '1,345 Millionen', ['1345', '1345000', 'million']],
  ])('in %s: %s', async (language, text, terms) => {
    expect(splitTerms(text, await loadLexicon(language))).toEqual(terms);
  });

  test.each([
    ['one letter behind a space', 'en', '5 M', ['5', 'm']],
    ['metres', 'en', 'a 100m race', ['a', '100m', 'race']],
    ['an article of a law', 'en', '12b', ['12b']],
    ['two names at once', 'es', '25 mil millones', ['25', 'mil', 'millon']],
    ['two names at once', 'en', '2 thousand million', ['2', 'thousand', 'million']],
    ['a name that runs on', 'en', '5 thousand2', ['5', 'thousand2']],
    ['a place', 'en', 'the 14th 2nd', ['the', '14', '2', 'second']],
    ['another language’s name', 'en', '5 Millionen', ['5', 'millionen']],
    ['a word that only begins so', 'en', '5 millions', ['5', 'million']],
    ['a name before it', 'en', 'million 5', ['million', '5']],
    ['a mark between', 'en', '5. Million', ['5', 'million']],
    ['a part that is left over', 'en', '1.23456789 million', ['1.23456789', 'million']],
    ['several numbers', 'en', '1,2,3 million', ['1.2.3', 'million']],
    ['no number', 'en', '1.2.3 million', ['1.2.3', 'million']],
    ['noughts beyond counting', 'en', '999999 trillion', ['999999', 'trillion']],
    ['none at all', 'en', '0 million', ['0', 'million']],
    ['a number that says nothing of the kind', 'de', '12.500.000', ['12500000']],
  ])('but not for %s, in %s: %s', async (_, language, text, terms) => {
    expect(splitTerms(text, await loadLexicon(language))).toEqual(terms);
  });
});
