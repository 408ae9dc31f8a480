import type { LabelledBlock } from './label-notes.ts';
import { heaviestIncreasingChain } from './increasing-chain.ts';
import { LABEL_STYLES, labelNumber, type LabelStyle, type NoteStyle, splitLabels } from './label-styles.ts';
import type { Mark } from './without-marks.ts';

export interface FoundNotes {
  /** In the order of the text; `blocks` are the indexes of the blocks that a note takes up. */
  readonly notes: readonly { readonly label: string; readonly text: string; readonly blocks: readonly number[] }[];
  /** By index of the block, in text order. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  /** Whether the notes stand together behind all marks. */
  readonly closing: boolean;
}

/** A block that begins like a note. */
interface Candidate {
  readonly index: number;
  readonly label: string;
  readonly number: number | null;
  /** Length of the label with its brackets and the white space behind it. */
  readonly prefix: number;
}

interface Occurrence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
}

interface Joined {
  readonly style: NoteStyle;
  readonly candidates: readonly Candidate[];
  readonly occurrences: readonly Occurrence[];
  readonly roman: boolean;
  readonly cited: number;
}

/**
 * Finds the notes of a text whose labels are printed, and the marks that point to them.
 * @returns `null` when no style joins at least half of its notes to a mark
 */
export function findNotes(blocks: readonly LabelledBlock[]): FoundNotes | null {
  const joined = LABEL_STYLES.flatMap((style) => style.notes.map((note) => joinBy(style, note, blocks))).filter(
    (candidate) => candidate.cited > 0 && candidate.cited * 2 >= candidate.candidates.length,
  );
  const best = joined.reduce<Joined | null>((top, next) => (top && top.cited >= next.cited ? top : next), null);
  return best ? resolve(best, blocks) : orphanMarks(blocks);
}

function joinBy(style: LabelStyle, note: NoteStyle, blocks: readonly LabelledBlock[]): Joined {
  const starts = blocks.flatMap((block, index) => {
    const match = note.start.exec(block.text);
    return match?.[1] === undefined ? [] : [{ index, label: match[1], prefix: match[0].length }];
  });
  const roman = starts.some(({ label }) => /^i{2,3}$/iu.test(label));
  const candidates = starts.map((start) => ({ ...start, number: labelNumber(start.label, roman) }));
  const startOf = new Map(candidates.map(({ index, prefix }) => [index, prefix]));
  const occurrences = findOccurrences(style, blocks, startOf);
  const chosen = choose(candidates, occurrences, note, roman);
  const labels = new Set(occurrences.flatMap((occurrence) => occurrence.labels));
  const cited = chosen.filter(({ label }) => labels.has(label)).length;
  return { style: note, candidates: chosen, occurrences, roman, cited };
}

function findOccurrences(
  style: LabelStyle,
  blocks: readonly LabelledBlock[],
  startOf: ReadonlyMap<number, number>,
): readonly Occurrence[] {
  return blocks.flatMap(({ text }, index) => {
    if (style.name === 'symbol' && /(?:^|\s)\*(?=\S)/u.test(text.slice(startOf.get(index) ?? 0))) return [];
    return [...text.matchAll(style.mark)].flatMap((match) => {
      const end = match.index + match[0].length;
      if (end <= (startOf.get(index) ?? 0) || match[1] === undefined) return [];
      return [{ index, start: match.index, end, labels: splitLabels(match[1]) }];
    });
  });
}

/** Which candidates are notes: one increasing chain, or, where the marks restart, every one that a mark asks for. */
function choose(
  candidates: readonly Candidate[],
  occurrences: readonly Occurrence[],
  style: NoteStyle,
  roman: boolean,
): readonly Candidate[] {
  const firstMark = new Map<string, number>();
  for (const { index, labels } of occurrences) {
    for (const label of labels) if (!firstMark.has(label)) firstMark.set(label, index);
  }
  const isCited = ({ label, index }: Candidate): boolean => (firstMark.get(label) ?? Infinity) <= index;
  if (candidates.some(({ number }) => number === null) || restarts(candidates, occurrences, roman)) {
    return candidates.filter(isCited);
  }
  const links = candidates.map((candidate) => ({
    number: candidate.number ?? 0,
    weight: isCited(candidate) ? 1 : firstMark.has(candidate.label) ? 0.5 : 0.001,
  }));
  const chain = heaviestIncreasingChain(links).flatMap((at) => candidates[at] ?? []);
  if (!style.ambiguous) return chain;
  // A numbered list that happens to go on where the notes end, or end where they begin, is none of them.
  return chain.slice(chain.findIndex(isCited), chain.findLastIndex(isCited) + 1);
}

/** Notes restart when labels recur on both sides and the marks count back: footnotes by page or by chapter. */
function restarts(candidates: readonly Candidate[], occurrences: readonly Occurrence[], roman: boolean): boolean {
  if (new Set(candidates.map(({ label }) => label)).size === candidates.length) return false;
  const first = labelNumber(candidates[0]?.label ?? '', roman);
  const numbers = occurrences.flatMap(({ labels: marks }) => marks.map((label) => labelNumber(label, roman)));
  return numbers.some((number, at) => number === first && at > 0 && (numbers[at - 1] ?? 0) > (number ?? 0));
}

