export interface Framed<T> {
  /** What stands before the text and behind it: the licence, and who made it. */
  readonly before: readonly T[];
  readonly text: readonly T[];
  readonly behind: readonly T[];
}

const edgeLine = (edge: string): RegExp =>
  new RegExp(String.raw`^\*{3}\s?${edge} (?:OF )?(?:THE |THIS )?PROJECT GUTENBERG EBOOK\b`, 'imu');
const START = edgeLine('START');
const END = edgeLine('END');
const CREDIT = /^(?:Produced by|E-text prepared by|Transcribed from|End of (?:the |this )?Project Gutenberg)/iu;

/**
 * Parts a text from the frame that Project Gutenberg puts around each of its books: `*** START OF THE PROJECT GUTENBERG
 * EBOOK … ***`, `*** END OF …`, and the lines beside them that say who made it. Its pages have each edge in one block.
 */
export function unframe<T extends { readonly text: string }>(blocks: readonly T[]): Framed<T> {
  const start = blocks.findIndex(({ text }) => START.test(text));
  const end = blocks.findLastIndex(({ text }) => END.test(text));
  if (start === -1) return { before: [], text: blocks, behind: [] };
  const credits = CREDIT.test(blocks[start + 1]?.text ?? '') ? 1 : 0;
  const stop = end > start ? end - (CREDIT.test(blocks[end - 1]?.text ?? '') ? 1 : 0) : blocks.length;
  return {
    before: blocks.slice(0, start + 1 + credits),
    text: blocks.slice(start + 1 + credits, stop),
    behind: blocks.slice(stop),
  };
}
