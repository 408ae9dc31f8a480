import { zipSync } from 'fflate';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { visit } from 'unist-util-visit';
import type { ParsedFile } from './assemble-article.ts';
import { attribute, textOf } from './hast-elements.ts';
import { type Metadata, NO_METADATA } from './front-matter.ts';
import { readShownTitle } from './html-metadata.ts';
import { isoDate } from './iso-date.ts';
import { mergeMetadata, sourced } from './metadata-origins.ts';
import { checkTags } from './nesting.ts';
import { parseTree } from './parse-html.ts';
import { splitNames } from './person-name.ts';
import { unzipSome } from './unzip.ts';
import { endnoteFormat, formatNumber, type NumberFormat, footnoteFormat } from './word-labels.ts';
import { wordLanguage } from './word-language.ts';
import { expandEmptyTags, readXmlMetadata } from './xml-metadata.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Author'] => p.author:fresh",
  "p[style-name='Date'] => p.date:fresh",
  "p[style-name='TOC Heading'] => nav > p:fresh",
  "p[style-name^='toc '] => nav > p:fresh",
];

/** Parses a Word document: mammoth makes HTML of it, in which foot- and endnotes are linked. */
export async function parseDocx(bytes: Uint8Array, file: string): Promise<ParsedFile> {
  const files = unzipSome(bytes, (path) => /\.(?:xml|rels)$/u.test(path));
  // Mammoth calls itself for each level.
  for (const xml of files.values()) checkTags(expandEmptyTags(new TextDecoder().decode(xml)));
  // Packed anew without its pictures, so that what mammoth unpacks is bounded by what was unpacked here.
  const buffer = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value: html } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage: noPicture });
  const text = (path: string): string => new TextDecoder().decode(files.get(path) ?? new Uint8Array());
  const [document, settings] = [text('word/document.xml'), text('word/settings.xml')];
  checkTags(html);
  const tree = fromHtml(html, { fragment: true });
  relabel(tree, 'footnote', footnoteFormat(settings + document));
  relabel(tree, 'endnote', endnoteFormat(settings + document));
  const properties = withoutDefaults(readXmlMetadata(text('docProps/core.xml')));
  const shown = { ...takeStyledMetadata(tree), title: readShownTitle(tree) };
  const { metadata, ...parsed } = parseTree(tree, {
    source: null,
    file,
    stated: sourced(shown, 'text'),
    supposed: sourced(properties, 'document properties'),
  });
  const language = wordLanguage({ document, settings, styles: text('word/styles.xml') }, parsed.blocks);
  const ofTheFile = sourced({ ...NO_METADATA, language }, 'document properties');
  return { ...parsed, metadata: mergeMetadata(metadata, ofTheFile) };
}

/** What programs write into the properties of a document where nobody wrote anything. */
function withoutDefaults(properties: Metadata): Metadata {
  const { title, authors, published } = properties;
  return {
    ...properties,
    title: /^(?:Microsoft Word - |(?:Document|Dokument|Untitled)\s?\d*$)|\.docx?$/iu.test(title ?? '') ? null : title,
    authors: authors.filter(
      (name) => !/^(?:python-docx|(?:Microsoft Office )?User|Author|Admin(?:istrator)?|Owner)$/iu.test(name),
    ),
    // The template of python-docx is of this day.
    published: authors.includes('python-docx') && published === '2013-12-23' ? null : published,
  };
}

/** Takes out the paragraphs whose style says that they are the author or the date. */
function takeStyledMetadata(tree: Root): Metadata {
  let { authors, published } = NO_METADATA;
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const style = attribute(element, 'className');
    const date = style === 'date' ? isoDate(textOf(element)) : null;
    if (style !== 'author' && date === null) return undefined;
    if (style === 'author') authors = [...authors, ...splitNames(textOf(element))];
    published ??= date;
    parent.children.splice(index, 1);
    return index;
  });
  return { ...NO_METADATA, authors, published };
}

/** Mammoth numbers foot- and endnotes in one row; Word prints a row of each, in a format of its own. */
function relabel(tree: Root, kind: 'footnote' | 'endnote', format: NumberFormat): void {
  const numbers = new Map<string, number>();
  visit(tree, 'element', ({ properties, children }: Element) => {
    const href = properties['href'];
    if (typeof href !== 'string' || !href.startsWith(`#${kind}-`) || href.startsWith(`#${kind}-ref-`)) return;
    const number = numbers.get(href) ?? numbers.size + 1;
    numbers.set(href, number);
    children.splice(0, children.length, { type: 'text', value: `[${formatNumber(number, format)}]` });
  });
}
