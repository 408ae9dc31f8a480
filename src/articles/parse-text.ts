import type { BlockKind } from '../model.ts';
import { assembleArticle, type ParsedFile } from './assemble-article.ts';
import { readFrontMatter } from './front-matter.ts';
import { labelNotes } from './label-notes.ts';
import { dropPageFurniture, splitLines } from './source-lines.ts';
import { groupLines } from './text-blocks.ts';
import { headsNotes } from './text-metadata.ts';

/** Parses a plain text, such as a web page pasted with its footnotes. */
export function parseText(source: string, file: string): ParsedFile {
  const { metadata, bodyStart, problems } = readFrontMatter(source, file);
  const blocks = groupLines(dropPageFurniture(splitLines(source, bodyStart)));
  const joined = labelNotes(
    blocks.map((block) => ({ ...block, kind: 'paragraph', depth: 0 })),
    file,
  );
  const kinds = classify(joined.body.map(({ text }) => text));
  const body = joined.body.map((block, at) => {
    const kind = kinds[at] ?? 'paragraph';
    return { ...block, kind, depth: kind === 'heading' ? 2 : 0 };
  });
  return assembleArticle(
    { ...joined, body, problems: [...problems, ...joined.problems] },
    { source, file, stated: metadata },
  );
}

const LONGEST_HEADING = 80;

/** Tells headings and list items from paragraphs; where most blocks look like headings (a poem), none is one. */
function classify(texts: readonly string[]): readonly BlockKind[] {
  const headings = texts.map((text, at) => isHeading(text, texts[at + 1]));
  const isPoem = headings.filter(Boolean).length * 2 > texts.length;
  return texts.map((text, at) => {
    if (headings[at] && !isPoem) return 'heading';
    return /^(?:[-•–*]|\d{1,3}[.)])\s+\S/u.test(text) ? 'item' : 'paragraph';
  });
}

/** A short block with more behind it, without a final stop unless it is all in capitals. */
function isHeading(text: string, next: string | undefined): boolean {
  if (headsNotes(text)) return true;
  if (next === undefined || text.length > LONGEST_HEADING || !/^\P{P}*\p{L}/u.test(text)) return false;
  const inCapitals = !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  return inCapitals || !/[.!?…。！？:：,，;；”"’」]$/u.test(text);
}
