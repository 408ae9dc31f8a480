import { lastIndexWhere } from './bisect.ts';
import { type Candidate, chooseStyle, findOccurrences, type Joined, type Occurrence } from './choose-style.ts';
import type { LabelledBlock } from './label-notes.ts';
import { identify, LABEL_STYLES, labelNumber } from './label-styles.ts';
import { headsNotes } from './text-metadata.ts';
import type { Mark } from './without-marks.ts';

export interface FoundNotes {
  /** In the order of the text; `blocks` are the indexes of the blocks that a note takes up. */
  readonly notes: readonly { readonly label: string; readonly text: string; readonly blocks: readonly number[] }[];
  /** By index of the block, in text order. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  /** Whether the notes stand together behind all marks. */
  readonly closing: boolean;
}

/**
 * Finds the notes of a text whose labels are printed, and the marks that point to them.
 * @returns `null` when no style joins at least half of its notes to a mark, and no marks count up without notes
 */
export function findNotes(blocks: readonly LabelledBlock[]): FoundNotes | null {
  const joined = chooseStyle(blocks);
  return joined ? resolve(joined, blocks) : orphanMarks(blocks);
}

function resolve(joined: Joined, blocks: readonly LabelledBlock[]): FoundNotes {
  const starts = new Set(joined.notes.map(({ index }) => index));
  const occurrences = joined.occurrences.filter(({ index }) => !starts.has(index));
  const closing = (occurrences.findLast(({ leads }) => !leads)?.index ?? -1) < (joined.notes[0]?.index ?? 0);
  const marked = new Set(occurrences.map(({ index }) => index));
  const around = { blocks, closing, marked, usualIndent: usualIndent(blocks), enclosed: joined.style.enclosed };
  const notes = joined.notes.map((note, at) => {
    const extent = noteExtent(note, joined.notes[at + 1]?.index ?? null, around);
    return { label: note.label, text: noteText(note, extent, around), blocks: extent };
  });
  const taken = new Set(notes.flatMap((note) => note.blocks));
  const marks = resolveMarks(
    joined,
    occurrences.filter(({ index }) => !taken.has(index)),
    closing,
  );
  return { notes, marks, closing };
}

interface Surroundings {
  readonly blocks: readonly LabelledBlock[];
  readonly closing: boolean;
  /** Indexes of the blocks outside the notes that hold something like a mark. */
  readonly marked: ReadonlySet<number>;
  readonly usualIndent: number;
  readonly enclosed: boolean;
}

/** Body paragraphs with first-line indents stand further in than a note, and do not go on with it. */
function usualIndent(blocks: readonly LabelledBlock[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of blocks) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].reduce((top, each) => (each[1] > top[1] ? each : top), [0, 0])[0];
}

/** The blocks of a note: its first, and those that go on with it. */
function noteExtent(note: Candidate, next: number | null, around: Surroundings): readonly number[] {
  const { blocks, closing, marked } = around;
  const first = blocks[note.index];
  const end = next ?? blocks.length;
  if (around.enclosed) return range(note.index, closingBracket(note.index, end, blocks) ?? note.index);
  if (closing && next !== null && isApparatus(blocks.slice(note.index + 1, next))) return range(note.index, next - 1);
  let last = note.index;
  // A label that stands alone on its line has its note on the next.
  if (first?.text.length === note.prefix && last + 1 < end) last++;
  const goesOn = (index: number): boolean => {
    const indent = blocks[index]?.indent ?? 0;
    return index < end && indent > (first?.indent ?? 0) && indent !== around.usualIndent && !marked.has(index);
  };
  while (goesOn(last + 1)) last++;
  return range(note.index, last);
}

/** So many paragraphs may a note have; what is more, or has a heading, is an appendix between the notes. */
const MOST_PARAGRAPHS = 8;

