import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/articles/front-matter.ts';
import { parseDocx } from '../../src/articles/parse-docx.ts';
import { parseEpub } from '../../src/articles/parse-epub.ts';
import { parseHtml } from '../../src/articles/parse-html.ts';
import { parseMarkdown } from '../../src/articles/parse-markdown.ts';
import { parseText } from '../../src/articles/parse-text.ts';
import { book, escapeXml, wordDocument, wordMark, wordRun } from '../support/archives.ts';
import { type Draft, draft, ink, printed, said, textOf } from '../support/draft.ts';

/** A draft's paragraphs and notes, each as runs of words and labels: `['The tide.', 1, ' It turns.']`. */
interface Parts {
  readonly paragraphs: readonly (readonly (string | number)[])[];
  readonly notes: readonly string[];
}

function partsOf(of: Draft): Parts {
  const blocks = printed(of);
  const body = blocks.slice(0, of.paragraphs.length);
  const paragraphs = body.map((text) =>
    text
      .split(/(\[\d+\])/u)
      .filter((part) => part !== '')
      .map((part) => (/^\[\d+\]$/u.test(part) ? Number(part.slice(1, -1)) : part)),
  );
  return { paragraphs, notes: blocks.slice(of.paragraphs.length).map((text) => text.replace(/^\[\d+\] /u, '')) };
}

const rendered = (
  { paragraphs }: Parts,
  words: (text: string) => string,
  mark: (label: number) => string,
): readonly string[] =>
  paragraphs.map((parts) => parts.map((part) => (typeof part === 'string' ? words(part) : mark(part))).join(''));

function pageOf(of: Draft): string {
  const parts = partsOf(of);
  const mark = (label: number): string => `<sup><a href="#fn${label}" id="ref${label}">${label}</a></sup>`;
  const notes = parts.notes.map(
    (text, at) => `<li id="fn${at + 1}">${escapeXml(text)} <a href="#ref${at + 1}">↩</a></li>`,
  );
  const body = rendered(parts, escapeXml, mark).map((html) => `<p>${html}</p>`);
  return `<html><body>${body.join('\n')}<ol>${notes.join('')}</ol></body></html>`;
}

function bookOf(of: Draft): Uint8Array {
  const parts = partsOf(of);
  const mark = (label: number): string => `<a epub:type="noteref" href="2.xhtml#n${label}">${label}</a>`;
  const notes = parts.notes.map(
    (text, at) => `<aside epub:type="footnote" id="n${at + 1}"><p>${at + 1}. ${escapeXml(text)}</p></aside>`,
  );
  return book([
    rendered(parts, escapeXml, mark)
      .map((html) => `<p>${html}</p>`)
      .join(''),
    notes.join(''),
  ]);
}

function documentOf(of: Draft): Uint8Array {
  const parts = partsOf(of);
  return wordDocument(rendered(parts, wordRun, wordMark), parts.notes);
}

describe('says the same as its plain twin:', () => {
  test('a web page', () => {
    fc.assert(
      fc.property(draft, (of) => {
        expect(said(parseHtml(pageOf(of), 'a'))).toEqual(said(parseText(textOf(of), 'a')));
      }),
    );
  });

  test('a book whose notes stand in another document', () => {
    fc.assert(
      fc.property(draft, (of) => {
        expect(said(parseEpub(bookOf(of), 'a'))).toEqual(said(parseText(textOf(of), 'a')));
      }),
    );
  });

  test('a Word document', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async (of) => {
        expect(said(await parseDocx(documentOf(of), 'a'))).toEqual(said(parseText(textOf(of), 'a')));
      }),
      { numRuns: 30 },
    );
  });
});

/** What a browser would show of HTML: no tags, no comments, entities decoded. An independent and simple way. */
function visible(html: string): string {
  return html
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<(script|style)\b.*?<\/\1>/gsu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp|nbsp|eacute);/gu, (_, name: string) => ENTITIES.get(name) ?? '');
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['amp', '&'],
  ['nbsp', '\u00a0'],
  ['eacute', 'é'],
]);

const anyWords = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map(escapeXml),
      fc.constantFrom('tide', '潮', '&amp;', '&nbsp;', '&eacute;', 'ﬁ', 'é', '\u00ad', '\u200d', '“', ' '),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(' '));
const inline = fc.letrec<{ readonly html: string; readonly tagged: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ weight: 3, arbitrary: anyWords }, tie('tagged')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('')),
  tagged: fc.oneof(
    { depthSize: 'small' },
    anyWords,
    fc
      .tuple(
        fc.constantFrom('em', 'b', 'i', 'span class="x"', 'code', 'a href="https://a.example/"', 'u', 'mark'),
        tie('html'),
      )
      .map(([tag, html]) => `<${tag}>${html}</${tag.split(' ', 1)[0]}>`),
    anyWords.map((html) => `<!-- ${html.replace(/[->]/gu, '')} --><script>if (x<y) z();</script><br/>${html}`),
  ),
})).html;
const blockHtml = fc
  .tuple(fc.constantFrom('p', 'li', 'h2', 'td', 'blockquote', 'pre', 'dd', 'figcaption'), inline)
  .map(([tag, html]) => {
    const block = `<${tag}>${LEAD} ${html}</${tag}>`;
    if (tag === 'li') return `<ul>${block}</ul>`;
    if (tag === 'td') return `<table><tr>${block}</tr></table>`;
    return tag === 'dd' ? `<dl>${block}</dl>` : tag === 'figcaption' ? `<figure>${block}</figure>` : block;
  });
