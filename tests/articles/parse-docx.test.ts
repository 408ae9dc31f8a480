import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { type Article, articleId } from '../../src/model.ts';
import { wordDocument, wordMark, wordRun } from '../support/archives.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PROSE = 'The harbour board kept the lamp burning for ninety-one years.';

const styles = (...names: readonly string[]): string =>
  `<w:styles ${W}>${names
    .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
    .join('')}</w:styles>`;
const styled = (style: string, text: string): string => `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>${wordRun(text)}`;
const properties = (fields: string): string => `<cp:coreProperties>${fields}</cp:coreProperties>`;

async function read(
  paragraphs: readonly string[],
  parts: Readonly<Record<string, string>> = {},
  footnotes: readonly string[] = [],
): Promise<Article | null> {
  const bytes = wordDocument(paragraphs, footnotes, parts);
  return (await parseArticle(bytes, 'on-lamps.docx', articleId('lamp'))).article;
}

const wordsOf = (article: Article | null): readonly (readonly string[])[] | undefined =>
  article?.blocks.map(({ kind, text }) => [kind, text]);

describe('what programs write of their own is not believed of', () => {
  test.each([
    'Microsoft Word - tides.doc',
    'Document1',
    'Document 2',
    'Dokument',
    'untitled',
    'Final draft.docx',
    'tides.doc',
  ])('the title %s', async (title) => {
    const article = await read([wordRun(PROSE)], { 'docProps/core.xml': properties(`<dc:title>${title}</dc:title>`) });
    expect(article?.title).toBe('on lamps');
  });

  test.each(['User', 'Microsoft Office User', 'author', 'Admin', 'Administrator', 'Owner'])(
    'the author %s',
    async (name) => {
      const core = properties(`<dc:creator>${name}</dc:creator><dc:creator>Ines Moreau</dc:creator>`);
      expect((await read([wordRun(PROSE)], { 'docProps/core.xml': core }))?.authors).toEqual(['Ines Moreau']);
    },
  );
});

describe('what a person wrote is believed of', () => {
  test.each([
    'Documents of the Harbour',
    'Untitled Shores',
    'My Document1',
    'On Microsoft Word - a Complaint',
    'Of .docx and Other Files',
  ])('the title %s', async (title) => {
    const article = await read([wordRun(PROSE)], { 'docProps/core.xml': properties(`<dc:title>${title}</dc:title>`) });
    expect(article?.title).toBe(title);
  });

  test.each(['Author Jones', 'Jane User', 'Owner Smith'])('the author %s', async (name) => {
    const core = properties(`<dc:creator>${name}</dc:creator>`);
    expect((await read([wordRun(PROSE)], { 'docProps/core.xml': core }))?.authors).toEqual([name]);
  });
});

describe('by their styles', () => {
  test('authors who have a paragraph each are all taken', async () => {
    const article = await read(
      [
        styled('Title', 'The Lamp'),
        styled('Author', ' Jonas Birk '),
        styled('Author', 'Ada Frost'),
        styled('Date', '3 May 2012'),
        wordRun(PROSE),
      ],
      { 'word/styles.xml': styles('Title', 'Author', 'Date') },
    );
    expect(article).toMatchObject({ authors: ['Jonas Birk', 'Ada Frost'], published: '2012-05-03' });
    expect(wordsOf(article)).toEqual([['paragraph', PROSE]]);
  });

  test('the first date counts, and a paragraph that is no date stays', async () => {
    const article = await read(
      [
        styled('Title', 'The Lamp'),
        styled('Date', 'In the spring of a bad year, or so they said.'),
        styled('Date', '3 May 2012'),
        styled('Date', '4 May 2013'),
        wordRun(PROSE),
      ],
      { 'word/styles.xml': styles('Title', 'Date') },
    );
    expect(article?.published).toBe('2012-05-03');
    expect(wordsOf(article)).toEqual([
      ['paragraph', 'In the spring of a bad year, or so they said.'],
      ['paragraph', PROSE],
    ]);
  });
});

test('a paragraph of the text that is but a date stays, where its style is not that of a date', async () => {
  const texts = ['1 May 2012', PROSE, '2 May 2012', PROSE, '3 May 2012', PROSE];
  expect(wordsOf(await read(texts.map(wordRun)))?.slice(-3)).toEqual([
    ['paragraph', PROSE],
    ['paragraph', '3 May 2012'],
    ['paragraph', PROSE],
  ]);
});

test('a picture is passed over, and the words beside it are read', async () => {
  const drawing =
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr descr="A lamp"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const article = await read([`${wordRun('Its lamp ')}${drawing}${wordRun(' burned.')}`], {
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/lamp.png"/></Relationships>`,
    'word/media/lamp.png': 'PNG',
  });
  expect(wordsOf(article)).toEqual([['paragraph', 'Its lamp burned.']]);
});

test('the notes of a document whose sections alone state a format bear its labels', async () => {
  const article = await read(
    [
      `${wordRun(PROSE)}${wordMark(1)}${wordRun(' It cost money.')}${wordMark(2)}`,
      `<w:pPr><w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr></w:sectPr></w:pPr>`,
    ],
    {
      'word/settings.xml': `<w:settings ${W}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>`,
    },
    ['Minutes, p. 3.', 'The Courier.'],
  );
  expect(article?.notes.map(({ label, text }) => [label, text])).toEqual([
    ['a', 'Minutes, p. 3.'],
    ['b', 'The Courier.'],
  ]);
});
