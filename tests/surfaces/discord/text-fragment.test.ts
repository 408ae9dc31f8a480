import { expect, test } from 'vitest';
import { deepLink } from '../../../src/surfaces/discord/text-fragment.ts';
import { article, passage, quote } from '../../support/articles.ts';

const linkTo = (text: string, url: string | null, at: readonly number[] = [], start = 0): string | null => {
  const of = passage(text, {
    article: article({ url }),
    noterefs: at.map((each) => ({ label: '1', at: each, note: null })),
  });
  return deepLink(quote(of, { highlight: { start, end: text.length } }));
};
const URL_OF = 'https://a.example/tides';

test.each([
  [
    'the first words of the best sentence',
    'It is low. The sea rises twice a day, and falls as often as that.',
    [],
    11,
    'The%20sea%20rises%20twice%20a%20day%2C%20and%20falls',
  ],
  ['no words behind a label', 'The sea rises. It falls.', [13], 0, 'The%20sea%20rises'],
  ['words that a label stands before', 'The sea rises.', [0], 0, 'The%20sea%20rises.'],
  ['dashes, which mean something there', 'A well-kept harbour.', [], 0, 'A%20well%2Dkept%20harbour.'],
  [
    'no spaces',
    '潮水每天涨落两次，月亮牵引着大海，太阳也有一点作用，船只随之进出港口。',
    [],
    0,
    encodeURIComponent('潮水每天涨落两次，月亮牵引着大海，太阳也有一点作'),
  ],
  ['the first line', 'Seas:\n- North', [], 0, 'Seas%3A'],
  ['half of a pair', 'A \ud83d tide.', [], 0, 'A%20%EF%BF%BD%20tide.'],
] as const)('leads to %s', (_, text, labels, start, fragment) => {
  expect(linkTo(text, URL_OF, labels, start)).toBe(`${URL_OF}#:~:text=${fragment}`);
});

test('takes the place of a fragment that the address has', () => {
  expect(linkTo('High.', `${URL_OF}#top`)).toBe(`${URL_OF}#:~:text=High.`);
});

test.each([null, 'no address'])('leads nowhere without an address (%s)', (url) => {
  expect(linkTo('High.', url)).toBeNull();
});
