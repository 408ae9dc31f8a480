import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Note } from '../model.ts';
import { assembleArticle, type ParsedFile } from './assemble-article.ts';
import { NO_METADATA } from './front-matter.ts';
import { unframe } from './gutenberg-frame.ts';
import { readHastBlocks, readHastNote } from './hast-blocks.ts';
import { textOf } from './hast-elements.ts';
import { splitAtBreaks } from './html-breaks.ts';
import { contentRoot, takeBoilerplate } from './html-content.ts';
import { chooseTitle, readHtmlMetadata, readShownTitle } from './html-metadata.ts';
import { type HtmlNote, takeHtmlNotes } from './html-notes.ts';
import { numberNotes } from './html-printed-notes.ts';
import { dropUnseen } from './html-unseen.ts';
import { labelNotes } from './label-notes.ts';
import { labelPrefix } from './label-prefix.ts';
import { linkNotes } from './link-notes.ts';
import { mergeMetadata, NOTHING_SAID, sourced, type SourcedMetadata } from './metadata-origins.ts';
import { checkTags } from './nesting.ts';
import { leftOut as reportLeftOut } from './problems.ts';
import { type LineAt, lineFinder } from './source-lines.ts';
import { readFields } from './text-fields.ts';
import { expandEmptyTags } from './xml-metadata.ts';

/** Parses a saved web page. */
export function parseHtml(page: string, file: string): ParsedFile {
  // In XHTML `<a id="x"/>` is a whole element, and in HTML it would hold the rest of the page.
  const source = /^\s*<\?xml\s/u.test(page) ? expandEmptyTags(page) : page;
  checkTags(source);
  const tree = fromHtml(source);
  return parseTree(tree, { source, file, stated: sourced(readHtmlMetadata(tree), 'page head') });
}

export interface TreeContext {
  /** `null` where lines of the tree's source are none of the file. */
  readonly source: string | null;
  readonly file: string;
  readonly stated: SourcedMetadata;
  /** What is said of the file rather than of the text, and yields to what the text says. */
  readonly supposed?: SourcedMetadata;
}

/** Reads an article from an HTML tree of any origin. Takes the tree apart. */
export function parseTree(tree: Root, { source, file, stated, supposed = NOTHING_SAID }: TreeContext): ParsedFile {
  const lineAt: LineAt = source === null ? () => null : lineFinder(source);
  dropUnseen(tree);
  const title = readShownTitle(tree);
  splitAtBreaks(tree);
  const found = takeHtmlNotes(tree);
  if (found.length === 0) numberNotes(tree);
  const leftOut = takeBoilerplate(tree);
  // A book, or a document of Word, is text from end to end; only on a page something stands around it.
  const root = source === null ? tree : contentRoot(tree);
  const numbers = new Map(found.map(({ identifier }, at) => [identifier, at]));
  const framed = unframe(readHastBlocks(root, (identifier) => numbers.get(identifier) ?? null));
  const blocks = framed.text;
  const notes = found.map((note) => ({ ...readHtmlNote(note), line: lineAt(startOf(note)) }));
  const joined =
    linkNotes(blocks, notes, { lineAt, file }, citedIn(found, numbers)) ??
    labelNotes(
      blocks.map((block) => ({ ...block, indent: 0, lines: [{ at: 0, number: lineAt(block.source.start) }] })),
      file,
    );
  const ofThePage = leftOut.map((element: Element) =>
    reportLeftOut(
      file,
      element.position ? lineAt(element.position.start.offset ?? 0) : null,
      'boilerplate',
      textOf(element),
    ),
  );
  const ofTheFrame = [...framed.before, ...framed.behind].map(({ text, source: { start } }) =>
    reportLeftOut(file, lineAt(start), 'boilerplate', text),
  );
  const fields = readFields(framed.before.flatMap(({ text }) => text.split(/\n+/u))).metadata;
  const known = mergeMetadata(withShownTitle(stated, title), sourced(fields, 'text'));
  return assembleArticle(
    { ...joined, problems: [...joined.problems, ...ofThePage, ...ofTheFrame] },
    { lineAt, file, stated: known, supposed },
  );
}

function withShownTitle(stated: SourcedMetadata, shown: string | null): SourcedMetadata {
  const title = chooseTitle(stated.title, shown);
  return title === stated.title ? stated : mergeMetadata(sourced({ ...NO_METADATA, title }, 'text'), stated);
}

/** The notes that other notes cite. */
function citedIn(notes: readonly HtmlNote[], numbers: ReadonlyMap<string, number>): ReadonlySet<number> {
  const cited = new Set<number>();
  for (const element of notes.flatMap(({ content }) => content)) {
    visit(element, 'element', ({ properties }) => {
      const number = numbers.get(String(properties['dataNoteref']));
      if (number !== undefined) cited.add(number);
    });
  }
  return cited;
}

/** Where a note begins in the source. */
export function startOf({ content }: HtmlNote): number {
  return content[0]?.position?.start.offset ?? 0;
}

/** Arrows, and the stop that stood behind a label that was itself the link back. */
const BARE_PREFIX = /^[\s^↑↩]*(?:[.):\]]+\s+)?/u;

/** A note's words without the label and the arrows that lead back. */
export function readHtmlNote({ label, content, isLabelled }: HtmlNote): Note {
  const { text, links } = readHastNote({ type: 'root', children: [...content] });
  const lead = BARE_PREFIX.exec(text)?.[0].length ?? 0;
  // Of a label that is out already, or that a list counts, only brackets can be left: “3 May” is the note’s.
  const prefix = (isLabelled || /^[[(［（〔【]/u.test(text.slice(lead)) ? labelPrefix(text, label) : 0) || lead;
  const kept = text.slice(prefix).replace(/(?:[\s^↑↩]|\ufe0e)+$/u, '');
  const shift = (offset: number): number => Math.min(Math.max(0, offset - prefix), kept.length);
  return {
    label,
    text: kept,
    links: links.map(({ href, shown }) => ({ href, shown: { start: shift(shown.start), end: shift(shown.end) } })),
  };
}
