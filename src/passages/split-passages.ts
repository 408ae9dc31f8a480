import { type Article, type Block, carries, type Noteref, type Passage, passageId, type Span } from '../model.ts';
import { shortHash } from '../short-hash.ts';
import { cutBehind } from './segments.ts';
import { splitSentences, trimSpan } from './sentences.ts';

/** Below so many letters a paragraph is no unit that one would quote alone; a Han character counts for two. */
const SHORTEST = 40;
/** Above so many characters a passage is cut, between sentences. */
const LONGEST = 3000;

interface MarkedText {
  readonly text: string;
  readonly noterefs: readonly Noteref[];
}

/** A passage in the making: a paragraph, or several that belong together, with its place in the article. */
interface Draft extends MarkedText {
  readonly paragraph: readonly [first: number, last: number];
  /** The very same array for every draft below the same heading. */
  readonly section: readonly string[];
  /** Whether it goes on with the list of the draft before. */
  readonly isListed: boolean;
  /** Whether the draft before introduces it: a list or a quotation behind a colon. */
  readonly isIntroduced: boolean;
  /** A caption is about a picture or a table, and goes with no paragraph. */
  readonly isAlone: boolean;
}

/**
 * Splits an article into passages, in reading order: normally one for each paragraph. Lists and quotations stay with
 * what introduces them; captions stand alone, and count as no paragraph.
 */
export function splitPassages(article: Article): readonly Passage[] {
  const drafts = joinShort(joinItems(toDrafts(article.blocks))).flatMap(cutLong);
  const marks = marksOf(drafts);
  return drafts.map(({ text, noterefs, paragraph, section }, index) => ({
    id: passageId(article.id, marks[index] ?? ''),
    article,
    number: index + 1,
    paragraph,
    section,
    text,
    noterefs,
  }));
}

/** The hash of each text, and which occurrence of it in the article it is, where it is not the first. */
function marksOf(drafts: readonly Draft[]): readonly string[] {
  const seen = new Map<string, number>();
  return drafts.map(({ text }) => {
    const hash = shortHash(text);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return times === 1 ? hash : `${hash}-${times}`;
  });
}

/**
 * Numbers the paragraphs as a reader counts them (a list is one, a caption none), and gives each the headings above it. A heading is no
 * passage: its noterefs stand at the start of what it heads. Marks alone on their line stand at the end of what is above.
 */
function toDrafts(blocks: readonly Block[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let headings: readonly Block[] = [];
  let section: readonly string[] = [];
  const waiting: Noteref[] = [];
  let isList = false;
  let paragraph = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      headings = [...headings.filter(({ depth }) => depth < block.depth), block];
      section = headings.map(({ text }) => text.replace(/\s+/gu, ' '));
      waiting.push(...block.noterefs.map((noteref) => ({ ...noteref, at: 0 })));
      isList = false;
      continue;
    }
    const { text, noterefs } = cutOut(block, { start: 0, end: block.text.length });
    if (text === '') {
      const last = drafts.at(-1);
      if (last?.section === section) drafts[drafts.length - 1] = markEnd(last, noterefs);
      else waiting.push(...noterefs);
      continue;
    }
    const isListed = isList && block.kind === 'item';
    isList = block.kind === 'item';
    const isAlone = block.kind === 'caption';
    if (!isListed && !isAlone) paragraph++;
    const marks = [...waiting.splice(0), ...noterefs];
    const place = Math.max(1, paragraph);
    const isIntroduced = /^(?:item|quotation)$/u.test(block.kind) && introduces(drafts.at(-1), section);
    drafts.push({ text, noterefs: marks, paragraph: [place, place], section, isListed, isIntroduced, isAlone });
  }
  return drafts;
}

function introduces(draft: Draft | undefined, section: readonly string[]): boolean {
  return draft?.section === section && !draft.isAlone && /[:：]$/u.test(draft.text);
}

function markEnd(draft: Draft, noterefs: readonly Noteref[]): Draft {
  const atEnd = noterefs.map((noteref) => ({ ...noteref, at: draft.text.length }));
  return { ...draft, noterefs: [...draft.noterefs, ...atEnd] };
}

function joinItems(drafts: readonly Draft[]): readonly Draft[] {
  return joinWhere(drafts, (before, draft) => (draft.isListed || draft.isIntroduced) && fit(before, draft));
}

/** Joins what is too short to the paragraph behind it in the same section, or, at a section's end, to the one before. */
function joinShort(drafts: readonly Draft[]): readonly Draft[] {
  const forwards = joinWhere(drafts, (before, draft) => isShort(before) && belong(before, draft));
  return joinWhere(forwards, (before, draft) => isShort(draft) && belong(before, draft));
}

function joinWhere(drafts: readonly Draft[], join: (before: Draft, draft: Draft) => boolean): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before && join(before, draft)) joined[joined.length - 1] = joinDrafts(before, draft);
    else joined.push(draft);
  }
  return joined;
}

function belong(a: Draft, b: Draft): boolean {
  return a.section === b.section && !a.isAlone && !b.isAlone && fit(a, b);
}

function fit(a: Draft, b: Draft): boolean {
  return a.text.length + b.text.length <= LONGEST;
}

function isShort({ text }: Draft): boolean {
  let letters = 0;
  for (const [letter] of text.matchAll(/\p{L}|\p{N}/gu)) {
    letters += /\p{sc=Han}/u.test(letter) ? 2 : 1;
    if (letters >= SHORTEST) return false;
  }
  return true;
}

function joinDrafts(a: Draft, b: Draft): Draft {
  const separator = b.isListed ? '\n' : '\n\n';
  const shift = a.text.length + separator.length;
  return {
    ...a,
    text: a.text + separator + b.text,
    noterefs: [...a.noterefs, ...b.noterefs.map((noteref) => ({ ...noteref, at: noteref.at + shift }))],
    paragraph: [a.paragraph[0], b.paragraph[1]],
  };
}

/** Cuts as evenly as the sentences allow, so that no last piece is a few words. */
function cutLong(draft: Draft): readonly Draft[] {
  const { text } = draft;
  if (text.length <= LONGEST) return [draft];
  const even = Math.ceil(text.length / Math.ceil(text.length / LONGEST));
  const cuts = [0];
  let start = 0;
  const cut = (at: number): void => {
    if (at < text.length && text.slice(start, at).trim() !== '') cuts.push(at);
    start = at;
  };
  for (const sentence of splitSentences(text)) {
    const isFull = sentence.start - start >= even || sentence.end - start > LONGEST;
    if (isFull && sentence.start > start) cut(sentence.start);
    while (sentence.end - start > LONGEST) cut(cutBehind(text, start, even));
  }
  return cuts.map((from, index) => ({
    ...draft,
    ...cutOut(draft, { start: from, end: cuts[index + 1] ?? text.length }),
  }));
}

/**
 * A stretch of a text without the white space around it. Its noterefs are those behind its first character, or at the
 * very start of the text: each lands in one stretch only.
 */
function cutOut({ text, noterefs }: MarkedText, stretch: Span): MarkedText {
  const { start, end } = trimSpan(text, stretch);
  return {
    text: text.slice(start, end),
    noterefs: noterefs
      .filter((noteref) => carries(stretch, noteref))
      .map((noteref) => ({ ...noteref, at: Math.min(Math.max(noteref.at, start), end) - start })),
  };
}
