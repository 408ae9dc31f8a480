import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { readByline } from '../../src/articles/html-byline.ts';

const bylineOf = (html: string): ReturnType<typeof readByline> => readByline(fromHtml(html));

describe('the author of a page is who is named', () => {
  test.each(['author-name', 'authorname', 'author name', 'author vcard', 'post_author', 'byline'])(
    'in an element of the class “%s”',
    (name) => {
      expect(bylineOf(`<div class="${name}">Ines Moreau</div>`).authors).toEqual(['Ines Moreau']);
    },
  );

  test.each([
    ['behind “by”', 'by Ines Moreau'],
    ['behind “by” and a colon', 'By: Ines Moreau'],
    ['behind “by” and a colon that stands alone', 'by : Ines Moreau'],
    ['behind “by” and a colon without a space', 'by:Ines Moreau'],
    ['behind “Written by”', 'Written by Ines Moreau'],
    ['behind “Posted by” over two lines', 'Posted\n by Ines Moreau'],
    ['behind “von”', 'von Ines Moreau'],
    ['with white space around', '\n  by Ines Moreau\n'],
    ['over several lines', 'by\n   Ines\n   Moreau'],
    ['with several stars behind the name', 'Ines Moreau**'],
    ['with a star that stands apart', 'Ines Moreau *'],
  ])('%s', (_, words) => {
    expect(bylineOf(`<div class="author">${words}</div>`).authors).toEqual(['Ines Moreau']);
  });

  test('though the name holds a “by”', () => {
    expect(bylineOf('<div class="author">Abby Moreau</div>').authors).toEqual(['Abby Moreau']);
  });

  test('in so many characters as a list of names may have', () => {
    const name = `Ines ${'M'.padEnd(115, 'o')}`;
    expect(bylineOf(`<div class="author">${name}</div>`).authors).toEqual([name]);
    expect(bylineOf(`<div class="author">${name}o</div>`).authors).toEqual([]);
  });

  test('together with others, each with a mark of their own', () => {
    expect(bylineOf('<div class="author">Ines Moreau*, Jane Doe† and John Roe‡</div>').authors).toEqual([
      'Ines Moreau',
      'Jane Doe',
      'John Roe',
    ]);
  });
});

test.each([
  ['one word', '<div class="author">Admin</div>'],
  [
    'a note on an author',
    `<div class="author">Ines Moreau, Jane Doe, ${'who kept the lamp and wrote of it; '.repeat(4)}</div>`,
  ],
  ['who is named in a table of comments', '<table><tbody class="comments"><td class="author">Bob Roe</td></table>'],
  ['who is named in a list that refers to others', '<div class="reflist"><p class="author">Bob Roe</p></div>'],
  ['a place by the like of that name', '<div class="authority">Cape Town</div>'],
])('no author is %s', (_, html) => {
  expect(bylineOf(html).authors).toEqual([]);
});

test.each(['class="comment"', 'class="response"', 'class="post-comments"', 'class="post comments"', 'id="comments"'])(
  'no author is who is named where there is %s',
  (where) => {
    expect(bylineOf(`<div ${where}><p class="author">Bob Roe</p></div>`).authors).toEqual([]);
  },
);

test.each([
  ['date', '2019-05-01'],
  ['entry-date', '2019-05-01'],
  ['entry date', '2019-05-01'],
  ['candidate', null],
])('the date of a page in the class “%s” is %s', (name, published) => {
  expect(bylineOf(`<p class="${name}">2019-05-01</p>`).published).toBe(published);
});

test.each([
  ['the first that can be read', '<time>yesterday</time><time datetime="2019-05-01">May</time>'],
  ['that in brackets', '<p class="date">(2019-05-01)</p>'],
  ['that in brackets with white space around', '<p class="date">\n (2019-05-01)\n</p>'],
])('the date of a page is %s', (_, html) => {
  expect(bylineOf(html).published).toBe('2019-05-01');
});
