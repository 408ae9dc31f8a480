import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { parseMarkdown } from '../../src/articles/parse-markdown.ts';
import { parseText } from '../../src/articles/parse-text.ts';
import { articleId, type Article } from '../../src/model.ts';
import { draft, ink, markdownOf, printed, said, textOf } from '../support/draft.ts';
import { shown } from '../support/shown.ts';

/** Wraps a text as an editor does, between words, or between characters where a script sets no spaces. */
function wrapped(text: string, column: number): string {
  const lines: string[] = [];
  let line = '';
  const units = /\p{sc=Han}/u.test(text) ? (text.match(/.。?(?:\[\^?\d+\]:?)*/gsu) ?? []) : text.split(/(?<= )/u);
  const width = (part: string): number => part.trimEnd().length + (part.match(/[\p{sc=Han}。]/gu)?.length ?? 0);
  for (const unit of units) {
    if (width(line + unit) > column) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += unit;
  }
  return [...lines, line].join('\n');
}

/** In a text of some length that an editor wrapped, few lines happen to end where a sentence does. */
function endsFewLinesWithSentences(text: string): boolean {
  const inner = text.match(/[^\n](?=\n[^\n])/gu)?.length ?? 0;
  const sentences = text.match(/[.。](?:\[\d+\])?(?=\n[^\n])/gu)?.length ?? 0;
  return inner > 0 && sentences * 3 < inner;
}

describe('a plain text', () => {
  test('keeps all that it says: what is quoted, what is a note, and their labels', () => {
    fc.assert(
      fc.property(draft, (of) => {
        const source = textOf(of);
        const { body, notes } = shown(parseText(source, 'tides.txt'));
        expect(ink([...body, ...notes].join('')).replace(/⟨(\d+)⟩/gu, '[$1]')).toBe(ink(source));
      }),
    );
  });

  test('has in each block the ink of its place in the source, less the marks that were taken out', () => {
    fc.assert(
      fc.property(draft, (of) => {
        const source = textOf(of);
        for (const { text, noterefs, source: span } of parseText(source, 'tides.txt').blocks) {
          const place = source.slice(span.start, span.end);
          expect(ink(text)).toBe(ink(place.replace(/\[\d+\]/gu, '')));
          expect(noterefs.map(({ label }) => label)).toEqual(
            [...place.matchAll(/\[(\d+)\]/gu)].map((match) => match[1]),
          );
        }
      }),
    );
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['line separators', '\u2028'],
  ])('says the same with %s for its line ends', (_, end) => {
    fc.assert(
      fc.property(draft, (of) => {
        const source = textOf(of);
        expect(said(parseText(source.replaceAll('\n', end), 'a'))).toEqual(said(parseText(source, 'a')));
      }),
    );
  });

  test('says the same when it is wrapped', () => {
    fc.assert(
      fc.property(draft, fc.integer({ min: 60, max: 78 }), (of, column) => {
        const lines = printed(of);
        const twin = lines.map((line) => wrapped(line, column)).join('\n\n');
        fc.pre(endsFewLinesWithSentences(twin));
        expect(said(parseText(twin, 'a'))).toEqual(said(parseText(lines.join('\n\n'), 'a')));
      }),
    );
  });

  test('says the same when no blank lines part its paragraphs', () => {
    fc.assert(
      fc.property(draft, (of) => {
        const lines = printed(of);
        expect(said(parseText(lines.join('\n'), 'a'))).toEqual(said(parseText(lines.join('\n\n'), 'a')));
      }),
    );
  });
});

describe('a Markdown text', () => {
  test('says the same as its plain twin', () => {
    fc.assert(
      fc.property(draft, (of) => {
        const expected = said(parseText(textOf(of), 'a'));
        expect(said(parseMarkdown(markdownOf(of), 'a'))).toEqual(expected);
        expect(said(parseMarkdown(textOf(of), 'a'))).toEqual(expected);
      }),
    );
  });

  test('says the same when it is wrapped', () => {
    fc.assert(
      fc.property(draft, fc.integer({ min: 60, max: 78 }), (of, column) => {
        const lines = markdownOf(of).split('\n\n');
        const twin = lines.map((line) => wrapped(line, column)).join('\n\n');
        expect(said(parseMarkdown(twin, 'a'))).toEqual(said(parseMarkdown(lines.join('\n\n'), 'a')));
      }),
    );
  });

  test('says the same with CRLF for its line ends', () => {
    fc.assert(
      fc.property(draft, (of) => {
        const source = markdownOf(of);
        expect(said(parseMarkdown(source.replaceAll('\n', '\r\n'), 'a'))).toEqual(said(parseMarkdown(source, 'a')));
      }),
    );
  });
});

