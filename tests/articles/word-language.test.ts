import { expect, test } from 'vitest';
import { wordLanguage } from '../../src/articles/word-language.ts';
import { paragraph } from '../support/articles.ts';

const GERMAN = 'Die Sprache der Häfen ist nicht die Sprache der Schiffe, und wer sie spricht, der bleibt an Land.';
const ENGLISH = 'The language of the ports is not that of the ships, and whoever speaks it stays ashore for good.';
const BLOCKS = [paragraph(`${GERMAN} ${ENGLISH} ${ENGLISH}`)];

const run = (text: string, language = ''): string =>
  `<w:r>${language === '' ? '' : `<w:rPr><w:lang w:val="${language}"/></w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>';
const style = (id: string, inner: string, attributes = ''): string =>
  `<w:style w:type="paragraph"${attributes} w:styleId="${id}">${inner}</w:style>`;
const language = (tag: string): string => `<w:rPr><w:lang w:val="${tag}"/></w:rPr>`;

test.each([
  ['in the defaults of its styles', `<w:p>${run(GERMAN)}</w:p>`, DEFAULTS, ''],
  ['in its settings', `<w:p>${run(GERMAN)}</w:p>`, '', '<w:themeFontLang w:val="de-DE"/>'],
  ['for most of its letters', `<w:p>${run('Ports', 'en-GB')}${run(GERMAN, 'de-DE')}</w:p>`, '', ''],
  [
    'in the style of a paragraph',
    `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>${run(GERMAN)}</w:p>`,
    style('A', language('de-DE')),
    '<w:themeFontLang w:val="en-GB"/>',
  ],
  [
    'in a style on which that of a paragraph is based',
    `<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>${run(GERMAN)}</w:p>`,
    style('A', language('de-DE')) + style('B', '<w:basedOn w:val="A"/>'),
    '',
  ],
  [
    'in the style of paragraphs that name none',
    `<w:p>${run(GERMAN)}</w:p>`,
    style('A', language('de-DE'), ' w:default="1"'),
    '<w:themeFontLang w:val="en-GB"/>',
  ],
])('takes the language that a document states %s', (_, document, styles, settings) => {
  expect(wordLanguage({ document, styles, settings }, BLOCKS)).toBe('de-DE');
});

test('does not believe a language in which nothing is written', () => {
  const parts = { document: `<w:p>${run(GERMAN)}</w:p>`, styles: '', settings: '<w:themeFontLang w:val="en-US"/>' };
  expect(wordLanguage(parts, [paragraph(GERMAN)])).toBeNull();
});

test.each([
  ['nothing is stated', ''],
  ['styles are based on one another', style('A', '<w:basedOn w:val="A"/>', ' w:default="1"')],
])('knows no language where %s', (_, styles) => {
  expect(wordLanguage({ document: `<w:p>${run(GERMAN)}</w:p>`, styles, settings: '' }, BLOCKS)).toBeNull();
});
