import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { articleId } from '../../src/model.ts';
import { zip } from '../support/archives.ts';

const PROSE = 'The harbour board kept the lamp burning for ninety-one years.';
const SHORT = 'Its oil came by sea.';
const OPF = 'book/content.opf';
const CONTAINER = `<rootfiles><rootfile full-path="${OPF}"/></rootfiles>`;

interface Read {
  readonly body: readonly string[] | undefined;
  readonly notes: readonly string[] | undefined;
  readonly codes: readonly string[];
}

/** What is read of a book: its documents by name, each given by the content of its body. */
async function read(opf: string, bodies: Readonly<Record<string, string>>, container = CONTAINER): Promise<Read> {
  const documents = Object.entries(bodies).map(([name, body]) => [
    `book/${name}`,
    /<body/u.test(body) ? `<html>${body}</html>` : `<html><body>${body}</body></html>`,
  ]);
  const bytes = zip({ 'META-INF/container.xml': container, [OPF]: opf, ...Object.fromEntries(documents) });
  const { article, problems } = await parseArticle(bytes, 'lamp.epub', articleId('lamp'));
  return {
    body: article?.blocks.map(({ text }) => text),
    notes: article?.notes.map(({ label, text }) => `[${label}] ${text}`),
    codes: problems.map(({ code }) => code),
  };
}

/** The package of documents in reading order; `items` and `itemrefs` say more of each. */
function packageOf(
  hrefs: readonly string[],
  {
    items = [],
    itemrefs = [],
    guide = '',
  }: { items?: readonly string[]; itemrefs?: readonly string[]; guide?: string } = {},
): string {
  const manifest = hrefs.map((href, at) => `<item id="i${at}" href="${href}" ${items[at] ?? ''}/>`);
  const spine = hrefs.map((_, at) => `<itemref idref="i${at}" ${itemrefs[at] ?? ''}/>`);
  return `<package><manifest>${manifest.join('')}</manifest><spine>${spine.join('')}</spine><guide>${guide}</guide></package>`;
}

const paragraph = (text: string): string => `<p>${text}</p>`;

describe('of a book is read', () => {
  test('its package, whatever else is said of that, and however it is spaced', async () => {
    const container = `<rootfile media-type="application/oebps-package+xml" full-path = "${OPF}"/>`;
    expect((await read(packageOf(['a.htm']), { 'a.htm': paragraph(PROSE) }, container)).body).toEqual([PROSE]);
  });

  test('what its guide names without calling it aside', async () => {
    const guide = '<reference type="text" href="a.html"/><reference type="toc" href="b.html#contents"/>';
    const bodies = { 'a.html': paragraph(PROSE), 'b.html': paragraph(SHORT) };
    expect((await read(packageOf(['a.html', 'b.html'], { guide }), bodies)).body).toEqual([PROSE, SHORT]);
  });

  test('a short document beside a long one', async () => {
    const [foreword, chapter] = ['Thanks to the keepers.', paragraph(PROSE.repeat(20))];
    const bodies = { 'a.html': paragraph(foreword), 'b.html': chapter, 'c.html': paragraph(SHORT) };
    const { body } = await read(packageOf(['a.html', 'b.html', 'c.html']), bodies);
    expect(body).toEqual([foreword, PROSE.repeat(20), SHORT]);
  });

  test('all but its navigation', async () => {
    const opf = packageOf(['nav.html', 'a.html'], { items: ['properties="scripted nav"'] });
    expect((await read(opf, { 'nav.html': paragraph(SHORT), 'a.html': paragraph(PROSE) })).body).toEqual([PROSE]);
  });

  test('no document that calls itself its cover', async () => {
    const bodies = { 'cover.html': `<body epub:type="cover">${paragraph(SHORT)}</body>`, 'a.html': paragraph(PROSE) };
    expect((await read(packageOf(['cover.html', 'a.html']), bodies)).body).toEqual([PROSE]);
  });

  test('what there is, where a document is missing', async () => {
    expect((await read(packageOf(['gone.html', 'a.html']), { 'a.html': paragraph(PROSE) })).body).toEqual([PROSE]);
  });

  test.each([
    ['a%20b.html', 'a b.html'],
    ['caf%C3%A9.html', 'café.html'],
    ['caf%E9.html', 'caf%E9.html'],
    ['../book/a.html', 'a.html'],
    ['/book/a.html', 'a.html'],
  ])('a document that it calls %s', async (href, name) => {
    expect((await read(packageOf([href]), { [name]: paragraph(PROSE) })).body).toEqual([PROSE]);
  });
});