function isApparatus(between: readonly LabelledBlock[]): boolean {
  return between.length < MOST_PARAGRAPHS && !between.some(({ kind, text }) => kind === 'heading' || headsNotes(text));
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** The block at whose end the bracket closes that opened before the label; `null` where it never does. */
function closingBracket(first: number, end: number, blocks: readonly LabelledBlock[]): number | null {
  let open = 0;
  for (let index = first; index < end; index++) {
    const text = blocks[index]?.text ?? '';
    open += text.split('[').length - text.split(']').length;
    if (open <= 0) return text.endsWith(']') ? index : null;
  }
  return null;
}

function noteText(note: Candidate, extent: readonly number[], { blocks, enclosed }: Surroundings): string {
  const whole = extent.map((index) => blocks[index]?.text ?? '').join('\n\n');
  const text = whole.slice(note.prefix).trim();
  return enclosed && text.endsWith(']') ? text.slice(0, -1).trim() : text;
}

function resolveMarks(
  joined: Joined,
  occurrences: readonly Occurrence[],
  closing: boolean,
): ReadonlyMap<number, readonly Mark[]> {
  const pointer = notePointer(joined, occurrences, closing);
  const isPlausible = plausibleLabels(joined);
  const marks = new Map<number, Mark[]>();
  for (const occurrence of occurrences) {
    const labels = occurrence.labels.map((label) => ({ label, note: pointer(label, occurrence) }));
    if (labels.every(({ label, note }) => note !== null || (isPlausible(label) && !occurrence.leads))) {
      add(marks, occurrence, labels);
    }
  }
  return marks;
}

type Pointer = (label: string, mark: Occurrence) => number | null;

/**
 * Where a mark points: to the one note of its label. Where labels recur, to the first such note behind the mark, or,
 * if all notes stand at the end, to that of the same round: the third time that the marks begin anew, the third `1`.
 */
function notePointer({ notes, roman }: Joined, occurrences: readonly Occurrence[], closing: boolean): Pointer {
  const byLabel = new Map<string, number[]>();
  notes.forEach(({ identifier }, at) => {
    const same = byLabel.get(identifier);
    if (same) same.push(at);
    else byLabel.set(identifier, [at]);
  });
  const roundOf = countRounds(occurrences, roman);
  return (label, mark) => {
    const same = byLabel.get(identify(label)) ?? [];
    if (same.length < 2) return same[0] ?? null;
    if (closing) return same[roundOf.get(mark) ?? 0] ?? null;
    const before = lastIndexWhere(same, (at) => (notes[at]?.index ?? Infinity) <= mark.index);
    return same[before + 1] ?? same.at(-1) ?? null;
  };
}

/** How many times the marks began anew before each; those without a number (`*`) begin anew each time. */
function countRounds(occurrences: readonly Occurrence[], roman: boolean): ReadonlyMap<Occurrence, number> {
  const rounds = new Map<Occurrence, number>();
  const seen = new Map<string, number>();
  let round = 0;
  let highest = 0;
  for (const occurrence of occurrences) {
    const label = occurrence.labels[0] ?? '';
    const number = labelNumber(label, roman);
    if (number === 1 && highest > 1) {
      round++;
      highest = 0;
    }
    highest = Math.max(highest, number ?? 0);
    rounds.set(occurrence, number === null ? (seen.get(label) ?? 0) : round);
    seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  return rounds;
}

/** Labels that could well have a note: `[4]` beside notes 1 to 3, but not `[2012]`, and not `[a]`. */
function plausibleLabels({ notes }: Joined): (label: string) => boolean {
  if (!notes.every(({ identifier }) => /^\d+$/u.test(identifier))) return () => false;
  const highest = notes.reduce((top, { number }) => Math.max(top, number ?? 0), 0);
  return (label) => {
    const number = labelNumber(label, false);
    return /^\d+$/u.test(identify(label)) && number !== null && number >= 1 && number <= highest + 10;
  };
}

/** A page pasted without its notes: square marks that count 1, 2, 3 …, and nothing that could be their notes. */
function orphanMarks(blocks: readonly LabelledBlock[]): FoundNotes | null {
  const occurrences = LABEL_STYLES.filter(({ name }) => name === 'square').flatMap((style) =>
    findOccurrences(style, blocks),
  );
  const counted = new Set<string>();
  for (const label of occurrences.flatMap(({ labels }) => labels)) {
    if (Number(label) === counted.size + 1) counted.add(label);
  }
  const orphans = occurrences.filter(({ labels }) => labels.every((label) => counted.has(label)));
  if (counted.size < 2 || orphans.some(({ leads }) => leads)) return null;
  const marks = new Map<number, Mark[]>();
  for (const orphan of orphans) {
    add(
      marks,
      orphan,
      orphan.labels.map((label) => ({ label, note: null })),
    );
  }
  return { notes: [], marks, closing: false };
}

function add(marks: Map<number, Mark[]>, { index, start, end }: Occurrence, labels: Mark['labels']): void {
  const mark = { start, end, labels };
  const list = marks.get(index);
  if (list) list.push(mark);
  else marks.set(index, [mark]);
}
