import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../../src/articles/assemble-article.ts';
import { parseHtml } from '../../src/articles/parse-html.ts';

const FIRST = 'The harbour board kept the lamp burning for ninety-one years, at a cost that nobody wrote down.';
const SECOND = 'Then it was put out in an afternoon, and the boats that came home late steered by the church.';

/** The same article with the same two notes, as different programs write them. */
const FORMS: readonly (readonly [form: string, html: string])[] = [
  [
    'Wikipedia',
    `<p>${FIRST}<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1">[1]</a></sup></p>
     <p>${SECOND}<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup></p>
     <h2>References</h2><ol class="references">
     <li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup><i><b>a</b></i></sup></a></span> <span>Minutes, p. 3.</span></li>
     <li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span>The Courier.</span></li></ol>`,
  ],
  [
    'Word',
    `<p>${FIRST}<a href="#_ftn1" name="_ftnref1" title=""><span class="MsoFootnoteReference">[1]</span></a></p>
     <p>${SECOND}<a href="#_ftn2" name="_ftnref2">[2]</a></p><hr>
     <div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Minutes, p. 3.</p></div>
     <div id="ftn2"><p><a href="#_ftnref2" name="_ftn2">[2]</a> The Courier.</p></div>`,
  ],
  [
    'WordPress with Word’s notes and no ids',
    `<p>${FIRST}<sup><a href="#_ftn1">[1]</a></sup></p><p>${SECOND}<sup><a href="#_ftn2">[2]</a></sup></p><hr>
     <p><sup><a href="//0-0#_ftnref1">[1]</a> </sup>Minutes, p. 3.</p>
     <p><sup><a href="//0-0#_ftnref2">[2]</a> </sup>The Courier.</p>`,
  ],
  [
    'Substack',
    `<p>${FIRST}<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p>
     <p>${SECOND}<a class="footnote-anchor" id="footnote-anchor-2" href="#footnote-2">2</a></p>
     <div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div><p>Minutes, p. 3.</p></div></div>
     <div class="footnote"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number">2</a><div><p>The Courier.</p></div></div>`,
  ],
  [
    'pandoc, in DPUB-ARIA',
    `<p>${FIRST}<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
     <p>${SECOND}<a href="#fn2" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>
     <section role="doc-endnotes"><hr><ol>
     <li id="fn1"><p>Minutes, p. 3.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li>
     <li id="fn2"><p>The Courier.<a href="#fnref2" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  ],
  [
    'epub:type, in asides',
    `<p>${FIRST}<a epub:type="noteref" href="#n1">1</a></p><p>${SECOND}<a epub:type="noteref" href="#n2">2</a></p>
     <aside epub:type="footnote" id="n1"><p>Minutes, p. 3.</p></aside>
     <aside epub:type="footnote" id="n2"><p>The Courier.</p></aside>`,
  ],
  [
    'Project Gutenberg',
    `<p>${FIRST}<a name="FNanchor_1_1" id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]</a></p>
     <p>${SECOND}<a name="FNanchor_2_2" id="FNanchor_2_2"></a><a href="#Footnote_2_2" class="fnanchor">[2]</a></p>
     <h3>FOOTNOTES:</h3>
     <div class="footnote"><p><a name="Footnote_1_1" id="Footnote_1_1"></a><a href="#FNanchor_1_1"><span class="label">[1]</span></a> Minutes, p. 3.</p></div>
     <div class="footnote"><p><a name="Footnote_2_2" id="Footnote_2_2"></a><a href="#FNanchor_2_2"><span class="label">[2]</span></a> The Courier.</p></div>`,
  ],
  [
    'a definition list',
    `<p>${FIRST}<a href="#d1">[1]</a></p><p>${SECOND}<a href="#d2">[2]</a></p>
     <dl><dt id="d1">[1]</dt><dd>Minutes, p. 3.</dd><dt id="d2">[2]</dt><dd>The Courier.</dd></dl>`,
  ],
  [
    'absolute addresses, as browsers save them',
    `<p>${FIRST}<sup><a href="https://a.example/lamp#n1" id="r1">[1]</a></sup></p>
     <p>${SECOND}<sup><a href="https://a.example/lamp#n2" id="r2">[2]</a></sup></p>
     <p id="n1"><a href="https://a.example/lamp#r1">[1]</a> Minutes, p. 3.</p>
     <p id="n2"><a href="https://a.example/lamp#r2">[2]</a> The Courier.</p>`,
  ],
  [
    'Parsoid, with several numbered links back',
    `<p>${FIRST}<sup class="mw-ref reference" id="cite_ref-1"><a href="./Lamp#cite_note-1"><span class="mw-reflink-text"><span>[</span>1<span>]</span></span></a></sup></p>
     <p>${SECOND}<sup class="mw-ref reference" id="cite_ref-2"><a href="./Lamp#cite_note-2"><span class="mw-reflink-text">[2]</span></a></sup></p>
     <ol class="mw-references"><li id="cite_note-1"><span rel="mw:referencedBy"><a href="./Lamp#cite_ref-1"><span>1 </span></a><a href="./Lamp#cite_ref-1"><span>2 </span></a></span> <span>Minutes, p. 3.</span></li>
     <li id="cite_note-2"><a href="./Lamp#cite_ref-2" rel="mw:referencedBy"><span>↑ </span></a> <span>The Courier.</span></li></ol>`,
  ],
  [
    'AsciiDoc',
    `<p>${FIRST}<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1">1</a>]</sup></p>
     <p>${SECOND}<sup class="footnote">[<a id="_footnoteref_2" class="footnote" href="#_footnotedef_2">2</a>]</sup></p>
     <div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. Minutes, p. 3.</div>
     <div class="footnote" id="_footnotedef_2"><a href="#_footnoteref_2">2</a>. The Courier.</div></div>`,
  ],
  [
    'docutils, in tables',
    `<p>${FIRST} <a class="footnote-reference" href="#id2" id="id1">[1]</a></p><p>${SECOND} <a class="footnote-reference" href="#id4" id="id3">[2]</a></p>
     <table class="docutils footnote" id="id2"><tr><td class="label">[1]</td><td><em>(<a class="fn-backref" href="#id1">1</a>, <a class="fn-backref" href="#id9">2</a>)</em> Minutes, p. 3.</td></tr></table>
     <table class="docutils footnote" id="id4"><tr><td class="label"><a class="fn-backref" href="#id3">[2]</a></td><td>The Courier.</td></tr></table>`,
  ],
  [
    'Sphinx, whose headings carry links to themselves',
    `<section id="lamp"><h1>The Lamp<a class="permalink" href="#lamp">¶</a></h1>
     <p>${FIRST} <a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span>[</span>1<span>]</span></a></p>
     <p>${SECOND} <a class="footnote-reference brackets" href="#id4" id="id3" role="doc-noteref"><span>[</span>2<span>]</span></a></p>
     <aside class="footnote-list"><aside class="footnote" id="id2" role="doc-footnote"><span class="label"><span>[</span>1<span>]</span></span><span>(<a role="doc-backlink" href="#id1">1</a>,<a role="doc-backlink" href="#id9">2</a>)</span><p>Minutes, p. 3.</p></aside>
     <aside class="footnote" id="id4" role="doc-footnote"><span class="label"><span>[</span><a role="doc-backlink" href="#id3">2</a><span>]</span></span><p>The Courier.</p></aside></aside></section>`,
  ],
  [
    'words for those who hear the page',
    `<p>${FIRST}<sup id="r1"><a href="#fn1"><span class="wb-inv">Footnote </span>1</a></sup></p><p>${SECOND}<sup id="r2"><a href="#fn2"><span class="visually-hidden">Footnote </span>2</a></sup></p>
     <dl><dd id="fn1"><p>Minutes, p. 3.</p><p><a href="#r1"><span class="sr-only">Return to footnote </span>1</a></p></dd>
     <dd id="fn2"><p>The Courier.</p><p><a href="#r2"><span class="screen-reader-text">Return to footnote </span>2</a></p></dd></dl>`,
  ],
  [
    'arrows in brackets beside the links',
    `<p>${FIRST}<sup><a href="#n1" id="r1">1</a></sup></p><p>${SECOND}<sup><a href="#n2" id="r2">2</a></sup></p>
     <ol><li id="n1">Minutes, p. 3. [<a href="#r1">↩</a>]</li><li id="n2">The Courier. <span>[<a href="#r2">↩</a>]</span></li></ol>`,
  ],
  [
    'items that their list counts',
    `<p>${FIRST}<sup><a href="#n1">1</a></sup></p><p>${SECOND}<sup><a href="#n2">2</a></sup></p>
     <ol><li id="n1">Minutes, p. 3.</li><li><a name="n2"></a>The Courier.</li></ol>`,
  ],
  [
    'anchors before the notes',
    `<p>${FIRST}<a href="#n1" name="r1">1</a></p><p>${SECOND}<a href="#n2" name="r2">2</a></p>
     <p><a name="n1"></a></p><p>1 (<a href="#r1">return</a>) Minutes, p. 3.</p><p><a name="n2"></a></p><p>2 (<a href="#r2">return</a>) The Courier.</p>`,
  ],
  [
    'marks that a script hides to show its own',
    `<p>${FIRST}<sup id="r1" style="display:none"><a href="#n1">1</a></sup><button>1</button></p><p>${SECOND}<sup id="r2" style="display:none"><a href="#n2">2</a></sup><button>2</button></p>
     <ol><li id="n1">Minutes, p. 3. <a href="#r1">↩</a></li><li id="n2">The Courier. <a href="#r2">↩</a></li></ol>`,
  ],
  [
    'superscripts that nothing links',
    `<p>${FIRST}<sup>1</sup></p><p>${SECOND}<sup>2</sup></p><hr><p><sup>1</sup>Minutes, p. 3.</p><p><sup>2</sup> The Courier.</p>`,
  ],
  [
    'superscripts and a list under the heading of notes',
    `<p>${FIRST}<sup>1</sup></p><p>${SECOND}<sup>[2]</sup></p><h2> Notes </h2>
     <ol><li>Minutes, p. 3.</li><li>The Courier.</li></ol>`,
  ],
  [
    'superscripts and numbered paragraphs',
    `<p>${FIRST}<sup>1</sup></p><p>${SECOND}<sup>2</sup></p><p>1. Minutes, p. 3.</p><p>2. The Courier.</p>`,
  ],
  [
    'printed marks and a list under the heading of notes',
    `<p>${FIRST}[1]</p><p>${SECOND}[2]</p><h2>Notes</h2><ol><li>Minutes, p. 3.</li><li><p>The Courier.</p></li></ol>`,
  ],
  [
    'LaTeXML, in the middle of the text',
    `<p>${FIRST}<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>Minutes, p. 3.</span></span></span></p>
     <p>${SECOND}<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup>The Courier.</span></span></span></p>`,
  ],
  [
    'Tufte’s sidenotes',
    `<p>${FIRST}<label for="a" class="margin-toggle sidenote-number"></label><input type="checkbox" id="a" class="margin-toggle"><span class="sidenote">Minutes, p. 3.</span></p>
     <p>${SECOND}<label for="b" class="margin-toggle sidenote-number"></label> <input type="checkbox" id="b" class="margin-toggle"> <span class="sidenote">The Courier.</span></p>`,
  ],
  [
    'line ends between paragraphs and between notes',
    `<font>${FIRST} [<a href="#f1"><font>1</font></a>]<br><br>${SECOND} [<a href="#f2">2</a>]<br><br>
     [<a name="f1"><font>1</font></a>] Minutes, p. 3.<br>[<a name="f2">2</a>] The Courier.</font>`,
  ],
  [
    'notes in lines of one paragraph',
    `<p>${FIRST}[1]</p><p>${SECOND}[2]</p><p>[1] Minutes, p. 3.<br>[2] The Courier.</p>`,
  ],
  [
    'superscripts in lines of one block',
    `<div>${FIRST}<sup>1</sup><br><br>${SECOND}<sup>2</sup><br><br><sup>1</sup> Minutes, p. 3.<br><sup>2</sup> The Courier.</div>`,
  ],
  [
    'the word for a note before its label',
    `<p>${FIRST}<a id="r1"></a><a href="#n1"><sup>1</sup></a></p><p>${SECOND}<a id="r2"></a><a href="#n2"><sup>2</sup></a></p>
     <blockquote><a id="n1"></a><b>Footnote 1</b>: <a href="#r1">(return)</a><p>Minutes, p. 3.</p></blockquote>
     <blockquote><a id="n2"></a><b>Footnote 2</b>: <a href="#r2">(return)</a><p>The Courier.</p></blockquote>`,
  ],
  [
    'labels that are anchors',
    `<p>${FIRST}<a href="#1">1</a></p><p>${SECOND}<a href="#2">2</a></p><p><a name="1">1</a>. Minutes, p. 3.</p><p><a name="2">2</a>. The Courier.</p>`,
  ],
  [
    'Distill',
    `<p>${FIRST}<d-footnote>Minutes, p. 3.</d-footnote></p><p>${SECOND}<d-footnote>The Courier.</d-footnote></p>`,
  ],
  [
    'links parted from the words before, which are named as notes are',
    `<p>${FIRST} <a href="#note1">1</a></p><p>${SECOND} <a href="#note2">2</a></p><p id="note1">1. Minutes, p. 3.</p><p id="note2">2. The Courier.</p>`,
  ],
  ['printed labels alone', `<p>${FIRST}[1]</p><p>${SECOND}[2]</p><p>[1] Minutes, p. 3.</p><p>[2] The Courier.</p>`],
];

test.each(FORMS)('joins every note to its mark: %s', (_, html) => {
  const { blocks, notes, problems } = parseHtml(`<title>The Lamp</title>${html}`, 'lamp.html');
  expect(blocks.map(({ text, noterefs }) => [text, noterefs])).toEqual([
    [FIRST, [{ label: '1', at: FIRST.length, note: 0 }]],
    [SECOND, [{ label: '2', at: SECOND.length, note: 1 }]],
  ]);
  expect(notes.map(({ label, text }) => [label, text])).toEqual([
    ['1', 'Minutes, p. 3.'],
    ['2', 'The Courier.'],
  ]);
  expect(problems).toEqual([]);
});

const page = (html: string): ParsedFile => parseHtml(`<title>The Lamp</title>${html}`, 'lamp.html');

test('keeps each of several marks in one superscript, without the brackets and commas between them', () => {
  const { blocks } = page(
    `<p>${FIRST}<sup>[<a href="#a">1</a>, <a href="#b">2</a>]</sup></p><p id="a">1. One.</p><p id="b">2. Two.</p>`,
  );
  expect(blocks[0]).toMatchObject({
    text: FIRST,
    noterefs: [
      { label: '1', note: 0 },
      { label: '2', note: 1 },
    ],
  });
});

test('keeps labels as printed, however often they recur', () => {
  const { notes, blocks } = page(
    `<p>${FIRST}<a href="#a" id="ra">*</a></p><p>${SECOND}<a href="#b" id="rb">*</a></p>
     <p id="a">* One. <a href="#ra">↩</a></p><p id="b">* Two. <a href="#rb">↩</a></p>`,
  );
  expect(notes.map(({ label, text }) => [label, text])).toEqual([
    ['*', 'One.'],
    ['*', 'Two.'],
  ]);
  expect(blocks.flatMap(({ noterefs }) => noterefs.map(({ note }) => note))).toEqual([0, 1]);
});

test('gives a note that is used twice to both of its marks', () => {
  const { blocks, notes } = page(`<p>${FIRST}<a href="#a">1</a> ${SECOND}<a href="#a">1</a></p><p id="a">1 One.</p>`);
  expect(notes).toHaveLength(1);
  expect(blocks[0]?.noterefs.map(({ note }) => note)).toEqual([0, 0]);
});

test('keeps a note with several paragraphs whole', () => {
  const { notes } = page(
    `<p>${FIRST}<a href="#a" id="r">1</a></p><ol><li id="a"><p>One.</p><p>And more. <a href="#r">↩</a></p></li></ol>`,
  );
  expect(notes[0]?.text).toBe('One.\n\nAnd more.');
});

test.each(['fn1', 'fn:12', '_ftn1', 'footnote-1'])(
  'reports a mark whose note is missing, and shows it: #%s',
  (name) => {
    const { blocks, problems } = page(`<p>${FIRST}<sup><a href="#${name}">1</a></sup></p><p>${SECOND}</p>`);
    expect(blocks[0]?.noterefs).toEqual([{ label: '1', at: FIRST.length, note: null }]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['noteref-without-note', 'the mark [1] has no note'],
    ]);
  },
);

test('takes no table of contents for references', () => {
  const { notes, blocks } = page(
    `<ul><li><a href="#s1">1</a></li></ul><p>${FIRST}</p><h2 id="s1">1. Lamps</h2><p>${SECOND}</p>`,
  );
  expect(notes).toEqual([]);
  expect(blocks.map(({ text }) => text)).toContain('1. Lamps');
});

test.each([
  ['[注釈 1]', '注釈 1'],
  ['[Anm. 1]', 'Anm. 1'],
  ['[К 1]', 'К 1'],
  ['[۱]', '۱'],
  ['[Doe2003]', 'Doe2003'],
])('knows the label of a group of notes: %s', (mark, label) => {
  const { blocks, notes } = page(
    `<p>${FIRST}<sup id="r1"><a href="#n1">${mark}</a></sup></p><ol><li id="n1">${mark} One. <a href="#r1">↑</a></li><li>Two.</li></ol>`,
  );
  expect(blocks[0]?.noterefs).toEqual([{ label, at: FIRST.length, note: 0 }]);
  expect(notes.map((note) => [note.label, note.text])).toEqual([[label, 'One.']]);
});

test('gives the second mark of a note, numbered as such, the note’s label', () => {
  const { blocks } = page(
    `<p>${FIRST}<sup><a href="#n1" id="r1">[1]</a></sup> ${SECOND}<sup><a href="#n1" id="r1:1">[1:1]</a></sup></p>
     <ol><li id="n1">One. <a href="#r1">↩</a> <a href="#r1:1">↩</a></li></ol>`,
  );
  expect(blocks[0]?.noterefs.map(({ label, note }) => [label, note])).toEqual([
    ['1', 0],
    ['1', 0],
  ]);
});

test('takes no numbered section, and no item that a sentence refers to, for a note', () => {
  const { blocks, notes } = page(
    `<p>${FIRST} See section <a href="#s2">2</a>, step <a href="#i1">1</a> and step
      <a href="#i2">2</a>.</p>
     <section id="s2"><h2>2 Oil</h2><p>${SECOND}</p></section><ol><li id="i1">1. Pour.</li><li id="i2">2. Light.</li></ol>`,
  );
  expect(notes).toEqual([]);
  expect(blocks[0]).toMatchObject({ text: `${FIRST} See section 2, step 1 and step 2.`, noterefs: [] });
});

test('takes the brackets and commas with the marks where they stand beside the links', () => {
  const { blocks } = page(
    `<p>${FIRST} [<a href="#n1">1</a>, <a href="#n2">2</a>].</p><ol><li id="n1">One.</li><li id="n2">Two.</li></ol>`,
  );
  expect(blocks[0]).toMatchObject({
    text: `${FIRST}.`,
    noterefs: [
      { label: '1', note: 0 },
      { label: '2', note: 1 },
    ],
  });
});

test('ends a note that has an element of its own before the paragraphs behind it', () => {
  const { blocks, notes } = page(
    `<p>${FIRST}<a href="#n1" id="r1">[1]</a> And<a href="#n2" id="r2">[2]</a></p>
     <div class="footnote" id="n1"><p><a href="#r1">[1]</a> One.</p></div><p>${SECOND}</p>
     <div class="footnote" id="n2"><p><a href="#r2">[2]</a> Two.</p></div>`,
  );
  expect(notes.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  expect(blocks[1]?.text).toBe(SECOND);
});

test('keeps a number that a note begins with and that is not its label', () => {
  const { notes } = page(
    `<p>${FIRST}<sup><a href="#n1" id="r1">1</a></sup> ${SECOND}<sup><a href="#n2" id="r2">2</a></sup></p>
     <ol><li id="n1"><a href="#r1">^</a> 1 May.</li><li id="n2"><a href="#r2">^</a> The Courier.</li></ol>`,
  );
  expect(notes.map(({ text }) => text)).toEqual(['1 May.', 'The Courier.']);
});

test('takes the label from each note that begins with it, though another does not', () => {
  const { notes } = page(
    `<p>${FIRST}<a href="#n1">1</a> ${SECOND}<a href="#n2">2</a></p>
     <p class="footnote" id="n1">1. One.</p><p class="footnote" id="n2">Two.</p>`,
  );
  expect(notes.map(({ text }) => text)).toEqual(['One.', 'Two.']);
});

test('leaves powers and ordinals in the text, and superscripts that have no note', () => {
  const { blocks } = page(
    `<p>${FIRST}<sup>1</sup> It lit 40 km<sup>2</sup> in the 19<sup>th</sup> century.<sup>2</sup></p><p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p>`,
  );
  expect(blocks[0]?.text).toBe(`${FIRST} It lit 40 km2 in the 19th century.`);
  expect(blocks[0]?.noterefs.map(({ label, note }) => [label, note])).toEqual([
    ['1', 0],
    ['2', 1],
  ]);
  expect(page(`<p>${FIRST}<sup>1</sup></p><p>${SECOND}</p>`).blocks[0]?.text).toBe(`${FIRST}1`);
});

test('joins each of several labels in one superscript that nothing links', () => {
  const { blocks } = page(
    `<p>${FIRST}<sup>1, 3</sup> ${SECOND}<sup>2</sup></p><p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p><p><sup>3</sup> Three.</p>`,
  );
  expect(blocks[0]?.noterefs.map(({ label, note }) => [label, note])).toEqual([
    ['1', 0],
    ['3', 2],
    ['2', 1],
  ]);
});

test('keeps the last note with the paragraphs that say that they are of a note', () => {
  const { blocks, notes } = page(
    `<p>${FIRST}<a href="#n1" id="r1">[1]</a></p><p class="footnote" id="n1"><a href="#r1">[1]</a> One.</p><p class="footnote">And more.</p><p>${SECOND}</p>`,
  );
  expect(notes.map(({ text }) => text)).toEqual(['One.\n\nAnd more.']);
  expect(blocks.map(({ text }) => text)).toEqual([FIRST, SECOND]);
});

test('keeps a box in the text that cites notes', () => {
  const { blocks } = page(
    `<p>${FIRST}</p><aside>${SECOND}<sup><a href="#n1" id="r1">1</a></sup></aside><ol><li id="n1">One. <a href="#r1">↩</a></li></ol>`,
  );
  expect(blocks.map(({ text, noterefs }) => [text, noterefs.length])).toEqual([
    [FIRST, 0],
    [SECOND, 1],
  ]);
});

test('shows the mark of a note in another note, which cites it as well as the text would', () => {
  const { notes, problems } = page(
    `<p>${FIRST}<sup><a href="#n1" id="r1">a</a></sup></p><ol><li id="n1">One.<sup><a href="#n2" id="r2">1</a></sup> <a href="#r1">↩</a></li></ol>
     <ol><li id="n2">Two. <a href="#r2">↩</a></li></ol>`,
  );
  expect(notes.map(({ text }) => text)).toEqual(['One.[1]', 'Two.']);
  expect(problems).toEqual([]);
});

test('keeps a note that cites another one whole', () => {
  const { notes } = page(
    `<p>${FIRST}<a href="#n1">[1]</a> And<a href="#n2">[2]</a></p>
     <p><a name="n1"></a>[1] See <a href="#n2">[2]</a>.</p><p><a name="n2"></a>[2] Two.</p>`,
  );
  expect(notes.map(({ text }) => text)).toEqual(['See [2].', 'Two.']);
});

test('leaves “[citation needed]” and “[update]” in the text', () => {
  const { blocks } = page(`<p>As of 2016<sup class="noprint">[<a href="/wiki/U">update</a>]</sup> it is dark.</p>`);
  expect(blocks[0]).toMatchObject({ text: 'As of 2016[update] it is dark.', noterefs: [] });
});

test('gives the links of a note, those behind its words, too', () => {
  const { notes } = page(
    `<p>${FIRST}<a href="#a">1</a></p><p id="a">1. See <a href="https://a.example/x">the minutes</a>, https://b.example/.</p>`,
  );
  expect(notes[0]).toEqual({
    label: '1',
    text: 'See the minutes, https://b.example/.',
    links: [
      { href: 'https://a.example/x', shown: { start: 4, end: 15 } },
      { href: 'https://b.example/', shown: { start: 17, end: 35 } },
    ],
  });
});

describe('marks in an element of their own', () => {
  test('lose the commas between them, where no brackets stand', () => {
    const { blocks } = page(
      `<p>${FIRST}<sup><a href="#a">1</a>, <a href="#b">2</a></sup></p><p id="a">1. One.</p><p id="b">2. Two.</p>`,
    );
    expect(blocks[0]).toMatchObject({ text: FIRST, noterefs: [{ label: '1' }, { label: '2' }] });
  });

  test('leave the words in it', () => {
    const { blocks } = page(`<p>It burned <em>once, in 2, <a href="#a">1</a></em></p><p id="a">1. One.</p>`);
    expect(blocks[0]).toMatchObject({ text: 'It burned once, in 2,', noterefs: [{ label: '1' }] });
  });
});
