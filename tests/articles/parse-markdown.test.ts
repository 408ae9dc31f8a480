import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/articles/parse-markdown.ts';
import { shown, type Shown } from '../support/shown.ts';

const parsed = (...lines: readonly string[]): Shown => shown(parseMarkdown(lines.join('\n'), 'tides.md'));

const PROSE = 'The tide is a long wave, raised by the moon and the sun.';

test('joins footnotes to their marks', () => {
  expect(
    parsed('# On Tides', '', `${PROSE}[^1] It turns.[^darwin]`, '', '[^1]: Airy.', '[^darwin]: *The Tides*.'),
  ).toEqual({
    title: 'On Tides',
    authors: [],
    body: [`${PROSE}⟨1⟩ It turns.⟨darwin⟩`],
    notes: ['[1] Airy.', '[darwin] The Tides.'],
    problems: [],
  });
});

describe('a footnote', () => {
  test('keeps the capitals of its label', () => {
    expect(parsed('Tide.[^Airy]', '', '[^Airy]: One.')).toMatchObject({
      body: ['Tide.⟨Airy⟩'],
      notes: ['[Airy] One.'],
    });
  });

  test.each([
    ['of several paragraphs', ['Tide.[^1]', '', '[^1]: One.', '', '    Two.', '', 'b'], ['[1] One.\n\nTwo.']],
    ['that begins on the next line', ['Tide.[^1]', '', '[^1]:', '    One.'], ['[1] One.']],
    ['without a space', ['Tide.[^1]', '', '[^1]:One.'], ['[1] One.']],
    ['between paragraphs', ['Tide.[^1]', '', '[^1]: One.', '', 'b'], ['[1] One.']],
    ['in a list', ['- a[^1]', '', '  [^1]: One.'], ['[1] One.']],
    ['in a quotation', ['> a[^1]', '>', '> [^1]: One.'], ['[1] One.']],
    ['within a footnote', ['Tide.[^1] Moon.[^2]', '', '[^1]: One.', '', '    [^2]: Two.'], ['[1] One.', '[2] Two.']],
    ['with a mark in it', ['Tide.[^1] Moon.[^2]', '', '[^1]: See [^2].', '[^2]: Two.'], ['[1] See [2].', '[2] Two.']],
    ['with a list', ['Tide.[^1]', '', '[^1]: These:', '', '    - one', '    - two'], ['[1] These:\n\none\n\ntwo']],
    ['with brackets', ['Tide.[^1]', '', '[^1]: Lü [吕宁思, 潮汐], [sic].'], ['[1] Lü [吕宁思, 潮汐], [sic].']],
    ['with code', ['Tide.[^1]', '', '[^1]: Run `a  b`.'], ['[1] Run a b.']],
  ])('%s keeps its text', (_, lines, notes) => {
    expect(parsed(...lines).notes).toEqual(notes);
  });

  test.each([
    ['in a heading', ['## Ports[^1]', '', 'a'], ['## Ports⟨1⟩', 'a']],
    ['in a table', ['| a | b[^1] |', '|---|---|', '| c | d |'], ['(table) a b⟨1⟩\nc d']],
    ['in a list', ['- a[^1]', '- b'], ['(item) a⟨1⟩', '(item) b']],
    ['in a quotation', ['> a[^1]'], ['(quotation) a⟨1⟩']],
    ['in emphasis', ['*a[^1]*'], ['a⟨1⟩']],
    ['in the words of a link', ['[a[^1]](http://a.example)'], ['a⟨1⟩']],
    ['twice', ['a[^1] b[^1]'], ['a⟨1⟩ b⟨1⟩']],
    ['beside another mark', ['a[^1][^1].'], ['a⟨1⟩⟨1⟩.']],
    ['behind a space', ['a [^1], b'], ['a⟨1⟩, b']],
    ['at the beginning', ['[^1] says a'], ['⟨1⟩says a']],
    ['alone in a paragraph', ['a', '', '[^1]', '', 'b'], ['a⟨1⟩', 'b']],
    ['alone behind a heading', ['## Ports', '', '[^1]', '', 'b'], ['## Ports', '⟨1⟩b']],
  ])('may be referred to %s', (_, lines, body) => {
    expect(parsed('Text that is no title.', '', ...lines, '', '[^1]: One.').body.slice(1)).toEqual(body);
  });

  test('keeps the links that it shows, and those behind its words', () => {
    const { notes } = parseMarkdown(
      'Tide.[^1]\n\n[^1]: See [the sea][s], <http://b.example/b_c> and http://c.example/d\\_e.\n\n[s]: http://a.example/sea\n[s]: http://b.example/sea',
      'tides.md',
    );
    expect(notes).toEqual([
      {
        label: '1',
        text: 'See the sea, http://b.example/b_c and http://c.example/d_e.',
        links: [
          { href: 'http://a.example/sea', shown: { start: 4, end: 11 } },
          { href: 'http://b.example/b_c', shown: { start: 13, end: 33 } },
          { href: 'http://c.example/d_e', shown: { start: 38, end: 58 } },
        ],
      },
    ]);
  });

  test.each([
    ['without a mark', ['Tide.[^1]', '', '[^1]: One.', '', '[^2]: Two.'], ['5 note-without-noteref']],
    ['that is missing', ['Tide.[^1]', '', 'Moon.[^2]', '', '[^1]: One.'], ['3 noteref-without-note']],
    ['that is empty', ['Tide.[^1]', '', '[^1]:'], ['3 empty-note']],
    ['that is defined twice', ['Tide.[^1]', '', '[^1]: One.', '', '[^1]: Two.'], ['5 repeated-note']],
    ['of a heading', ['## Ports[^1]', '', 'Tide.', '', '[^1]: One.'], ['1 noteref-in-heading']],
    ['of a heading that is missing', ['## Ports[^1]', '', 'Tide.'], ['1 noteref-without-note']],
  ])('%s is reported with its line', (_, lines, problems) => {
    expect(parsed(...lines).problems).toEqual(problems);
  });

  test('that is missing is shown as missing', () => {
    expect(parsed('Tide[^1] and moon[^2].', '', '[^1]: One.').body).toEqual(['Tide⟨1⟩ and moon⟨2?⟩.']);
  });

  test.each([
    ['in code', ['Tide `[^1]` is.']],
    ['in a fence', ['Tide.', '', '```', 'See [^1]', '[^1]: One.', '```']],
    ['in indented code', ['Tide.', '', '    See [^1]', '    [^1]: One.']],
    ['behind a backslash', ['Tide \\[^1].']],
  ])('is none %s', (_, lines) => {
    expect(parsed(...lines)).toMatchObject({ notes: [], problems: [] });
  });
});

