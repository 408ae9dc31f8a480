import type { Span } from '../model.ts';
import { lastIndexWhere } from './bisect.ts';

/** A stretch of a source, and what is read in its place. */
export interface Edit extends Span {
  readonly text: string;
}

export interface Edited {
  readonly text: string;
  /** Where in the source an offset of the edited text is. */
  readonly originOf: (offset: number) => number;
}

/** Makes edits that stand in the order of the source and do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): Edited {
  const pieces: { readonly text: string; readonly at: number; readonly origin: number }[] = [];
  let [length, origin] = [0, 0];
  const add = (text: string, from: number): void => {
    if (text !== '') pieces.push({ text, at: length, origin: from });
    length += text.length;
  };
  for (const { start, end, text } of edits) {
    add(source.slice(origin, start), origin);
    add(text, start);
    origin = end;
  }
  add(source.slice(origin), origin);
  const originOf = (offset: number): number => {
    const piece = pieces[lastIndexWhere(pieces, ({ at }) => at <= offset)];
    return piece ? piece.origin + offset - piece.at : offset;
  };
  return { text: pieces.map(({ text }) => text).join(''), originOf };
}
