import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { articleId } from '../../src/model.ts';

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

const PROSE = 'The harbour board kept the lamp burning for ninety-one years.';

describe('a Word document', () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const notes = (kind: 'footnote' | 'endnote', texts: readonly string[]): string =>
    `<w:${kind}s ${w}>${texts.map((text, at) => `<w:${kind} w:id="${at + 2}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:${kind}>`).join('')}</w:${kind}s>`;
  const relation = (kind: string): string =>
    `<Relationship Id="r-${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}s" Target="${kind}s.xml"/>`;
  const docx = (settings = '', parts: Readonly<Record<string, string>> = {}): Uint8Array =>
    zip({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('footnote')}${relation('endnote')}</Relationships>`,
      'word/document.xml': `<w:document ${w}><w:body><w:p><w:r><w:t>${PROSE}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> It cost money.</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> Much of it.</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p></w:body></w:document>`,
      'word/footnotes.xml': notes('footnote', ['Minutes, p. 3.', 'The Courier.']),
      'word/endnotes.xml': notes('endnote', ['A long story.']),
      'word/settings.xml': `<w:settings ${w}>${settings}</w:settings>`,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>The Lamp</dc:title><dc:creator>Ines Moreau</dc:creator><dcterms:created>2019-05-01T10:00:00Z</dcterms:created></cp:coreProperties>',
      ...parts,
    });
  const body = (...paragraphs: readonly string[]): string =>
    `<w:document ${w}><w:body>${paragraphs.join('')}</w:body></w:document>`;
  const p = (text: string, { style = '', language = '' } = {}): string =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r>${language === '' ? '' : `<w:rPr><w:lang w:val="${language}"/></w:rPr>`}<w:t>${text}</w:t></w:r></w:p>`;
  const core = (fields: string): string =>
    `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${fields}</cp:coreProperties>`;
  const STYLED = {
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('footnote')}${relation('endnote')}${relation('style')}</Relationships>`,
    'word/styles.xml': `<w:styles ${w}>${['Title', 'Author', 'Date', 'TOC Heading', 'toc 1']
      .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
      .join('')}</w:styles>`,
  };

  test('keeps foot- and endnotes, each in the row of numbers in which Word prints it', async () => {
    const { article, problems } = await parseArticle(docx(), 'lamp.docx', articleId('lamp'));
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ title: 'The Lamp', authors: ['Ines Moreau'], published: '2019-05-01' });
    expect(article?.blocks.map(({ text, noterefs }) => [text, noterefs])).toEqual([
      [
        `${PROSE} It cost money. Much of it.`,
        [
          { label: '1', at: 61, note: 0 },
          { label: 'i', at: 76, note: 1 },
          { label: '2', at: 88, note: 2 },
        ],
      ],
    ]);
    expect(article?.notes.map(({ label, text }) => [label, text])).toEqual([
      ['1', 'Minutes, p. 3.'],
      ['i', 'A long story.'],
      ['2', 'The Courier.'],
    ]);
  });

  test('labels notes in the format that the document states', async () => {
    const settings =
      '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>';
    const { article } = await parseArticle(docx(settings), 'lamp.docx', articleId('lamp'));
    expect(article?.blocks[0]?.noterefs.map(({ label }) => label)).toEqual(['*', '1', '†']);
  });

  test('believes what it shows before what its properties say of the file', async () => {
    const { article } = await parseArticle(
      docx('', {
        'word/document.xml': body(p('The Lamps of Kent'), p('By Jonas Birk'), p('3 May 2012'), p(PROSE)),
        'docProps/core.xml': core(
          '<dc:title>Microsoft Word - Document1</dc:title><dc:creator>Ines Moreau</dc:creator>',
        ),
      }),
      'lamp.docx',
      articleId('lamp'),
    );
    expect(article).toMatchObject({ title: 'The Lamps of Kent', authors: ['Jonas Birk'], published: '2012-05-03' });
    expect(article?.blocks.map(({ text }) => text)).toEqual([PROSE]);
  });

  test('takes title, author and date by their styles, and leaves out the contents', async () => {
    const { article, problems } = await parseArticle(
      docx('', {
        ...STYLED,
        'word/document.xml': body(
          p('The Lamp', { style: 'Title' }),
          p('Jonas Birk and Ada Frost', { style: 'Author' }),
          p('3 May 2012', { style: 'Date' }),
          p('Contents', { style: 'TOC Heading' }),
          p('Ports 3', { style: 'toc 1' }),
          p(PROSE),
        ),
        'docProps/core.xml': core(
          '<dc:creator>python-docx</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>',
        ),
      }),
      'a.docx',
      articleId('a'),
    );
    expect(article).toMatchObject({ title: 'The Lamp', authors: ['Jonas Birk', 'Ada Frost'], published: '2012-05-03' });
    expect(article?.blocks.map(({ text }) => text)).toEqual([PROSE]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[null, 'boilerplate']]);
  });

  test.each([
    ['python-docx', '2013-12-23', [], null],
    ['python-docx', '2014-01-02', [], '2014-01-02'],
    ['Microsoft Office User', '2013-12-23', [], '2013-12-23'],
    ['Ines Moreau', '2013-12-23', ['Ines Moreau'], '2013-12-23'],
  ])('of the author %s and the day %s takes what a person wrote', async (creator, day, authors, published) => {
    const properties = core(`<dc:creator>${creator}</dc:creator><dcterms:created>${day}</dcterms:created>`);
    const { article } = await parseArticle(docx('', { 'docProps/core.xml': properties }), 'a.docx', articleId('a'));
    expect([article?.authors, article?.published]).toEqual([authors, published]);
  });
});

describe('an EPUB', () => {
  const chapter = (body: string): string =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
  const epub = (opf: string, files: Readonly<Record<string, string>>): Uint8Array =>
    zip({
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></container>',
      'book/content.opf': opf,
      ...files,
    });
  const OPF = `<package><metadata xmlns:dc="d"><dc:title>The Lamp</dc:title><dc:creator>Ines Moreau</dc:creator><dc:language>en-GB</dc:language><dc:date>2019</dc:date></metadata>
    <manifest><item id="t" href="text/title.xhtml"/><item id="a" href="text/a%20b.xhtml"/><item id="n" href="text/notes.xhtml"/></manifest>
    <spine><itemref idref="t"/><itemref idref="a"/><itemref idref="n"/></spine></package>`;

  test('joins notes that live in another document of the spine', async () => {
    const bytes = epub(OPF, {
      'book/text/title.xhtml': chapter(
        '<section epub:type="titlepage"><p>The Lamp, a book by Ines Moreau</p></section>',
      ),
      'book/text/a b.xhtml': chapter(
        `<h2>I</h2><p>${PROSE}<a id="r1"/><a href="notes.xhtml#n1" epub:type="noteref">1</a></p>`,
      ),
      'book/text/notes.xhtml': chapter(
        '<section epub:type="endnotes"><h2>Notes</h2><ol><li id="n1"><p>Minutes. <a href="a%20b.xhtml#r1" epub:type="backlink">↩</a></p></li></ol></section>',
      ),
    });
    const { article, problems } = await parseArticle(bytes, 'lamp.epub', articleId('lamp'));
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      title: 'The Lamp',
      authors: ['Ines Moreau'],
      language: 'en-GB',
      published: '2019',
    });
    expect(article?.blocks.map(({ kind, text, noterefs }) => [kind, text, noterefs])).toEqual([
      ['heading', 'I', []],
      ['paragraph', PROSE, [{ label: '1', at: PROSE.length, note: 0 }]],
    ]);
    expect(article?.notes).toEqual([{ label: '1', text: 'Minutes.', links: [] }]);
  });

  const books = async (opf: string, files: Readonly<Record<string, string>>): Promise<unknown> => {
    const { article, problems } = await parseArticle(epub(opf, files), 'lamp.epub', articleId('lamp'));
    return {
      authors: article?.authors,
      published: article?.published,
      body: article?.blocks.map(({ text }) => text),
      notes: article?.notes.map(({ label, text }) => `[${label}] ${text}`),
      problems: problems.map(({ code }) => code),
    };
  };
  const packageOf = (metadata: string, paths: readonly string[], guide = ''): string =>
    `<package><metadata xmlns:dc="d">${metadata}</metadata><manifest>${paths.map((path) => `<item id="i-${path}" href="${path}"/>`).join('')}</manifest><spine>${paths.map((path) => `<itemref idref="i-${path}"/>`).join('')}</spine><guide>${guide}</guide></package>`;

  test('leaves out what its guide calls cover, contents or imprint, and lists of links to its documents', async () => {
    const guide = '<reference type="cover" href="c.html"/><reference type="copyright-page" href="i.html"/>';
    expect(
      await books(packageOf('<dc:title>The Lamp</dc:title>', ['c.html', 'i.html', 't.html', 'a.html'], guide), {
        'book/c.html': chapter('<p>The Lamp, with pictures</p>'),
        'book/i.html': chapter('<p>All rights reserved.</p>'),
        'book/t.html': chapter(
          '<h1>Contents</h1><p><a href="a.html">The First Chapter</a></p><p><a href="a.html#b">Of Oil and Wicks</a></p>',
        ),
        'book/a.html': chapter(`<p>${PROSE} See <a href="t.html">the list</a>.</p>`),
      }),
    ).toMatchObject({ body: [`${PROSE} See the list.`], problems: [] });
  });

  test('reads a book of one document, whatever its guide calls that', async () => {
    const opf = packageOf('<dc:title>The Lamp</dc:title>', ['a.html'], '<reference type="toc" href="a.html"/>');
    expect(await books(opf, { 'book/a.html': chapter(`<p>${PROSE}</p>`) })).toMatchObject({ body: [PROSE] });
  });

  test('names its authors and not its translator, and the day on which it came out', async () => {
    const opf = packageOf(
      `<dc:creator id="a">Ines Moreau</dc:creator><dc:creator id="b">Ada Frost</dc:creator>
       <meta refines="#b" property="role">trl</meta><dc:creator opf:role="aut">Jonas Birk</dc:creator>
       <dc:date opf:event="modification">2019</dc:date><dc:date opf:event="publication">1878</dc:date>`,
      ['a.html'],
    );
    expect(await books(opf, { 'book/a.html': chapter(`<p>${PROSE}</p>`) })).toMatchObject({
      authors: ['Ines Moreau', 'Jonas Birk'],
      published: '1878',
    });
  });

  test('with the prefix of its namespace, in UTF-16, and with a percent sign in a path, is read', async () => {
    const opf =
      '<opf:package><opf:manifest><opf:item id="a" href="50%.html"/></opf:manifest><opf:spine><opf:itemref idref="a"/></opf:spine></opf:package>';
    const text = Buffer.from(`\ufeff${chapter(`<p>${PROSE}</p>`)}`, 'utf16le');
    const bytes = zipSync({
      'META-INF/container.xml': strToU8('<rootfile full-path="content.opf"/>'),
      'content.opf': strToU8(opf),
      '50%.html': new Uint8Array(text),
    });
    const { article } = await parseArticle(bytes, 'lamp.epub', articleId('lamp'));
    expect(article?.blocks.map((block) => block.text)).toEqual([PROSE]);
  });

  test('joins notes that restart with each chapter, and are linked back by their labels', async () => {
    const part = (name: string): string =>
      chapter(
        `<p>${name}.<a href="#n1" id="r1"><sup>1</sup></a></p><p id="n1"><a href="#r1">1</a>. Note of ${name}.</p>`,
      );
    expect(
      await books(packageOf('', ['a.html', 'b.html']), { 'book/a.html': part('Oil'), 'book/b.html': part('Wick') }),
    ).toMatchObject({ body: ['Oil.', 'Wick.'], notes: ['[1] Note of Oil.', '[1] Note of Wick.'], problems: [] });
  });

  test('reports a mark whose note is missing, and shows it as such', async () => {
    const body = `<p>${PROSE}<a href="#fn9">[9]</a> It cost money.</p>`;
    const bytes = epub(packageOf('', ['a.html']), { 'book/a.html': chapter(body) });
    const { article, problems } = await parseArticle(bytes, 'lamp.epub', articleId('lamp'));
    expect(article?.blocks[0]).toMatchObject({
      text: `${PROSE} It cost money.`,
      noterefs: [{ label: '9', at: PROSE.length, note: null }],
    });
    expect(problems.map(({ code }) => code)).toEqual(['noteref-without-note']);
  });

  test.each([
    ['a mark without a note', '<p>Oil.<a href="#fn9">[9]</a></p>', 'noteref-without-note'],
    [
      'a printed mark without a note',
      '<p>Oil.[1] Wick.[2] Rope.[3]</p><p>[1] A.</p><p>[2] B.</p>',
      'noteref-without-note',
    ],
    ['a note that is empty', '<p>Oil.<a href="#n1" id="r1">1</a></p><p id="n1"><a href="#r1">1</a></p>', 'empty-note'],
    ['what belongs to the page', `<nav><p>Home</p></nav><p>${PROSE}</p>`, 'boilerplate'],
  ])('reports %s by file alone, as lines of its documents are none of its own', async (_, body, code) => {
    const bytes = epub(packageOf('', ['a.html']), { 'book/a.html': chapter(body) });
    const { problems } = await parseArticle(bytes, 'lamp.epub', articleId('lamp'));
    expect(problems.map((each) => [each.line, each.code])).toEqual([[null, code]]);
  });

  test('joins notes that are named as such, though their marks are parted from the words before', async () => {
    const body = `<p>${PROSE} <a href="#note1">1</a></p><p id="note1">1. Minutes.</p>`;
    expect(await books(packageOf('', ['a.html']), { 'book/a.html': chapter(body) })).toMatchObject({
      body: [PROSE],
      notes: ['[1] Minutes.'],
    });
  });

  test('joins notes of Word’s that have no ids', async () => {
    const part = (name: string): string =>
      chapter(`<p>${name}.<a href="#_ftn1">[1]</a></p><p><a href="#_ftnref1">[1]</a> Note of ${name}.</p>`);
    expect(
      await books(packageOf('', ['a.html', 'b.html']), { 'book/a.html': part('Oil'), 'book/b.html': part('Wick') }),
    ).toMatchObject({ body: ['Oil.', 'Wick.'], notes: ['[1] Note of Oil.', '[1] Note of Wick.'], problems: [] });
  });

  test.each([
    ['no archive', strToU8('PK? no.')],
    ['an archive without a book', zip({ 'a.txt': 'a' })],
    ['a book without its package', zip({ 'META-INF/container.xml': '<rootfile full-path="../../etc/passwd"/>' })],
  ])('that is %s is a problem of that file', async (_, bytes) => {
    const { article, problems } = await parseArticle(bytes, 'lamp.epub', articleId('lamp'));
    expect(article).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['damaged-archive']);
  });

  test.each([
    ['a size', 24],
    ['a checksum', 16],
  ])('whose directory says %s that is not its document’s is refused, and not cut', async (_, field) => {
    const document = chapter(`<p>${PROSE}</p>`.repeat(100));
    const bytes = Buffer.from(epub(packageOf('', ['a.html']), { 'book/a.html': document }));
    bytes.writeUInt32LE(100, bytes.lastIndexOf('PK\x01\x02') + field);
    const { article, problems } = await parseArticle(bytes, 'lamp.epub', articleId('lamp'));
    expect(article).toBeNull();
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['damaged-archive', 'cannot be unpacked: book/a.html is not what its checksum says'],
    ]);
  });

  test('that would unpack to more than 100 MB is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'META-INF/container.xml': new Uint8Array(101 * 1024 * 1024) });
    const { problems } = await parseArticle(bomb, 'lamp.epub', articleId('lamp'));
    expect(problems[0]?.message).toBe('cannot be unpacked: it unpacks to more than 104857600 bytes');
  });
});
