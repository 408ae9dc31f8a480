import { expect, test } from 'vitest';
import { wordLanguage } from '../../src/articles/word-language.ts';
import { paragraph } from '../support/articles.ts';

const GERMAN = 'Die Sprache der Häfen ist nicht die Sprache der Schiffe, und wer sie spricht, der bleibt an Land.';
const ENGLISH = 'The language of the ports is not that of the ships, and whoever speaks it stays ashore for good.';
const BLOCKS = [paragraph(`${GERMAN} ${ENGLISH} ${ENGLISH}`)];

const run = (text: string, language = ''): string =>
  `<w:r w:rsidR="00A1">${language === '' ? '' : `<w:rPr><w:lang w:val="${language}"/></w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>';
const style = (id: string, inner: string, attributes = ''): string =>
  `<w:style w:type="paragraph"${attributes} w:styleId="${id}">${inner}</w:style>`;
const language = (tag: string): string => `<w:rPr><w:lang w:val="${tag}"/></w:rPr>`;
const styled = (id: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run(text)}</w:p>`;

test.each([
  ['in the defaults of its styles', `<w:p>${run(GERMAN)}</w:p>`, DEFAULTS, ''],
  [
    'in its defaults, for what follows a word in another',
    `<w:p>${run('Ports', 'en-GB')}${run(GERMAN)}</w:p>`,
    DEFAULTS,
    '',
  ],
  ['in its settings', `<w:p>${run(GERMAN)}</w:p>`, '', '<w:themeFontLang w:val="de-DE"/>'],
  ['for most of its letters', `<w:p>${run('Ports', 'en-GB')}${run(GERMAN, 'de-DE')}</w:p>`, '', ''],
  [
    'in the style of a paragraph',
    styled('Body', GERMAN),
    style('Body', language('de-DE')) + style('Heading', language('en-GB')),
    '<w:themeFontLang w:val="en-GB"/>',
  ],
  [
    'in a style on which that of a paragraph is based',
    styled('Quote', GERMAN),
    style('Body', language('de-DE')) +
      style('Quote', '<w:basedOn w:val="Body"/>') +
      style('Heading', language('en-GB')),
    '',
  ],
  [
    'in the style of paragraphs that name none',
    `<w:p>${run(GERMAN)}</w:p>`,
    style('Body', language('de-DE'), ' w:default="1"') +
      style('Quote', language('en-GB')) +
      `<w:style w:type="character" w:default="1" w:styleId="Font">${language('en-GB')}</w:style>`,
    '<w:themeFontLang w:val="en-GB"/>',
  ],
  [
    'in its defaults, where the style of a paragraph states none and is based on no other',
    styled('Quote', GERMAN),
    DEFAULTS + style('Body', language('en-GB'), ' w:default="1"') + style('Quote', ''),
    '',
  ],
  [
    'in its settings, where only a style that it does not use states another',
    `<w:p>${run(GERMAN)}</w:p>`,
    style('Quote', language('en-GB')),
    '<w:themeFontLang w:val="de-DE"/>',
  ],
  [
    'for most of its letters, though a run holds them in parts',
    `<w:p>${run(GERMAN, 'en-GB')}<w:r>${language('de-DE')}<w:t>${GERMAN}</w:t><w:t>${GERMAN}</w:t></w:r></w:p>`,
    '',
    '',
  ],
  [
    'beside that of its Chinese letters',
    styled('Body', GERMAN),
    style('Body', '<w:rPr><w:lang w:eastAsia="zh-CN" w:val="de-DE"/></w:rPr>'),
    '',
  ],
  [
    'beside that of its Chinese letters, in its settings',
    `<w:p>${run(GERMAN)}</w:p>`,
    '',
    '<w:themeFontLang w:eastAsia="zh-CN" w:val="de-DE"/>',
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
  ['styles are based on one another', style('Body', '<w:basedOn w:val="Body"/>', ' w:default="1"')],
])('knows no language where %s', (_, styles) => {
  expect(wordLanguage({ document: `<w:p>${run(GERMAN)}</w:p>`, styles, settings: '' }, BLOCKS)).toBeNull();
});
