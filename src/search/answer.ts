import { detectLanguage } from '../language.ts';
import {
  type Answer,
  type AskOptions,
  carries,
  type Citation,
  LONGEST_QUESTION,
  type Passage,
  type Quote,
  type Span,
  type Unsearchable,
} from '../model.ts';
import { asksAlone } from './asked-kind.ts';
import { chooseQuote } from './choose-quote.ts';
import { findPassages } from './find-passages.ts';
import { bestSentence } from './highlight.ts';
import { doubtsAbout, joinsWords, lacksName, lacksNumber, says, speaksOf } from './near-miss.ts';
import {
  confidence,
  outcomeOf,
  WITH_SAYING,
  WITHOUT_LONG_FORM,
  WITHOUT_NAME,
  WITHOUT_NUMBER,
  WITHOUT_PHRASE,
  WITHOUT_SAYING,
  WITHOUT_SUBJECT,
} from './outcome.ts';
import type { PassageIndex } from './passage-index.ts';
import { previousNote } from './previous-note.ts';
import { type Query, readQuery } from './query.ts';
import { isWithin, type QuotedPhrase } from './quoted-phrases.ts';
import { evidenceFor, type RankedHit } from './rank.ts';
import { foldWord } from './fold-word.ts';

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
  const { ranked, holdsPhrases, lacking } = findPassages(query, index, article);
  const unmatched = unmatchedIn(query, lacking);
  const [first] = ranked;
  if (!first) return { ...nothing, unmatched };

  const evidence = { ...evidenceFor(first, query), ...doubtsAbout(first, query, index) };
  const probability = Math.min(
    confidence(evidence, index.size),
    holdsPhrases ? 1 : WITHOUT_PHRASE,
    lacksNumber(query) ? WITHOUT_NUMBER : 1,
    lacksName(query) ? WITHOUT_NAME : 1,
    query.lacksLongForm && !joinsWords(first, query, index) ? WITHOUT_LONG_FORM : 1,
    speaksOf(first, query, index) ? 1 : WITHOUT_SUBJECT,
    query.isEmptyTalk ? (says(first, query, index) ? WITH_SAYING : WITHOUT_SAYING) : 1,
  );
  const outcome = outcomeOf(probability);
  const quotes = distinct(ranked, limit).map(({ hit, alsoIn }) =>
    toQuote(hit, alsoIn, bestSentence(query, hit.passage, index), index),
  );
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
  const typed = question.trim();
  // Two code units make a code point at most: no need to count what cannot fit.
  if (typed.length > 2 * LONGEST_QUESTION || [...typed].length > LONGEST_QUESTION) return 'too-long';
  return /[\p{L}\p{N}]/u.test(question) ? null : 'no-words';
}

/**
 * The phrases that stand nowhere, and the other words that do not, nor any spelt nearly so: in order, each once. Part of a run
 * that only asks (什么时候, 哪一年) is none that articles could lack.
 */
function unmatchedIn({ words }: Query, lacking: readonly QuotedPhrase[]): readonly string[] {
  const alone = words.filter(
    (word) =>
      word.certainty === 0 &&
      !(word.isRun && asksAlone(word.text)) &&
      !lacking.some((phrase) => isWithin(word, phrase)),
  );
  const unmatched = new Map<string, string>();
  for (const { text } of [...lacking, ...alone].toSorted((a, b) => a.start - b.start)) {
    if (!unmatched.has(foldWord(text))) unmatched.set(foldWord(text), text);
  }
  return [...unmatched.values()];
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
  { passage, score }: RankedHit,
  alsoIn: readonly Passage[],
  highlight: number,
  index: PassageIndex,
): Quote {
  const choice = chooseQuote(passage, index.readingOf(passage).sentences, highlight);
  return { passage, score, ...choice, citations: citationsIn(passage, choice), alsoIn };
}

/** A whole passage, for who reads on: nothing is marked in it, and nothing was asked of it. */
export function quoteWhole(passage: Passage): Quote {
  const all = { start: 0, end: passage.text.length };
  return {
    passage,
    score: 0,
    ...all,
    highlight: { start: 0, end: 0 },
    citations: citationsIn(passage, all),
    alsoIn: [],
  };
}

function citationsIn({ article, noterefs }: Passage, quote: Span): readonly Citation[] {
  return noterefs
    .filter((noteref) => carries(quote, noteref))
    .map(({ label, at, note }) => ({
      label,
      at,
      note: note === null ? null : (article.notes[note] ?? null),
      previousNote: note === null ? null : previousNote(article.notes, note),
    }));
}