function resolve(joined: Joined, blocks: readonly LabelledBlock[]): FoundNotes {
  const { candidates, style } = joined;
  const noteBlocks = new Set(candidates.map(({ index }) => index));
  const occurrences = joined.occurrences.filter(({ index }) => !noteBlocks.has(index));
  const closing = (occurrences.at(-1)?.index ?? -1) < (candidates[0]?.index ?? 0);
  const marked = new Set(occurrences.map(({ index }) => index));
  const notes = candidates.map((candidate, at) => {
    const indexes = noteExtent(candidate, candidates[at + 1]?.index ?? null, { blocks, style, closing, marked });
    return { label: candidate.label, text: noteText(candidate, indexes, blocks, style), blocks: indexes };
  });
  const taken = new Set(notes.flatMap((note) => note.blocks));
  const marks = new Map<number, Mark[]>();
  const pointer = notePointer(joined, occurrences, closing);
  for (const occurrence of occurrences) {
    if (taken.has(occurrence.index)) continue;
    const labels = occurrence.labels.map((label) => ({ label, note: pointer(label, occurrence) }));
    if (!labels.every(({ label, note }) => note !== null || isPlausible(label, joined))) continue;
    add(marks, occurrence, labels);
  }
  return { notes, marks, closing };
}

interface Surroundings {
  readonly blocks: readonly LabelledBlock[];
  readonly style: NoteStyle;
  readonly closing: boolean;
  readonly marked: ReadonlySet<number>;
}

/** The blocks of a note: its first, and those that go on with it. */
function noteExtent(note: Candidate, next: number | null, around: Surroundings): readonly number[] {
  const { blocks, style, closing, marked } = around;
  const first = blocks[note.index];
  const extent = [note.index];
  let open = style.closing !== null && !first?.text.endsWith(style.closing);
  let alone = first?.text.length === note.prefix;
  for (let index = note.index + 1; index < (next ?? blocks.length); index++) {
    const block = blocks[index];
    if (!block) break;
    const indented = block.indent > (first?.indent ?? 0) && !marked.has(index);
    const between = closing && next !== null;
    if (!open && !alone && !indented && !between) break;
    extent.push(index);
    alone = false;
    open &&= !block.text.endsWith(style.closing ?? '');
  }
  return extent;
}

function noteText(
  note: Candidate,
  indexes: readonly number[],
  blocks: readonly LabelledBlock[],
  style: NoteStyle,
): string {
  const whole = indexes.map((index) => blocks[index]?.text ?? '').join('\n\n');
  const text = whole.slice(note.prefix).trim();
  return style.closing !== null && text.endsWith(style.closing) ? text.slice(0, -style.closing.length).trim() : text;
}

type Pointer = (label: string, mark: { readonly index: number }) => number | null;

/**
 * Where a mark points: to the one note of its label. Where labels recur, to the first such note behind the mark, or,
 * if all notes stand at the end, to that of the same round: the third time that the marks begin anew, the third `1`.
 */
function notePointer(joined: Joined, occurrences: readonly Occurrence[], closing: boolean): Pointer {
  const { candidates, roman } = joined;
  const byLabel = new Map<string, number[]>();
  candidates.forEach(({ label }, at) => {
    const notes = byLabel.get(label);
    if (notes) notes.push(at);
    else byLabel.set(label, [at]);
  });
  const roundOf = new Map<object, number>();
  let round = 0;
  let highest = 0;
  for (const occurrence of occurrences) {
    const number = labelNumber(occurrence.labels[0] ?? '', roman) ?? 0;
    if (number === 1 && highest > 1) {
      round++;
      highest = 0;
    }
    highest = Math.max(highest, number);
    roundOf.set(occurrence, round);
  }
  return (label, mark) => {
    const notes = byLabel.get(label) ?? [];
    if (notes.length < 2) return notes[0] ?? null;
    if (closing) return notes[roundOf.get(mark) ?? 0] ?? null;
    return notes.find((at) => (candidates[at]?.index ?? -1) > mark.index) ?? notes.at(-1) ?? null;
  };
}

/** A label that could well have a note: `[4]` beside notes 1 to 3, but not `[2012]`, and not `[a]`. */
function isPlausible(label: string, { candidates, roman }: Joined): boolean {
  const isNumber = /^\d+$/u.test(label);
  if (!isNumber || !candidates.every((candidate) => /^\d+$/u.test(candidate.label))) return false;
  const highest = candidates.reduce((top, candidate) => Math.max(top, candidate.number ?? 0), 0);
  const number = labelNumber(label, roman) ?? Infinity;
  return number >= 1 && number <= highest + 10;
}

/** A page pasted without its notes: square marks that count 1, 2, 3 … with not one note. */
function orphanMarks(blocks: readonly LabelledBlock[]): FoundNotes | null {
  const square = LABEL_STYLES.find(({ name }) => name === 'square');
  if (!square) return null;
  const occurrences = findOccurrences(square, blocks, new Map());
  const seen = new Set<string>();
  for (const label of occurrences.flatMap(({ labels }) => labels)) if (Number(label) === seen.size + 1) seen.add(label);
  if (seen.size < 2) return null;
  const marks = new Map<number, Mark[]>();
  for (const occurrence of occurrences) {
    if (!occurrence.labels.every((label) => seen.has(label))) continue;
    add(
      marks,
      occurrence,
      occurrence.labels.map((label) => ({ label, note: null })),
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
