import type { Nodes as Hast } from 'hast';
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
import { checkNesting } from './nesting.ts';
import { readHtmlNote, startOf } from './parse-html.ts';
import { restorePrintedNotes } from './printed-notes.ts';
import { problem } from './problems.ts';
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
  const { markdown, originOf } = unfoldDefinitions(source.slice(bodyStart));
  const tree = fromMarkdown(markdown, {
    extensions: [gfmFootnote(), gfmTable()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  });
  checkNesting(tree);
  restorePrintedNotes(tree, markdown);
  const { definitions, repeated } = takeNotes(tree, markdown);

  const page = toHtml(tree, markdown);
  // Where it holds no footnote in Markdown's own form, its notes may be links, in Markdown or in raw HTML.
  const linked = definitions.length === 0 && page.type === 'root' ? takeHtmlNotes(page) : [];
  const inSource = (offset: number): number => Math.min(bodyStart + originOf(offset), source.length);
  const lineAt = lineFinder(source);
  const lineOf = ({ node }: NoteDefinition): number => lineAt(inSource(node.position?.start.offset ?? 0));
  const notes = [
    ...definitions.map((definition) => ({ ...readNote(definition), line: lineOf(definition) })),
    ...linked.map((note) => ({ ...readHtmlNote(note), line: lineAt(inSource(startOf(note))) })),
  ];
  const numbers = new Map([...definitions, ...linked].map(({ identifier }, at) => [identifier, at]));
  const blocks = readHastBlocks(page, (identifier) => numbers.get(identifier) ?? null).map((block) => ({
    ...block,
    source: { start: inSource(block.source.start), end: inSource(block.source.end) },
  }));
  const joined =
    linkNotes(blocks, notes, { lineAt, file }) ??
    labelNotes(
      blocks.map((block) => withLine(block, lineAt)),
      file,
    );
  const again = repeated.map((definition) => problem(file, lineOf(definition), 'repeated-note', definition.label));
  return assembleArticle(
    { ...joined, problems: [...problems, ...again, ...joined.problems] },
    { lineAt, file, stated: sourced(metadata, 'front matter') },
  );
}

type RawOptions = NonNullable<Parameters<typeof raw>[1]>;

/** @param markdown  where raw HTML, which is parsed anew, finds its place; `null` where no place is asked for */
function toHtml(tree: Root, markdown: string | null): Hast {
  const hast = toHast(tree, { allowDangerousHtml: true });
  let hasRawHtml = false;
  visit(hast, 'raw', () => {
    hasRawHtml = true;
    return EXIT;
  });
  if (!hasRawHtml) return hast;
  if (markdown === null) return raw(hast);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing of the file is used but its text
  return raw(hast, { file: { toString: () => markdown } as RawOptions['file'] });
}

function readNote({ label, node }: NoteDefinition): Note {
  return { label, ...readHastNote(toHtml({ type: 'root', children: node.children }, null)) };
}

function withLine(block: Block, lineAt: LineAt): LabelledBlock {
  return { ...block, indent: 0, lines: [{ at: 0, number: lineAt(block.source.start) }] };
}
