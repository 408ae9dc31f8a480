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

test.each<{ to: string; text: string; labels?: readonly number[]; start?: number; fragment: string }>([
  {
    to: 'the first words of the best sentence',
    text: 'It is low. The sea rises twice a day, and falls as often as that.',
    start: 11,
    fragment: 'The%20sea%20rises%20twice%20a%20day%2C%20and%20falls',
  },
  { to: 'no words behind a label', text: 'The sea rises. It falls.', labels: [13], fragment: 'The%20sea%20rises' },
  { to: 'words that a label stands before', text: 'The sea rises.', labels: [0], fragment: 'The%20sea%20rises.' },
  { to: 'dashes, which mean something there', text: 'A well-kept harbour.', fragment: 'A%20well%2Dkept%20harbour.' },
  {
    to: 'so many characters where no spaces are set',
    text: '潮水每天涨落两次，月亮牵引着大海，太阳也有一点作用，船只随之进出港口。',
    fragment: encodeURIComponent('潮水每天涨落两次，月亮牵引着大海，太阳也有一点作'),
  },
  { to: 'the first line', text: 'Seas:\n- North', fragment: 'Seas%3A' },
  { to: 'half of a pair', text: 'A \ud83d tide.', fragment: 'A%20%EF%BF%BD%20tide.' },
])('leads to $to', ({ text, labels = [], start = 0, fragment }) => {
  expect(linkTo(text, URL_OF, labels, start)).toBe(`${URL_OF}#:~:text=${fragment}`);
});

test('takes the place of a fragment that the address has', () => {
  expect(linkTo('High.', `${URL_OF}#top`)).toBe(`${URL_OF}#:~:text=High.`);
});

test.each([null, 'no address'])('leads nowhere without an address (%s)', (url) => {
  expect(linkTo('High.', url)).toBeNull();
});
