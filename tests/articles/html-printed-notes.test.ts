import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../../src/articles/assemble-article.ts';
import { parseHtml } from '../../src/articles/parse-html.ts';
import { shown } from '../support/shown.ts';

const FIRST = 'The harbour board kept the lamp burning for ninety-one years, at a cost that nobody wrote down.';
const SECOND = 'Then it was put out in an afternoon, and the boats that came home late steered by the church.';

const page = (html: string): ParsedFile => parseHtml(`<title>The Lamp</title>${html}`, 'lamp.html');

describe('a superscript that nothing links', () => {
  const parsed = (html: string): readonly [string | undefined, readonly string[]] => {
    const { body, notes } = shown(page(html));
    return [body[0], notes];
  };

  test.each(['12', '[1]', '(1)', '*', '**', 'a'])('cites the note that begins so: %s', (mark) => {
    const label = mark.replace(/[[\]()]/gu, '');
    expect(parsed(`<p>${FIRST} <sup> ${mark} </sup></p><p><sup>${mark}</sup> One.</p>`)).toEqual([
      `${FIRST}⟨${label}⟩`,
      [`[${label}] One.`],
    ]);
  });

  test.each(['10,11', '10 , 11', '10;11', '10–11', '10 - 11'])('cites each of several notes: %s', (marks) => {
    expect(parsed(`<p>${FIRST}<sup>${marks}</sup></p><p><sup>10</sup> One.</p><p><sup>11</sup> Two.</p>`)).toEqual([
      `${FIRST}⟨10⟩⟨11⟩`,
      ['[10] One.', '[11] Two.'],
    ]);
  });

  test.each([
    ['a numbered paragraph', '<p>12. One.</p>'],
    ['a paragraph with a bracket behind its number', '<p>12) One.</p>'],
    ['a number in brackets', '<div>\n[12] One.</div>'],
    ['a number in parentheses', '<ul><li>(12) One.</li></ul>'],
    ['a list that says that it holds notes', '<ol class="footnotes" start="12"><li>One.</li></ol>'],
    ['a list of a note', '<ol class="page_note" start="12"><li>One.</li></ol>'],
    ['a list of endnotes', '<ol class="endnotes-list" start="12"><li>One.</li></ol>'],
    ['a list under the heading of notes', '<h2>Notes</h2><ol start="12"><li>One.</li></ol>'],
  ])('cites %s', (_, note) => {
    expect(parsed(`<p>${FIRST}<sup>12</sup></p>${note}`)).toEqual([`${FIRST}⟨12⟩`, ['[12] One.']]);
  });

  test.each([
    ['a heading', '<h2>12. Oil</h2>'],
    ['a paragraph that holds the number', '<p>The lamp of 12. December.</p>'],
    ['a list of something else', '<p>Do this:</p><ol class="keynotes notebook" start="12"><li>Pour.</li></ol>'],
  ])('does not cite %s', (_, html) => {
    expect(parsed(`<p>${FIRST}<sup>12</sup></p>${html}<p>${SECOND}</p>`)).toEqual([`${FIRST}12`, []]);
  });

  test.each(['x', '10', '5 ft', '3 km'])('is a power behind %j', (base) => {
    expect(
      parsed(
        `<p>${base}<sup>2</sup> and the film<sup>1</sup> of it<sup>2</sup></p><p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p>`,
      ),
    ).toEqual([`${base}2 and the film⟨1⟩ of it⟨2⟩`, ['[1] One.', '[2] Two.']]);
  });

  test.each([
    ['most superscripts cite nothing', '<sup>1</sup> on the <sup>7</sup> and <sup>8</sup>', '<p>1. One.</p>'],
    ['most notes are not cited', '<sup>1</sup>', '<p>1. One.</p><p>2. Two.</p><p>3. Three.</p>'],
  ])('is none where %s', (_, marks, notes) => {
    expect(parsed(`<p>${FIRST}${marks}</p>${notes}`)[1]).toEqual([]);
  });

  test('cites the note that follows it, where each chapter counts anew', () => {
    const { body, notes } = shown(
      page(`<p>${FIRST}<sup>1</sup></p><p><sup>1</sup> One.</p><p>${SECOND}<sup>1</sup></p><p><sup>1</sup> Two.</p>`),
    );
    expect([body, notes]).toEqual([
      [`${FIRST}⟨1⟩`, `${SECOND}⟨1⟩`],
      ['[1] One.', '[1] Two.'],
    ]);
  });

  test('cites no numbered paragraph that stands before others that are cited', () => {
    const { body, notes } = shown(
      page(`<p>${FIRST}<sup>1</sup></p><p>1. Pour.</p><p>${SECOND}<sup>2</sup></p><p>1. One.</p><p>2. Two.</p>`),
    );
    expect([body, notes]).toEqual([
      [`${FIRST}⟨1⟩`, '1. Pour.', `${SECOND}⟨2⟩`],
      ['[1] One.', '[2] Two.'],
    ]);
  });

  test('cites nothing where one of its labels has no note', () => {
    const { body } = shown(page(`<p>${FIRST}<sup>1</sup> ${SECOND}<sup>1, 7</sup></p><p><sup>1</sup> One.</p>`));
    expect(body).toEqual([`${FIRST}⟨1⟩ ${SECOND}1, 7`]);
  });
});

test.each([
  ['a list', '<ol><li>Pour.</li></ol>', ''],
  ['bullets under the heading of notes', '<h2>Notes</h2><ul><li>Pour.</li></ul>', ''],
  ['a list beside a list of notes', '<ul><li>Pour.</li></ul>', '<h2>Notes</h2><ol><li>One.</li></ol>'],
])('numbers no item of %s', (_, list, notes) => {
  expect(shown(page(`<p>${FIRST}[1]</p>${list}${notes}`)).body).toContain('(item) Pour.');
});

test('numbers no item of a list of notes that begins with its number', () => {
  expect(
    page(`<p>${FIRST}[1]</p><h2>Notes</h2><ol><li>\n1. One.</li></ol>`).notes.map(({ label, text }) => [label, text]),
  ).toEqual([['1', 'One.']]);
});
