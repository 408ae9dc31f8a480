import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { ParsedFile } from './assemble-article.ts';
import { decode } from './decode.ts';
import { attribute, textOf } from './hast-elements.ts';
import { isBookMatter } from './html-content.ts';
import { sourced } from './metadata-origins.ts';
import { checkTags } from './nesting.ts';
import { parseTree } from './parse-html.ts';
import { unzipSome } from './unzip.ts';
import { expandEmptyTags, parseXml, readXmlMetadata } from './xml-metadata.ts';

/** What makes a book unreadable, said to its maintainer. */
export class BookError extends Error {}

/**
 * Parses an EPUB: the documents of its spine become one tree in reading order, in which every id and every link to one
 * carries the name of its document, since notes may live in another document of the book.
 */
export function parseEpub(bytes: Uint8Array, file: string): ParsedFile {
  const files = unzipSome(bytes, (path) => /\.(?:xml|opf|x?html?)$/iu.test(path));
  const text = (path: string): string => decode(files.get(path) ?? new Uint8Array())?.text ?? '';
  const packagePath = /<rootfile\s[^>]*?full-path\s*=\s*["']([^"']+)["']/u.exec(text('META-INF/container.xml'))?.[1];
  if (packagePath === undefined || !files.has(packagePath)) throw new BookError('it has no package document');
  const packageXml = text(packagePath);
  const { read, apart } = readSpine(packageXml, packagePath);
  const readAll = (paths: readonly string[]): Element[] => paths.flatMap((path) => readDocument(text(path), path));
  const root: Root = { type: 'root', children: readAll(read) };
  const linked = documentsLinkedFrom(root);
  root.children.push(...readAll(apart.filter((path) => linked.has(path))));
  return parseTree(root, { source: null, file, stated: sourced(readXmlMetadata(packageXml), 'document properties') });
}

/** Documents that are no part of the text, as the guide of EPUB 2 calls them. */
const ASIDE = /^(?:cover|title-?page|toc|copyright-page|colophon|loi|lot)$/iu;

interface Spine {
  /** The paths of the documents in reading order, without what is marked as aside from it. */
  readonly read: readonly string[];
  /** Documents that are read where a link leads to a part of them: of these, notes are text, and covers are not. */
  readonly apart: readonly string[];
}

function readSpine(packageXml: string, packagePath: string): Spine {
  const hrefs = new Map<string, string>();
  const order: string[] = [];
  const apart: string[] = [];
  const aside = new Set<string>();
  visit(parseXml(packageXml), 'element', (element) => {
    const tag = element.tagName.replace(/^opf:/u, '');
    const href = attribute(element, 'href');
    const isContents = attribute(element, 'properties').split(' ').includes('nav');
    if (tag === 'item' && !isContents) hrefs.set(attribute(element, 'id'), href);
    if (tag === 'itemref') (attribute(element, 'linear') === 'no' ? apart : order).push(attribute(element, 'idref'));
    // With a fragment, the guide means a part of a document.
    if (tag === 'reference' && ASIDE.test(attribute(element, 'type')) && !href.includes('#'))
      aside.add(resolvePath(packagePath, href));
  });
  const pathsOf = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const href = hrefs.get(id);
      return href === undefined ? [] : [resolvePath(packagePath, href)];
    });
  const isText = (path: string): boolean => !aside.has(path);
  const paths = pathsOf(order);
  const read = paths.filter(isText);
  // A book of one document is its cover, its contents and its text.
  return { read: read.length > 0 ? read : paths, apart: pathsOf(apart).filter(isText) };
}

/** The paths of the documents to whose parts links lead. */
function documentsLinkedFrom(root: Root): ReadonlySet<string> {
  const linked = new Set<string>();
  visit(root, 'element', (element) => {
    const path = /^#(.+)#/su.exec(attribute(element, 'href'))?.[1];
    if (path !== undefined) linked.add(path);
  });
  return linked;
}

/** The body of a document, without parts that say that they are a title page, an imprint, a colophon. */
function readDocument(xhtml: string, path: string): readonly Element[] {
  const html = expandEmptyTags(xhtml);
  checkTags(html);
  const tree = fromHtml(html);
  let body: Element | undefined;
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'body') body = element;
    if (isBookMatter(element) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    prefixIds(element, path);
    return undefined;
  });
  if (!body || isBookMatter(body) || listsContents(body, path)) return [];
  return [{ ...body, tagName: 'div' }];
}

/** Whether a document holds links to others, and hardly a word beside them. */
function listsContents(body: Element, path: string): boolean {
  let [links, linked, headings] = [0, 0, 0];
  visit(body, 'element', (element) => {
    if (/^h[1-6]$/u.test(element.tagName)) headings += inkIn(element);
    const href = attribute(element, 'href');
    if (href === '' || href.startsWith(`#${path}#`) || SCHEME.test(href)) return;
    links++;
    linked += inkIn(element);
  });
  return links >= FEWEST_ENTRIES && linked >= (inkIn(body) - headings) * MOST_LINKED;
}

const FEWEST_ENTRIES = 2;
const MOST_LINKED = 0.8;

function inkIn(element: Element): number {
  return textOf(element).replace(/\s+/gu, '').length;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/iu;

function prefixIds({ properties }: Element, path: string): void {
  const { id, href } = properties;
  if (typeof id === 'string') properties['id'] = `${path}#${id}`;
  if (typeof href !== 'string' || !href.includes('#') || SCHEME.test(href)) return;
  const [document = '', fragment = ''] = href.split('#', 2);
  properties['href'] = `#${document === '' ? path : resolvePath(path, document)}#${fragment}`;
}

/** A path of the archive relative to a file in it; it never leaves the archive. Empty for an address that is none. */
function resolvePath(from: string, href: string): string {
  const base = new URL(from, 'epub://book/').href;
  return URL.canParse(href, base) ? decoded(new URL(href, base).pathname).slice(1) : '';
}

/** A percent sign that encodes nothing is one. */
function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/giu, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