describe('a list of links to documents', () => {
  const list = (...links: readonly string[]): string => links.map((link) => `<p>${link}</p>`).join('');
  const readBeside = async (body: string): Promise<readonly string[] | undefined> =>
    (await read(packageOf(['t.html', 'a.html']), { 't.html': body, 'a.html': paragraph(PROSE) })).body;

  test('is left out, with the numbers of its pages', async () => {
    const body = list('<a href="a.html">Introduction</a> 3', '<a href="b.html">Navigation</a> 17');
    expect(await readBeside(`<h2>What this book holds</h2>${body}`)).toEqual([PROSE]);
  });

  test('is none where a paragraph links twice', async () => {
    const text = 'See what is said of the oil, and of the wicks, before you believe it.';
    const body = `<p>${text.replace('oil', '<a href="b.html">oil</a>').replace('wicks', '<a href="c.html">wicks</a>')}</p>`;
    expect(await readBeside(body)).toEqual([text, PROSE]);
  });

  test.each([
    ['one link is all', list('<a href="b.html">Turn to the oil.</a>'), ['Turn to the oil.', PROSE]],
    ['there is nothing but a heading', '<h2>Part One</h2>', ['Part One', PROSE]],
    [
      'the links lead to parts of the same document',
      list('<a href="#oil">Of the oil.</a>', '<a href="t.html#wick">Of the wick.</a>'),
      ['Of the oil.', 'Of the wick.', PROSE],
    ],
    [
      'the links lead to the web',
      list('<a href="https://lamp.example/1">Of the oil.</a>', '<a href="https://lamp.example/2">Of the wick.</a>'),
      ['Of the oil.', 'Of the wick.', PROSE],
    ],
    [
      'the places of links are named',
      list('<a id="oil">Of the oil.</a>', '<a id="wick">Of the wick.</a>'),
      ['Of the oil.', 'Of the wick.', PROSE],
    ],
  ])('is none where %s', async (_, body, texts) => {
    expect(await readBeside(body)).toEqual(texts);
  });
});

describe('notes are joined', () => {
  const marked = `<p>${PROSE}<a href="#n1" id="r1">1</a></p><p id="n1"><a href="#r1">1</a>. Minutes.</p>`;

  test('in a document whose name holds a question mark', async () => {
    expect(await read(packageOf(['what%3F.html']), { 'what?.html': marked })).toEqual({
      body: [PROSE],
      notes: ['[1] Minutes.'],
      codes: [],
    });
  });

  test('beside a link whose address is none', async () => {
    const body = `${marked}<p>See <a href="//a b/#c">there</a> and <a href="//[/">there</a>.</p>`;
    expect(await read(packageOf(['a.html', '//[/b.html']), { 'a.html': body })).toEqual({
      body: [PROSE, 'See there and there.'],
      notes: ['[1] Minutes.'],
      codes: [],
    });
  });

  test('of a document outside the reading order, which is no cover', async () => {
    const opf = packageOf(['cover.html', 'a.html', 'notes.html'], { itemrefs: ['linear="no"', '', 'linear="no"'] });
    const bodies = {
      'cover.html': paragraph(SHORT),
      'a.html': `<p>${PROSE}<a href="notes.html#n1" id="r1">1</a></p>`,
      'notes.html': '<p id="n1"><a href="a.html#r1">1</a>. Minutes.</p>',
    };
    expect(await read(opf, bodies)).toEqual({ body: [PROSE], notes: ['[1] Minutes.'], codes: [] });
  });

  test('of no document outside the reading order that its guide calls a cover', async () => {
    const opf = packageOf(['cover.html', 'a.html'], {
      itemrefs: ['linear="no"', ''],
      guide: '<reference type="cover" href="cover.html"/>',
    });
    const bodies = {
      'cover.html': `<p id="top">${SHORT}</p>`,
      'a.html': `<p>${PROSE} <a href="cover.html#top">Back.</a></p>`,
    };
    expect((await read(opf, bodies)).body).toEqual([`${PROSE} Back.`]);
  });
});