describe('text', () => {
  test.each([
    ['headings', ['x', '', '## a', '', 'Setext', '------', '', 'b'], ['## a', '## Setext', 'b']],
    ['emphasis', ['x', '', '*a* **b** _c_'], ['a b c']],
    ['links', ['x', '', '[a](http://a.example "t") <http://b.example>'], ['a http://b.example']],
    ['entities and escapes', ['x', '', '&amp; &#8212; \\* \\_'], ['& — * _']],
    ['no-break spaces', ['x', '', 'a\u00a0b&nbsp;c'], ['a\u00a0b\u00a0c']],
    ['white space', ['x', '', 'a   b', '  c'], ['a b c']],
    ['hard breaks', ['x', '', 'a  ', 'b\\', 'c'], ['a\nb\nc']],
    ['Chinese lines, which take no space', ['x', '', '潮水', '涨了[^1]', '月亮'], ['潮水涨了⟨1⟩月亮']],
    ['code spans', ['x', '', '`a`'], ['a']],
    ['code', ['x', '', '```js', 'a  b', '  c', '```'], ['(code) a  b\n  c']],
    ['pictures, which are none', ['x', '', 'a ![b](c.png) d'], ['a d']],
    ['thematic breaks, which are none', ['x', '', '---', '', 'a'], ['a']],
    ['comments, which are none', ['x', '', 'a<!-- Seite 75 -->b'], ['ab']],
    [
      'raw HTML',
      ['x', '', '<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>'],
      ['(quotation) a', '(caption) b'],
    ],
    ['raw HTML within a line', ['x', '', 'a <em>b</em> c<br>d'], ['a b c\nd']],
    ['scripts, which are none', ['x', '', '<script>a</script>', '', 'b'], ['b']],
    ['nested lists', ['x', '', '- a', '  - b', '- c'], ['(item) a', '(item) b', '(item) c']],
    ['numbered lists', ['x', '', '1. a', '2. b'], ['(item) a', '(item) b']],
    ['tables', ['x', '', '| a | b |', '|---|---|', '| c | d |'], ['(table) a b\nc d']],
    ['definition lists', ['x', '', 'Tide', ': a wave', '', '    of water'], ['Tide', 'a wave', 'of water']],
    ['bidi controls and soft hyphens', ['x', '', 'a\u00adb\u200fc\u2060d'], ['a\u00adb\u200fc\u2060d']],
  ])('is taken from %s', (_, lines, body) => {
    expect(parsed('Prose that is no title.', '', ...lines, '', '[^1]: One.').body.slice(2)).toEqual(body);
  });

  test('knows where each block stands in the file', () => {
    const source = '---\ntitle: A\n---\n\nTide\n: a *wave*\n\n    of water\n\n> b\n';
    const { blocks } = parseMarkdown(source, 'tides.md');
    expect(blocks.map((block) => source.slice(block.source.start, block.source.end))).toEqual([
      'Tide',
      'a *wave*',
      'of water',
      'b',
    ]);
  });
});