/** Wide enough to be no title, and no name of a field or a person. */
const LEAD = 'The harbour board kept the lamp of the outer mole burning for ninety-one years, '.repeat(3).trim();

describe('what a reader of a page sees stands in its blocks:', () => {
  test('the ink of every block is that of its place in the source, less its markup', () => {
    fc.assert(
      fc.property(fc.array(blockHtml, { minLength: 1, maxLength: 5 }), (blocks) => {
        const source = `<html><body>${blocks.join('\n')}</body></html>`;
        for (const { text, source: place } of parseHtml(source, 'a').blocks) {
          expect(ink(text)).toBe(ink(visible(source.slice(place.start, place.end))));
        }
      }),
    );
  });

  test.each([
    ['a page', (body: string) => parseHtml(`<html><body>${body}</body></html>`, 'a')],
    ['a book', (body: string) => parseEpub(book([body]), 'a')],
  ])('the ink of all blocks together is that of %s', (_, parse) => {
    fc.assert(
      fc.property(fc.array(blockHtml, { minLength: 1, maxLength: 5 }), (blocks) => {
        const source = blocks.join('\n');
        const { blocks: read } = parse(source);
        expect(ink(read.map(({ text }) => text).join(''))).toBe(ink(visible(source)));
      }),
    );
  });

  test('the ink of all blocks together is that of the runs of a Word document', async () => {
    const run = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.replace(/\p{C}/gu, ''));
    const paragraph = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) => [`${LEAD} `, ...runs]);
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        const { blocks } = await parseDocx(
          wordDocument(
            paragraphs.map((runs) => runs.map(wordRun).join('')),
            [],
          ),
          'a',
        );
        expect(ink(blocks.map(({ text }) => text).join(''))).toBe(ink(paragraphs.flat().join('')));
      }),
      { numRuns: 30 },
    );
  });
});

/** The body of a Markdown text as another parser shows it: without the marks and the section of the notes. */
function shownByMarkdownIt(markdown: string): string {
  const html = new MarkdownIt({ html: true }).use(footnote).render(markdown);
  return visible(html.replace(/<sup class="footnote-ref">.*?<\/sup>|<section class="footnotes">.*<\/section>/gsu, ''));
}

describe('another parser of Markdown agrees on the ink of', () => {
  const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

  test.each(readdirSync(CORPUS).filter((file) => file.endsWith('.md')))('the body of %s', (file) => {
    const source = readFileSync(`${CORPUS}/${file}`, 'utf8');
    const { bodyStart } = readFrontMatter(source, file);
    const { blocks, notes } = parseMarkdown(source, file);
    const body = shownByMarkdownIt(source.slice(bodyStart));
    expect(notes.length).toBeGreaterThan(0);
    expect(ink(blocks.map(({ text }) => text).join(''))).toBe(ink(body));
  });

  const anyText = fc
    .array(
      fc.constantFrom(
        'tide',
        '*moon*',
        '**sea**',
        '`net`',
        '[port](https://a.example/)',
        '潮',
        '&amp;',
        '\\*',
        '“ok”',
        '[^1]',
        '_old_',
        'a_b',
        '\n',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map(
      (parts) =>
        `${LEAD} ${parts
          .join(' ')
          .replace(/\s*\n\s*/gu, '\n')
          .trim()}`,
    );
  const block = fc.oneof(
    anyText,
    anyText.map((words) => `> ${words.replaceAll('\n', '\n> ')}`),
    anyText.map((words) => `## ${words.replaceAll('\n', ' ')}`),
    fc
      .array(anyText, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')),
    anyText.map((words) => `\`\`\`\n${words}\n\`\`\``),
    anyText.map((words) => `<div>\n\n${words}\n\n</div>`),
    anyText.map((words) => `| A | B |\n|---|---|\n| ${words.replaceAll('\n', ' ')} | x |`),
  );

  test('any Markdown of paragraphs, quotations, headings, lists, code, tables and notes', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const source = `${LEAD} So.[^1]\n\n${blocks.join('\n\n')}\n\n[^1]: Minutes, p. 3.\n`;
        const { blocks: read } = parseMarkdown(source, 'a');
        expect(ink(read.map((each) => each.text).join(''))).toBe(ink(shownByMarkdownIt(source)));
      }),
    );
  });
});
