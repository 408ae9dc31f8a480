import type { Block, Note, Problem } from '../model.ts';
import { findBio } from './find-bio.ts';
import type { Metadata } from './front-matter.ts';
import { opening, problem } from './problems.ts';
import { lineAt } from './source-lines.ts';
import { headsNotes, readTextMetadata } from './text-metadata.ts';

/** What a format's parser makes of a file. */
export interface ParsedFile {
  readonly metadata: Metadata;
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
  readonly source: string;
  readonly file: string;
  /** From the front matter. */
  readonly stated: Metadata;
}

/** Tells title, byline, notes on the author and the page's own lines from the body of an article. */
export function assembleArticle(joined: JoinedText, { source, file, stated }: FileContext): ParsedFile {
  const { body, notes, tail } = joined;
  const head = readTextMetadata(body, stated);
  const bio = findBio(joined, head.taken);
  const left = new Set([...head.taken, ...bio.blocks]);
  const leaveOut = (code: 'bio' | 'boilerplate', block: Block): Problem =>
    problem(file, lineAt(source, block.source.start), code, opening(block.text));
  return {
    metadata: mergeMetadata(stated, {
      ...head.metadata,
      authors: head.metadata.authors.length > 0 ? head.metadata.authors : bio.authors,
    }),
    blocks: body.filter((block, at) => !left.has(at) && !(block.kind === 'heading' && headsNotes(block.text))),
    notes: notes.map(({ label, text, links }) => ({ label, text, links })),
    problems: [
      ...joined.problems,
      ...body.filter((_, at) => bio.blocks.has(at)).map((block) => leaveOut('bio', block)),
      ...tail.map((block) => leaveOut(bio.tail.has(block) ? 'bio' : 'boilerplate', block)),
    ],
  };
}

/** What is stated outright wins over what was read from the text. */
export function mergeMetadata(stated: Metadata, read: Metadata): Metadata {
  return {
    title: stated.title ?? read.title,
    authors: stated.authors.length > 0 ? stated.authors : read.authors,
    published: stated.published ?? read.published,
    url: stated.url ?? read.url,
    language: stated.language ?? read.language,
    rights: stated.rights ?? read.rights,
    questions: stated.questions,
  };
}
