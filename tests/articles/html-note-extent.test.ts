import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../../src/articles/assemble-article.ts';
import { parseHtml } from '../../src/articles/parse-html.ts';
import { shown } from '../support/shown.ts';

const FIRST = 'The harbour board kept the lamp burning for ninety-one years, at a cost that nobody wrote down.';
const SECOND = 'Then it was put out in an afternoon, and the boats that came home late steered by the church.';

const page = (html: string): ParsedFile => parseHtml(`<title>The Lamp</title>${html}`, 'lamp.html');

describe('a note of paragraphs', () => {
  const parsed = (
    ...html: readonly string[]
  ): { readonly body: readonly string[]; readonly notes: readonly string[] } => {
    const { body, notes } = shown(page(html.join('\n')));
    return { body, notes };
  };
  const CITED = `<p>${FIRST}<a href="#n1">1</a></p><p>${SECOND}<a href="#n2">2</a></p>`;
  const BODY = [`${FIRST}⟨1⟩`, `${SECOND}⟨2⟩`];

  test('goes on up to the next one', () => {
    expect(
      parsed(CITED, '<p id="n1">1. One.</p><p>And more.</p><p>And on.</p><p><a name="n2"></a>2. Two.</p>'),
    ).toEqual({ body: BODY, notes: ['[1] One.\n\nAnd more.\n\nAnd on.', '[2] Two.'] });
  });

  test('that is the last of its place takes all that is left there', () => {
    expect(
      parsed(CITED, '<div class="footnotes"><p id="n1">1. One.</p><p id="n2">2. Two.</p><p>And more.</p></div>'),
    ).toEqual({ body: BODY, notes: ['[1] One.', '[2] Two.\n\nAnd more.'] });
  });

  test('that is the last of its kind takes all that is alike', () => {
    expect(
      parsed(
        `<p>${FIRST}<a href="#n1">1</a></p>`,
        '<p class="footnote" id="n1">1. One.</p><p class="footnote">More.</p>',
      ),
    ).toEqual({ body: [`${FIRST}⟨1⟩`], notes: ['[1] One.\n\nMore.'] });
  });

  test.each([
    ['the last note', '<p id="n1">1. One.</p>', `<p>${SECOND}</p>`, SECOND],
    ['a heading', '<p id="n1">1. One.</p><h2>Oil</h2>', `<p>${SECOND}</p><p id="n2">2. Two.</p>`, SECOND],
    ['a note', '<p id="n1">1. One.</p>', `<p>${SECOND}<a href="#n2">2</a></p><p id="n2">2. Two.</p>`, `${SECOND}⟨2⟩`],
    [
      'a note of another kind',
      '<p class="note" id="n1">1. One.</p>',
      `<p class="text">${SECOND}</p><p class="note" id="n2">2. Two.</p>`,
      SECOND,
    ],
  ])('ends before the text that follows %s', (_, note, text, expected) => {
    const { body, notes } = parsed(`<p>${FIRST}<a href="#n1">1</a> <a href="#n2">2</a></p>`, note, text);
    expect([body.at(-1), notes[0]]).toEqual([expected, '[1] One.']);
  });

  test('leaves the text that stands in one element with it', () => {
    expect(
      parsed(
        `<div><p>${FIRST}<a href="#n1" id="r1">1</a></p><p>${SECOND}</p><p id="n1">1. One. <a href="#r1">↩</a></p></div>`,
      ),
    ).toEqual({ body: [`${FIRST}⟨1⟩`, SECOND], notes: ['[1] One.'] });
  });

  test('keeps its links to other parts of the page', () => {
    expect(
      parsed(
        `<p>${FIRST}<a href="#n1">1</a></p><p id="s2">${SECOND}</p>`,
        '<p id="n1">1. See <a href="#s2">the second</a> and <a href="#s3">the third part</a>.</p>',
      ).notes,
    ).toEqual(['[1] See the second and the third part.']);
  });
});