describe('the title', () => {
  test.each([
    ['a heading of the first rank', ['# On Tides', '', PROSE], 'On Tides', [PROSE]],
    [
      'front matter, not to stand twice',
      ['---', 'title: On Tides', '---', '# On Tides', '', PROSE],
      'On Tides',
      [PROSE],
    ],
    [
      'front matter, whatever the text begins with',
      ['---', 'title: On Tides', '---', 'Part one', '', PROSE],
      'On Tides',
      ['Part one', PROSE],
    ],
    ['no section', ['## Harbours', '', PROSE], null, ['## Harbours', PROSE]],
    ['no list', ['- Harbours', '', PROSE], null, ['(item) Harbours', PROSE]],
  ])('is taken from %s', (_, lines, title, body) => {
    expect(parsed(...lines)).toMatchObject({ title, body });
  });
});

test('a thematic break at the head of a file is no front matter', () => {
  expect(parsed('---', '', PROSE, '', '---', '', PROSE).body).toEqual([PROSE, PROSE]);
});

test.each([
  ['a line of its own', 'Notes', '## Ports', []],
  ['a heading with another below it', '## Notes', '### Of the moon', ['## Notes']],
])('notes that stand elsewhere lose %s only if nothing is under it', (_, notes, next, left) => {
  expect(parsed('Tide.[^1]', '', notes, '', next, '', 'Full.', '', '[^1]: One.').body).toEqual([
    'Tide.⟨1⟩',
    ...left,
    next,
    'Full.',
  ]);
});

test('a mark that is the first paragraph belongs to the one behind it', () => {
  expect(parsed('[^1]', '', PROSE, '', PROSE, '', '[^1]: One.').body).toEqual([`⟨1⟩${PROSE}`, PROSE]);
});

test('a heading of notes that stand elsewhere is left out', () => {
  expect(parsed(`${PROSE}[^1]`, '', '## Notes', '', '[^1]: One.').body).toEqual([`${PROSE}⟨1⟩`]);
});

