import type { ParsedFile } from '../../src/articles/assemble-article.ts';
import type { Block, Note, Noteref, Problem } from '../../src/model.ts';

/** A parsed file as a test can write it down: marks stand in the text, as `⟨label⟩`, or `⟨label?⟩` without a note. */
export interface Shown {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** `## Harbours` for a heading of the second rank, `(item) Nets` for what is neither heading nor paragraph. */
  readonly body: readonly string[];
  /** `[1] Smith.` */
  readonly notes: readonly string[];
  /** `3 empty-note`, or `0 …` for the file as a whole. */
  readonly problems: readonly string[];
}

export function shown({ metadata, blocks, notes, problems }: ParsedFile): Shown {
  return {
    title: metadata.title,
    authors: metadata.authors,
    body: blocks.map((block) => shownBlock(block, notes)),
    notes: shownNotes(notes),
    problems: shownProblems(problems),
  };
}

export function shownBlock(block: Block, notes: readonly Note[]): string {
  const text = shownText(block.text, block.noterefs, notes);
  if (block.kind === 'heading') return `${'#'.repeat(block.depth)} ${text}`;
  return block.kind === 'paragraph' ? text : `(${block.kind}) ${text}`;
}

/** A noteref is shown with the label of the note that it points to, so that a wrong note shows. */
export function shownText(text: string, noterefs: readonly Noteref[], notes: readonly Note[]): string {
  return noterefs.toReversed().reduce((marked, { at, label, note }) => {
    const found = note === null ? `${label}?` : (notes[note]?.label ?? `${label}!`);
    const mark = found === label || note === null ? found : `${label}→${found}`;
    return `${marked.slice(0, at)}⟨${mark}⟩${marked.slice(at)}`;
  }, text);
}

export function shownNotes(notes: readonly Note[]): readonly string[] {
  return notes.map(({ label, text }) => `[${label}] ${text}`);
}

export function shownProblems(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ line, code }) => `${line ?? 0} ${code}`);
}
