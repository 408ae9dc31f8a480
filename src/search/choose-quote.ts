import type { Passage, Span } from '../model.ts';
import { cutBehind } from '../passages/segments.ts';
import { trimSpan } from '../passages/sentences.ts';
import type { Reading } from './read-passage.ts';

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
export function chooseQuote(passage: Passage, reading: Reading, weightOf: (term: string) => number): Choice {
  const { sentences } = reading;
  const highlight = bestSentence(reading, weightOf);
  const { start, end } = growAround(sentences, highlight);
  // One sentence may be too long by itself.
  const cut = end - start > LONGEST_QUOTE ? cutBehind(passage.text, start, LONGEST_QUOTE) : end;
  const quote = trimSpan(passage.text, { start, end: cut });
  const sentence = trimSpan(passage.text, sentences[highlight] ?? quote);
  return { ...quote, highlight: { start: sentence.start, end: Math.min(quote.end, sentence.end) } };
}

function bestSentence(reading: Reading, weightOf: (term: string) => number): number {
  const { sentences, title, noted } = reading;
  const own = sentences.map(() => new Set<string>());
  reading.terms.forEach((term, place) => {
    if (weightOf(term) > 0) own[reading.sentenceOf[place] ?? 0]?.add(term);
  });
  const all = own.map((terms, at) => new Set([...terms, ...(noted[at] ?? [])]));
  const scores = all.map((terms, at) =>
    [...terms].reduce((sum, term) => {
      const frequency = all.filter((each) => each.has(term)).length;
      // What stands in every sentence, or is noted there, tells one from another hardly at all.
      const rarity = 0.1 + Math.log(sentences.length / frequency);
      const place = (title.has(term) ? TITLE_WEIGHT : 1) * (own[at]?.has(term) ? 1 : NOTE_WEIGHT);
      return sum + weightOf(term) * rarity * place;
    }, 0),
  );
  return scores.indexOf(Math.max(...scores));
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
