import { zipSync } from 'fflate';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { visit } from 'unist-util-visit';
import type { ParsedFile } from './assemble-article.ts';
import { sourced } from './metadata-origins.ts';
import { checkTags } from './nesting.ts';
import { parseTree } from './parse-html.ts';
import { unzipSome } from './unzip.ts';
import { endnoteFormat, formatNumber, type NumberFormat, footnoteFormat } from './word-labels.ts';
import { readXmlMetadata } from './xml-metadata.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
];

/** Parses a Word document: mammoth makes HTML of it, in which foot- and endnotes are linked. */
export async function parseDocx(bytes: Uint8Array, file: string): Promise<ParsedFile> {
  const files = unzipSome(bytes, (path) => /\.(?:xml|rels)$/u.test(path));
  // Packed anew without its pictures, so that what mammoth unpacks is bounded by what was unpacked here.
  const buffer = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value: source } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage: noPicture });
  const text = (path: string): string => new TextDecoder().decode(files.get(path) ?? new Uint8Array());
  const settings = text('word/settings.xml') + text('word/document.xml');
  checkTags(source);
  const tree = fromHtml(source, { fragment: true });
  relabel(tree, 'footnote', footnoteFormat(settings));
  relabel(tree, 'endnote', endnoteFormat(settings));
  return parseTree(tree, {
    source,
    file,
    stated: sourced(readXmlMetadata(text('docProps/core.xml')), 'document properties'),
  });
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
