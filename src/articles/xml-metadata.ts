import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { safeHref } from './find-links.ts';
import { languageTag, type Metadata, NO_METADATA } from './front-matter.ts';
import { isoDate } from './iso-date.ts';
import { textOf } from './hast-elements.ts';
import { checkTags } from './nesting.ts';

/**
 * Dublin Core as Word (`docProps/core.xml`) and EPUB (the package document) write it.
 *
 * @throws {TooDeepError} where tags stand in one another too deeply to be read
 */
export function readXmlMetadata(xml: string): Metadata {
  const fields = new Map<string, string[]>();
  visit(parseXml(xml), 'element', (element) => {
    if (!/^(?:dc|dcterms):/u.test(element.tagName)) return;
    const value = textOf(element).replace(/\s+/gu, ' ').trim();
    if (value !== '') fields.set(element.tagName, [...(fields.get(element.tagName) ?? []), value]);
  });
  const first = (name: string): string | null => fields.get(name)?.[0] ?? null;
  const date = first('dc:date') ?? first('dcterms:created');
  return {
    ...NO_METADATA,
    title: first('dc:title'),
    authors: fields.get('dc:creator') ?? [],
    published: date === null ? null : isoDate(date),
    url:
      [...(fields.get('dc:source') ?? []), ...(fields.get('dc:identifier') ?? [])]
        .map(safeHref)
        .find((href) => href !== null) ?? null,
    language: languageTag(first('dc:language') ?? ''),
    rights: first('dc:rights'),
  };
}

/**
 * XML as a tree of HTML, whose parser forgives what XML's would not.
 * @throws {TooDeepError} where tags stand in one another too deeply to be read
 */
export function parseXml(xml: string): Root {
  const html = expandEmptyTags(xml);
  checkTags(html);
  return fromHtml(html, { fragment: true });
}

/** Writes `<a/>` as `<a></a>`: HTML knows no empty elements but its own, and would leave the rest of the file inside. */
export function expandEmptyTags(xml: string): string {
  return xml.replace(/<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)\/>/gu, (tag, name: string, attributes: string) =>
    VOID.has(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
