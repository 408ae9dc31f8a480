import type { Nodes, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { EXIT, visit } from 'unist-util-visit';
import type { Block, Note } from '../model.ts';
import { assembleArticle, type ParsedFile } from './assemble-article.ts';
import { unfoldDefinitions } from './definition-lists.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHastBlocks, readHastNote } from './hast-blocks.ts';
import { takeHtmlNotes } from './html-notes.ts';
import { type LabelledBlock, labelNotes } from './label-notes.ts';
import { linkNotes } from './link-notes.ts';
import { type NoteDefinition, takeNotes } from './markdown-notes.ts';
import { sourced } from './metadata-origins.ts';
import { withoutDialects } from './markdown-dialects.ts';
import { textOf } from './hast-elements.ts';
import { takeContents } from './contents-lists.ts';
import { checkNesting } from './nesting.ts';
import { readHtmlNote, startOf } from './parse-html.ts';
import { restorePrintedNotes } from './printed-notes.ts';
import { leftOut, problem } from './problems.ts';
import { type LineAt, lineFinder } from './source-lines.ts';

/**
 * Parses Markdown: CommonMark with GFM's footnotes and tables, and definition lists, raw HTML included. Where it holds
 * no footnote in Markdown's own form, its notes are joined by their printed labels, as in a plain text.
 *
 * GFM's bare links stay off: they keep the backslash of `\_` and so break addresses.
 *
 * @throws {TooDeepError} where it is nested too deeply to be read
 */
export function parseMarkdown(source: string, file: string): ParsedFile {
  const { metadata, bodyStart, problems } = readFrontMatter(source, file);
  const bare = withoutDialects(source.slice(bodyStart));
  const { markdown, originOf } = unfoldDefinitions(bare.text);
  const tree = fromMarkdown(markdown, {
    extensions: [gfmFootnote(), gfmTable()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  });
  checkNesting(tree);
  restorePrintedNotes(tree, markdown);
  const { definitions, repeated } = takeNotes(tree, markdown);

  const html = toHtml(tree, markdown);
  const contents = takeContents(html);
  // Who writes no footnotes may link a note to its mark by hand, in HTML.
  const linked = definitions.length === 0 ? takeHtmlNotes(html) : [];
  const numbers = new Map([...definitions, ...linked].map(({ identifier }, at) => [identifier, at]));
  const inSource = (offset: number): number => Math.min(bodyStart + bare.originOf(originOf(offset)), source.length);
  const blocks = readHastBlocks(html, (identifier) => numbers.get(identifier) ?? null).map((block) => ({
    ...block,
    source: { start: inSource(block.source.start), end: inSource(block.source.end) },
  }));
  const lineAt = lineFinder(source);
  const lineOf = ({ node }: NoteDefinition): number => lineAt(inSource(node.position?.start.offset ?? 0));
  const notes = [
    ...definitions.map((definition) => ({ ...readNote(definition), line: lineOf(definition) })),
    ...linked.map((note) => ({ ...readHtmlNote(note), line: lineAt(inSource(startOf(note))) })),
  ];
  const joined =
    linkNotes(blocks, notes, { lineAt, file }) ??
    labelNotes(
      blocks.map((block) => withLine(block, lineAt)),
      file,
    );
  const again = repeated.map((definition) => problem(file, lineOf(definition), 'repeated-note', definition.label));
  const left = contents.map((list) => leftOut(file, lineAt(inSource(offsetOf(list))), 'boilerplate', textOf(list)));
  return assembleArticle(
    { ...joined, problems: [...problems, ...again, ...joined.problems, ...left] },
    { lineAt, file, stated: sourced(metadata, 'front matter') },
  );
}

type RawOptions = NonNullable<Parameters<typeof raw>[1]>;

/** @param markdown  where raw HTML, which is parsed anew, finds its place; `null` where no place is asked for */
function toHtml(tree: Root, markdown: string | null): HastRoot {
  const hast = asRoot(toHast(tree, { allowDangerousHtml: true }));
  let hasRawHtml = false;
  visit(hast, 'raw', () => {
    hasRawHtml = true;
    return EXIT;
  });
  if (!hasRawHtml) return hast;
  if (markdown === null) return asRoot(raw(hast));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing of the file is used but its text
  return asRoot(raw(hast, { file: { toString: () => markdown } as RawOptions['file'] }));
}

/** A root stays one on the way; the types of the libraries do not say so. */
function asRoot(node: Nodes): HastRoot {
  return node.type === 'root' ? node : { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}

function offsetOf(node: Nodes | undefined): number {
  return node?.position?.start.offset ?? 0;
}

function readNote({ label, node }: NoteDefinition): Note {
  return { label, ...readHastNote(toHtml({ type: 'root', children: node.children }, null)) };
}

function withLine(block: Block, lineAt: LineAt): LabelledBlock {
  return { ...block, indent: 0, lines: [{ at: 0, number: lineAt(block.source.start) }] };
}