describe('notes that are links are joined by them:', () => {
  test.each([
    ['in raw HTML', 'It burned.<sup><a href="#n1" id="r1">1</a></sup>', '<p id="n1"><a href="#r1">1</a> A log.</p>'],
    ['in links of Markdown', 'It burned.<sup id="a1">[1](#f1)</sup>', '<b id="f1">1</b> A log. [↩](#a1)'],
    ['in a list', 'It burned.<a name="r1"></a>[[1]](#n1)', '1. <a name="n1"></a> A log. [↑](#r1)'],
  ])('%s', (_, mark, note) => {
    const { body, notes } = shown(
      parseMarkdown(
        `# The Lamp\n\nThe board kept the lamp for ninety-one years. ${mark}\n\nIt went out.\n\n${note}\n`,
        'a',
      ),
    );
    expect([body, notes]).toEqual([
      ['The board kept the lamp for ninety-one years. It burned.⟨1⟩', 'It went out.'],
      ['[1] A log.'],
    ]);
  });
});

test('a note that another note alone refers to lacks no mark', () => {
  expect(parsed('Tide.[^1]', '', '[^1]: See [^2].', '', '[^2]: Airy.', '', '[^3]: See [^3].').problems).toEqual([
    '7 note-without-noteref',
  ]);
  expect(parsed('Tide.[1] Moon.[2]', '', '[1] See [3].', '', '[2] Airy.', '', '[3] Darwin.').problems).toEqual([]);
});

test('notes that are linked by hand, in HTML, are joined by their links', () => {
  expect(
    parsed(
      'Tide.<sup id="a1">[1](#f1)</sup> Moon.<sup>[*](#f2)</sup>',
      '',
      '<b id="f1">1</b> Airy. [↩](#a1)',
      '',
      '<a name="f2">*</a>: Darwin.',
    ),
  ).toEqual({
    title: null,
    authors: [],
    body: ['Tide.⟨1⟩ Moon.⟨*⟩'],
    notes: ['[1] Airy.', '[*] Darwin.'],
    problems: [],
  });
});

test('a paragraph that a number links to stays one where notes are footnotes', () => {
  expect(
    parsed(
      '# On Tides',
      '',
      'Tide.[^1] Moon.<sup id="a1">[2](#f2)</sup>',
      '',
      '<b id="f2">2</b> Airy. [↩](#a1)',
      '',
      '[^1]: Darwin.',
    ),
  ).toMatchObject({ body: ['Tide.⟨1⟩ Moon.2', '2 Airy. ↩'], notes: ['[1] Darwin.'] });
});

test('a list of links to the text itself is no passage', () => {
  expect(
    parsed(
      '# On Tides',
      '',
      '- [Ports](#ports)',
      '  1. [Of Kent](#kent)',
      '- [Moon](#moon)',
      '',
      '* [Sun](#sun), later',
      '',
      'a',
    ),
  ).toMatchObject({ body: ['(item) Sun, later', 'a'], problems: ['3 boilerplate'] });
});

test('a paragraph that links to the text itself is a passage', () => {
  expect(parsed('# On Tides', '', '[Ports](#ports)', '', 'a').body).toEqual(['Ports', 'a']);
});

test('tags and attributes of generators are no words of the text, nor of a note', () => {
  expect(
    parsed(
      '+++',
      'title = "On Tides"',
      '+++',
      '{{< toc >}}',
      '',
      '{{% note %}}',
      `${PROSE}[^1]`,
      '{{% /note %}}',
      '',
      '[^1]: Airy{{< cite "a" >}}, p. 3.',
      '',
      '    [Darwin]{.smallcaps}, p. 4.',
      '',
      '[^2]: Nobody.',
    ),
  ).toEqual({
    title: 'On Tides',
    authors: [],
    body: [`${PROSE}⟨1⟩`],
    notes: ['[1] Airy, p. 3.\n\nDarwin, p. 4.', '[2] Nobody.'],
    problems: ['14 note-without-noteref'],
  });
});
