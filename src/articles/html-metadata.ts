import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { safeHref } from './find-links.ts';
import { languageTag, type Metadata, NO_METADATA } from './front-matter.ts';
import { isoDate } from './iso-date.ts';
import { attribute, textOf } from './hast-elements.ts';

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
    first('citation_publication_date', 'citation_date', 'dc.date', 'dcterms.date', 'dcterms.created') ??
    ld?.published ??
    first('article:published_time', 'date');
  return {
    ...NO_METADATA,
    title: first('citation_title', 'dc.title', 'dcterms.title') ?? ld?.headline ?? first('og:title', 'twitter:title'),
    authors:
      [all('citation_author'), all('dc.creator', 'dcterms.creator'), ld?.authors ?? [], all('author', 'article:author')]
        .map((names) => names.filter((name) => !/^https?:/u.test(name)).map(personName))
        .find((names) => names.length > 0) ?? [],
    published: written === null ? null : isoDate(written),
    url:
      [found.canonical, first('og:url', 'citation_fulltext_html_url') ?? '', ld?.url ?? '']
        .map(safeHref)
        .find((href) => href !== null) ?? null,
    language: languageTag((found.language || first('dc.language', 'citation_language', 'og:locale')) ?? ''),
    rights: first('dc.rights', 'dcterms.rights', 'copyright') ?? (found.licence || null),
  };
}

/** The title that a page shows: its one heading of the first rank, else its `<title>` without the name of the site. */
export function readShownTitle(tree: Root): string | null {
  const headings: string[] = [];
  let title = '';
  visit(tree, 'element', (element) => {
    if (element.tagName === 'h1') headings.push(clean(textOf(element)));
    if (element.tagName === 'title' && title === '') title = clean(textOf(element));
  });
  const heading = headings.find((each) => each !== '');
  return (
    (headings.length === 1 ? heading : undefined) ?? (title.replace(/\s+[-–—|·»]\s+[^-–—|·»]{1,60}$/u, '') || null)
  );
}

function readMeta(element: Element, meta: Map<string, string[]>): void {
  const { tagName } = element;
  const name = (
    ['property', 'name', 'itemProp'].map((each) => attribute(element, each)).find(Boolean) ?? ''
  ).toLowerCase();
  const content = clean(attribute(element, 'content'));
  if (tagName !== 'meta' || name === '' || content === '') return;
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
  const roots = Array.isArray(value) ? value : [value];
  return roots
    .flatMap((root) => (isRecord(root) && Array.isArray(root['@graph']) ? root['@graph'] : [root]))
    .flatMap((node): readonly JsonLd[] => {
      if (!isRecord(node) || !/Article|Posting|Report|Chapter|Book/u.test(String(node['@type']))) return [];
      const authors = [node['author']]
        .flat()
        .flatMap((author) => (isRecord(author) ? author['name'] : author))
        .filter((name) => typeof name === 'string');
      return [
        {
          headline: text(node['headline'] ?? node['name']),
          authors: authors.map(clean),
          published: text(node['datePublished']),
          url: text(node['url']),
        },
      ];
    });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? clean(value) : null;
const clean = (value: string): string => value.replace(/\s+/gu, ' ').trim();

/** Citation tags write `Doe, Jane`. */
function personName(name: string): string {
  const parts = /^([^,]+),\s*([^,]+)$/u.exec(name);
  return parts ? `${parts[2]} ${parts[1]}` : name;
}
