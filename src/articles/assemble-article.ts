import type { Block, Note, Noteref, Problem } from '../model.ts';
import { findBio } from './find-bio.ts';
import { NO_METADATA } from './front-matter.ts';
import { mergeMetadata, NOTHING_SAID, sourced, type SourcedMetadata } from './metadata-origins.ts';
import { leftOut, problem } from './problems.ts';
import type { LineAt } from './source-lines.ts';
import { headsNotes, readTextMetadata } from './text-metadata.ts';

/** What a format's parser makes of a file. */
export interface ParsedFile {
  readonly metadata: SourcedMetadata;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
}

/** An article whose notes are joined, before its head and its edges are told from its body. */
export interface JoinedText {
  readonly body: readonly Block[];
  readonly notes: readonly Note[];
  /** How many blocks of the body stand before the notes that close it; all of them when notes stand elsewhere. */
  readonly beforeNotes: number;
  /** What stands after the notes and is too little to be more body. */
  readonly tail: readonly Block[];
  readonly problems: readonly Problem[];
}

export interface FileContext {
  readonly lineAt: LineAt;
  readonly file: string;
  /** In front matter, the head of a page, the properties of a document. */
  readonly stated: SourcedMetadata;
  /** What is said of the file rather than of the text, and yields to what the text says. */
  readonly supposed?: SourcedMetadata;
}

/** Tells title, byline, notes on the author and the page's own lines from the body of an article. */
export function assembleArticle(
  unbound: JoinedText,
  { lineAt, file, stated, supposed = NOTHING_SAID }: FileContext,
): ParsedFile {
  const joined = bindBareMarks(unbound);
  const { body, notes, tail } = joined;
  const head = readTextMetadata(body, stated);
  const known = mergeMetadata(mergeMetadata(stated, sourced(head.metadata, 'text')), supposed);
  const bio = findBio(joined, { head: head.taken, authors: known.authors });
  const reportLeftOut = (code: 'bio' | 'boilerplate', { source, text }: Block): Problem =>
    leftOut(file, lineAt(source.start), code, text);
  const blocks = body.filter(
    (block, at) => !head.taken.has(at) && !bio.blocks.has(at) && !(headsNotes(block.text) && headsNothing(body, at)),
  );
  return {
    metadata: mergeMetadata(known, sourced({ ...NO_METADATA, authors: bio.authors }, 'text')),
    blocks,
    notes: notes.map(({ label, text, links }) => ({ label, text, links })),
    problems: [
      ...joined.problems,
      ...unquotedMarks(body, blocks).map(({ block, label }) =>
        problem(file, lineAt(block.source.start), 'noteref-in-heading', label),
      ),
      ...body.filter((_, at) => bio.blocks.has(at)).map((block) => reportLeftOut('bio', block)),
      ...tail.map((block) => reportLeftOut(bio.tail.has(block) ? 'bio' : 'boilerplate', block)),
    ],
  };
}

/** The marks of titles and headings whose notes no mark in a text that can be quoted points to. */
function unquotedMarks(
  body: readonly Block[],
  blocks: readonly Block[],
): readonly { readonly block: Block; readonly label: string }[] {
  const quoted = blocks.filter(({ kind }) => kind !== 'heading');
  const shown = new Set(quoted.flatMap(({ noterefs }) => noterefs.map(({ note }) => note)));
  return body.flatMap((block) =>
    block.noterefs.filter(({ note }) => note !== null && !shown.has(note)).map(({ label }) => ({ block, label })),
  );
}

/** A mark that is a paragraph of its own belongs to the one before it, or, at the beginning, to the one behind. */
function bindBareMarks(joined: JoinedText): JoinedText {
  const bound: { readonly block: Block; readonly noterefs: Noteref[] }[] = [];
  let waiting: Noteref[] = [];
  for (const block of joined.body) {
    const before = bound.at(-1);
    if (block.text !== '') {
      bound.push({ block, noterefs: [...waiting, ...block.noterefs] });
      waiting = [];
    } else if (before && before.block.kind !== 'heading') {
      for (const noteref of block.noterefs) before.noterefs.push({ ...noteref, at: before.block.text.length });
    } else for (const noteref of block.noterefs) waiting.push({ ...noteref, at: 0 });
  }
  const bare = joined.body.length - bound.length;
  return {
    ...joined,
    body: bound.map(({ block, noterefs }) => ({ ...block, noterefs })),
    beforeNotes: joined.beforeNotes - bare,
  };
}

/** Whether the notes that a heading or a line announces stand elsewhere, and it has nothing under it. */
function headsNothing(body: readonly Block[], at: number): boolean {
  const [heading, next] = [body[at], body[at + 1]];
  const depth = heading?.kind === 'heading' ? heading.depth : 6;
  return !next || (next.kind === 'heading' && next.depth <= depth);
}
