import { describe, expect, test } from 'vitest';
import { dropBoilerplate } from '../../src/articles/drop-boilerplate.ts';
import { type Article, articleId, type Block } from '../../src/model.ts';
import { article, paragraph } from '../support/articles.ts';

const EDGE = 'Stay informed about the tides.';

function articles(...bodies: readonly (readonly (string | Block)[])[]): readonly Article[] {
  return bodies.map((body, at) =>
    article({
      id: articleId(`tides-${at}`),
      blocks: body.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
    }),
  );
}

const bodiesOf = (cleaned: { readonly articles: readonly Article[] }): readonly (readonly string[])[] =>
  cleaned.articles.map(({ blocks }) => blocks.map(({ text }) => text));

test('takes out what stands at the edge of several articles, and reports it for each', async () => {
  const cleaned = await dropBoilerplate(articles([EDGE, 'a', 'b', EDGE], [EDGE, 'c', 'd', EDGE], ['e', 'f', EDGE]));
  expect(bodiesOf(cleaned)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  expect(cleaned.problems.map(({ file, code }) => [file, code])).toEqual([
    ['tides-0.txt', 'boilerplate'],
    ['tides-0.txt', 'boilerplate'],
    ['tides-1.txt', 'boilerplate'],
    ['tides-1.txt', 'boilerplate'],
    ['tides-2.txt', 'boilerplate'],
  ]);
});

describe('leaves', () => {
  test.each([
    [
      'what two articles share',
      [
        [EDGE, 'a', 'b'],
        [EDGE, 'c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'what stands in the middle',
      [
        ['a', 'b', 'c', 'd', EDGE, 'e', 'f', 'g', 'h'],
        ['i', 'j', 'k', 'l', EDGE, 'm', 'n', 'o', 'p'],
        ['q', 'r', 's', 't', EDGE, 'u', 'v', 'w', 'x'],
      ],
    ],
    [
      'what stands behind words of its own',
      [
        ['a', EDGE, 'b', 'x', 'y', 'z'],
        ['c', EDGE, 'd', 'x1', 'y1', 'z1'],
        ['e', EDGE, 'f', 'x2', 'y2', 'z2'],
      ],
    ],
    [
      'what stands at the edge of one article and in the middle of others',
      [
        [EDGE, 'a', 'b'],
        ['c', 'd', 'e', 'f', EDGE, 'g', 'h', 'i', 'j'],
        ['k', 'l', 'm', 'n', EDGE, 'o', 'p', 'q', 'r'],
      ],
    ],
    [
      'what only copies of one article share, each with a head of its own',
      [
        ['1', 'a', 'b', EDGE],
        ['2', 'a', 'b', EDGE],
        ['3', 'a', 'b', EDGE],
      ],
    ],
    [
      'copies of one article',
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ],
    ],
  ])('%s', async (_, bodies) => {
    expect(bodiesOf(await dropBoilerplate(articles(...bodies)))).toEqual(bodies);
  });

  test('a block with a mark', async () => {
    const marked = paragraph(EDGE, { noterefs: [{ label: '1', at: 3, note: 0 }] });
    expect(
      bodiesOf(await dropBoilerplate(articles([marked, 'a', 'b'], [marked, 'c', 'd'], [marked, 'e', 'f'])))[0],
    ).toEqual([EDGE, 'a', 'b']);
  });

  test('a heading with what it heads', async () => {
    const heading = paragraph('Introduction', { kind: 'heading', depth: 2 });
    expect(
      bodiesOf(
        await dropBoilerplate(
          articles([EDGE, heading, 'a', 'b'], [EDGE, heading, 'c', 'd'], [EDGE, heading, 'e', 'f']),
        ),
      )[0],
    ).toEqual(['Introduction', 'a', 'b']);
  });

  test('an article that is nothing else', async () => {
    const all = articles([EDGE, 'a', 'b', 'The end.'], [EDGE, 'c', 'd', 'The end.'], [EDGE, 'The end.']);
    expect(bodiesOf(await dropBoilerplate(all)).at(-1)).toEqual([EDGE, 'The end.']);
  });

  test('an article that shares nothing, as the very same', async () => {
    const all = articles([EDGE, 'a', 'b'], [EDGE, 'c', 'd'], [EDGE, 'e', 'f'], ['g', 'h']);
    expect((await dropBoilerplate(all)).articles.at(-1)).toBe(all.at(-1));
  });
});
