import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/articles/hast-elements.ts';
import { contentRoot, isBookMatter, takeBoilerplate } from '../../src/articles/html-content.ts';

/** The text of what a page is left with. */
function kept(html: string): string {
  const tree = fromHtml(html);
  takeBoilerplate(tree);
  return textOf(tree).trim();
}

describe('a page keeps', () => {
  test.each([
    ['itself, whatever it says that it holds', '<body class="sidebar">Oil.'],
    ['itself, though it shows only when all of it is loaded', '<body style="visibility: hidden">Oil.'],
    ['its main part, whatever it is hidden for', '<main hidden>Oil.</main>'],
    ['an article that others are related to', '<article class="related">Oil.</article>'],
    ['what shows when somebody looks for it', '<div hidden="until-found">Oil.</div>'],
    ['a heading by whatever id', '<h2 id="comments">Oil.</h2>'],
    ['a section by whatever id', '<section id="comments">Oil.</section>'],
    ['a header', '<header>Oil.</header>'],
    ['words in a line that it marks', '<p><span class="related">Oil.</span></p>'],
    ['what is no box of a wiki', '<div class="metadata-list oil-metadata">Oil.</div>'],
    ['a box that cites a note', '<aside><p>Oil.</p><p><b><sup data-noteref="1"></sup></b></p></aside>'],
    ['comments that cite a note', '<div class="comments">Oil.<sup data-noteref="1"></sup></div>'],
    ['what is hidden and cites a note', '<div hidden>Oil.<sup data-noteref="1"></sup></div>'],
    ['a formula that is shown as a picture', '<div style="display: none">\n<math>Oil.</math>\n</div>'],
  ])('%s', (_, html) => {
    expect(kept(html)).toBe('Oil.');
  });
});

test.each([
  '<div hidden="true">Home</div>',
  '<div style="display : none">Home</div>',
  '<div style="visibility : hidden">Home</div>',
  '<div style="visibility:hidden">Home</div>',
  '<table><tbody hidden><tr><td>Home</td></tr></tbody></table>',
  '<aside>Home</aside>',
  '<p><span class="mw-editsection">Home</span></p>',
  '<div class="infobox_v3">Home</div>',
  '<section class="comments">Home</section>',
  '<div class="comment">Home</div>',
  '<div class="post-comments">Home</div>',
  '<div class="comments_list">Home</div>',
  '<div class="cookie">Home</div>',
  '<div class="breadcrumb">Home</div>',
  '<div class="entry-tag">Home</div>',
])('a page loses %s', (html) => {
  expect(kept(`${html}Oil.`)).toBe('Oil.');
});

test('of what is taken out of a page the blocks that have words are told', () => {
  const left = takeBoilerplate(
    fromHtml('<nav>Home</nav><nav> \n</nav><button>Search</button><footer>Imprint</footer>Oil.'),
  );
  expect(left.map(textOf)).toEqual(['Home', 'Imprint']);
});

describe('the article of a page', () => {
  const proseOf = (length: number): string => `<p>${'Oil.'.padEnd(length, ' It burned.')}</p>`;
  const articleIn = (html: string): string => textOf(contentRoot(fromHtml(html)));

  test('is the element that holds three quarters of the prose, and no greater one', () => {
    const three = proseOf(100).repeat(3);
    expect(articleIn(`<div><div>${three}</div>${proseOf(100)}</div>`)).toBe(textOf(fromHtml(three)));
    expect(articleIn(`<div><div>${three}</div>${proseOf(101)}</div>`)).toBe(textOf(fromHtml(three + proseOf(101))));
  });

  test('lies in no menu, however long', () => {
    const menu = `<ul>${'<li>News</li>'.repeat(100)}</ul>`;
    expect(articleIn(`<div>${menu}</div><div>${proseOf(100)}</div>`)).toBe(textOf(fromHtml(proseOf(100))));
  });

  test.each([
    ['may lie in a paragraph of eighty characters', proseOf(80), true],
    ['lies in none of fewer, whatever white space stands around', `<p> \n${proseOf(79).slice(3)}`, false],
  ])('%s', (_, other, isProse) => {
    const text = articleIn(`<div>${other}</div><div>${proseOf(100)}</div>`);
    expect(text).toBe(textOf(fromHtml(isProse ? other + proseOf(100) : proseOf(100))));
  });

  test('is found though words of it are bold', () => {
    const prose = `<p>It <b>burned</b>${proseOf(100).slice(3)}`;
    expect(articleIn(`<div>News</div><div>${prose}</div>`)).toBe(textOf(fromHtml(prose)));
  });

  test('is all of a page that holds no prose', () => {
    expect(articleIn('<div>Oil.</div><div>Lamp.</div>')).toBe('Oil.Lamp.');
  });
});

test.each([
  ['titlepage', true],
  ['frontmatter titlepage', true],
  ['toc backmatter', true],
  ['bodymatter chapter', false],
  ['subtitlepage', false],
  ['tocsin', false],
])('an element of the type “%s” belongs to the making of a book: %s', (type, isMatter) => {
  const element: Element = { type: 'element', tagName: 'section', properties: { 'epub:type': type }, children: [] };
  expect(isBookMatter(element)).toBe(isMatter);
});
