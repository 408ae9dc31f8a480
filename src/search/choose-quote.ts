import type { Passage, Span } from '../model.ts';
import { splitSentences, trimSpan } from '../passages/sentences.ts';
import type { Lexicon } from './analysers.ts';
import { splitTerms } from './terms.ts';

/** A whole passage is quoted up to so many characters; of a longer one, the sentences around the highlight. */
const LONGEST_QUOTE = 1500;
/** A word of the title tells which passage answers, and little about which sentence does. */
const TITLE_WEIGHT = 0.1;

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
  const quote = trimSpan(passage.text, limit(passage.text, { start, end }, LONGEST_QUOTE));
  const sentence = trimSpan(passage.text, sentences[highlight] ?? quote);
  const marked = { start: Math.max(quote.start, sentence.start), end: Math.min(quote.end, sentence.end) };
  return { ...quote, highlight: marked };
}

function bestSentence(
  passage: Passage,
  sentences: readonly Span[],
  weightOf: (term: string) => number,
  lexicon: Lexicon,
): number {
  const { article, section } = passage;
  const terms = sentences.map((sentence) => new Set(splitTerms(withNotes(passage, sentence), lexicon)));
  const frequency = new Map<string, number>();
  for (const each of terms) for (const term of each) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const title = new Set(splitTerms([article.title, ...section].join(' '), lexicon));
  const scores = terms.map((each) =>
    [...each].reduce((sum, term) => {
      const rarity = Math.log(1 + sentences.length / (frequency.get(term) ?? 1));
      return sum + weightOf(term) * rarity * (title.has(term) ? TITLE_WEIGHT : 1);
    }, 0),
  );
  return scores.indexOf(Math.max(...scores));
}

/** A sentence with the notes that it carries: a name that stands in a note only is found where the note is cited. */
function withNotes({ text, article, noterefs }: Passage, { start, end }: Span): string {
  const sentence = trimSpan(text, { start, end });
  const notes = noterefs.filter(({ at }) => sentence.start < at && at <= end);
  return [text.slice(start, end), ...notes.map(({ note }) => article.notes[note ?? -1]?.text ?? '')].join('\n');
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

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts one sentence that is too long between words, or, where no space parts them, between graphemes. */
function limit(text: string, { start, end }: Span, longest: number): Span {
  if (end - start <= longest) return { start, end };
  const head = text.slice(start, start + longest);
  const space = head.search(/\s\S*$/u);
  if (space > longest / 2) return { start, end: start + space };
  // The last grapheme of the window may be cut in two; the one before it is whole.
  const graphemes = [...GRAPHEMES.segment(head)];
  return { start, end: start + (graphemes.at(-1)?.index || longest) };
}
