import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/articles/parse-html.ts';
import { shown, type Shown } from '../support/shown.ts';

const parsed = (...lines: readonly string[]): Shown => shown(parseHtml(lines.join('\n'), 'lamp.html'));

const LAMP = 'The harbour board kept the lamp burning for ninety-one years, at a cost that nobody wrote down.';

describe('a problem of a page names the line of', () => {
  test.each([
    ['a mark without a note', ['<p>Oil.</p>', `<p>${LAMP}<a href="#fn1">1</a></p>`], ['3 noteref-without-note']],
    [
      'a note that nothing points to',
      [`<p>${LAMP}[1]</p>`, '<p>[1] Minutes.</p>', '<p>[2] The Courier.</p>'],
      ['4 note-without-noteref'],
    ],
    [
      'a linked note that is empty',
      [`<p>${LAMP}<a href="#n1" id="r1">1</a></p>`, '<p>Oil.</p>', '<p id="n1"><a href="#r1">1</a></p>'],
      ['4 empty-note'],
    ],
    [
      'a printed mark without a note',
      ['<p>Oil.</p>', `<p>${LAMP}[1] And so on.[2]</p>`, '<p>[1] Minutes.</p>'],
      ['3 noteref-without-note'],
    ],
    ['what belongs to the page', [`<main><p>${LAMP}</p>`, '<form>Write to us</form></main>'], ['3 boilerplate']],
  ])('%s', (_, lines, problems) => {
    expect(parsed('<title>The Lamp</title>', ...lines).problems).toEqual(problems);
  });
});

describe('the frame of Project Gutenberg', () => {
  const framed = (...head: readonly string[]): Shown =>
    parsed(
      '<title>x</title><pre>The Project Gutenberg EBook of The Lamp',
      ...head,
      '*** START OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***',
      '</pre>',
      `<p>${LAMP}</p>`,
      '<pre>*** END OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***</pre>',
    );

  test('is left out and reported with its lines', () => {
    expect(framed()).toMatchObject({ body: [LAMP], problems: ['1 boilerplate', '5 boilerplate'] });
  });

  test('says who wrote it, however many empty lines stand before', () => {
    const empty = Array.from({ length: 20 }, () => '');
    expect(framed(...empty, 'Author: Ines Moreau').authors).toEqual(['Ines Moreau']);
  });
});

describe('notes that marks link to', () => {
  test('need no mark in the text where another note cites them by a label of several words', () => {
    expect(
      parsed(
        `<p>${LAMP}<sup><a href="#n1" id="r1">[1]</a></sup></p>`,
        '<ol><li id="n1">Minutes.<sup><a href="#a1" id="s1">[Anm. 1]</a></sup> <a href="#r1">↑</a></li></ol>',
        '<ol><li id="a1">The Courier. <a href="#s1">↑</a></li></ol>',
      ),
    ).toMatchObject({ notes: ['[1] Minutes.[Anm. 1]', '[Anm. 1] The Courier.'], problems: [] });
  });

  test('leave another list under such a heading as it is', () => {
    expect(
      parsed(
        `<p>${LAMP}<a href="#n1" id="r1">1</a></p><h2>Notes</h2><ol><li>Pour the oil.</li></ol>`,
        '<p id="n1"><a href="#r1">1</a> Minutes.</p>',
      ),
    ).toMatchObject({ body: [`${LAMP}⟨1⟩`, '## Notes', '(item) Pour the oil.'], notes: ['[1] Minutes.'] });
  });

  test.each([
    ['a number that is not their label', '1 May (a Monday).', '1 May (a Monday).'],
    ['no label in brackets behind an arrow', '↑ (1) The Courier.', 'The Courier.'],
    ['no stop and bracket that stood behind the link back', '.) The Courier.', 'The Courier.'],
    ['none of several arrows behind them', 'The Courier. ↑ ↩', 'The Courier.'],
  ])('keep %s', (_, words, note) => {
    expect(
      parsed(
        `<p>${LAMP}<sup><a href="#n1" id="r1">1</a></sup> It is so.<sup><a href="#n2" id="r2">2</a></sup></p>`,
        `<ol><li id="n1"><a href="#r1">^</a> ${words}</li><li id="n2"><a href="#r2">^</a> Minutes.</li></ol>`,
      ).notes,
    ).toEqual([`[1] ${note}`, '[2] Minutes.']);
  });
});

test('a block stands in its page up to its last mark', () => {
  const page = `<div>${LAMP}<a href="#n1">1</a><p>Oil.</p></div><p id="n1">1. Minutes.</p>`;
  expect(parseHtml(page, 'lamp.html').blocks.map(({ source }) => page.slice(source.start, source.end))).toEqual([
    `${LAMP}<a href="#n1">1</a>`,
    '<p>Oil.</p>',
  ]);
});

test('a title that a page states in its head came from there', () => {
  const { metadata } = parseHtml(`<meta property="og:title" content="The Lamp"><p>${LAMP}</p>`, 'lamp.html');
  expect(metadata).toMatchObject({ title: 'The Lamp', origins: { title: 'page head' } });
});

test('a page is XHTML where it says so behind an empty line', () => {
  expect(
    parsed('', '<?xml version="1.0"?><html><body><script src="lamp.js"/><p>It burned.</p></body></html>').body,
  ).toEqual(['It burned.']);
});

test('a page is no XHTML because it mentions XML', () => {
  expect(
    parsed(`<p>${LAMP}</p><!-- <?xml version="1.0"?> --><script src="lamp.js"/>light()</script>`, '<p>Oil.</p>').body,
  ).toEqual([LAMP, 'Oil.']);
});
