import { expect, test } from 'vitest';
import { buildEdition } from '../src/edition.ts';
import { articleId } from '../src/model.ts';
import { articleOf, placeOf } from './support/articles.ts';

const TIDES = articleOf(['The tide rises and falls twice a day in every harbour of this coast.']);
const SHIPS = articleOf(['A ship of that draught waits outside for the flood, as every pilot knows.'], {
  id: articleId('ships'),
});

test('the same articles make the same edition, and one changed letter another', async () => {
  const changed = articleOf(TIDES.blocks.map(({ text }) => text.replace('coast', 'Coast')));
  const ids = [[TIDES, SHIPS], structuredClone([TIDES, SHIPS]), [changed, SHIPS]].map(
    async (articles) => (await buildEdition(articles, [])).id,
  );
  const [one, same, other] = await Promise.all(ids);
  expect(same).toBe(one);
  expect(other).not.toBe(one);
  expect(one).toMatch(/^[0-9a-f]{12}$/u);
});

test('it holds the passages of all articles, in order', async () => {
  const { passages } = await buildEdition([SHIPS, TIDES], []);
  expect(passages.map(placeOf)).toEqual(['ships 1', 'tides 1']);
});

test('it has the very passages of the edition before wherever an article says the same', async () => {
  const before = await buildEdition([SHIPS, TIDES], []);
  const changed = articleOf(['Another ship waits outside for the ebb, as no pilot knows.'], { id: SHIPS.id });
  const after = await buildEdition([changed, structuredClone(TIDES)], [], { before });
  expect(after.passages.map((passage) => before.passages.includes(passage))).toEqual([false, true]);
  expect(after.ask('Who waits for the ebb?').quotes.map(({ passage }) => placeOf(passage))).toEqual(['ships 1']);
});

test('it answers from its own articles, three passages at most unless more are asked for', async () => {
  const paragraphs = Array.from(
    { length: 5 },
    (_, at) => `The tide of harbour number ${at} rises and falls twice on every day.`,
  );
  const { ask, id } = await buildEdition([articleOf(paragraphs)], []);
  const count = (options?: Parameters<typeof ask>[1]): number =>
    ask('Which harbours have a tide?', options).quotes.length;
  expect([count(), count({ limit: 5 }), count({ limit: 1 })]).toEqual([3, 5, 1]);
  expect(ask('tide').edition).toBe(id);
});

test('an edition of no articles answers nothing', async () => {
  const { ask } = await buildEdition([], []);
  const { outcome, quotes, nearest } = ask('When is the tide high?');
  expect([outcome, quotes, nearest]).toEqual(['unanswered', [], []]);
});
