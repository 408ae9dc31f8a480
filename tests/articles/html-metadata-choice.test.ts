import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/articles/parse-html.ts';

const BODY = `<p>${'The lamp burned for ninety-one years. '.repeat(4)}</p>`;
const metadataOf = (head: string, body = BODY): object =>
  parseHtml(`<html lang="en"><head>${head}</head><body>${body}</body></html>`, 'lamp.html').metadata;
const jsonLd = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe('the title of a page', () => {
  test.each([
    ['a header of its own', '<header class="site-header"><h1>Cape News</h1></header>'],
    ['a masthead', '<header id="masthead"><h1>Cape News</h1></header>'],
    ['a heading by that name', '<h1 class="logo">Cape News</h1>'],
    ['a heading of its blog', '<h1 class="large blog">Cape News</h1>'],
  ])('is its other heading where it names its site in %s', (_, site) => {
    expect(metadataOf('<title>x</title>', `${site}<h1>The Lamp</h1>${BODY}`)).toMatchObject({ title: 'The Lamp' });
  });

  test.each(['website', 'sitemap', 'weblog', 'opposite'])('is its heading, though that has the class “%s”', (name) => {
    expect(metadataOf('<title>x</title>', `<h1 class="${name}">The Lamp</h1>${BODY}`)).toMatchObject({
      title: 'The Lamp',
    });
  });

  test.each([
    ['the heading that has words', '<title>x</title>', '<h1><img src="a.png"></h1><h1>The Lamp</h1>', 'The Lamp'],
    [
      'that of two headings which it states',
      '<title>Oil - A Lamp</title>',
      '<h1>More</h1><h1>Oil - A Lamp</h1>',
      'Oil - A Lamp',
    ],
    [
      'that of two headings which it states before two names of the site',
      '<title>Oil | Cape | News</title>',
      '<h1>More</h1><h1>Oil</h1>',
      'Oil',
    ],
    [
      'what it states beside two headings that are others',
      '<title>Oil | Cape News</title>',
      '<h1>More</h1><h1>Oils</h1>',
      'Oil',
    ],
    ['its heading in a box that the site is named for', '<title>x</title>', '<div id="site"><h1>Oil</h1></div>', 'Oil'],
    ['its heading on one line', '<title>x</title>', '<h1>Oil\n    and <br>\n  Lamp</h1>', 'Oil and Lamp'],
    ['what it states before the last dash', '<title>Oil - A Lamp | Cape News</title>', '', 'Oil - A Lamp'],
    ['what it states before a picture does', '<title>Oil</title>', '<svg><title>Icon</title></svg>', 'Oil'],
  ])('is %s', (_, head, body, title) => {
    expect(metadataOf(head, body + BODY)).toMatchObject({ title });
  });
});

test.each([
  ['says something else', 'A Light', 'A Light'],
  ['goes on behind it', 'The Lamp of Dover', 'The Lamp of Dover'],
  ['goes on behind a sign', 'The Lamp & The Light', 'The Lamp & The Light'],
  ['goes on behind a hyphen', 'The Lamp-Lighter - A Tale', 'The Lamp-Lighter - A Tale'],
  ['names the site behind it', 'The Lamp • Cape News', 'The Lamp'],
])('keeps a stated title beside the shown one, unless it is that with the site: it %s', (_, stated, title) => {
  expect(metadataOf(`<meta name="citation_title" content="${stated}">`, `<h1>The Lamp</h1>${BODY}`)).toMatchObject({
    title,
  });
});

describe('JSON-LD is read where it is', () => {
  test.each([
    ['one article', { '@type': 'Article', headline: 'Oil', author: 'Ines Moreau' }],
    [
      'a list',
      [
        { '@type': 'WebSite', name: 'Cape' },
        { '@type': 'BlogPosting', headline: 'Oil', author: ['Ines Moreau'] },
      ],
    ],
    [
      'a list with things that are none',
      [null, 'Oil', [], { '@type': 'Report', headline: 'Oil', author: { name: 'Ines Moreau' } }],
    ],
    [
      'a graph of several people',
      {
        '@graph': [
          { '@type': 'Person', '@id': '#j', name: 'Jane Doe' },
          { '@type': 'Person', '@id': '#i', name: 'Ines Moreau' },
          { '@type': 'Article', headline: 'Oil', author: { '@id': '#i' } },
        ],
      },
    ],
  ])('%s', (_, json) => {
    expect(metadataOf(jsonLd(json))).toMatchObject({ title: 'Oil', authors: ['Ines Moreau'] });
  });

  test('of several articles the first with a title', () => {
    const chapter = jsonLd({ '@type': 'Chapter', author: 'Jane Doe' });
    const article = jsonLd({ '@type': 'Article', headline: 'Oil', author: 'Ines Moreau' });
    expect(metadataOf(chapter + article)).toMatchObject({ title: 'Oil', authors: ['Ines Moreau'] });
    expect(metadataOf(chapter)).toMatchObject({ title: null, authors: ['Jane Doe'] });
  });

  test('and not where a page shows it', () => {
    expect(
      metadataOf('', `${BODY}<pre>{"@type":"Article","headline":"Oil","author":"Ines Moreau"}</pre>`),
    ).toMatchObject({ title: null, authors: [] });
  });

  test.each(['', ' ', '<br>', '&nbsp;', 3])('without a headline that is %j', (headline) => {
    const head = jsonLd({ '@type': 'Article', headline });
    expect(metadataOf(`${head}<meta property="og:title" content="Oil">`)).toMatchObject({ title: 'Oil' });
  });

  test('without an author who has no name', () => {
    const head = jsonLd({ '@type': 'Article', headline: 'Oil', author: [{ '@type': 'Person' }, 'Ines Moreau'] });
    expect(metadataOf(head)).toMatchObject({ authors: ['Ines Moreau'] });
  });
});

test.each([
  ['the second set of Dublin Core', '<meta name="DCTERMS.creator" content="Ines Moreau">', ['Ines Moreau']],
  [
    'the next tag, where one is empty',
    '<meta name="citation_author" content=" "><meta name="author" content="Ines Moreau">',
    ['Ines Moreau'],
  ],
  ['no address', '<meta property="article:author" content="http://a.example/ines">', []],
  ['no safe address', '<meta property="article:author" content="https://a.example/ines">', []],
  ['a name without spaces in it', '<meta name="citation_author" content="Moreau,Ines">', ['Ines Moreau']],
  ['a name with the year of birth', '<meta name="dc.creator" content="Moreau, Ines,1850-">', ['Ines Moreau']],
  ['a name with a rank as it is', '<meta name="dc.creator" content="Moreau, Ines, Sir">', ['Moreau, Ines, Sir']],
])('reads for the author %s', (_, head, authors) => {
  expect(metadataOf(head)).toMatchObject({ authors });
});

test('takes no link in the text for the address of the page', () => {
  const body = `${BODY}<p><a rel="canonical" href="https://b.example/">Oil</a></p>`;
  expect(metadataOf('<link rel="canonical" href="https://a.example/">', body)).toMatchObject({
    url: 'https://a.example/',
  });
});

test('takes no title that an element in the text states for that of the page', () => {
  expect(metadataOf('', `<div property="og:title" content="Oil">${BODY}</div>`)).toMatchObject({ title: null });
});
