import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../../src/articles/assemble-article.ts';
import { parseHtml } from '../../src/articles/parse-html.ts';
import { shown } from '../support/shown.ts';

const FIRST = 'The harbour board kept the lamp burning for ninety-one years, at a cost that nobody wrote down.';
const SECOND = 'Then it was put out in an afternoon, and the boats that came home late steered by the church.';

const page = (html: string): ParsedFile => parseHtml(`<title>The Lamp</title>${html}`, 'lamp.html');

describe('a link with a label', () => {
  const notesOf = (html: string): readonly string[] => shown(page(`<p>${FIRST}${html}</p><p>${SECOND}</p>`)).notes;

  test.each([
    ['says that it is one', '<a href="#n1">1</a></p><aside epub:type="footnote" id="n1">One.</aside><p>'],
    ['says so by its class', '<a href="#n1">1</a></p><div class="footnote" id="n1">One.</div><p>'],
    ['is named as one by the link', '<a epub:type="noteref" href="#n1">1</a></p><p id="n1">One.</p><p>'],
    ['begins with the label', '<a href="#n1">1</a></p><p id="n1">\n1. One.</p><p>'],
    ['is counted by its list', '<a href="#n1">3</a></p><ol start="2">\n<li>Two.</li>\n<li id="n1">One.</li></ol><p>'],
    ['begins with the label in a list', '<a href="#n1">1</a></p><ol><li id="n1">1. One.</li></ol><p>'],
    [
      'links back to the paragraph',
      '</p><p id="r1">Oil.<a href="#n1">1</a></p><p id="n1">One. <a href="#r1">↩</a></p><p>',
    ],
    ['has a name of other letters', '<a href="#n%C3%A9">1</a></p><p id="né">1. One.</p><p>'],
    ['has a name with a percent sign', '<a href="#n%zz">1</a></p><p id="n%zz">1. One.</p><p>'],
    ['is of Word, and has no name', '<a href="#_ftn12">[12]</a></p><p><a href="#_ftnref12">[12]</a> One.</p><p>'],
    [
      'is of Word, and is known by its link back',
      '<a href="#_ftn12">[12]</a></p><p>One. <a href="#_ftnref12">(go up)</a></p><p>',
    ],
    ['has a raised mark behind words', ' <sup>n. <a href="#n1">1</a></sup></p><p id="n1">1. One.</p><p>'],
    ['is the first of its name', '<a href="#n1">1</a></p><p id="n1">1. One.</p><p id="n1">2. Two.</p><p>'],
    ['is cited on a background', '<a class="feedback background" href="#n1">1</a></p><p id="n1">1. One.</p><p>'],
    ['is cited by other words', '<a role="doc-noteref" href="#n1">Anm. 7</a></p><p id="n1">One.</p><p>'],
    ['stands before it', '</p><p id="n1">1. One.</p><p>Oil.<sup><a href="#n1">1</a></sup></p><p>'],
    ['has a mark in brackets', ' <a href="#n1">[1]</a></p><p id="n1">1. One.</p><p>'],
    ['has a raised mark', ' <a href="#n1"><b><sup>1</sup></b></a></p><p id="n1">1. One.</p><p>'],
  ])('leads to a note where that %s', (_, html) => {
    expect(notesOf(html).map((note) => note.replace(/^\[.*?\] /u, ''))).toEqual(['One.']);
  });

  test.each([
    ['a paragraph that does not say so', '<a href="#n1">1</a></p><p id="n1">One.</p><p>'],
    ['a paragraph that begins with the same word', '<a href="#n1">Anm. 7</a></p><p id="n1">Anm. 7 One.</p><p>'],
    [
      'a paragraph, by a whole sentence',
      '<a role="doc-noteref" href="#n1">See the note below</a></p><p id="n1">One.</p><p>',
    ],
    ['a paragraph, in a list of contents', '</p><nav><a href="#p1">1</a></nav><p id="p1">1. Oil.</p><p>'],
    [
      'a paragraph, in what says that it is one',
      '</p><div class="toc"><a href="#p1">1</a></div><p id="p1">1. Oil.</p><p>',
    ],
    [
      'a paragraph, in what has the role of one',
      '</p><div role="doc-toc"><a href="#p1">1</a></div><p id="p1">1. Oil.</p><p>',
    ],
    ['an item of a bulleted list', '<a href="#n1">1</a></p><ul><li id="n1">One.</li></ul><p>'],
    ['a section', '</p><p><a href="#s1">1</a></p><section id="s1"><h2>1. Oil</h2></section><p>'],
    ['an anchor in a heading', '</p><p><a href="#s1">1</a></p><h2><a name="s1"></a>1. Oil</h2><p>'],
    ['nothing, and is not named as the links of notes are', '<a href="#x1">1</a></p><p>'],
    ['nothing, and is named but like the links of notes', '<a href="#keynote1">1</a></p><p>'],
    ['nothing, and has more in its name', '<a href="#note1/2">1</a></p><p>'],
  ])('leads to none where it leads to %s', (_, html) => {
    const { blocks } = page(`<p>${FIRST}${html}</p><p>${SECOND}</p>`);
    expect([notesOf(html), blocks.flatMap(({ noterefs }) => noterefs)]).toEqual([[], []]);
  });
});
