import { describe, expect, test } from 'vitest';
import { expandEmptyTags, readXmlMetadata } from '../../src/articles/xml-metadata.ts';

const authorsOf = (xml: string): readonly string[] => readXmlMetadata(xml).authors;

test('a title that is broken over lines stands in one', () => {
  expect(readXmlMetadata('<dc:title>\n  The Lamp\n  of  Kent\n</dc:title>').title).toBe('The Lamp of Kent');
});

test('a field without a word in it is passed over for the next', () => {
  const xml =
    '<dc:title> </dc:title><dc:title>The Lamp</dc:title><dc:creator/><dc:creator>Ines Moreau</dc:creator><dc:rights/>';
  expect(readXmlMetadata(xml)).toMatchObject({ title: 'The Lamp', authors: ['Ines Moreau'], rights: null });
});

describe('its address is', () => {
  const URN = '<dc:identifier>urn:isbn:9780000000002</dc:identifier>';
  const IDENTIFIER = '<dc:identifier>https://lamp.example/id</dc:identifier>';
  const SOURCE = '<dc:source>https://lamp.example/source</dc:source>';

  test.each([
    ['an identifier that the web knows', URN + IDENTIFIER, 'https://lamp.example/id'],
    ['its source before an identifier', IDENTIFIER + SOURCE, 'https://lamp.example/source'],
    ['unknown where the web knows none', URN, null],
  ])('%s', (_, xml, url) => {
    expect(readXmlMetadata(xml).url).toBe(url);
  });
});

describe('its authors are', () => {
  test('those of whom nothing else is said in elements of their own, however these are spaced', () => {
    const xml = `<dc:creator id="first">Ines Moreau</dc:creator><dc:creator id="second">Ada Frost</dc:creator>
      <meta refines="#first" property="file-as">Moreau, Ines</meta>
      <meta refines="#first" property="role"> aut </meta>
      <meta refines="#first" property="display-seq">1</meta>
      <opf:meta refines = "#second" property = "role">trl</opf:meta>`;
    expect(authorsOf(xml)).toEqual(['Ines Moreau']);
  });

  test('its creators, where each of them is something else', () => {
    expect(
      authorsOf('<dc:creator opf:role="edt">Ada Frost</dc:creator><dc:creator opf:role="trl">Jonas Birk</dc:creator>'),
    ).toEqual(['Ada Frost', 'Jonas Birk']);
  });
});

describe('its date is', () => {
  test('that of its publication, though another stands before', () => {
    const xml = '<dc:date opf:event="creation">1870</dc:date><dc:date opf:event="publication">1878</dc:date>';
    expect(readXmlMetadata(xml).published).toBe('1878');
  });

  test.each(['modification', 'conversion'])('not that of its %s', (event) => {
    const xml = `<dc:date opf:event="${event}">2019</dc:date><dc:date opf:event="creation">1870</dc:date>`;
    expect(readXmlMetadata(xml).published).toBe('1870');
  });
});

test.each([
  ['<p/>', '<p></p>'],
  ['<a id="r1"/>', '<a id="r1"></a>'],
  ['<w:tab\n w:val="left" w:pos="1"/>', '<w:tab\n w:val="left" w:pos="1"></w:tab>'],
  ['<br/>', '<br/>'],
  ['<hr class="rule"/>', '<hr class="rule"/>'],
  ['<p>a/></p>', '<p>a/></p>'],
])('%j is to HTML %j', (xml, html) => {
  expect(expandEmptyTags(xml)).toBe(html);
});
