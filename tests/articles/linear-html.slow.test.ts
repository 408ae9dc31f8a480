import { describe, test } from 'vitest';
import { parseHtml } from '../../src/articles/parse-html.ts';
import { readXmlMetadata } from '../../src/articles/xml-metadata.ts';
import { expectLinear } from '../support/expect-linear.ts';

/** As a paragraph of a page that has a note, so that no step is left out. */
const asPage = (run: string): unknown =>
  parseHtml(
    `<html><head><title>${run.replaceAll('<', '')}</title></head><body><p>The tide.<a href="#n1" id="r1">[1]</a> ${run}</p>` +
      `<p>${run}</p><p id="n1"><a href="#r1">[1]</a> A log. ${run}</p></body></html>`,
    'tides.html',
  );

describe('a page takes twice the time for twice the length of a run of', () => {
  test.each([
    ...[' ', 'a', '<', '>', '&', '"', "'", '[', ']', '(', '*', '.', '潮', '↩', '^', '-', '\n', '\u00a0', '💧'],
    'a ',
    '[1]',
    '[1] ',
    '&amp;',
    '<br>',
    '<b>a</b>',
    '<p>a',
    '<p>a</p>',
    '<li>a',
    '<td>a',
    '<!--',
    '<!-- a -->',
    '<![CDATA[',
    '<a href="#n1">[1]</a>',
    '<a href="#n2">2</a>',
    '<a id="x"></a>',
    '<sup>1</sup>',
    '<sup><a href="#r1">a</a></sup>',
    '<span id="n2"></span>',
    '<aside>a</aside>',
    '<div class="nav share">a</div>',
    '<h2>a</h2>',
    '<blockquote>a</blockquote>',
    'http://a.example/) ',
    '<a href="http://a.example/">a</a>',
  ])('%j', (unit) => {
    expectLinear(asPage, unit, unit.startsWith('<') ? 20_000 : 100_000);
  });

  test('notes and their marks', () => {
    let at = 0;
    const pair = '<p>The tide.<a href="#f@" id="r@">[@]</a></p><p id="f@"><a href="#r@">[@]</a> A log.</p>';
    expectLinear(
      (run) =>
        parseHtml(
          run.replace(/@@/gu, () => `${++at}`),
          'a.html',
        ),
      pair.replaceAll('@', '@@'),
      100_000,
    );
  });
});

describe('the properties of a document take twice the time for twice the length of a run of', () => {
  test.each(['<', '<a/>', '<a b="c"/>', '<dc:title>a</dc:title>', '/>', ' '])('%j', (unit) => {
    expectLinear(readXmlMetadata, unit, 100_000);
  });
});
