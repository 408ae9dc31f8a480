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
import { findLinks } from './find-links.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHastBlocks, readHastNote } from './hast-blocks.ts';
import { type LabelledBlock, labelNotes } from './label-notes.ts';
import { linkNotes } from './link-notes.ts';
import { type NoteDefinition, takeNotes } from './markdown-notes.ts';
import { problem } from './problems.ts';
import { lineAt } from './source-lines.ts';

/**
 * Parses Markdown: CommonMark with GFM's footnotes and tables, raw HTML included. Where it holds no footnote in
 * Markdown's own form, its notes are joined by their printed labels, as in a plain text.
 *
 * GFM's bare links stay off: they keep the backslash of `\_` and so break addresses.
 */
export function parseMarkdown(source: string, file: string): ParsedFile {
  const { metadata, bodyStart, problems } = readFrontMatter(source, file);
  const body = source.slice(bodyStart);
  const tree = parseTree(body);
  const { definitions, repeated } = takeNotes(tree);

  const numbers = new Map(definitions.map(({ identifier }, at) => [identifier, at]));
  const blocks = readHastBlocks(toHtml(tree), (identifier) => numbers.get(identifier) ?? null).map((block) => ({
    ...block,
    source: { start: bodyStart + block.source.start, end: bodyStart + block.source.end },
  }));
  const lineOf = ({ node }: NoteDefinition): number => lineAt(source, bodyStart + (node.position?.start.offset ?? 0));
  const again = repeated.map((definition) => problem(file, lineOf(definition), 'repeated-note', definition.label));
  const linked = linkNotes(
    blocks,
    definitions.map((definition) => ({ ...readNote(definition, body), line: lineOf(definition) })),
    { source, file },
  );
  const joined =
    linked ??
    labelNotes(
      blocks.map((block) => withLine(block, source)),
      file,
    );
  return assembleArticle(
    { ...joined, problems: [...problems, ...again, ...joined.problems] },
    { source, file, stated: metadata },
  );
}

function withLine(block: Block, source: string): LabelledBlock {
  return { ...block, indent: 0, lines: [{ at: 0, number: lineAt(source, block.source.start) }] };
}

/** Definition lists (`: …`) are no CommonMark, which takes their indented paragraphs for code. */
const DEFINITION_LIST = /^:[ \t]{1,3}\S/mu;

function parseTree(markdown: string): Root {
  const noIndentedCode = DEFINITION_LIST.test(markdown) ? [{ disable: { null: ['codeIndented'] } }] : [];
  return fromMarkdown(markdown, {
    extensions: [gfmFootnote(), gfmTable(), ...noIndentedCode],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  });
}

function toHtml(tree: Root): Hast {
  const hast = toHast(tree, { allowDangerousHtml: true });
  return hasRawHtml(hast) ? raw(hast) : hast;
}

function hasRawHtml(tree: Hast): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}

function readNote({ label, node }: NoteDefinition, body: string): Note {
  if (node.type === 'footnoteDefinition')
    return { label, ...readHastNote(toHtml({ type: 'root', children: node.children })) };
  const printed = body.slice(node.position?.start.offset, node.position?.end.offset);
  const text = printed.replace(/^\[\d+\]:\s*/u, '');
  return { label, text, links: findLinks(text) };
}
