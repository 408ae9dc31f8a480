import { expect, test } from 'vitest';
import { acronymsOf } from '../../src/search/holdings.ts';
import { createVocabulary } from '../../src/search/vocabulary.ts';

test('acronyms of the same first word are in the order of their letters, whichever was counted first', () => {
  const keys = ['tt\ntide\ntable', 'tp\ntide\npaper'];
  for (const counted of [keys, keys.toReversed()]) {
    const acronyms = acronymsOf({ ...createVocabulary(), acronyms: new Map(counted.map((key) => [key, 1])) });
    expect(acronyms.get('tide')?.map(({ short }) => short)).toEqual(['tp', 'tt']);
  }
});
