import type { Span } from '../model.ts';

/** So much a segmenter sees at a time: for each segment that it finds, V8 copies the whole of what it was given. */
const WINDOW = 2000;
/** A segment that ends nearer to the end of the window might end elsewhere if more were seen. */
const LOOKAHEAD = 200;

/** The segments of a text, in order, without gap or overlap, in time linear in its length. */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<Span, void> {
  let start = 0;
  let width = WINDOW;
  while (start < text.length) {
    const base = start;
    const sure = base + width < text.length ? width - LOOKAHEAD : width;
    for (const { index, segment } of segmenter.segment(text.slice(base, base + width))) {
      if (index + segment.length > sure) break;
      start = base + index + segment.length;
      yield { start: base + index, end: start };
      if (width > WINDOW) break;
    }
    width = start === base ? 2 * width : WINDOW;
  }
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Where a text is cut that may go on for `longest` code units behind `start`: between words, or, where no space stands
 * in the latter half, between graphemes. A grapheme that is longer stays whole.
 */
export function cutBehind(text: string, start: number, longest: number): number {
  // Whether a grapheme has ended shows in the character behind it.
  const window = text.slice(start, start + longest + 2);
  let [word, grapheme] = [0, 0];
  let isBehindSpace = false;
  for (const segment of segmentsOf(GRAPHEMES, window)) {
    if (segment.start > longest) break;
    grapheme = segment.start;
    if (isBehindSpace) word = grapheme;
    isBehindSpace = window.slice(segment.start, segment.end).trim() === '';
  }
  if (word > longest / 2) return start + word;
  if (grapheme > 0) return start + grapheme;
  const [first] = segmentsOf(GRAPHEMES, text.slice(start));
  return first ? start + first.end : text.length;
}
