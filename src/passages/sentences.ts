import type { Span } from '../model.ts';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

// A full stop behind one of these ends no sentence: titles, initials, references, months, Latin.
const ABBREVIATION =
  /(?:^|[\s(\[“"‘'’—–-])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|Sr|Jr|Gen|Col|Capt|Lt|Sgt|Gov|Sen|Rep|Pres|Fr|Bros|Messrs|vs|cf|cp|viz|al|ca|c|ed|eds|trans|tr|vol|vols|no|nos|nr|pp|p|ch|chap|sec|sect|fig|figs|eq|para|art|op|loc|cit|ibid|id|e\.g|i\.e|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Dept|Univ|Mt|Ft|Ave|Abs|Abb|Anm|Aufl|Bd|bzw|ca|Hrsg|Jh|Nr|S|sog|usw|vgl|z\.\s?B|d\.\s?h|u\.\s?a|M|Mme|Mlle|art|núm|pág|págs|Sra?|Dra?|EE)\.\s*$/iu;
const INITIALS = /(?:^|[\s(\[“"‘'’.-])\p{Lu}\.\s*$/u;
/** Initials that name a place as often as they end a sentence: `the U.S. Army`, but `in the U.S. The army …`. */
const DOTTED = /(?:\p{Lu}\.){2,}\s*$/u;
const STARTS_LOWER = /^[\s"'“‘(\[]*(?:\p{Ll}|\d)/u;
const STARTS_WITH_ARTICLE =
  /^\s*["“‘]?(?:The|A|An|It|He|She|They|We|This|That|These|Those|In|On|At|But|And|When|While|After|Before|However|For|If|As|There|His|Her|Their|Its)\s/u;
const ORDINAL = /(?:^|\s)\d{1,3}\.\s*$/u;
const ENDS_STOP = /[.!?…。！？।؟][\p{Pe}\p{Pf}"'’”»*_)\]]*\s*$/u;

/**
 * Splits a text into its sentences: spans that cover it without gap or overlap, each with the white space behind it.
 *
 * Where Unicode's rules (UAX 29) break behind an abbreviation, an initial, a number or a quotation that runs on, the
 * halves are joined again; line ends part sentences wherever they stand.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { index, segment } of SEGMENTER.segment(text)) {
    const last = spans.at(-1);
    const end = index + segment.length;
    if (last && runsOn(text.slice(last.start, last.end), text.slice(index, index + 80))) last.end = end;
    else spans.push({ start: index, end });
  }
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
  if (STARTS_LOWER.test(after) && /\p{Ll}/u.test(/^[\s"'“‘(\[]*(.)/u.exec(after)?.[1] ?? '')) return true;
  const tail = before.slice(-24);
  if (DOTTED.test(tail)) return !STARTS_WITH_ARTICLE.test(after);
  return ABBREVIATION.test(tail) || INITIALS.test(tail) || (ORDINAL.test(tail) && before.trim().length > 4);
}