test.each(['tides.txt', 'tides.md'])('a byte order mark changes nothing in %s', async (file) => {
  const parse = async (text: string): Promise<Article | null> =>
    (await parseArticle(new TextEncoder().encode(text), file, articleId('tides'))).article;
  await fc.assert(
    fc.asyncProperty(draft, async (of) => {
      expect(await parse(`\ufeff${textOf(of)}`)).toEqual(await parse(textOf(of)));
    }),
  );
});

const UNITS = [
  'a',
  'Tide',
  '潮',
  '。',
  '.',
  ',',
  ' ',
  '  ',
  '    ',
  '	',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  '\xA0',
  '\u2028',
  '💧',
  '\ud800',
  '[',
  ']',
  '[1]',
  '[2]',
  '[1, 2]',
  '[^1]',
  '[^1]: ',
  '[1]: http://a.example',
  '[Footnote A: ',
  '[A]',
  '(1)',
  '1. ',
  '2. ',
  '¹',
  '①',
  '⑴',
  '［1］',
  '*',
  '**',
  '†',
  '_',
  '`',
  '```',
  '~~~',
  '#',
  '# ',
  '## Notes',
  '> ',
  '- ',
  ': ',
  '|',
  '|-|-|',
  '---',
  '===',
  'Title: ',
  'By ',
  'Jane Doe',
  ' is a ',
  'Notes',
  '\\',
  '!',
  '(',
  ')',
  'http://a.example/b',
  '"',
  '“',
  '”',
];
const anything = fc.array(fc.constantFrom(...UNITS), { maxLength: 60 }).map((units) => units.join(''));
const withHtml = fc
  .array(
    fc.constantFrom(
      ...UNITS,
      '<',
      '>',
      '<b>',
      '</b>',
      '<p>',
      '<table>',
      '<td>',
      '<li>',
      '<!--',
      '-->',
      '<script>',
      '&amp;',
      '&#0;',
      '\0',
    ),
    { maxLength: 40 },
  )
  .map((units) => units.join(''));

// Of blocks that raw HTML opens and does not close, the parser of HTML does not know the place.
const withTags = withHtml.filter((source) => !/&|\0|\\|<[tslp]/u.test(source));

describe('whatever a file holds', () => {
  test.each([
    ['text', parseText],
    ['Markdown', parseMarkdown],
  ])('parsing it as %s never throws, and every offset that it gives is within its text', (_, parse) => {
    fc.assert(
      fc.property(fc.oneof(anything, withHtml, fc.string({ unit: 'binary' })), (source) => {
        const { blocks, notes } = parse(source, 'tides');
        for (const { text, noterefs, source: span } of blocks) {
          expect(text).toBe(text.trim());
          expect(0 <= span.start && span.start <= span.end && span.end <= source.length).toBe(true);
          expect(noterefs.every(({ at }, index) => (noterefs[index - 1]?.at ?? 0) <= at && at <= text.length)).toBe(
            true,
          );
          expect(noterefs.every(({ note }) => note === null || note in notes)).toBe(true);
        }
        for (const { text, links } of notes) {
          expect(
            links.every(({ shown: link }) => 0 <= link.start && link.start < link.end && link.end <= text.length),
          ).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a block of a plain text has no ink that its place in the source has not, in that order', () => {
    fc.assert(
      fc.property(anything, (source) => {
        for (const { text, source: span } of parseText(source, 'tides').blocks) {
          expect(isSubsequence(ink(text), ink(source.slice(span.start, span.end)))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a block of a Markdown text has no ink that its place in the source has not, in that order', () => {
    fc.assert(
      fc.property(fc.oneof(anything, withTags), (source) => {
        for (const { text, source: span } of parseMarkdown(source, 'tides').blocks) {
          expect(isSubsequence(ink(text), ink(source.slice(span.start, span.end)))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const unit of whole) if (part.startsWith(unit, at)) at += unit.length;
  return at === part.length;
}
