import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { safeHref } from './find-links.ts';
import { languageTag, type Metadata, NO_METADATA } from './front-matter.ts';
import { isoDate } from './iso-date.ts';
import { attribute, textOf } from './hast-elements.ts';
import { checkTags } from './nesting.ts';

/** A value of Dublin Core, and what is said about it: the role of a creator, the event of a date. */
interface Field {
  readonly value: string;
  readonly said: string;
}

/**
 * Dublin Core as Word (`docProps/core.xml`) and EPUB (the package document) write it.
 *
 * @throws {TooDeepError} where tags stand in one another too deeply to be read
 */
export function readXmlMetadata(xml: string): Metadata {
  const roles = readRoles(xml);
  const fields = new Map<string, Field[]>();
  visit(parseXml(xml), 'element', (element) => {
    if (!/^(?:dc|dcterms):/u.test(element.tagName)) return;
    const value = textOf(element).replace(/\s+/gu, ' ').trim();
    const said = attribute(element, 'opf:role') || attribute(element, 'opf:event');
    const field = { value, said: said || (roles.get(attribute(element, 'id')) ?? '') };
    if (value !== '') fields.set(element.tagName, [...(fields.get(element.tagName) ?? []), field]);
  });
  const all = (...names: readonly string[]): readonly Field[] => names.flatMap((name) => fields.get(name) ?? []);
  const first = (name: string): string | null => all(name)[0]?.value ?? null;
  return {
    ...NO_METADATA,
    title: first('dc:title'),
    authors: authorsAmong(all('dc:creator')).map(({ value }) => value),
    published: isoDate(publishedAmong(all('dc:date', 'dcterms:created'))?.value ?? ''),
    url:
      all('dc:source', 'dc:identifier')
        .map(({ value }) => safeHref(value))
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

/** EPUB 3 says in elements of their own who is author and who translated. To HTML, `meta` has no content. */
function readRoles(xml: string): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const [, attributes = '', role = ''] of xml.matchAll(/<(?:opf:)?meta\s([^<>]*)>([^<]*)</gu)) {
    const refined = /\brefines\s*=\s*["']#([^"']*)["']/u.exec(attributes)?.[1];
    if (refined !== undefined && /\bproperty\s*=\s*["']role["']/u.test(attributes)) roles.set(refined, role.trim());
  }
  return roles;
}

/** Creators who are nothing else; all of them, if each is something else. */
function authorsAmong(creators: readonly Field[]): readonly Field[] {
  const authors = creators.filter(({ said }) => said === '' || said === 'aut');
  return authors.length > 0 ? authors : creators;
}

function publishedAmong(dates: readonly Field[]): Field | undefined {
  return dates.find(({ said }) => /publication/u.test(said)) ?? dates.find(({ said }) => !/modif|conver/u.test(said));
}

/** Writes `<a/>` as `<a></a>`: HTML knows no empty elements but its own, and would leave the rest of the file inside. */
export function expandEmptyTags(xml: string): string {
  return xml.replace(/<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)\/>/gu, (tag, name: string, attributes: string) =>
    VOID.has(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
