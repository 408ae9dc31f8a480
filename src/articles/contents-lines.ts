import type { TextBlock } from './text-blocks.ts';

const LEADER = /(?:\s?[.·…]){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/iu;
const COLUMN = /\S\s{3,}(?:\d{1,4}|[ivxlc]{1,6})$/iu;
const HEADING =
  /^(?:table of contents|contents|inhalt(?:sverzeichnis)?|table des matières|índice|contenido|目录|目次)[.:]?$/iu;

/** The tables of contents among the blocks of a plain text: entries that end in the number of their page. */
export function findContents(blocks: readonly TextBlock[]): ReadonlySet<TextBlock> {
  const found = new Set<TextBlock>();
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    const isHeaded = before !== undefined && (HEADING.test(before.text) || found.has(before));
    if (isMost(block, LEADER) || (isHeaded && isMost(block, COLUMN))) found.add(block);
  });
  return found;
}

/** The end of a line tells; to look for it in thousands of dots would take time. */
const LONGEST_ENTRY = 200;

/** Entries may go on over two lines. */
function isMost({ text }: TextBlock, entry: RegExp): boolean {
  const lines = text.split('\n');
  return lines.filter((line) => entry.test(line.slice(-LONGEST_ENTRY))).length * 2 >= lines.length;
}
