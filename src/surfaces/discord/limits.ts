/** Discord's limit on the text of all displays of a message together. It counts code points; code units are safe. */
const MAX_TEXT = 4000;
/** Users report that Discord answers 500 when a message's text exceeds about 10,000 bytes in UTF-8. */
const MAX_BYTES = 9500;

/** Whether texts may stand together in one message. */
export function fitsMessage(texts: readonly string[]): boolean {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length <= MAX_TEXT && texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) <= MAX_BYTES;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest beginning of a text that is no longer than `longest`, cut between words, else between graphemes. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const window = text.slice(0, longest + 1);
  const space = window.search(/\s\S*$/u);
  if (space > longest / 2) return window.slice(0, space).trimEnd();
  const last = [...GRAPHEMES.segment(window)].at(-1);
  if (last && last.index > 0) return text.slice(0, last.index);
  // One grapheme of thousands of marks is cut between its code points.
  return /[\ud800-\udbff]$/u.test(text.slice(0, longest)) ? text.slice(0, longest - 1) : text.slice(0, longest);
}
