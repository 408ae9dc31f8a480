/**
 * The nouns of the house, in the order in which the data meets them. All offsets are UTF-16 code units.
 */
declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A half-open stretch `[start, end)` of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The path in the corpus with `/`, without the extension unless two files differ in that alone: `essays/tides`. */
export type ArticleId = Branded<string, 'ArticleId'>;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a brand is given
export const articleId = (path: string): ArticleId => path as ArticleId;

/**
 * `<article id>#<hash of the passage's text>`, so that it outlives edits elsewhere in the article: `essays/tides#3f2a91c0`;
 * the second passage of an article with the very same text is `essays/tides#3f2a91c0-2`.
 */
export type PassageId = Branded<string, 'PassageId'>;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a brand is given
export const passageId = (article: ArticleId, mark: string): PassageId => `${article}#${mark}` as PassageId;

/**
 * `error`: a file or a part of it is not served. `warning`: served with a flaw. `info`: left out of the passages on
 * purpose.
 */
export type Severity = 'error' | 'warning' | 'info';

/** Something a maintainer of the corpus should know. Problems are values: one bad file never takes the rest down. */
export interface Problem {
  /** Relative to the corpus folder, with `/`. */
  readonly file: string;
  /** Of the file as decoded, from 1; `null` when it is about the file as a whole, or the file is an archive. */
  readonly line: number | null;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** The words that stand in the file and in no passage, whole, where the problem is about them. */
  readonly leftOut?: string;
}

/** Where a text leads: the address, and the stretch of the text that shows it. */
export interface Link {
  readonly href: string;
  readonly shown: Span;
}

/** A footnote or endnote. Its text is as printed, less its own label. */
export interface Note {
  readonly label: string;
  readonly text: string;
  readonly links: readonly Link[];
}

/** The mark in a text that points to a note. */
export interface Noteref {
  /** As printed, less its brackets: `1`, `A`, `†`. */
  readonly label: string;
  /** Where it stood in the text from which it was taken out. */
  readonly at: number;
  /** Index into the article's notes; `null` when the note is missing. */
  readonly note: number | null;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quotation' | 'code' | 'table' | 'caption';

/** A paragraph-like stretch of an article's body, in reading order. */
export interface Block {
  readonly kind: BlockKind;
  /** A heading's rank, 1 the highest; 0 for every other kind. */
  readonly depth: number;
  /** Verbatim, with markup and labels taken out and wrapped lines joined. */
  readonly text: string;
  readonly noterefs: readonly Noteref[];
  /** Where it stands in the decoded source, markup and labels included. */
  readonly source: Span;
}

/** Where a field of an article's metadata came from. */
export type MetadataOrigin = 'front matter' | 'page head' | 'document properties' | 'text' | 'file name' | 'detected';
export type MetadataOrigins = Readonly<
  Partial<Record<'title' | 'authors' | 'published' | 'url' | 'language' | 'rights', MetadataOrigin>>
>;

/** One corpus file, parsed. Unknown is `null`. */
export interface Article {
  readonly id: ArticleId;
  readonly file: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601, as precise as known: `2019`, `2019-05`, `2019-05-01`. */
  readonly published: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly rights: string | null;
  /** Of the fields above that are known. */
  readonly origins: MetadataOrigins;
  /** Questions that it answers, as its maintainer gives them for a newcomer to begin with. */
  readonly questions: readonly string[];
  /** As the WHATWG names it: `utf-8`, `windows-1252`, `gb18030`. */
  readonly encoding: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** The stretch of an article that is indexed and quoted: a readable unit, normally one paragraph. */
export interface Passage {
  readonly id: PassageId;
  readonly article: Article;
  /** From 1 in reading order. */
  readonly number: number;
  /** First and last of the article's body paragraphs in it, counted from 1 as a reader would. */
  readonly paragraph: readonly [first: number, last: number];
  /** The headings above it, outermost first, each on one line, without the article's title. */
  readonly section: readonly string[];
  readonly text: string;
  readonly noterefs: readonly Noteref[];
}

/** A passage with its score: higher is better, comparable within one question only. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
}

/** One noteref inside a quote, with its note; `null` when the note is missing. */
export interface Citation {
  readonly label: string;
  /** Offset into the passage's text. */
  readonly at: number;
  readonly note: Note | null;
  /** What a note of “Ibid.” may well mean: the nearest before it that is none; offered, never asserted. */
  readonly previousNote: Note | null;
}

/** A verbatim slice `[start, end)` of a passage's text, with the notes that it carries. */
export interface Quote extends Hit, Span {
  /** The sentence that answers best, within `[start, end)`. */
  readonly highlight: Span;
  /** In text order, one for each occurrence. */
  readonly citations: readonly Citation[];
  /** Other passages with the very same text, which count once in an answer. */
  readonly alsoIn: readonly Passage[];
}

/** Why a question could not be searched at all. */
export type Unsearchable = 'too-long' | 'no-words';

export interface Answer {
  readonly question: string;
  /** `related`: passages on the subject, no claim that they answer. */
  readonly outcome: 'answered' | 'related' | 'unanswered';
  /** The estimated probability that the first passage, shown or nearest, holds the answer. */
  readonly confidence: number;
  /** Id of the edition that was asked. */
  readonly edition: string;
  /** The question's, BCP 47; `null` when it cannot be told. */
  readonly language: string | null;
  /** Best first; empty when unanswered. */
  readonly quotes: readonly Quote[];
  /** Best first; empty unless unanswered. */
  readonly nearest: readonly Quote[];
  /** The question's words that the articles lack, as typed, in order. */
  readonly unmatched: readonly string[];
  readonly unsearchable: Unsearchable | null;
}

/** A question may have so many code points; whoever pastes an article wants something else. */
export const LONGEST_QUESTION = 300;

/** How a question is asked: at most so many quotes, and of one article only unless `null`. */
export interface AskOptions {
  readonly limit: number;
  readonly article: ArticleId | null;
}

/** The edition's one door: what a surface is handed. */
export type Ask = (question: string, options?: Partial<AskOptions>) => Answer;

/** Whether a stretch of a text carries a noteref: it stands in it, or at the very start of what opens the text. */
export function carries({ start, end }: Span, { at }: Pick<Noteref, 'at'>): boolean {
  return (start < at && at <= end) || (at === 0 && start === 0);
}
