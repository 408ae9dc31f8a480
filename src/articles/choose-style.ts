import { heaviestIncreasingChain } from './increasing-chain.ts';
import type { LabelledBlock } from './label-notes.ts';
import { identify, LABEL_STYLES, labelNumber, type LabelStyle, type NoteStyle, splitLabels } from './label-styles.ts';

/** A block that begins like a note. */
export interface Candidate {
  readonly index: number;
  readonly label: string;
  /** The label in the form in which marks are looked up. */
  readonly identifier: string;
  readonly number: number | null;
  /** Length of the label with its brackets and the white space behind it. */
  readonly prefix: number;
}

/** Where a label, or several, stands in a text like a mark. */
export interface Occurrence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
  /** It stands where a note's own label would. */
  readonly leads: boolean;
}

/** What a pair of a mark style and a note style makes of a text. */
export interface Joined {
  readonly style: NoteStyle;
  readonly notes: readonly Candidate[];
  readonly occurrences: readonly Occurrence[];
  readonly roman: boolean;
  /** How many of the notes a mark points to. */
  readonly cited: number;
}

/**
 * Chooses the pair of styles that joins most notes to marks; of equals, the more telling.
 * @returns `null` when none joins at least half of its notes
 */
export function chooseStyle(blocks: readonly LabelledBlock[]): Joined | null {
  return LABEL_STYLES.flatMap((style) => joinBy(style, blocks))
    .filter(({ cited, notes }) => cited > 0 && cited * 2 >= notes.length)
    .reduce<Joined | null>((best, next) => (best && best.cited >= next.cited ? best : next), null);
}

/** Finds everything that looks like a mark of a style; what stands in code (`line[1]`) is none. */
export function findOccurrences({ name, mark }: LabelStyle, blocks: readonly LabelledBlock[]): readonly Occurrence[] {
  return blocks.flatMap(({ kind, text }, index) => {
    // `search` is much the cheaper: most texts hold no mark of most styles.
    if (kind === 'code' || text.search(mark) === -1) return [];
    const emphasises = name === 'symbol' && /(?:^|\s)\*(?=\S)/u.test(text);
    return [...text.matchAll(mark)].flatMap((match) => {
      if (match[1] === undefined || (emphasises && match[1].startsWith('*'))) return [];
      const [start, end] = [match.index, match.index + match[0].length];
      return [{ index, start, end, labels: splitLabels(match[1]), leads: start === 0 }];
    });
  });
}

function joinBy(style: LabelStyle, blocks: readonly LabelledBlock[]): readonly Joined[] {
  const found = findOccurrences(style, blocks);
  if (found.every(({ leads }) => leads)) return [];
  return style.notes.map((note) => joinNotes(note, note.counted === true ? countingUp(found) : found, blocks));
}

/** Digits that follow upon one another from 1; a footnote has but one mark, and what counts otherwise is a number. */
function countingUp(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  let next = 1;
  const counting = occurrences.filter(({ labels }) => {
    const isNext = labels[0] === String(next);
    next += isNext ? 1 : 0;
    return isNext;
  });
  return counting.length > 1 ? counting : [];
}

function joinNotes(note: NoteStyle, occurrences: readonly Occurrence[], blocks: readonly LabelledBlock[]): Joined {
  const starts = blocks.flatMap(({ kind, text }, index) => {
    const match = kind === 'code' || kind === 'heading' ? null : note.start.exec(text);
    return match?.[1] === undefined ? [] : [{ index, label: match[1], prefix: match[0].length }];
  });
  const roman = starts.some(({ label }) => /^i{2,3}$/iu.test(label));
  const candidates = starts.map((start) => ({
    ...start,
    identifier: identify(start.label),
    number: labelNumber(start.label, roman),
  }));
  const marks = occurrences.filter(({ leads }) => !leads);
  const marked = new Set(marks.flatMap(({ labels }) => labels.map(identify)));
  const notes = chooseNotes(candidates, marks, { style: note, roman });
  return {
    style: note,
    notes,
    occurrences,
    roman,
    cited: notes.filter(({ identifier }) => marked.has(identifier)).length,
  };
}

interface Manner {
  readonly style: NoteStyle;
  readonly roman: boolean;
}

