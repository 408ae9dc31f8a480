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
  const docx = (settings = ''): Uint8Array =>
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
    });

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

  test.each([
    ['no archive', strToU8('PK? no.')],
    ['an archive without a book', zip({ 'a.txt': 'a' })],
    ['a book without its package', zip({ 'META-INF/container.xml': '<rootfile full-path="../../etc/passwd"/>' })],
  ])('that is %s is a problem of that file', async (_, bytes) => {
    const { article, problems } = await parseArticle(bytes, 'lamp.epub', articleId('lamp'));
    expect(article).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['damaged-archive']);
  });

  test('that would unpack to more than 100 MB is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'META-INF/container.xml': new Uint8Array(101 * 1024 * 1024) });
    const { problems } = await parseArticle(bomb, 'lamp.epub', articleId('lamp'));
    expect(problems[0]?.message).toBe('cannot be unpacked: it unpacks to more than 104857600 bytes');
  });
});
