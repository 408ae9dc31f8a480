import type { Span } from '../model.ts';
import { segmentsOf } from './segments.ts';
import { thaiSentences } from './thai-sentences.ts';

const THAI = /\p{sc=Thai}/u;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

const BEFORE = String.raw`(?:^|[\s(\[“"‘'’„«—–-])`;
const abbreviation = (words: string): RegExp =>
  new RegExp(String.raw`${BEFORE}(?:${words.replaceAll('.', '\\.').replaceAll(' ', '|')})\.$`, 'iu');

/** A full stop behind one of these ends no sentence: what they shorten is always followed by more. */
const OPEN_ABBREVIATION = abbreviation(
  'Mr Mrs Ms Mx Dr Prof Rev Hon St Gen Col Maj Capt Cmdr Adm Brig Lt Sgt Gov Sen Rep Pres Supt Fr Messrs vs cf cp viz ' +
    'ca ed eds trans e.g i.e approx Mt Ft bzw Hrsg sog vgl Hl Mio Mrd Mme Mlle Sr Sra Srta Dra Dña Uds Ud ej Sig Dott ' +
    'см им ул св проф акад',
);
/** These shorten what a number follows; before anything else they are words (“No. Yes.”). */
const NUMBERED_ABBREVIATION = abbreviation(
  'no nos nr p pp vol vols ch chap sec sect fig figs eq para art Abb Abs Anm Bd S Kap geb gest núm pág págs pag v vv ' +
    'с стр рис гл табл',
);
const STARTS_NUMBER = /^[\d§(]|^[IVXLC]{2,}\b|^[VXLC]\b|^I\b(?! )/u;
/** Behind one of these, and behind a lone letter, a sentence may end, and does before a word that begins sentences. */
const CLOSING_ABBREVIATION = abbreviation(
  'Jr Bros al etc op loc cit ibid id Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Inc Ltd Co Corp Dept Univ Ave ' +
    'usw Jh Chr EE UU ecc гг др пр',
);
/** An initial, `z. B.`, `U.S.`; a lone letter ends a sentence no more often than it shortens a name. */
const LONE_LETTER = /(?:^|[\s(["“'‘’„«.–-])\p{L}\.$/u;
/** Initials that name a place as often as they end a sentence: `the U.S. Army`, but `in the U.S. The army …`. */
const BEGINS_SENTENCES = new RegExp(
  String.raw`^["“‘'(]?(?:${(
    'The A An It He She They We You This That These Those In On At But And When While After Before However For From If ' +
    'As There Then So Such Some Many Most His Her Their Its Our With What Who Why How Where Although Since Because Both ' +
    'Der Die Das Ein Eine Es Er Sie Wir Im Am Auf Aber Und Pero Il Elle Mais Dans В На Он Она Они Это Но И'
  ).replaceAll(' ', '|')})\s`,
  'u',
);
/** Articles that also stand within names (`Ursula K. Le Guin`). */
const BEGINS_NAMES = /^["“‘'(«]?(?:El|La|Los|Las|Un|Una|Le|Les|Une|Lo|Gli)\s/u;
/** German writes `am 3. Oktober` and `der 2. Weltkrieg`; and a list numbers its items. */
const ORDINAL = /(?:^|\s)\d{1,3}\.$/u;
const GERMAN_ORDINAL = /(?:^|\s)(?:de[rsnm]|die|das|im|(?<!I )am|[vz]om|zum|zur|beim|seit|ab)\s\d{1,3}\.$/iu;
/** A number alone in a bracket that is not closed: `(5. Rang in Polen)`. */
const OPEN_ORDINAL = /[([]\d{1,3}\.$/u;
const FOLLOWS_ORDINAL =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jh\.|Auflage|Aufl\.|Kapitel)/u;
const LABEL_ALONE = /^(?:[\d.]{1,6}|\p{L}|[IVXLC]+)\.$/u;

/** Among them the marks that open a quotation in one language and close it in another (`„Geh.“`, `»Geh.«`). */
const CLOSERS = String.raw`[\p{Pe}\p{Pf}"'’”»“‘«*_]`;
const ENDS_LATIN_STOP = new RegExp(String.raw`[.!?…]${CLOSERS}*(?:\s»)?$`, 'u');
/** Closers that Unicode's rules leave with the next sentence: `… the end.* Then …`, and, set apart, `« Non. » Elle …`. */
const STRAY_CLOSERS = new RegExp(String.raw`^${CLOSERS}+(?=\s|$)[^\S\n\r]*`, 'u');
const STRAY_GUILLEMET = /^»(?=\s|$)[^\S\n\r]*/u;
const STARTS_LOWER = /^["'“‘«([]*\p{Ll}/u;
/** Marks that open the next sentence, and that they leave with this one: `。“`. */
const OPENERS_BEHIND_STOP = new RegExp(String.raw`[\p{STerm}…]${CLOSERS}*?([\p{Ps}\p{Pi}]+)$`, 'u');
/** A line's end parts sentences wherever it stands, an abbreviation or not. */
const ENDS_LINE = /[\n\r\u0085\u2028\u2029]$/u;

/** What is looked at on each side of a break: longer than any abbreviation. */
const CONTEXT = 40;

/**
 * Splits a text into its sentences: spans that cover it without gap or overlap, each with the white space behind it.
 *
 * Where Unicode's rules (UAX 29) break behind an abbreviation, an initial, a number or a quotation that runs on, the
 * halves are joined again; line ends part sentences wherever they stand.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  const firstInk = text.search(/\S/u);
  let start = 0;
  for (const segment of segmentsIn(text)) {
    const end = breakBehind(text, segment);
    if (end <= start) continue;
    const last = spans.at(-1);
    const isBlank = text.slice(start, end).trim() === '';
    if (last && (isBlank || last.end <= firstInk || runsOn(text, last))) last.end = end;
    else spans.push({ start, end });
    start = end;
  }
  const last = spans.at(-1);
  if (last) last.end = text.length;
  return spans;
}

function segmentsIn(text: string): Iterable<Span> {
  const segments = segmentsOf(SENTENCES, text);
  // To look for spaces between Thai letters would take a quarter of the time.
  return THAI.test(text) ? [...segments].flatMap((segment) => thaiSentences(text, segment)) : segments;
}

/** The sentence without the white space around it. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const sentence = text.slice(start, end);
  const lead = sentence.length - sentence.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, sentence.trimEnd().length) };
}

/** Where the break at the end of a segment belongs: Unicode's rules part some quotation marks from their sentence. */
function breakBehind(text: string, { start, end }: Span): number {
  const before = text.slice(Math.max(start, end - CONTEXT), end);
  const openers = OPENERS_BEHIND_STOP.exec(before)?.[1];
  if (openers !== undefined) return end - openers.length;
  if (ENDS_LINE.test(before)) return end;
  const stray = /\s$/u.test(before) ? STRAY_GUILLEMET : STRAY_CLOSERS;
  return end + (stray.exec(text.slice(end, end + CONTEXT))?.[0].length ?? 0);
}

/** Whether the sentence goes on behind the break at the end of the span. */
function runsOn(text: string, { start, end }: Span): boolean {
  if (ENDS_LINE.test(text.slice(end - 1, end))) return false;
  const inkEnd = endOfInk(text, start, end);
  const before = text.slice(Math.max(start, inkEnd - CONTEXT), inkEnd);
  const behind = text.slice(end, end + CONTEXT);
  // 「行く。」と言った。
  if (/[」』]$/u.test(before)) return /^\p{sc=Hiragana}/u.test(behind);
  if (!ENDS_LATIN_STOP.test(before)) return false;
  return STARTS_LOWER.test(behind) || isShortened(before, behind);
}

function endOfInk(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text.charAt(at - 1))) at--;
  return at;
}

/** Only Latin, Greek and Cyrillic writing shorten words with a full stop. */
function isShortened(before: string, behind: string): boolean {
  if (LABEL_ALONE.test(before) || OPEN_ORDINAL.test(before) || OPEN_ABBREVIATION.test(before)) return true;
  if (NUMBERED_ABBREVIATION.test(before) && STARTS_NUMBER.test(behind)) return true;
  if (ORDINAL.test(before)) return GERMAN_ORDINAL.test(before) || FOLLOWS_ORDINAL.test(behind);
  if (LONE_LETTER.test(before)) return !BEGINS_SENTENCES.test(behind);
  return CLOSING_ABBREVIATION.test(before) && !BEGINS_SENTENCES.test(behind) && !BEGINS_NAMES.test(behind);
}
