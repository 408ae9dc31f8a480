import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Note } from '../model.ts';
import { assembleArticle, type ParsedFile } from './assemble-article.ts';
import { NO_METADATA } from './front-matter.ts';
import { readHastBlocks, readHastNote } from './hast-blocks.ts';
import { textOf } from './hast-elements.ts';
import { findContent } from './html-content.ts';
import { readHtmlMetadata, readShownTitle } from './html-metadata.ts';
import { type HtmlNote, takeHtmlNotes } from './html-notes.ts';
import { labelNotes } from './label-notes.ts';
import { labelPrefix } from './label-prefix.ts';
import { linkNotes } from './link-notes.ts';
import { mergeMetadata, NOTHING_SAID, sourced, type SourcedMetadata } from './metadata-origins.ts';
import { checkTags } from './nesting.ts';
import { leftOut as reportLeftOut } from './problems.ts';
import { lineFinder } from './source-lines.ts';

/** Parses a saved web page. */
export function parseHtml(source: string, file: string): ParsedFile {
  checkTags(source);
  const tree = fromHtml(source);
  return parseTree(tree, { source, file, stated: sourced(readHtmlMetadata(tree), 'page head') });
}

export interface TreeContext {
  readonly source: string;
  readonly file: string;
  readonly stated: SourcedMetadata;
  /** What is said of the file rather than of the text, and yields to what the text says. */
  readonly supposed?: SourcedMetadata;
}

/** Reads an article from an HTML tree of any origin. Takes the tree apart. */
export function parseTree(tree: Root, { source, file, stated, supposed = NOTHING_SAID }: TreeContext): ParsedFile {
  const lineAt = lineFinder(source);
  const shown = sourced({ ...NO_METADATA, title: readShownTitle(tree) }, 'text');
  const found = takeHtmlNotes(tree);
  const { root, leftOut } = findContent(tree);
  const numbers = new Map(found.map(({ identifier }, at) => [identifier, at]));
  const blocks = readHastBlocks(root, (identifier) => numbers.get(identifier) ?? null);
  const notes = found.map((note) => ({ ...readHtmlNote(note), line: lineAt(startOf(note)) }));
  const joined =
    linkNotes(blocks, notes, { lineAt, file }) ??
    labelNotes(
      blocks.map((block) => ({ ...block, indent: 0, lines: [{ at: 0, number: lineAt(block.source.start) }] })),
      file,
    );
  const ofThePage = leftOut.map((element: Element) =>
    reportLeftOut(file, element.position?.start.line ?? null, 'boilerplate', textOf(element)),
  );
  return assembleArticle(
    { ...joined, problems: [...joined.problems, ...ofThePage] },
    { lineAt, file, stated: mergeMetadata(stated, shown), supposed },
  );
}

/** Where a note begins in the source. */
export function startOf({ content }: HtmlNote): number {
  return content[0]?.position?.start.offset ?? 0;
}

/** Arrows, and the stop that stood behind a label that was itself the link back. */
const BARE_PREFIX = /^[\s^↑↩]*(?:[.):\]]+\s+)?/u;

/** A note's words without the label and the arrows that lead back. */
export function readHtmlNote({ label, content }: HtmlNote): Note {
  const { text, links } = readHastNote({ type: 'root', children: [...content] });
  const prefix = labelPrefix(text, label) || (BARE_PREFIX.exec(text)?.[0].length ?? 0);
  const kept = text.slice(prefix).replace(/(?:[\s^↑↩]|\ufe0e)+$/u, '');
  const shift = (offset: number): number => Math.min(Math.max(0, offset - prefix), kept.length);
  return {
    label,
    text: kept,
    links: links.map(({ href, shown }) => ({ href, shown: { start: shift(shown.start), end: shift(shown.end) } })),
  };
}
