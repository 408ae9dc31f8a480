import type { Passage, Span } from '../model.ts';
import { gives } from './asked-kind.ts';
import { sharesOf } from './letter-grams.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { type Reading, sentencesWith } from './read-passage.ts';
import type { Unit } from './units.ts';
import { sum } from './sum.ts';

/**
 * What the sentence that answers is told by, among those of its passage. `firstWord`, `earlier` and `letters` are shares of
 * what the question's words weigh, times the square root of that weight in nats.
 */
export interface SentenceFeatures {
  /** The question's words, each the more, the fewer sentences hold it; a share of what the best one holds, 0 to 1. */
  readonly rare: number;
  /** The same of all that was typed, stop words too, each counting alike, in nats. */
  readonly typed: number;
  /** The same of the first word that tells something: it often names the kind of thing asked for. */
  readonly firstWord: number;
  /** Words that it lacks and a sentence before holds, divided by how many sentences back the last such one stands. */
  readonly earlier: number;
  /** Of words that it lacks, the letters that it holds: they stand in a compound, or with another ending. */
  readonly letters: number;
  /** How many of the question's words it holds, over the root of how many there are. */
  readonly count: number;
  /** The logarithm of 1 and how many of its tokens are none of the question's, stop words too: a long one holds some by chance. */
  readonly others: number;
  /**
   * The logarithm of 1 and how many tokens stand before the first word of the question that tells something, or of all
   * where none does: what a sentence speaks of stands in front.
   */
  readonly delay: number;
  /** 1 where it gives the number, the measure, or the time, that is asked for; else 0. */
  readonly number: number;
  readonly measure: number;
  readonly time: number;
}

export const SENTENCE_FEATURE_NAMES = [
  'rare',
  'typed',
  'firstWord',
  'earlier',
  'letters',
  'count',
  'others',
  'delay',
  'number',
  'measure',
  'time',
] as const satisfies readonly (keyof SentenceFeatures)[];

/** A word of the title tells which passage answers, and little about which sentence does. */
const TITLE_WEIGHT = 0.1;
/** A name that stands in a note only is found where the note is cited; else the sentence's own words tell more. */
const NOTE_WEIGHT = 0.5;
/** What stands in every sentence, or is noted there, tells one from another hardly at all. */
const LEAST_RARITY = 0.1;

/** The features of each sentence of a passage, in order. */
export function sentenceFeatures(query: Query, passage: Passage, index: PassageIndex): readonly SentenceFeatures[] {
  const reading = index.readingOf(passage);
  const { units, tokens, asked } = query;
  const held = units.map(({ terms }) => sentencesWith(terms, reading));
  const rarities = rarityIn(units, reading, held);
  const rare = reading.sentences.map((_, at) => sum(rarities.map((each) => each[at] ?? 0)));
  const most = Math.max(Number.MIN_VALUE, ...rare);
  const typed = typedIn(query, reading);
  const letters = letterGains(units, held, reading);
  const root = Math.sqrt(Math.max(Number.MIN_VALUE, sum(units.map(({ weight }) => weight))));
  const telling = units.flatMap(({ terms }) => terms);
  const tellingAt = reading.terms.ofAny(telling);
  const askingAt = reading.terms.ofAny([...telling, ...tokens.flatMap(({ terms }) => terms)]);
  const numbers = reading.numbers();
  return reading.tokens.map((own, at) => {
    const isGiven = gives(numbers[at] ?? new Set(), asked);
    return {
      rare: (rare[at] ?? 0) / most,
      typed: typed[at] ?? 0,
      firstWord: (rarities[0]?.[at] ?? 0) / root,
      earlier: sum(units.map(({ gain }, of) => gain / sentencesBack(held[of] ?? [], at))) / root,
      letters: (letters[at] ?? 0) / root,
      count: held.filter((each) => each[at]).length / Math.sqrt(Math.max(1, units.length)),
      others: Math.log(1 + own.end - own.start - within(own, askingAt).length),
      delay: Math.log(1 + (within(own, tellingAt)[0] ?? own.end) - own.start),
      number: asked.kind === 'number' && isGiven ? 1 : 0,
      measure: asked.kind === 'measure' && isGiven ? 1 : 0,
      time: asked.kind === 'time' && isGiven ? 1 : 0,
    };
  });
}

/** By unit, and by sentence. */
type Grid<Value> = readonly (readonly Value[])[];

/** What each unit tells, times the logarithm of how few sentences hold or note it. */
function rarityIn(units: readonly Unit[], { title, noted }: Reading, held: Grid<boolean>): Grid<number> {
  const inNotes = noted();
  return units.map(({ terms, gain }, of) => {
    const own = held[of] ?? [];
    const shares = own.map((is, at) => (is ? 1 : terms.some((term) => inNotes[at]?.has(term)) ? NOTE_WEIGHT : 0));
    const rarity = LEAST_RARITY + Math.log(own.length / shares.filter((share) => share > 0).length);
    const weight = gain * (terms.some((term) => title.has(term)) ? TITLE_WEIGHT : 1);
    return shares.map((share) => (share > 0 ? share * weight * rarity : 0));
  });
}

/** How many sentences back the last stands that holds it; infinitely many where this one holds it, or none before does. */
function sentencesBack(held: readonly boolean[], at: number): number {
  const last = held.lastIndexOf(true, at);
  return last < 0 || last === at ? Infinity : at - last;
}

/** The tokens of a sentence that stand at these places, which ascend. */
function within({ start, end }: Span, places: readonly number[]): readonly number[] {
  return places.filter((place) => start <= place && place < end);
}

function typedIn({ tokens }: Query, { spelt, lines }: Reading): readonly number[] {
  const typed = [...new Set(tokens.map(({ spelling }) => spelling))];
  const own = typed.filter((spelling) => spelt.hold(spelling.split(' ')));
  const isTyped = own.map((spelling) => lines().map((line) => line.includes(` ${spelling} `)));
  const rarities = isTyped.map((each) => Math.log(each.length / each.filter(Boolean).length));
  return lines().map((_, at) => sum(rarities.filter((__, of) => isTyped[of]?.[at])));
}

/** By sentence. */
function letterGains(units: readonly Unit[], held: Grid<boolean>, reading: Reading): readonly number[] {
  const lines = reading.lines();
  const all = reading.letters();
  const shares = units.map(({ grams }) => sharesOf(grams, lines, all));
  return lines.map((_, at) =>
    sum(units.map(({ weight }, of) => (held[of]?.[at] ? 0 : weight * (shares[of]?.[at] ?? 0)))),
  );
}
