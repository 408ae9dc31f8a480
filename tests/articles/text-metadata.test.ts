import { describe, expect, test } from 'vitest';
import { NO_METADATA } from '../../src/articles/front-matter.ts';
import { headsNotes, readTextMetadata } from '../../src/articles/text-metadata.ts';
import type { Block } from '../../src/model.ts';
import { paragraph } from '../support/articles.ts';

const PROSE = `The tide is a long wave, raised by the moon and the sun, that runs around the seas and piles up in narrow bays. ${'It turns twice a day. '.repeat(5)}`;

const heading = (depth: number, text: string): Block => paragraph(text, { kind: 'heading', depth });
const read = (blocks: readonly (string | Block)[], title: string | null = null): unknown[] => {
  const body = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block));
  const { metadata, taken } = readTextMetadata(body, { ...NO_METADATA, title });
  return [metadata.title, metadata.authors, metadata.published, [...taken].toSorted((a, b) => a - b)];
};

describe('the title', () => {
  test.each([
    ['is the first short block without a final stop', ['On Tides', PROSE], ['On Tides', [], null, [0]]],
    ['may ask', ['What is a Tide?', PROSE], ['What is a Tide?', [], null, [0]]],
    ['may hold a stop', ['Mr. Doe on Tides', PROSE], ['Mr. Doe on Tides', [], null, [0]]],
    ['holds a letter', ['1 – 2', PROSE], [null, [], null, []]],
    ['is no sentence', ['The tide is high.', PROSE], [null, [], null, []]],
    ['is no quoted sentence', ['He said: “The tide is high.”', PROSE], [null, [], null, []]],
    ['is no Chinese sentence', ['潮水涨了。', PROSE], [null, [], null, []]],
    ['is no long block', [PROSE.trimEnd().slice(0, -1), PROSE], [null, [], null, []]],
    ['is no long Chinese block', ['潮'.repeat(101), PROSE], [null, [], null, []]],
    ['is not all that a text says', ['On Tides'], [null, [], null, []]],
    ['is no block behind prose', [PROSE, 'On Tides'], [null, [], null, []]],
    ['is no table', [paragraph('Dover 12', { kind: 'table' }), PROSE], [null, [], null, []]],
    [
      'is a heading of the first rank',
      [heading(2, 'Lectures'), heading(1, 'On Tides'), PROSE],
      ['On Tides', [], null, [1]],
    ],
    ['is no heading of a lower rank', [heading(2, 'Introduction'), PROSE], [null, [], null, []]],
    ['is a field', ['On Tides', 'Title: The Tides', PROSE], ['The Tides', [], null, [1]]],
  ])('%s', (_, blocks, expected) => {
    expect(read(blocks)).toEqual(expected);
  });

  test('that is stated is not guessed anew', () => {
    expect(read(['A first line', PROSE], 'On Tides')).toEqual(['On Tides', [], null, []]);
  });

  test.each(['On Tides', 'ON TIDES', 'On  “Tides”', 'On Tides.'])(
    'that is stated does not stand in the text again as %j',
    (text) => {
      expect(read([heading(1, text), PROSE], 'On Tides')).toEqual(['On Tides', [], null, [0]]);
    },
  );
});

describe('a byline', () => {
  test.each([
    ['By Jane Doe', ['Jane Doe']],
    ['by Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Written by Jane Doe', ['Jane Doe']],
    ['Von Jana Novak', ['Jana Novak']],
    ['Par Jeanne Dupont', ['Jeanne Dupont']],
    ['Por Juana Pérez y Ana Ruiz', ['Juana Pérez', 'Ana Ruiz']],
    ['By the Ibid contributors', ['the Ibid contributors']],
    ['文／吕宁思', ['吕宁思']],
    ['作者：吕宁思、张琏瑰', ['吕宁思', '张琏瑰']],
  ])('%j names the authors', (text, authors) => {
    expect(read(['On Tides', text, PROSE])).toEqual(['On Tides', authors, null, [0, 1]]);
  });

  test.each([
    'By the end of 2012 the tide had turned',
    'By Dover and by the sea',
    'Por qué sube la marea',
    'Von Dover nach Calais',
    '文化的潮汐',
  ])('is none in %j', (text) => {
    expect(read(['On Tides', text, PROSE])).toEqual(['On Tides', [], null, [0]]);
  });

  test.each([
    ['behind a block with prose in it', ['On Tides', `The tide:\n${PROSE}`, 'By Jane Doe']],
    ['far from the head', ['On Tides', ...Array.from({ length: 11 }, () => 'High.'), 'By Jane Doe', PROSE]],
  ])('is none %s', (_, blocks) => {
    expect(read(blocks)).toEqual(['On Tides', [], null, [0]]);
  });

  test('may stand above the title', () => {
    expect(read(['By Jane Doe', 'On Tides', PROSE])).toEqual(['On Tides', ['Jane Doe'], null, [0, 1]]);
  });
});

test('a line that is a date dates the article', () => {
  expect(read(['On Tides', '1 May 2019', PROSE])).toEqual(['On Tides', [], '2019-05-01', [0, 1]]);
});

test('a date may stand last, where nothing in a text is long', () => {
  expect(read(['On Tides', 'The tide is high.', '1 May 2019'])).toEqual(['On Tides', [], '2019-05-01', [0, 2]]);
});

test.each([
  'Notes',
  'NOTES',
  'Footnotes:',
  'Endnotes',
  'References',
  'Notes and References',
  '注释',
  '脚注：',
  '参考文献',
  'Anmerkungen',
  'Fußnoten',
  'Notas',
])('takes %j for the heading of the notes', (text) => {
  expect(headsNotes(text)).toBe(true);
});

test.each(['Notes on Tides', 'The notes', '注意', ''])('takes %j for no heading of notes', (text) => {
  expect(headsNotes(text)).toBe(false);
});
