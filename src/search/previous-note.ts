import type { Note } from '../model.ts';

/** How writers say “in the work just cited”: ibid., ibidem, id., ebd., ebenda, ibíd., там же, 同上, 同前. */
const IBID = /^[\s(«“"]*(?:(?:ib|id|ebd)\.|(?:ib[ií]d(?:em)?|ebenda|там же)(?![\p{L}\p{N}])|同[上前])/iu;

/**
 * The nearest note before one of “Ibid.” that is itself none; `null` when the note is none, or none stands before it.
 *
 * Writers mean that note more often than not, but a note that cites two works, or one that was put in later, makes
 * “Ibid.” mean another. So it is offered, and never put in the place of what is printed.
 */
export function previousNote(notes: readonly Note[], at: number): Note | null {
  if (!isIbid(notes[at])) return null;
  return notes.slice(0, at).findLast((note) => !isIbid(note)) ?? null;
}

function isIbid(note: Note | undefined): boolean {
  return note !== undefined && IBID.test(note.text);
}
