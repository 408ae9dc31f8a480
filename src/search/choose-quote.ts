import type { Passage, Span } from '../model.ts';
import { cutBehind } from '../passages/segments.ts';
import { trimSpan } from '../passages/sentences.ts';

/** A whole passage is quoted up to so many characters; of a longer one, the sentences around the highlight. */
const LONGEST_QUOTE = 1500;

export interface Choice extends Span {
  readonly highlight: Span;
}

/**
 * Chooses what of a passage is quoted.
 *
 * @param highlight  the place of the sentence that answers best
 */
export function chooseQuote({ text }: Passage, sentences: readonly Span[], highlight: number): Choice {
  const { start, end } = growAround(sentences, highlight);
  // One sentence may be too long by itself.
  const cut = end - start > LONGEST_QUOTE ? cutBehind(text, start, LONGEST_QUOTE) : end;
  const quote = trimSpan(text, { start, end: cut });
  const sentence = trimSpan(text, sentences[highlight] ?? quote);
  return { ...quote, highlight: { start: sentence.start, end: Math.min(quote.end, sentence.end) } };
}

/** Adds whole sentences on both sides, the one behind first, as long as all of them fit. */
function growAround(sentences: readonly Span[], centre: number): Span {
  let [first, last] = [centre, centre];
  const fits = (from: number, to: number): boolean =>
    (sentences[to]?.end ?? Infinity) - (sentences[from]?.start ?? -Infinity) <= LONGEST_QUOTE;
  for (let grew = true; grew;) {
    grew = false;
    if (fits(first, last + 1)) [last, grew] = [last + 1, true];
    if (fits(first - 1, last)) [first, grew] = [first - 1, true];
  }
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
}
