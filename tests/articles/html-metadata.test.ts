import { expect, test } from 'vitest';
import { parseHtml } from '../../src/articles/parse-html.ts';

const BODY = `<p>${'The lamp burned for ninety-one years. '.repeat(4)}</p>`;
const metadataOf = (head: string, body = BODY): object =>
  parseHtml(`<html lang="en"><head>${head}</head><body>${body}</body></html>`, 'lamp.html').metadata;

test.each([
  [
    'citation tags',
    `<meta name="citation_title" content="The Lamp"><meta name="citation_author" content="Moreau, Ines">
     <meta name="citation_author" content="Doe, J."><meta name="citation_publication_date" content="2019/05/01">`,
    { title: 'The Lamp', authors: ['Ines Moreau', 'J. Doe'], published: '2019-05-01' },
  ],
  [
    'Dublin Core',
    `<meta name="DC.title" content="The Lamp"><meta name="DC.creator" content="Ines Moreau">
     <meta name="DC.date" content="2019-05"><meta name="DC.rights" content="CC BY 4.0">`,
    { title: 'The Lamp', authors: ['Ines Moreau'], published: '2019-05', rights: 'CC BY 4.0' },
  ],
  [
    'Open Graph',
    `<meta property="og:title" content="The Lamp"><meta property="og:url" content="https://a.example/lamp">
     <meta property="article:published_time" content="2019-05-01T10:00:00Z"><meta name="author" content="Ines Moreau">`,
    { title: 'The Lamp', authors: ['Ines Moreau'], published: '2019-05-01', url: 'https://a.example/lamp' },
  ],
  [
    'JSON-LD',
    `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The Lamp",
     "author":[{"@type":"Person","name":"Ines Moreau"}],"datePublished":"2019-05-01","url":"https://a.example/lamp"}]}</script>`,
    { title: 'The Lamp', authors: ['Ines Moreau'], published: '2019-05-01', url: 'https://a.example/lamp' },
  ],
  [
    'the canonical link and the licence',
    '<title>The Lamp</title><link rel="canonical" href="https://a.example/lamp"><link rel="license" href="https://b.example/by">',
    { title: 'The Lamp', url: 'https://a.example/lamp', rights: 'https://b.example/by' },
  ],
  ['the title of the page, without the site’s name', '<title>The Lamp - Cape News</title>', { title: 'The Lamp' }],
])('reads %s', (_, head, expected) => {
  expect(metadataOf(head)).toMatchObject(expected);
});

test('reads the one heading of the first rank as the title, wherever it stands', () => {
  expect(metadataOf('<title>x</title>', `<header><h1>The Lamp</h1></header><main>${BODY}</main>`)).toMatchObject({
    title: 'The Lamp',
  });
});

test('reads the language that the page states', () => {
  expect(metadataOf('')).toMatchObject({ language: 'en' });
});

test('takes nothing from JSON-LD that is broken, or no article', () => {
  const head =
    '<script type="application/ld+json">{broken</script><script type="application/ld+json">{"@type":"WebSite","name":"Site"}</script>';
  expect(metadataOf(head)).toMatchObject({ title: null, authors: [] });
});

test('takes no address that is not http for the article’s', () => {
  expect(metadataOf('<link rel="canonical" href="javascript:alert(1)">')).toMatchObject({ url: null });
});

test('leaves out what belongs to the page, and says so', () => {
  const { blocks, problems } = parseHtml(
    `<title>The Lamp</title><nav>Home About</nav><main>${BODY}<div class="share-buttons">Share this</div>
     <p style="display: none">hidden</p><script>alert(1)</script></main><footer>Imprint</footer>`,
    'lamp.html',
  );
  expect(blocks).toHaveLength(1);
  expect(problems.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['boilerplate', 'info', 'belongs to the page and not to the article: “Home About”'],
    ['boilerplate', 'info', 'belongs to the page and not to the article: “Share this”'],
    ['boilerplate', 'info', 'belongs to the page and not to the article: “hidden”'],
    ['boilerplate', 'info', 'belongs to the page and not to the article: “Imprint”'],
  ]);
});
