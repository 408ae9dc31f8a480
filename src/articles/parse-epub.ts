import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { ParsedFile } from './assemble-article.ts';
import { attribute } from './hast-elements.ts';
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
  const text = (path: string): string => new TextDecoder().decode(files.get(path) ?? new Uint8Array());
  const packagePath = /<rootfile\s[^>]*?full-path\s*=\s*["']([^"']+)["']/u.exec(text('META-INF/container.xml'))?.[1];
  if (packagePath === undefined || !files.has(packagePath)) throw new BookError('it has no package document');
  const packageXml = text(packagePath);
  const spine = readSpine(packageXml, packagePath).filter((path) => files.has(path));
  const children = spine.flatMap((path) => readDocument(text(path), path));
  const root: Root = { type: 'root', children };
  return parseTree(root, { source: '', file, stated: sourced(readXmlMetadata(packageXml), 'document properties') });
}

/** The paths of the documents in reading order, without what is marked as aside from it. */
function readSpine(packageXml: string, packagePath: string): readonly string[] {
  const hrefs = new Map<string, string>();
  const order: string[] = [];
  visit(parseXml(packageXml), 'element', (element) => {
    const isContents = attribute(element, 'properties').split(' ').includes('nav');
    if (element.tagName === 'item' && !isContents) hrefs.set(attribute(element, 'id'), attribute(element, 'href'));
    if (element.tagName === 'itemref' && attribute(element, 'linear') !== 'no') order.push(attribute(element, 'idref'));
  });
  return order.flatMap((id) => {
    const href = hrefs.get(id);
    return href === undefined ? [] : [resolvePath(packagePath, href)];
  });
}

/** The body of a document, without parts that say that they are a title page, an imprint, a colophon. */
function readDocument(xhtml: string, path: string): readonly Element[] {
  const html = expandEmptyTags(xhtml);
  checkTags(html);
  const tree = fromHtml(html);
  let body: Element | undefined;
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'body') body = element;
    if (element.tagName !== 'body' && isBookMatter(element) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    prefixIds(element, path);
    return undefined;
  });
  if (!body || isBookMatter(body)) return [];
  return [{ ...body, tagName: 'div' }];
}

function prefixIds({ properties }: Element, path: string): void {
  const { id, href } = properties;
  if (typeof id === 'string') properties['id'] = `${path}#${id}`;
  if (typeof href !== 'string' || !href.includes('#') || /^[a-z][a-z0-9+.-]*:/iu.test(href)) return;
  const [document = '', fragment = ''] = href.split('#', 2);
  properties['href'] = `#${document === '' ? path : resolvePath(path, document)}#${fragment}`;
}

/** A path of the archive relative to a file in it; it never leaves the archive. */
function resolvePath(from: string, href: string): string {
  const resolved = new URL(href, new URL(from, 'epub://book/')).pathname;
  return decodeURIComponent(resolved).replace(/^\/+/u, '');
}
