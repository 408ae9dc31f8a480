import type { Span } from '../model.ts';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

const BEFORE = String.raw`(?:^|[\s(\[“"‘'’—–-])`;
const abbreviation = (words: string): RegExp =>
  new RegExp(String.raw`${BEFORE}(?:${words.replaceAll('.', '\\.')})\.\s*$`, 'iu');

/** A full stop behind one of these ends no sentence: what they shorten is always followed by more. */
const OPEN_ABBREVIATION = abbreviation(
  'Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|Gen|Col|Capt|Lt|Sgt|Gov|Sen|Rep|Pres|Fr|Messrs|vs|cf|cp|viz|ca|c|ed|eds|trans|e.g|i.e|approx|Mt|Ft|bzw|Hrsg|sog|vgl|z|d|u|z.B|d.h|u.a|M|Mme|Mlle|Sr|Sra|Dra',
);
/** These shorten what a number follows; before anything else they are words (“No. Yes.”). */
const NUMBERED_ABBREVIATION = abbreviation(
  'no|nos|nr|p|pp|vol|vols|ch|chap|sec|sect|fig|figs|eq|para|art|Abb|Anm|Bd|S|Kap|núm|pág|págs|vv?',
);
const STARTS_NUMBER = /^\s*[\d§(]|^\s*[IVXLC]+\b|^\s*[ivxlc]+\b/u;
/** Behind one of these it may end one, and does before a word that begins sentences. */
const CLOSING_ABBREVIATION = abbreviation(
  'Jr|Bros|al|etc|op|loc|cit|ibid|id|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Dept|Univ|Ave|usw|EE|UU',
);
const INITIALS = /(?:^|[\s([“"‘'’.-])\p{Lu}\.\s*$/u;
/** Initials that name a place as often as they end a sentence: `the U.S. Army`, but `in the U.S. The army …`. */
const DOTTED = /(?:\p{Lu}\.){2,}\s*$/u;
const STARTS_LOWER = /^[\s"'“‘([]*(?:\p{Ll}|\d)/u;
const BEGINS_SENTENCES =
  /^\s*["“‘]?(?:The|A|An|It|He|She|They|We|This|That|These|Those|In|On|At|But|And|When|While|After|Before|However|For|If|As|There|His|Her|Their|Its)\s/u;
/** German writes `am 3. Oktober`; and a list numbers its items. */
const ORDINAL = /\s\d{1,2}\.\s*$/u;
const FOLLOWS_ORDINAL =
  /^\s*(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jh\.|Auflage|Aufl\.|Kapitel)/u;
const NUMBER_ALONE = /^\s*[\d.]{1,6}\.\s*$/u;
const OPENING_BEHIND_STOP = /[.!?…。！？][\p{Pe}\p{Pf}]*\s*([\p{Ps}\p{Pi}]+)$/u;
const ENDS_STOP = /[.!?…。！？।؟][\p{Pe}\p{Pf}"'’”»*_)\]]*\s*$/u;

/**
 * Splits a text into its sentences: spans that cover it without gap or overlap, each with the white space behind it.
 *
 * Where Unicode's rules (UAX 29) break behind an abbreviation, an initial, a number or a quotation that runs on, the
 * halves are joined again; line ends part sentences wherever they stand.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, segment } of SEGMENTER.segment(text)) {
    // Unicode's rules leave a quotation mark that opens the next sentence with this one (`。“`).
    const end = index + segment.length - (OPENING_BEHIND_STOP.exec(segment)?.[1]?.length ?? 0);
    const last = spans.at(-1);
    if (last && runsOn(text.slice(last.start, last.end), text.slice(start, start + 80))) last.end = end;
    else spans.push({ start, end });
    start = end;
  }
  const last = spans.at(-1);
  if (last && start < text.length) last.end = text.length;
  return spans;
}

/** The sentence without the white space around it. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const sentence = text.slice(start, end);
  const lead = sentence.length - sentence.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, sentence.trimEnd().length) };
}

function runsOn(before: string, after: string): boolean {
  if (/\n\s*$/u.test(before)) return false;
  if (/^[\p{Pe}\p{Pf}"'’”»\])]+(?:\s|$)/u.test(after) && !/\s$/u.test(before)) return true;
  // Only Latin, Greek and Cyrillic writing shorten words with a full stop.
  if (!/[.!?…][\p{Pe}\p{Pf}"'’”»)\]]*\s*$/u.test(before)) return !ENDS_STOP.test(before);
  if (STARTS_LOWER.test(after) && /\p{Ll}/u.test(/^[\s"'“‘([]*(.)/u.exec(after)?.[1] ?? '')) return true;
  const tail = before.slice(-24);
  if (DOTTED.test(tail) || CLOSING_ABBREVIATION.test(tail)) return !BEGINS_SENTENCES.test(after);
  if (NUMBER_ALONE.test(before) || (ORDINAL.test(tail) && FOLLOWS_ORDINAL.test(after))) return true;
  if (NUMBERED_ABBREVIATION.test(tail) && STARTS_NUMBER.test(after)) return true;
  return OPEN_ABBREVIATION.test(tail) || INITIALS.test(tail);
}
