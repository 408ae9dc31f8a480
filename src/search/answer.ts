import { detectLanguage } from '../language.ts';
import type { Answer, AskOptions, Citation, Passage, Quote, Unsearchable } from '../model.ts';
import { chooseQuote } from './choose-quote.ts';
import { confidence, outcomeOf } from './outcome.ts';
import type { PassageIndex } from './passage-index.ts';
import { type Query, readQuery } from './query.ts';
import { evidenceFor, rank, type RankedHit, termWeights } from './rank.ts';

/** A question may have so many code points; whoever pastes an article wants something else. */
export const LONGEST_QUESTION = 300;

/** Answers a question from the passages of one edition. */
export function answerQuestion(
  question: string,
  index: PassageIndex,
  edition: string,
  { limit, article }: AskOptions,
): Answer {
  const language = detectLanguage(question.slice(0, LONGEST_QUESTION * 2));
  const unsearchable = whyUnsearchable(question);
  const nothing: Answer = {
    question,
    outcome: 'unanswered',
    confidence: 0,
    edition,
    language,
    quotes: [],
    nearest: [],
    unmatched: [],
    unsearchable,
  };
  if (unsearchable) return nothing;

  const query = readQuery(question, language, index);
  const ranked = rank(index.search(termWeights(query), article));
  const unmatched = [...new Set(query.words.filter(({ certainty }) => certainty === 0).map(({ text }) => text))];
  const [first] = ranked;
  if (!first) return { ...nothing, unmatched };

  const probability = confidence(evidenceFor(first, query, index), index.size, query.isEmptyTalk);
  const outcome = outcomeOf(probability);
  const quotes = distinct(ranked, limit).map(({ hit, alsoIn }) => toQuote(hit, alsoIn, query, index));
  return {
    ...nothing,
    outcome,
    confidence: probability,
    quotes: outcome === 'unanswered' ? [] : quotes,
    nearest: outcome === 'unanswered' ? quotes : [],
    unmatched,
  };
}

function whyUnsearchable(question: string): Unsearchable | null {
  // Two code units make a code point at most: no need to count what cannot fit.
  if (question.length > 2 * LONGEST_QUESTION || [...question.trim()].length > LONGEST_QUESTION) return 'too-long';
  return /[\p{L}\p{N}]/u.test(question) ? null : 'no-words';
}

interface DistinctHit {
  readonly hit: RankedHit;
  readonly alsoIn: readonly Passage[];
}

/** The best hits, passages with the very same text counted once, under the first of them. */
function distinct(hits: readonly RankedHit[], limit: number): readonly DistinctHit[] {
  const byText = new Map<string, { hit: RankedHit; alsoIn: Passage[] }>();
  for (const hit of hits) {
    const same = byText.get(hit.passage.text);
    if (same) same.alsoIn.push(hit.passage);
    else if (byText.size < limit) byText.set(hit.passage.text, { hit, alsoIn: [] });
  }
  return [...byText.values()];
}

function toQuote(
  { passage, score, matched }: RankedHit,
  alsoIn: readonly Passage[],
  query: Query,
  index: PassageIndex,
): Quote {
  const asked = new Set(query.words.flatMap(({ terms }) => terms).filter((term) => matched.has(term)));
  const weightOf = (term: string): number => (asked.has(term) ? index.idf(term) : 0);
  const { start, end, highlight } = chooseQuote(passage, weightOf, index.lexiconOf(passage));
  return { passage, score, start, end, highlight, citations: citationsIn(passage, start, end), alsoIn };
}

/** The notes that a quote carries: those whose marks stand in it, or at the very start of what opens the passage. */
function citationsIn({ article, noterefs }: Passage, start: number, end: number): readonly Citation[] {
  return noterefs
    .filter(({ at }) => (start < at && at <= end) || (at === 0 && start === 0))
    .map(({ label, at, note }) => ({ label, at, note: note === null ? null : (article.notes[note] ?? null) }));
}
