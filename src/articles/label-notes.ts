import type { Block, BlockKind, Problem, Span } from '../model.ts';
import type { JoinedText } from './assemble-article.ts';
import { lastIndexWhere } from './bisect.ts';
import { citedInNotes } from './cited-in-notes.ts';
import { findLinks } from './find-links.ts';
import { type FoundNotes, findNotes } from './find-notes.ts';
import { problem } from './problems.ts';
import { headsNotes } from './text-metadata.ts';
import { withoutMarks } from './without-marks.ts';

/** A block whose labels still stand in its text. */
export interface LabelledBlock {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly text: string;
  readonly indent: number;
  readonly source: Span;
  /** Offsets of `text` at which a line of the source begins, and that line's number; `null` where the file has no lines. */
  readonly lines: readonly { readonly at: number; readonly number: number | null }[];
}

/**
 * Joins notes to their marks by the printed label, as plain text gives no other way.
 *
 * A file has one style of marks and one of notes; the pair that joins most notes is taken, and only if it joins half of
 * them. Marks without a note and notes without a mark are problems, never guesses.
 */
export function labelNotes(blocks: readonly LabelledBlock[], file: string): JoinedText {
  const found: FoundNotes = findNotes(blocks) ?? { notes: [], marks: new Map(), closing: false };
  const apparatus = apparatusOf(blocks, found);
  const tail = findTail(blocks, found, apparatus);
  const first = found.notes[0]?.blocks[0] ?? blocks.length;
  const left = new Set([...apparatus, ...tail]);
  const kept = blocks.flatMap((block, index) => (left.has(index) ? [] : [{ block, index }]));
  return {
    body: kept.map(({ block, index }) => unlabelled(block, found.marks.get(index))),
    notes: found.notes.map(({ label, text }) => ({ label, text, links: findLinks(text) })),
    beforeNotes: found.closing ? kept.filter(({ index }) => index < first).length : kept.length,
    tail: tail.flatMap((index) => blocks[index] ?? []).map((block) => unlabelled(block)),
    problems: findProblems(blocks, found, file),
  };
}

function unlabelled(
  { kind, depth, text, source }: LabelledBlock,
  marks: Parameters<typeof withoutMarks>[1] = [],
): Block {
  return { kind, depth, source, ...withoutMarks(text, marks) };
}

/** The blocks of the notes, and the lines that head them (“Notes”). */
function apparatusOf(blocks: readonly LabelledBlock[], { notes }: FoundNotes): ReadonlySet<number> {
  const apparatus = new Set(notes.flatMap((note) => note.blocks));
  for (const { blocks: extent } of notes) {
    const before = (extent[0] ?? 0) - 1;
    if (headsNotes(blocks[before]?.text ?? '')) apparatus.add(before);
  }
  return apparatus;
}

const SHORTEST_BODY = 1000;

/** What stands after the notes that close a text: site lines, share buttons, copyright. Too much of it is more body. */
function findTail(
  blocks: readonly LabelledBlock[],
  found: FoundNotes,
  apparatus: ReadonlySet<number>,
): readonly number[] {
  if (!found.closing) return [];
  const lengthOf = (indexes: readonly number[]): number =>
    indexes.reduce((sum, index) => sum + (blocks[index]?.text.length ?? 0), 0);
  const first = (found.notes.at(-1)?.blocks.at(-1) ?? blocks.length) + 1;
  const tail = blocks.flatMap((_, index) => (index >= first ? [index] : []));
  const body = lengthOf(blocks.flatMap((_, index) => (index < first && !apparatus.has(index) ? [index] : [])));
  return lengthOf(tail) <= Math.min(Math.max(SHORTEST_BODY, body / 10), body / 2) ? tail : [];
}

function findProblems(blocks: readonly LabelledBlock[], found: FoundNotes, file: string): readonly Problem[] {
  const marks = [...found.marks].flatMap(([index, list]) =>
    list.flatMap(({ start, labels }) => labels.map((each) => ({ ...each, line: lineIn(blocks[index], start) }))),
  );
  const cited = new Set(marks.map(({ note }) => note));
  const inNotes = citedInNotes(found.notes);
  const orphans = marks.filter(({ note }) => note === null);
  const lineOf = (note: FoundNotes['notes'][number]): number | null => lineIn(blocks[note.blocks[0] ?? -1], 0);
  return [
    ...orphans.map(({ label, line }) => problem(file, line, 'noteref-without-note', label)),
    ...found.notes
      .filter((_, at) => !cited.has(at) && !inNotes.has(at))
      .map((note) => problem(file, lineOf(note), 'note-without-noteref', note.label)),
    ...found.notes
      .filter(({ text }) => text === '')
      .map((note) => problem(file, lineOf(note), 'empty-note', note.label)),
  ];
}

/** The line of the source on which an offset of a block's text stands. */
function lineIn(block: LabelledBlock | undefined, offset: number): number | null {
  const lines = block?.lines ?? [];
  return lines[lastIndexWhere(lines, ({ at }) => at <= offset)]?.number ?? null;
}
