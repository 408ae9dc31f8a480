import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/articles/parse-markdown.ts';
import { parseText } from '../../src/articles/parse-text.ts';
import { shown, type Shown } from '../support/shown.ts';

const parsed = (...lines: readonly string[]): Shown => shown(parseText(lines.join('\n'), 'tides.txt'));

const PROSE =
  'The tide is a long wave, raised by the moon and the sun, that runs around the seas and piles up in narrow bays.[1]';
const BIO = 'Jane Q. Doe is a sailor and a writer. She lives in Dover.';
const MORE = Array.from({ length: 12 }, () => 'She sails.');

describe('a note on the author', () => {
  test.each([
    ['before the notes', [PROSE, BIO, '[1] Darwin.']],
    ['before the notes and their heading', [PROSE, BIO, 'Notes', '[1] Darwin.']],
    ['behind the notes', [PROSE, '[1] Darwin.', BIO]],
    ['under a heading of its own', [PROSE, 'About the author', BIO, '[1] Darwin.']],
    ['with a heading in one line', [PROSE, `About the Author: ${BIO}`, '[1] Darwin.']],
  ])('%s names the author, and is no passage', (_, lines) => {
    const { authors, body, problems } = parsed(...lines);
    expect({ authors, passages: body.length, bio: problems.some((problem) => problem.endsWith(' bio')) }).toEqual({
      authors: ['Jane Q. Doe'],
      passages: 1,
      bio: true,
    });
  });

  test('may be one of several, in their order', () => {
    expect(parsed(PROSE, BIO, 'John Roe teaches physics at Calais.', '[1] Darwin.').authors).toEqual([
      'Jane Q. Doe',
      'John Roe',
    ]);
  });

  test('may be Chinese', () => {
    expect(
      parsed('潮汐由月亮引起，每天涨落两次，沿海的人很早就知道了。[1]', '作者简介：张琏瑰，教授。', '[1] 王充。')
        .authors,
    ).toEqual(['张琏瑰']);
  });

  test('may stand before the heading of footnotes that Markdown defines', () => {
    const lines = [PROSE.replace('[1]', '[^1]'), '', BIO, '', '## Notes', '', '[^1]: Darwin.'];
    expect(shown(parseMarkdown(lines.join('\n'), 'tides.md'))).toMatchObject({
      authors: ['Jane Q. Doe'],
      problems: ['3 bio'],
    });
  });

  test('may be about somebody whom a heading names', () => {
    expect(parsed(PROSE, 'The Tides of Doe', PROSE, BIO, '[1] Darwin.').authors).toEqual(['Jane Q. Doe']);
  });

  test('needs no notes behind it where the author is named already', () => {
    expect(parsed('On Tides', 'By Jane Q. Doe', PROSE, 'Doe is not spoken of but here.', BIO)).toMatchObject({
      authors: ['Jane Q. Doe'],
      problems: ['5 bio'],
    });
  });
});

describe('is no note on the author, and stays:', () => {
  test.each([
    ['whoever the article speaks of', [`${PROSE} So says Doe.`, BIO, '[1] Darwin.']],
    ['a paragraph with a mark', [PROSE, `${BIO}[1]`, '[1] Darwin.']],
    ['a long paragraph', [PROSE, `${BIO} ${'And so on. '.repeat(60)}`, '[1] Darwin.']],
    ['a last paragraph, where nothing else tells the end', [PROSE.slice(0, -3), BIO]],
    ['somebody else than the author that is named', ['On Tides', 'By John Roe', PROSE, BIO, '[1] Darwin.']],
    ['a person of the past', [PROSE, BIO.replace('is a', 'was a'), '[1] Darwin.']],
    ['what stands before more text', [PROSE, BIO, PROSE, '[1] Darwin.']],
    [
      'a sentence that only speaks of what is about the author',
      [PROSE, `Jane Q. Doe has all about the author: ${BIO}`, '[1] Darwin.'],
    ],
    ['a long section under such a heading', [PROSE, 'About the author', BIO, ...MORE, '[1] Darwin.']],
    ['an article that begins with such a heading', ['About the author', BIO]],
    ['a section about authors', [PROSE, 'About the author', BIO, PROSE, '[1] Darwin.']],
  ])('%s', (_, lines) => {
    const { body, problems } = parsed(...lines);
    expect(body.some((text) => text.startsWith('Jane Q. Doe'))).toBe(true);
    expect(problems.filter((problem) => problem.endsWith(' bio'))).toEqual([]);
  });
});

test('a surname that is part of other words does not make its bearer a subject', () => {
  expect(parsed(PROSE.replace('moon', 'lists of Lima'), 'Ning Li is a sailor.', '[1] Darwin.').authors).toEqual([
    'Ning Li',
  ]);
});

test('a Chinese paragraph that begins as if with a name is no note on the author', () => {
  const prose = '潮汐由月亮引起，每天涨落两次，沿海的人很早就知道了。[1]';
  expect(parsed(prose, '渔民，天天看潮水。', '[1] 王充。')).toMatchObject({ authors: [], problems: [] });
});

test('a Chinese note on the author that does not begin with a name names nobody', () => {
  const prose = '潮汐由月亮引起，每天涨落两次，沿海的人很早就知道了。[1]';
  expect(parsed(prose, '作者简介：生在海边的一个小镇，张琏瑰，教授。', '[1] 王充。').authors).toEqual([]);
});
