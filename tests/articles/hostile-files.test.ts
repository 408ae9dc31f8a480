import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { type Article, articleId } from '../../src/model.ts';
import { book, wordDocument, wordRun, zip } from '../support/archives.ts';
import { shownText } from '../support/shown.ts';

const PROSE = 'The harbour board kept the lamp burning for ninety-one years.';

async function read(source: string | Uint8Array, file: string): Promise<{ article: Article | null; codes: string[] }> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const { article, problems } = await parseArticle(bytes, file, articleId('lamp'));
  return { article, codes: problems.map(({ code }) => code) };
}

const textsOf = ({ blocks, notes }: Article): readonly string[] => [
  ...blocks.map(({ text, noterefs }) => shownText(text, noterefs, notes)),
  ...notes.map(({ text }) => text),
];
const hrefsOf = ({ notes }: Article): readonly string[] => notes.flatMap(({ links }) => links.map(({ href }) => href));

/** What a browser would run, in a paragraph that has a note, and in that note. */
const SCRIPTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '<svg onload="alert(1)"><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)">alert(1)</object>',
  '<style>@import "javascript:alert(1)";</style>',
  '<template><script>alert(1)</script></template>',
  '<noscript>alert(1)</noscript>',
];

describe('of what a browser would run, no word stands in an article:', () => {
  test.each(SCRIPTS)('%s in a page', async (script) => {
    const page = `<p>${PROSE}${script}<a href="#n" id="r">1</a></p><p id="n"><a href="#r">1</a> A log.${script}</p>`;
    const { article } = await read(page, 'lamp.html');
    expect(article && textsOf(article)).toEqual([`${PROSE}⟨1⟩`, 'A log.']);
  });

  test.each(SCRIPTS)('%s in a book', async (script) => {
    const { article } = await read(book([`<p>${PROSE}</p>${script}`]), 'lamp.epub');
    expect(article && textsOf(article)).toEqual([PROSE]);
  });

  test.each(SCRIPTS)('%s in Markdown', async (script) => {
    const { article } = await read(`${PROSE}\n\n<div>${script}</div>\n`, 'lamp.md');
    expect(article && textsOf(article)).toEqual([PROSE]);
  });

  test.each(['lamp.html', 'lamp.md'])('a link of a note to anything but the web, in %s', async (file) => {
    const links = [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      ' java\tscript:alert(1)',
    ]
      .map((href) => `<a href="${href}">here</a>`)
      .join(' ');
    const page = `<p>${PROSE}<a href="#n" id="r">1</a></p>\n<p id="n"><a href="#r">1</a> A log, ${links}.</p>`;
    const { article } = await read(page, file);
    expect(article && textsOf(article)).toEqual([`${PROSE}⟨1⟩`, 'A log, here here here here here.']);
    expect(article && hrefsOf(article)).toEqual([]);
  });
});

describe('is refused as too deep:', () => {
  test.each([
    ['a page of tags in one another', `<p>${PROSE}</p>${'<div>'.repeat(100_000)}`, 'lamp.html'],
    ['a page of tags with colons in one another', `<p>${PROSE}</p>${'<o:p>'.repeat(100_000)}`, 'lamp.html'],
    ['a page with ends of tags that close nothing', `${'<div></x>'.repeat(3000)}<p>${PROSE}</p>`, 'lamp.html'],
    ['a page with ends of tags in comments', `${'<div><!--</div>-->'.repeat(3000)}<p>${PROSE}</p>`, 'lamp.html'],
    [
      'a page with ends of tags in attributes',
      `${'<div><br title="</div>">'.repeat(3000)}<p>${PROSE}</p>`,
      'lamp.html',
    ],
    [
      'a page with ends of tags in scripts',
      `${'<div><script></div></script>'.repeat(3000)}<p>${PROSE}</p>`,
      'lamp.html',
    ],
    [
      'a page whose JSON-LD writes tags in one another',
      `<script type="application/ld+json">{"@type":"Article","headline":"${String.raw`\u003cdiv\u003e`.repeat(3000)}"}</script><p>${PROSE}</p>`,
      'lamp.html',
    ],
    [
      'a Word document of tags in one another',
      wordDocument([`${'<w:smartTag>'.repeat(20_000)}${wordRun(PROSE)}${'</w:smartTag>'.repeat(20_000)}`], []),
      'lamp.docx',
    ],
    ['Markdown with ends of tags that close nothing', `${PROSE}\n\n${'<div></x>'.repeat(3000)}`, 'lamp.md'],
    ['Markdown of quotations in one another', `${PROSE}\n\n${'>'.repeat(3000)} a`, 'lamp.md'],
    ['a book of tags in one another', book([`<p>${PROSE}</p>${'<div>'.repeat(100_000)}`]), 'lamp.epub'],
    [
      'a book whose package has tags in one another',
      zip({
        'META-INF/container.xml': '<rootfile full-path="a.opf"/>',
        'a.opf': '<dc:title>'.repeat(100_000),
      }),
      'lamp.epub',
    ],
  ])('%s', async (_, source, file) => {
    expect(await read(source, file)).toEqual({ article: null, codes: ['too-deep'] });
  });
});

describe('is read, and keeps its words:', () => {
  test.each([
    ['a drawing of many parts', `<svg>${'<path d="M0 0"/>'.repeat(300)}</svg>`],
    ['spans that their blocks end', '<div><span>.</div>'.repeat(300)],
    ['comments that name tags', '<!--<div>-->'.repeat(300)],
  ])('a page with %s', async (_, html) => {
    const { article } = await read(`${html}<p>${PROSE}</p>`, 'lamp.html');
    expect(article?.blocks.at(-1)?.text).toBe(PROSE);
  });

  test.each(['lamp.txt', 'lamp.md', 'lamp.html'])('%s of a single line of 2 MB', async (file) => {
    const { article, codes } = await read(`${PROSE} `.repeat(32_000), file);
    expect([article?.blocks.length, article?.blocks[0]?.text.length, codes]).toEqual([1, 32_000 * 62 - 1, []]);
  });

  test.each(['lamp.txt', 'lamp.md'])('%s with half of a pair of UTF-16', async (file) => {
    const bytes = new Uint8Array([
      ...Buffer.from(`\ufeff${PROSE} `, 'utf16le'),
      0x3d,
      0xd8,
      ...Buffer.from(' Yes.', 'utf16le'),
    ]);
    const { article, codes } = await read(bytes, file);
    expect([article?.blocks[0]?.text, article?.encoding, codes]).toEqual([
      `${PROSE} \ufffd Yes.`,
      'utf-16le',
      ['uncertain-encoding'],
    ]);
  });
});
