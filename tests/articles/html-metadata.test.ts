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
  [
    'JSON-LD whose headline is a description, and whose author is named elsewhere in it',
    `<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#i","name":"Ines Moreau"},
     {"@type":"Article","name":"Oil &amp; Lamp","headline":"lamp in a town","author":{"@id":"#i"}}]}</script>`,
    { title: 'Oil & Lamp', authors: ['Ines Moreau'] },
  ],
  [
    'library cataloguing, and the date of issue',
    `<meta name="dc.title" content="The Lamp"><meta name="dc.creator" content="Moreau, Ines, 1850-1920">
     <meta name="dcterms.issued" content="1901-05-01">`,
    { title: 'The Lamp', authors: ['Ines Moreau'], published: '1901-05-01' },
  ],
  [
    'several authors in one tag',
    '<meta name="author" content="Ines Moreau, Jane Doe">',
    { authors: ['Ines Moreau', 'Jane Doe'] },
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

test('reads the heading that the title of the page begins with, where the site has one, too', () => {
  const body = `<header class="site-header"><h1>Cape News</h1></header><h1>The Lamp</h1>${BODY}<h1>More</h1>`;
  expect(metadataOf('<title>The Lamp – Cape News</title>', body)).toMatchObject({ title: 'The Lamp' });
});

test('takes the name of the site off a stated title that the page shows without it', () => {
  const head = '<meta property="og:title" content="The Lamp - A Light | Cape News">';
  expect(metadataOf(head, `<h1>The Lamp - A Light</h1>${BODY}`)).toMatchObject({ title: 'The Lamp - A Light' });
});

test.each([
  [
    'WordPress',
    `<time class="updated" datetime="2020-01-01">x</time><time class="entry-date published" datetime="2019-05-01T10:00:00Z">May 1</time>
     <span class="byline">by <span class="author vcard"><a rel="author" href="/i">Ines Moreau</a></span></span>`,
  ],
  [
    'microdata',
    '<span itemprop="author">Ines Moreau</span> <time itemprop="datePublished" datetime="2019-05-01">May 1</time>',
  ],
  ['AsciiDoc', '<span id="author" class="author">Ines Moreau</span><br><span id="revdate">2019-05-01</span>'],
  [
    'Blogger',
    '<div class="post-footer"><span class="fn author">Posted by Ines Moreau</span> <abbr class="published" title="2019-05-01T10:00Z">x</abbr></div>',
  ],
  ['Quarto', '<p rel="author">Ines Moreau</p><p class="date-modified">May 2, 2020</p><p class="date">May 1, 2019</p>'],
  ['LaTeXML', '<span class="ltx_personname">Ines Moreau*</span><div class="ltx_dates">(May 1, 2019)</div>'],
])('reads who wrote it and when from the byline: %s', (_, byline) => {
  const comments = '<div class="comments"><a rel="author">Bob Roe</a><time datetime="2021-01-01">2021</time></div>';
  expect(metadataOf('', `<div>${byline}</div>${BODY}${comments}`)).toMatchObject({
    authors: ['Ines Moreau'],
    published: '2019-05-01',
  });
});

test.each([
  ['who is named elsewhere', '<p>Jane Doe</p>'],
  ['a box', '<aside><a rel="author">Jane Doe</a><time datetime="2018-01-01">2018</time></aside>'],
  ['a list of links', '<nav><a rel="author">Jane Doe</a><time datetime="2018-01-01">2018</time></nav>'],
  ['the day of a change', '<time class="updated" datetime="2018-01-01">2018</time>'],
  ['a date without a meaning', '<p title="2018-01-01">2018</p>'],
  ['a name that is none', '<a rel="author">admin</a>'],
])('reads a byline, and not %s', (_, other) => {
  const byline = '<a rel="author">Ines Moreau</a> <time datetime="2019-05-01">May</time>';
  expect(metadataOf('', `${other}<div>${byline}</div>${BODY}`)).toMatchObject({
    authors: ['Ines Moreau'],
    published: '2019-05-01',
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

test.each([
  '<div role="navigation">Home</div>',
  '<div hidden>Home</div>',
  '<div aria-hidden="true">Home</div>',
  '<div style="display:none">Home</div>',
  '<div style="visibility: hidden">Home</div>',
  '<form>Home</form>',
  '<div id="sidebar">Home</div>',
])('leaves out %s', (html) => {
  const { blocks, problems } = parseHtml(`<title>The Lamp</title><main>${html}${BODY}</main>`, 'lamp.html');
  expect([blocks.length, problems.map(({ code }) => code)]).toEqual([1, ['boilerplate']]);
});

test('takes for the article the element that holds most of the prose', () => {
  const { blocks } = parseHtml(
    `<title>The Lamp</title><div><p>Cape News.</p><div>${BODY}<p>Oil.</p></div><p>Write to us.</p></div>`,
    'lamp.html',
  );
  expect(blocks.map(({ text }) => text).slice(1)).toEqual(['Oil.']);
});

test('leaves out what pages put between the words, and what nobody sees', () => {
  const { blocks } = parseHtml(
    `<title>x</title><p>The <style>.x{}</style>lamp<span class="pagenum">[Pg 2]</span> burned<span class="visually-hidden">, see below</span><span hidden><b>!</b></span>.</p>
     <h2>Oil<a href="#oil" id="oil">#</a></h2><p>It ran<a href="#x">…</a></p><p><span class="paranumber">1</span>It ran out.</p>`,
    'lamp.html',
  );
  expect(blocks.map(({ text }) => text)).toEqual(['The lamp burned.', 'Oil', 'It ran…', 'It ran out.']);
});

test('keeps a heading that is a link to itself', () => {
  const { blocks } = parseHtml(`<title>x</title>${BODY}<h2 id="oil"><a href="#oil">Oil</a></h2>${BODY}`, 'lamp.html');
  expect(blocks[1]?.text).toBe('Oil');
});

test('leaves out the boxes of a wiki, whatever notes they cite', () => {
  const { blocks } = parseHtml(
    `<title>x</title><table class="infobox vcard"><tr><td>Built 1823<sup><a href="#n1" id="r1">[1]</a></sup></td></tr></table>${BODY}
     <ol><li id="n1">One. <a href="#r1">↑</a></li></ol>`,
    'lamp.html',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('keeps who is quoted, and a formula that is shown as a picture', () => {
  const { blocks } = parseHtml(
    `<title>x</title>${BODY}<blockquote><p>Put it out.</p><footer>Doe</footer></blockquote>
     <p>If <span><span style="display: none"><math><mi>x</mi><annotation>x</annotation></math></span><img alt="x"></span> burns.</p>`,
    'lamp.html',
  );
  expect(blocks.slice(1).map(({ kind, text }) => [kind, text])).toEqual([
    ['quotation', 'Put it out.'],
    ['quotation', 'Doe'],
    ['paragraph', 'If x burns.'],
  ]);
});

test('reads the empty elements of XHTML as empty', () => {
  const { metadata, blocks } = parseHtml(
    `<?xml version="1.0"?><html xml:lang="en"><head><title>The Lamp</title><script src="x"/></head><body><p><a id="a"/>It burned.</p></body></html>`,
    'lamp.xhtml',
  );
  expect(metadata.title).toBe('The Lamp');
  expect(blocks.map(({ text }) => text)).toEqual(['It burned.']);
});

test('takes the line that names the stated author for no passage', () => {
  const { blocks } = parseHtml(
    `<meta name="author" content="Ines Moreau"><title>The Lamp</title><h1>The Lamp</h1><p>Ines Moreau</p>${BODY}`,
    'lamp.html',
  );
  expect(blocks).toHaveLength(1);
});

test('keeps a section on a subject that pages have boxes for', () => {
  const { blocks } = parseHtml(
    `<title>x</title>${BODY}<section id="related-work"><h2 id="comments">Related work</h2><p>Some of it.</p></section>`,
    'lamp.html',
  );
  expect(blocks.map(({ text }) => text)).toContain('Some of it.');
});

test('keeps an article that stands in a form with all the page', () => {
  const { blocks } = parseHtml(`<title>x</title><form>${BODY.repeat(12)}</form>`, 'lamp.html');
  expect(blocks).toHaveLength(12);
});

test('takes the frame off a page of Project Gutenberg, and reads it', () => {
  const { metadata, blocks } = parseHtml(
    `<title>x</title><pre>The Project Gutenberg EBook of The Lamp

Title: The Lamp

Author: Ines Moreau

*** START OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***
</pre>${BODY}<pre>End of the Project Gutenberg EBook

*** END OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***</pre>`,
    'lamp.html',
  );
  expect(metadata.authors).toEqual(['Ines Moreau']);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
});
