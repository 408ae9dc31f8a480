import type { Element, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { safeHref } from './find-links.ts';
import { languageTag, type Metadata, NO_METADATA } from './front-matter.ts';
import { isoDate } from './iso-date.ts';
import { attribute, textOf } from './hast-elements.ts';
import { readByline } from './html-byline.ts';
import { checkTags } from './nesting.ts';
import { splitNames } from './person-name.ts';

/** What a page says of itself in its head: citation tags, Dublin Core, JSON-LD, Open Graph, in this order. */
export function readHtmlMetadata(tree: Root): Metadata {
  const meta = new Map<string, string[]>();
  const found = { canonical: '', licence: '', language: '', jsonLd: [] as JsonLd[] };
  visit(tree, 'element', (element) => {
    readMeta(element, meta);
    const { tagName } = element;
    const rel = attribute(element, 'rel').split(' ');
    if (tagName === 'html') found.language = attribute(element, 'lang') || attribute(element, 'xmlLang');
    if (tagName === 'link' && rel.includes('canonical')) found.canonical = attribute(element, 'href');
    if (rel.includes('license')) found.licence ||= attribute(element, 'href') || clean(textOf(element));
    if (attribute(element, 'type') === 'application/ld+json') found.jsonLd.push(...parseJsonLd(textOf(element)));
  });
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)?.[0]).find(Boolean) ?? null;
  const all = (...names: readonly string[]): readonly string[] =>
    names.map((name) => meta.get(name) ?? []).find((each) => each.length > 0) ?? [];
  const ld = found.jsonLd.find(({ headline }) => headline !== null) ?? found.jsonLd[0];
  const written =
    first('citation_publication_date', 'citation_online_date', 'citation_date', 'dc.date', 'dc.date.issued') ??
    first('dcterms.issued', 'dcterms.date', 'dcterms.created', 'prism.publicationdate') ??
    ld?.published ??
    first('article:published_time', 'datepublished', 'pubdate', 'date', 'created');
  const byline = readByline(tree);
  return {
    ...NO_METADATA,
    title: first('citation_title', 'dc.title', 'dcterms.title') ?? ld?.headline ?? first('og:title', 'twitter:title'),
    authors:
      [
        all('citation_author'),
        all('dc.creator', 'dcterms.creator'),
        ld?.authors ?? [],
        all('author', 'article:author').flatMap(splitNames),
        byline.authors,
      ]
        .map((names) => names.filter((name) => !/^https?:/u.test(name)).map(personName))
        .find((names) => names.length > 0) ?? [],
    published: (written === null ? null : isoDate(written)) ?? byline.published,
    url:
      [found.canonical, first('og:url', 'citation_fulltext_html_url') ?? '', ld?.url ?? '']
        .map(safeHref)
        .find((href) => href !== null) ?? null,
    language: languageTag((found.language || first('dc.language', 'citation_language', 'og:locale')) ?? ''),
    rights: first('dc.rights', 'dcterms.rights', 'copyright') ?? (found.licence || null),
  };
}

/** What stands between a title and the name of the site. */
const BEFORE_SITE = /^ [-–—|·»•] /u;
const OF_THE_SITE = /(?:^|[\s_-])(?:site|blog|masthead|logo)(?:$|[\s_-])/iu;

/** The title that a page shows: its one heading of the first rank, else its `<title>` without the name of the site. */
export function readShownTitle(tree: Root): string | null {
  const headings: string[] = [];
  let title = '';
  visitParents(tree, 'element', (element, ancestors) => {
    const isSite = [...ancestors, element].some(isOfTheSite);
    if (element.tagName === 'h1' && !isSite) headings.push(clean(textOf(element)));
    if (element.tagName === 'title' && title === '') title = clean(textOf(element));
  });
  const shown = headings.filter((each) => each !== '');
  if (shown.length === 1) return shown[0] ?? null;
  const named = shown.find((each) => each === title || isTitleWithSite(title, each));
  return (named ?? title.replace(/ [-–—|·»•] [^-–—|·»•]{1,60}$/u, '')) || null;
}

/** The title that a page states, unless it is the one that it shows with the name of the site behind it. */
export function chooseTitle(stated: string | null, shown: string | null): string | null {
  if (stated === null || shown === null) return stated ?? shown;
  return isTitleWithSite(stated, shown) ? shown : stated;
}

function isTitleWithSite(title: string, shown: string): boolean {
  return title.startsWith(shown) && BEFORE_SITE.test(title.slice(shown.length));
}

function isOfTheSite(node: Parents): boolean {
  if (node.type !== 'element' || !/^(?:header|h1)$/u.test(node.tagName)) return false;
  return OF_THE_SITE.test(`${attribute(node, 'className')} ${attribute(node, 'id')}`);
}

function readMeta(element: Element, meta: Map<string, string[]>): void {
  const { tagName } = element;
  const name = (
    ['property', 'name', 'itemProp'].map((each) => attribute(element, each)).find(Boolean) ?? ''
  ).toLowerCase();
  const content = clean(attribute(element, 'content'));
  if (tagName !== 'meta' || content === '') return;
  const list = meta.get(name) ?? [];
  meta.set(name, [...list, content]);
}

interface JsonLd {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly url: string | null;
}

/** Articles in a block of JSON-LD; a block that is no JSON says nothing. */
function parseJsonLd(json: string): readonly JsonLd[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  const nodes = [value]
    .flat()
    .flatMap((root: unknown): readonly unknown[] =>
      isRecord(root) && Array.isArray(root['@graph']) ? root['@graph'] : [root],
    )
    .filter(isRecord);
  return nodes
    .filter((node) => /Article|Posting|Report|Chapter|Book/u.test(String(node['@type'])))
    .map((node) => ({
      // Where the two differ, as in Wikipedia, the headline says what the article is about.
      headline: text(node['name'] ?? node['headline']),
      authors: [node['author']].flat().flatMap((author) => text(nameOf(author, nodes)) ?? []),
      published: text(node['datePublished']),
      url: text(node['url']),
    }));
}

/** Whom a property names: with a word, with a node of its own, or with the id of another one. */
function nameOf(author: unknown, nodes: readonly Readonly<Record<string, unknown>>[]): unknown {
  if (!isRecord(author)) return author;
  return author['name'] ?? nodes.find((node) => node['@id'] === author['@id'])?.['name'];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string; some sites write the entities and tags of HTML into it. */
function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  checkTags(value);
  return clean(textOf(fromHtml(value, { fragment: true }))) || null;
}

const clean = (value: string): string => value.replace(/\s+/gu, ' ').trim();

/** Citation tags write `Doe, Jane`, libraries `Doe, Jane, 1850-1920`. */
function personName(name: string): string {
  const parts = /^([^,]+),\s*([^,]+)$/u.exec(name.replace(/,\s*\d{4}\??-(?:\d{4}\??)?$/u, ''));
  return parts ? `${parts[2]} ${parts[1]}` : name;
}
