import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/articles/parse-html.ts';
import { shown } from '../support/shown.ts';

const page = (html: string): ReturnType<typeof parseHtml> => parseHtml(`<title>The Lamp</title>${html}`, 'lamp.html');

test.each([
  ['an empty line parts paragraphs', '<div>One.<br><br>Two.</div>', ['One.', 'Two.']],
  ['a line of white space parts them, too', '<div>One.<br>\n <br>Two.</div>', ['One.', 'Two.']],
  ['several empty lines part them once', '<div>One.<br><br><br><br>Two.</div>', ['One.', 'Two.']],
  ['a line end parts none', '<div>One,<br>two.<br><br>Three,<br>four.</div>', ['One,\ntwo.', 'Three,\nfour.']],
  ['lines of a paragraph stay together', '<p>One,<br>two,<br>three.</p>', ['One,\ntwo,\nthree.']],
  ['empty lines at the ends part nothing', '<div><br><br>One.<br>Two.<br><br></div>', ['One.\nTwo.']],
  ['a line end within bold words parts none', '<p>The <b>old<br>lamp</b> burned.</p>', ['The old\nlamp burned.']],
  [
    'empty lines at the end of bold words part nothing',
    '<p>The <b>lamp<br><br>\n</b> burned.</p>',
    ['The lamp\n\nburned.'],
  ],
  ['a line that begins in bold goes on', '<p>One,<br><b>two</b>.</p>', ['One,\ntwo.']],
  ['lines that begin with bold numbers stay together', '<p><b>1</b> lamp,<br><b>2</b> oil.</p>', ['1 lamp,\n2 oil.']],
  ['a picture in a line of its own parts nothing', '<p>One,<br><img src="a.png"><br>two.</p>', ['One,\n\ntwo.']],
  ['empty lines part what stands in a header', '<header>One.<br><br>Two.</header>', ['One.', 'Two.']],
  ['code keeps its empty lines', '<pre>a<br><br>b</pre>', ['(code) a\n\nb']],
])('%s', (_, html, body) => {
  expect(shown(page(html)).body).toEqual(body);
});

test('paragraphs that empty lines part know where they stand', () => {
  const source = '<title>The Lamp</title><div>One <b>lamp</b>.<br><br>Two,<br>three.</div>';
  const { blocks } = parseHtml(source, 'lamp.html');
  expect(blocks.map((block) => source.slice(block.source.start, block.source.end))).toEqual([
    'One <b>lamp</b>.',
    'Two,<br>three.',
  ]);
});

describe('a line to which a mark leads begins a note:', () => {
  test.each([
    ['by its name', '<a name="n1">1</a> One,<br>and more.<br><a name="n2">2</a> Two.'],
    ['by its id', '<b id="n1">1</b> One,<br>and more.<br><b id="n2">2</b> Two.'],
    ['in other elements', '<b><i id="n1">1</i></b> One,<br>and more.<br><b><i id="n2">2</i></b> Two.'],
    ['in brackets', '(<a name="n1">1</a>) One,<br>and more.<br> [ <a name="n2">2</a> ] Two.'],
    ['in brackets without spaces', '(<a name="n1">1</a>) One,<br>and more.<br>(<a name="n2">2</a>) Two.'],
    ['in brackets that are set in', '(<a name="n1">1</a>) One,<br>and more.<br>\n  [  <a name="n2">2</a> ] Two.'],
  ])('%s', (_, notes) => {
    expect(shown(page(`<p>It burned<a href="#n1">1</a> long<a href="#n2">2</a>.</p><p>${notes}</p>`)).notes).toEqual([
      '[1] One,\nand more.',
      '[2] Two.',
    ]);
  });
});

describe('a line of a paragraph goes on where a mark leads into it behind', () => {
  test.each([
    ['a word', 'as <a id="oil">oil</a> does.', 'as oil does.'],
    ['a word and a bracket', 'as told (<a id="oil">oil</a>).', 'as told (oil).'],
    ['a bracket and a word', '(as <a id="oil">oil</a> does).', '(as oil does).'],
  ])('%s', (_, line, shownLine) => {
    expect(shown(page(`<p>It burned,<br>${line}</p><p>See <a href="#oil">oil</a>.</p>`)).body).toEqual([
      `It burned,\n${shownLine}`,
      'See oil.',
    ]);
  });
});

describe('lines whose labels count are notes, a line each:', () => {
  test.each([
    ['behind a line of other words', 'Kept by the board.<br>[1] One.<br>[2] Two.'],
    ['with superscripts for labels', 'Kept by the board.<br>\n<sup>1</sup> One.<br>\n<sup>2</sup> Two.'],
    ['with superscripts behind anchors', 'Kept by the board.<br><a id="a"></a><sup>1</sup> One.<br><sup>2</sup> Two.'],
    ['with spaces in the superscripts', 'Kept by the board.<br><sup> 1 </sup>One.<br><sup> 2 </sup>Two.'],
  ])('%s', (_, lines) => {
    expect(shown(page(`<p>It burned<sup>1</sup> long<sup>2</sup>.</p><p>${lines}</p>`))).toMatchObject({
      body: ['It burned⟨1⟩ long⟨2⟩.', 'Kept by the board.'],
      notes: ['[1] One.', '[2] Two.'],
    });
  });
});

describe('an empty note among lines is reported where it stands:', () => {
  test.each([
    ['behind a line end', '<a href="#r1" id="n1">1</a> One.<br>\n<a href="#r2" id="n2">2</a>'],
    ['behind an empty line', '<a href="#r1" id="n1">1</a> One.<br><br>\n<b>2.</b> <a href="#r2" id="n2">↑</a>'],
    ['behind a line of white space', '<a href="#r1" id="n1">1</a> One.<br>\n<br>2. <a href="#r2" id="n2">↑</a>'],
  ])('%s', (_, lines) => {
    const text = '<p>It burned<a href="#n1" id="r1">1</a> long<a href="#n2" id="r2">2</a>.</p>';
    expect(shown(page(`${text}\n<p>${lines}</p>`))).toMatchObject({ problems: ['3 empty-note'] });
  });
});
