import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/articles/parse-html.ts';

/** The words of a note to which two marks lead. */
const noteOf = (html: string): string | undefined =>
  parseHtml(
    `<title>The Lamp</title><p>It burned<a href="#n1" id="r1">1</a> long<a href="#n1" id="r2">1</a>.</p>${html}`,
    'lamp.html',
  ).notes[0]?.text;

describe('the links that lead back from a note go', () => {
  test.each([
    ['with what parts them', '<a href="#r1">a</a>, <a href="#r2">b</a> – One.', '– One.'],
    ['with their brackets alone', 'See [2] (<a href="#r1">back</a>): (two).', 'See [2] (two).'],
    [
      'and no words between them',
      'One. <a href="#r1">↩</a>, two<i>, </i>three. <a href="#r2">↩</a>',
      'One. , two, three.',
    ],
    ['and no stop behind them', 'One<a href="#r1">↩</a>. Two.', 'One. Two.'],
    ['with a label behind them', '<a href="#r1">^</a> 1. One.', 'One.'],
  ])('%s', (_, note, text) => {
    expect(noteOf(`<p id="n1">${note}</p>`)).toBe(text);
  });
});

test.each(['back', 'note-return', 'jumpback', 'footnoteback'])(
  'a link of the class %s goes wherever it leads',
  (name) => {
    expect(noteOf(`<p id="n1">1. One. <a class="${name}" href="#top">Go up</a></p>`)).toBe('One.');
  },
);

describe('a number that is not the label stays in a note', () => {
  test.each([
    ['behind a link with the label', '<a href="#r1">1</a> 1 May.'],
    ['behind a link with the label and a stop', '<a href="#r1">1</a>. 1 May.'],
    ['behind a link with the label in brackets', '[<a href="#r1">1</a>] 1 May.'],
    ['behind an arrow and a link in brackets', '^ [ <a href="#r1">1</a> ] 1 May.'],
    ['behind a label of its own', '<b>1</b> 1 May. <a href="#r1">↩</a>'],
    ['behind a label of its own with a stop', '<b>1</b>. 1 May. <a href="#r1">↩</a>'],
  ])('%s', (_, note) => {
    expect(noteOf(`<p id="n1">${note}</p>`)).toBe('1 May.');
  });
});
