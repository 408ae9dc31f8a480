import type { Passage } from '../model.ts';

/** The texts of the notes that a passage cites, in the order of the article's notes, each once. */
export function citedNotes({ article, noterefs }: Passage): readonly string[] {
  const cited = new Set(noterefs.map(({ note }) => note));
  return article.notes.filter((_, at) => cited.has(at)).map(({ text }) => text);
}
