import type { Noteref, Passage, Span } from '../model.ts';
import { cutBehind } from '../passages/segments.ts';
import { splitSentences, trimSpan } from '../passages/sentences.ts';
import type { Lexicon } from './analysers.ts';
import { splitTerms } from './terms.ts';

/** A whole passage is quoted up to so many characters; of a longer one, the sentences around the highlight. */
const LONGEST_QUOTE = 1500;
/** A word of the title tells which passage answers, and little about which sentence does. */
const TITLE_WEIGHT = 0.1;
/** A name that stands in a note only is found where the note is cited; else the sentence's own words tell more. */
const NOTE_WEIGHT = 0.5;

export interface Choice extends Span {
  readonly highlight: Span;
}

/**
 * Chooses what of a passage is quoted, and the sentence in it that answers best: the one whose terms of the question
 * are rare in the corpus and in few of the passage's sentences. Ties go to the earlier sentence: writers state the
 * point first and qualify it later.
 *
 * @param weightOf  how much a term of the question tells; 0 for any other
 */
export function chooseQuote(passage: Passage, weightOf: (term: string) => number, lexicon: Lexicon): Choice {
  const sentences = splitSentences(passage.text);
  const highlight = bestSentence(passage, sentences, weightOf, lexicon);
  const { start, end } = growAround(sentences, highlight);
  // One sentence may be too long by itself.
  const cut = end - start > LONGEST_QUOTE ? cutBehind(passage.text, start, LONGEST_QUOTE) : end;
  const quote = trimSpan(passage.text, { start, end: cut });
  const sentence = trimSpan(passage.text, sentences[highlight] ?? quote);
  return { ...quote, highlight: { start: sentence.start, end: Math.min(quote.end, sentence.end) } };
}

/** Whether a stretch of a text carries a noteref: it stands in it, or at the very start of what opens the text. */
export function carries({ start, end }: Span, { at }: Noteref): boolean {
  return (start < at && at <= end) || (at === 0 && start === 0);
}

function bestSentence(
  passage: Passage,
  sentences: readonly Span[],
  weightOf: (term: string) => number,
  lexicon: Lexicon,
): number {
  const { article, section, text } = passage;
  const termsOf = (...texts: readonly string[]): ReadonlySet<string> => new Set(splitTerms(texts.join('\n'), lexicon));
  const title = termsOf(article.title, ...section);
  const read = sentences.map((sentence) => {
    const own = termsOf(text.slice(sentence.start, sentence.end));
    return { own, all: new Set([...own, ...termsOf(...notesIn(passage, sentence))]) };
  });
  const frequency = new Map<string, number>();
  for (const { all } of read) for (const term of all) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const scores = read.map(({ own, all }) =>
    [...all].reduce((sum, term) => {
      // What stands in every sentence, or is noted there, tells one from another hardly at all.
      const rarity = 0.1 + Math.log(sentences.length / (frequency.get(term) ?? 1));
      const place = (title.has(term) ? TITLE_WEIGHT : 1) * (own.has(term) ? 1 : NOTE_WEIGHT);
      return sum + weightOf(term) * rarity * place;
    }, 0),
  );
  return scores.indexOf(Math.max(...scores));
}

function notesIn({ article, noterefs }: Passage, sentence: Span): readonly string[] {
  const carried = noterefs.filter((noteref) => carries(sentence, noteref));
  return carried.map(({ note }) => article.notes[note ?? -1]?.text ?? '');
}

/** Adds whole sentences on both sides, the one behind first, as long as all of them fit. */
function growAround(sentences: readonly Span[], centre: number): Span {
  let [first, last] = [centre, centre];
  const fits = (from: number, to: number): boolean =>
    (sentences[to]?.end ?? Infinity) - (sentences[from]?.start ?? 0) <= LONGEST_QUOTE;
  for (let grew = true; grew;) {
    grew = false;
    if (last + 1 < sentences.length && fits(first, last + 1)) [last, grew] = [last + 1, true];
    if (first > 0 && fits(first - 1, last)) [first, grew] = [first - 1, true];
  }
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
}