/** Which candidates are notes: one increasing chain, or, where the marks restart, every one that a mark asks for. */
function chooseNotes(
  candidates: readonly Candidate[],
  marks: readonly Occurrence[],
  { style, roman }: Manner,
): readonly Candidate[] {
  const firstMark = new Map<string, number>();
  for (const { index, labels } of marks) {
    for (const label of labels.map(identify)) if (!firstMark.has(label)) firstMark.set(label, index);
  }
  const isCited = ({ identifier, index }: Candidate): boolean => (firstMark.get(identifier) ?? Infinity) <= index;
  if (style.named === true) return referencesAmong(candidates);
  if (candidates.some(({ number }) => number === null) || restarts(candidates, marks, roman)) {
    return style.ambiguous ? takeInTurn(candidates, marks) : candidates.filter(isCited);
  }
  const links = candidates.map((candidate) => ({
    number: candidate.number ?? 0,
    weight: isCited(candidate) ? 1 : firstMark.has(candidate.identifier) ? 0.5 : UNCITED,
  }));
  const chain = heaviestIncreasingChain(links).flatMap((at) => candidates[at] ?? []);
  return style.ambiguous ? trimChain(chain, isCited) : chain;
}

/** The last blocks to begin with each name, if they stand together. A paragraph, too, may begin with one. */
function referencesAmong(candidates: readonly Candidate[]): readonly Candidate[] {
  const last = new Map(candidates.map((candidate) => [candidate.identifier, candidate]));
  const references = candidates.filter((candidate) => last.get(candidate.identifier) === candidate);
  return references.filter(({ index }, at) => {
    const [before, next] = [references[at - 1]?.index ?? -Infinity, references[at + 1]?.index ?? Infinity];
    return Math.min(index - before, next - index) <= FURTHEST;
  });
}

/** A heading may stand between two references. */
const FURTHEST = 2;

/** Notes without a mark are notes still, but no number of them outweighs one that has its mark. */
const UNCITED = 1e-6;

/** A numbered list that happens to go on where the notes end, or to end where they begin, is none of them. */
function trimChain(chain: readonly Candidate[], isCited: (note: Candidate) => boolean): readonly Candidate[] {
  let first = chain.findIndex(isCited);
  if (first < 0) return [];
  let last = chain.findLastIndex(isCited);
  while (adjoins(chain[first - 1], chain[first])) first--;
  while (adjoins(chain[last], chain[last + 1])) last++;
  return chain.slice(first, last + 1);
}

function adjoins(note: Candidate | undefined, next: Candidate | undefined): boolean {
  return (
    note !== undefined &&
    next !== undefined &&
    next.index === note.index + 1 &&
    next.number === (note.number ?? Infinity) + 1
  );
}

/** Notes restart when labels recur on both sides and the marks count back: footnotes by page or by chapter. */
function restarts(candidates: readonly Candidate[], marks: readonly Occurrence[], roman: boolean): boolean {
  if (new Set(candidates.map(({ identifier }) => identifier)).size === candidates.length) return false;
  const first = labelNumber(candidates[0]?.label ?? '', roman);
  const numbers = marks.flatMap(({ labels }) => labels.map((label) => labelNumber(label, roman)));
  return numbers.some((number, at) => number === first && at > 0 && (numbers[at - 1] ?? 0) > (number ?? 0));
}

/**
 * Takes a candidate for each mark of its label that went before. Where more such marks follow, it is the note of all
 * before it; the bullets of a list, which no mark asks for, are left.
 */
function takeInTurn(candidates: readonly Candidate[], marks: readonly Occurrence[]): readonly Candidate[] {
  const left = new Map<string, number>();
  for (const label of marks.flatMap(({ labels }) => labels.map(identify))) left.set(label, (left.get(label) ?? 0) + 1);
  const waiting = new Map<string, number>();
  let next = 0;
  return candidates.filter(({ index, identifier }) => {
    for (let mark = marks[next]; mark && mark.index <= index; mark = marks[++next]) {
      for (const each of mark.labels.map(identify)) {
        waiting.set(each, (waiting.get(each) ?? 0) + 1);
        left.set(each, (left.get(each) ?? 0) - 1);
      }
    }
    const asked = waiting.get(identifier) ?? 0;
    waiting.set(identifier, (left.get(identifier) ?? 0) > 0 ? 0 : Math.max(0, asked - 1));
    return asked > 0;
  });
}
