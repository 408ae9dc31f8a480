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
  ])('%s', (_, notes) => {
    expect(shown(page(`<p>It burned<a href="#n1">1</a> long<a href="#n2">2</a>.</p><p>${notes}</p>`)).notes).toEqual([
      '[1] One,\nand more.',
      '[2] Two.',
    ]);
  });
});
