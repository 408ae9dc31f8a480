import type { Block, Problem } from '../model.ts';
import { assembleArticle, type ParsedFile } from './assemble-article.ts';
import { findContents } from './contents-lines.ts';
import { readFrontMatter } from './front-matter.ts';
import { unframe } from './gutenberg-frame.ts';
import { labelNotes } from './label-notes.ts';
import { mergeMetadata, sourced } from './metadata-origins.ts';
import { dropPageFurniture } from './page-furniture.ts';
import { leftOut, opening, problem } from './problems.ts';
import { type Line, lineFinder, splitLines } from './source-lines.ts';
import { groupLines, isItem, type TextBlock } from './text-blocks.ts';
import { readFields } from './text-fields.ts';
import { readHeadings } from './text-headings.ts';

/** Parses a plain text, such as a web page pasted with its footnotes. */
export function parseText(source: string, file: string): ParsedFile {
  const { metadata, bodyStart, problems } = readFrontMatter(source, file);
  const { lines, furniture } = dropPageFurniture(splitLines(source, bodyStart));
  const { before, text, behind } = unframe(groupLines(lines));
  const contents = findContents(text);
  const joined = labelNotes(
    text.filter((block) => !contents.has(block)).map((block) => ({ ...block, kind: 'paragraph', depth: 0 })),
    file,
  );
  const framed = readFields(before.map((block) => block.text)).metadata;
  const stated = mergeMetadata(sourced(metadata, 'front matter'), sourced(framed, 'text'));
  const left = [
    ...furnitureProblems(furniture, file),
    ...[...before, ...contents, ...behind].map((block) => frameProblem(block, file)),
  ];
  return assembleArticle(
    { ...joined, body: withKinds(joined.body), problems: [...problems, ...left, ...joined.problems] },
    { lineAt: lineFinder(source), file, stated },
  );
}

function withKinds(body: readonly Block[]): readonly Block[] {
  const depths = readHeadings(body.map(({ text }) => text));
  return body.map((block, at) => {
    const depth = depths[at] ?? 0;
    return { ...block, depth, kind: depth > 0 ? 'heading' : isItem(block.text) ? 'item' : 'paragraph' };
  });
}

function furnitureProblems(furniture: readonly Line[], file: string): readonly Problem[] {
  const [first] = furniture;
  if (!first) return [];
  return [problem(file, first.number, 'page-furniture', `${furniture.length} lines such as “${opening(first.text)}”`)];
}

function frameProblem({ text, lines }: TextBlock, file: string): Problem {
  return leftOut(file, lines[0]?.number ?? null, 'boilerplate', text);
}
