import type { Block, Note, Problem } from '../model.ts';
import type { JoinedText } from './assemble-article.ts';
import { citedInNotes } from './cited-in-notes.ts';
import { problem } from './problems.ts';
import type { LineAt } from './source-lines.ts';

/** A note and the line, from 1, on which it begins; `null` where the file has no lines. */
export type LocatedNote = Note & { readonly line: number | null };

/**
 * Joins notes that their format links to their marks, where blocks already know which note each mark means.
 * @param linkedInNotes  indexes of the notes that other notes cite, and so no mark of the body has to
 * @returns `null` when no mark and no note is linked, so that printed labels are all there is to go by
 */
export function linkNotes(
  body: readonly Block[],
  notes: readonly LocatedNote[],
  { lineAt, file }: { readonly lineAt: LineAt; readonly file: string },
  linkedInNotes: ReadonlySet<number> = new Set(),
): JoinedText | null {
  const cited = new Set(body.flatMap((block) => block.noterefs.map(({ note }) => note)));
  if (notes.length === 0 && cited.size === 0) return null;
  const orphans = body.flatMap((block): readonly Problem[] =>
    block.noterefs
      .filter(({ note }) => note === null)
      .map(({ label }) => problem(file, lineAt(block.source.start), 'noteref-without-note', label)),
  );
  const inNotes = citedInNotes(notes);
  const uncited = notes
    .filter((_, at) => !cited.has(at) && !inNotes.has(at) && !linkedInNotes.has(at))
    .map(({ label, line }) => problem(file, line, 'note-without-noteref', label));
  const empty = notes
    .filter(({ text }) => text === '')
    .map(({ label, line }) => problem(file, line, 'empty-note', label));
  return { body, notes, beforeNotes: body.length, tail: [], problems: [...orphans, ...uncited, ...empty] };
}
