import { describe, expect, test } from 'vitest';
import { extensionOf, parseArticle, refusal } from '../../src/articles/parse-article.ts';
import { articleId } from '../../src/model.ts';
import { shownProblems } from '../support/shown.ts';

async function parsed(
  file: string,
  text: string | Uint8Array,
): Promise<{ readonly served: boolean; readonly problems: readonly string[] }> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { article, problems } = await parseArticle(bytes, file, articleId('tides'));
  return { served: article !== null, problems: shownProblems(problems) };
}

test.each(['tides.txt', 'tides.md', 'tides.markdown', 'TIDES.TXT'])('reads %s', async (file) => {
  expect(await parsed(file, 'The tide is high.')).toEqual({ served: true, problems: [] });
});

test('knows an article by its id, its file, and the encoding that it was in', async () => {
  const { article } = await parseArticle(
    new TextEncoder().encode('On Tides\n\nThe tide is high, and the boats are afloat.'),
    'essays/on-tides.txt',
    articleId('essays/on-tides'),
  );
  expect(article).toMatchObject({
    id: 'essays/on-tides',
    file: 'essays/on-tides.txt',
    title: 'On Tides',
    language: 'en',
    encoding: 'utf-8',
  });
});

test.each([
  ['essays/on-high_tides.txt', 'on high tides'],
  ['essays/on--high - tides.txt', 'on high tides'],
  ['---.txt', '---.txt'],
  ['essays/---.txt', '---.txt'],
  ['_posts/2019-05-01-on-high-tides.md', 'on high tides'],
  ['2019-05-01.txt', '2019 05 01'],
])('names %s %j where it has no title', async (file, title) => {
  const bytes = new TextEncoder().encode('The tide is high.');
  expect((await parseArticle(bytes, file, articleId('tides'))).article?.title).toBe(title);
});

test.each([
  ['2019-05-01-on-tides.md', 'The tide is high.', '2019-05-01'],
  ['2019-05-01-on-tides.md', '---\ndate: 2020\n---\nThe tide is high.', '2020'],
  ['2019-13-01-on-tides.md', 'The tide is high.', null],
  ['tides-2019-05-01.md', 'The tide is high.', null],
])('dates %s by its name where it states no other date', async (file, text, date) => {
  expect((await parseArticle(new TextEncoder().encode(text), file, articleId('tides'))).article?.published).toBe(date);
});

test('knows where what it knows of an article came from', async () => {
  const bytes = new TextEncoder().encode('---\nrights: CC0\n---\n# On Tides\n\nBy Jane Doe\n\nThe tide is high today.');
  const { article } = await parseArticle(bytes, '2019-05-01-tides.md', articleId('tides'));
  expect(article?.origins).toEqual({
    rights: 'front matter',
    title: 'text',
    authors: 'text',
    published: 'file name',
    language: 'detected',
  });
});

test('says nothing of where a language came from that nothing tells', async () => {
  const { article } = await parseArticle(new TextEncoder().encode('Tides, 12.'), 'tides.txt', articleId('tides'));
  expect(article?.origins).toEqual({ title: 'file name' });
});

test('takes the language that is stated for that of the text', async () => {
  const bytes = new TextEncoder().encode('---\nlang: de\n---\nThe tide is high, and the boats are afloat.');
  expect((await parseArticle(bytes, 'tides.md', articleId('tides'))).article?.language).toBe('de');
});

describe('serves no article, and says why, of', () => {
  test.each([
    ['an empty file', 'tides.txt', '', ['0 empty']],
    ['white space', 'tides.md', ' \n\ufeff\n', ['0 empty']],
    ['binary data', 'tides.txt', new Uint8Array([1, 2, 3, 0]), ['0 binary']],
    ['a heading alone', 'tides.md', '# On Tides', ['0 no-passages']],
    ['notes alone', 'tides.md', '[^1]: One.', ['1 note-without-noteref', '0 no-passages']],
    ['no letters', 'tides.txt', '???\n\n!!!', ['0 no-passages']],
    ['a PDF', 'tides.pdf', '%PDF-1.7', ['0 pdf']],
    ['a Word document of before 2007', 'tides.doc', 'PK', ['0 unsupported-format']],
    ['an empty Word document', 'tides.docx', '', ['0 empty']],
    ['a damaged Word document', 'tides.docx', 'PK', ['0 damaged-archive']],
    ['a web page a thousand tags deep', 'tides.html', '<div>'.repeat(1000), ['0 too-deep']],
    ['a picture', 'tides.png', 'PNG', ['0 not-an-article']],
    ['more lines than fit into memory', 'tides.md', 'a\n'.repeat(100_001), ['0 too-large']],
    ['more lines of text than fit into memory', 'tides.txt', 'a\r'.repeat(1_000_001), ['0 too-large']],
    ['more Markdown than fits into memory', 'tides.md', 'a'.repeat(10 * 1024 * 1024 + 1), ['0 too-large']],
    ['tags ten thousand deep', 'tides.md', '<b>'.repeat(10_000), ['0 too-deep']],
    ['quotations a thousand deep', 'tides.md', `${'>'.repeat(1000)} a`, ['0 too-deep']],
  ])('%s', async (_, file, text, problems) => {
    expect(await parsed(file, text)).toEqual({ served: false, problems });
  });
});

test('reads a paragraph of more letters than a file may have lines', async () => {
  expect(await parsed('tides.md', 'high tide '.repeat(10_001))).toEqual({ served: true, problems: [] });
});

// “Прилив” in windows-1251.
const PRILIV = [0xcf, 0xf0, 0xe8, 0xeb, 0xe8, 0xe2];

test('reads a page in the encoding that it declares', async () => {
  const page = new Uint8Array([...new TextEncoder().encode('<meta charset="windows-1251"><p>'), ...PRILIV]);
  const { article } = await parseArticle(page, 'tides.html', articleId('tides'));
  expect(article).toMatchObject({ encoding: 'windows-1251', blocks: [{ text: 'Прилив' }] });
});

test('takes for words what a text says of the encoding of pages', async () => {
  const text = new TextEncoder().encode('The café wrote <meta charset="windows-1251"> into its page.');
  const { article } = await parseArticle(text, 'tides.txt', articleId('tides'));
  expect(article).toMatchObject({
    encoding: 'utf-8',
    blocks: [{ text: 'The café wrote <meta charset="windows-1251"> into its page.' }],
  });
});

test('says that an encoding was guessed', async () => {
  expect(await parsed('tides.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toEqual({
    served: true,
    problems: ['0 uncertain-encoding'],
  });
});

test.each([
  ['tides.txt', '.txt'],
  ['TIDES.MD', '.md'],
  ['essays.d/tides', ''],
  ['tides', ''],
  ['.txt', ''],
  ['tides.tar.gz', '.gz'],
  ['tides.', ''],
])('takes the extension of %s for %j', (file, extension) => {
  expect(extensionOf(file)).toBe(extension);
});

test.each([
  ['tides.txt', undefined],
  ['tides.pdf', 'pdf'],
  ['tides.html', undefined],
  ['tides.odt', 'unsupported-format'],
  ['tides.jpg', 'not-an-article'],
  ['README', 'not-an-article'],
])('refuses %s by its name: %s', (file, code) => {
  expect(refusal(file)?.code).toBe(code);
});
