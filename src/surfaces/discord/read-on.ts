import type { Passage } from '../../model.ts';
import type { Served } from './library.ts';
import type { ReadingView } from './render-answer.ts';

/** What is the same for every passage that one reader reads on. */
export type Reader = Pick<ReadingView, 'question' | 'at' | 'within' | 'isPrivate' | 'notice' | 'canReadOn'>;

/** The view of a passage as a reader comes to it, with its place in the article. */
export function readingView(served: Served, passage: Passage, reader: Reader): ReadingView {
  const siblings = siblingsOf(served, passage);
  const at = siblings.indexOf(passage);
  return { ...reader, quote: served.quoteWhole(passage), isFirst: at === 0, isLast: at === siblings.length - 1 };
}

/** The passage so many before or behind another in its article; `undefined` beyond its ends. */
export function neighbour(served: Served, passage: Passage, step: number): Passage | undefined {
  const siblings = siblingsOf(served, passage);
  return siblings[siblings.indexOf(passage) + step];
}

/** The passages of an article stand together, in the order of their numbers. */
function siblingsOf({ passages }: Served, passage: Passage): readonly Passage[] {
  const at = passages.indexOf(passage);
  const start = at - (passage.number - 1);
  const end = passages.findIndex((each, index) => index > at && each.article !== passage.article);
  return passages.slice(start, end === -1 ? passages.length : end);
}
