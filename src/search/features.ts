import { gives } from './asked-kind.ts';
import { sharesOf } from './letter-grams.ts';
import { HOLDS_ALL } from './line.ts';
import type { Candidate, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import type { Reading } from './read-passage.ts';
import type { Unit } from './units.ts';
import { sum } from './sum.ts';

/**
 * What the order of the candidates is reckoned from. All but `score`, `typed` and `length` are shares of what the question's
 * words weigh, 0 to 1, times the square root of that weight in nats: a share of twelve nats tells more than the same
 * share of three, though not four times as much.
 */
export interface Features {
  /** The first stage’s score, as a logarithm: between poor candidates a difference tells more than between good ones. */
  readonly score: number;
  /** What stands in the text. */
  readonly text: number;
  /** What stands in its title or its notes alone, and so counts little in the first stage. */
  readonly beside: number;
  /** The share of all that was typed, stop words too, that stands in its text just so; times the root of its count. */
  readonly typed: number;
  /** The most that one sentence holds, the title's words taken to stand in each: it is what all of them are about. */
  readonly sentence: number;
  /** The most that one sentence holds which gives the number or the time that is asked for; 0 where none is. */
  readonly given: number;
  /** The most that stands within `NEAR` tokens. */
  readonly near: number;
  /** What stands within the first `LEAD` tokens: “Ibid. is short for …” says what ibid. is. */
  readonly lead: number;
  /** What stands in front of a sentence, each word the less, the more tokens stand before it there. */
  readonly front: number;
  /** Neighbours in the question, stop words among them, that stand side by side as typed. */
  readonly phrase: number;
  /** What of its names and numbers stands there, in the text or beside it. */
  readonly names: number;
  /**
   * Of words that the text lacks, the letters that it holds: they stand in a compound, or with another ending. Of a pair
   * of characters, either one.
   */
  readonly letters: number;
  /** What the passage lacks, and another candidate of its article holds. */
  readonly article: number;
  /** The logarithm of the number of tokens: a long text holds more by chance. */
  readonly length: number;
}

export const FEATURE_NAMES = [
  'score',
  'text',
  'beside',
  'typed',
  'sentence',
  'given',
  'near',
  'lead',
  'front',
  'phrase',
  'names',
  'letters',
  'article',
  'length',
] as const satisfies readonly (keyof Features)[];

/** A candidate, read closely. */
export interface Featured {
  readonly candidate: Candidate;
  readonly features: Features;
}

const NEAR = 8;
const LEAD = 4;
/** Half of a word's letters tell less than half: another word has as many by chance. */
const LETTERS_POWER = 1.3;

/** Where a passage holds the units of a question. */
interface Sighting {
  readonly candidate: Candidate;
  readonly reading: Reading;
  /** By unit, the places of its tokens in the text, ascending. */
  readonly places: readonly (readonly number[])[];
  /** By unit, whether it stands in the text, the notes or the title; whether in the text; and whether in the title. */
  readonly isHeld: readonly boolean[];
  readonly isInText: readonly boolean[];
  readonly isTitled: readonly boolean[];
}

/** The features of each candidate, in the same order; the rarity of letters is reckoned among these candidates. */
export function featuresOf(query: Query, candidates: readonly Candidate[], index: PassageIndex): readonly Featured[] {
  const { units, asked } = query;
  const sightings = candidates.map((candidate) => sight(units, candidate, index.readingOf(candidate.passage)));
  const mass = Math.max(Number.MIN_VALUE, sum(units.map(({ weight }) => weight)));
  const scaled = (weight: number): number => weight / Math.sqrt(mass);
  const typedIn = typedShare(query);
  const phraseIn = phraseShare(query, index);
  const letters = letterGains(units, sightings);
  const heldInArticle = unitsByArticle(sightings);
  return sightings.map((sighting, place) => {
    const { candidate, reading, places, isHeld, isInText } = sighting;
    const sentences = sentenceGains(units, sighting);
    const isGiven = asked.kind === null ? [] : reading.numbers().map((numbers) => gives(numbers, asked));
    const elsewhere = heldInArticle.get(candidate.passage.article.id);
    const features = {
      score: Math.log(candidate.score / mass + 0.1),
      text: scaled(gainOf(units, (at) => isInText[at])),
      beside: scaled(gainOf(units, (at) => isHeld[at] && !isInText[at])),
      typed: typedIn(reading),
      sentence: scaled(Math.max(0, ...sentences)),
      given: scaled(Math.max(0, ...sentences.filter((_, at) => isGiven[at]))),
      near: scaled(bestWindow(units, sighting)),
      lead: scaled(gainOf(units, (at) => (places[at]?.[0] ?? LEAD) < LEAD)),
      front: scaled(inFront(units, sighting)),
      phrase: phraseIn(reading) * Math.sqrt(mass),
      names: scaled(gainOf(units, (at) => units[at]?.isName && isHeld[at])),
      letters: scaled(letters[place] ?? 0),
      article: scaled(gainOf(units, (at) => !isHeld[at] && elsewhere?.has(at))),
      length: Math.log(1 + reading.terms.length),
    };
    return { candidate, features };
  });
}

function sight(units: readonly Unit[], candidate: Candidate, reading: Reading): Sighting {
  const places = units.map(({ terms }) => reading.terms.ofAny(terms));
  return {
    candidate,
    reading,
    places,
    isInText: places.map(({ length }) => length > 0),
    isHeld: units.map(({ terms }) => terms.some((term) => candidate.matched.has(term))),
    isTitled: units.map(({ terms }) => terms.some((term) => reading.title.has(term))),
  };
}

function unitsByArticle(sightings: readonly Sighting[]): ReadonlyMap<string, ReadonlySet<number>> {
  const byArticle = new Map<string, Set<number>>();
  for (const { candidate, isHeld } of sightings) {
    const { id } = candidate.passage.article;
    const held = byArticle.get(id) ?? new Set();
    isHeld.forEach((is, at) => is && held.add(at));
    byArticle.set(id, held);
  }
  return byArticle;
}

function gainOf(units: readonly Unit[], counts: (at: number) => boolean | undefined): number {
  return units.reduce((total, { gain }, at) => total + (counts(at) ? gain : 0), 0);
}

/** What each sentence holds, the title's words taken to stand in each, in nats. */
function sentenceGains(units: readonly Unit[], { reading, places, isTitled }: Sighting): readonly number[] {
  const gains = reading.sentences.map(() => gainOf(units, (at) => isTitled[at]));
  units.forEach(({ gain }, at) => {
    if (isTitled[at]) return;
    let last = -1;
    for (const place of places[at] ?? []) {
      const sentence = reading.sentenceOf[place] ?? 0;
      if (sentence !== last) gains[sentence] = (gains[sentence] ?? 0) + gain;
      last = sentence;
    }
  });
  return gains;
}

/** Each unit by the place where it stands most in front of a sentence: as the first token in full, as the third by nearly half. */
function inFront(units: readonly Unit[], { reading, places }: Sighting): number {
  const { sentenceOf, tokens } = reading;
  return units.reduce((total, { gain }, at) => {
    const before = (places[at] ?? []).map((place) => place - (tokens[sentenceOf[place] ?? 0]?.start ?? 0));
    return total + gain / (1 + Math.log(1 + Math.min(...before)));
  }, 0);
}

function typedShare({ tokens }: Query): (reading: Reading) => number {
  const root = Math.sqrt(Math.max(1, tokens.length));
  const typed = tokens.map(({ spelling }) => spelling.split(' '));
  return ({ spelt }) => typed.filter((words) => spelt.hold(words)).length / root;
}

/** The most that stands within `NEAR` tokens. Plain loops: it is asked of forty passages, token by token. */
function bestWindow(units: readonly Unit[], { places }: Sighting): number {
  // The place and the unit of each token in one number, so that they sort by place.
  const seen = places
    .flatMap((each, unit) => each.map((place) => place * units.length + unit))
    .toSorted((a, b) => a - b);
  const lastWindow = units.map(() => -1);
  let best = 0;
  for (let from = 0; from < seen.length; from++) {
    const end = (Math.floor((seen[from] ?? 0) / units.length) + NEAR) * units.length;
    for (let at = from; at < seen.length && (seen[at] ?? 0) < end; at++)
      lastWindow[(seen[at] ?? 0) % units.length] = from;
    let gain = 0;
    for (let unit = 0; unit < units.length; unit++) if (lastWindow[unit] === from) gain += units[unit]?.gain ?? 0;
    best = Math.max(best, gain);
  }
  return best;
}

/** By passage, what it holds of the letters of words that it lacks, in nats. */
function letterGains(units: readonly Unit[], sightings: readonly Sighting[]): readonly number[] {
  const total = sightings.map(() => 0);
  units.forEach(({ spelling, grams, weight }, at) => {
    if (sightings.every(({ isInText }) => isInText[at])) return;
    const words = spelling.split(' ');
    // What has a word has all of its letters: there is no need to look for them.
    const lines = sightings.map(({ reading }) => (reading.spelt.hold(words) ? HOLDS_ALL : reading.letters()));
    const shares = sharesOf(grams, lines);
    sightings.forEach(({ isInText }, place) => {
      if (!isInText[at]) total[place] = (total[place] ?? 0) + weight * (shares[place] ?? 0) ** LETTERS_POWER;
    });
  });
  return total;
}

/**
 * The share of the question's neighbouring tokens that stand side by side, each pair by what its two tell: those in which
 * one tells something. That “what is” stands somewhere is no sign of an answer.
 */
function phraseShare({ tokens, units }: Query, index: PassageIndex): (reading: Reading) => number {
  const telling = new Set(units.map(({ spelling }) => spelling));
  const idfs = tokens.map(({ terms }) => Math.max(0, ...terms.map((term) => index.idf(term))));
  const phrases = tokens.slice(1).flatMap(({ spelling }, at) => {
    const before = tokens[at]?.spelling ?? '';
    if (!telling.has(before) && !telling.has(spelling)) return [];
    return { words: `${before} ${spelling}`.split(' '), weight: (idfs[at] ?? 0) + (idfs[at + 1] ?? 0) };
  });
  const total = sum(phrases.map(({ weight }) => weight));
  return ({ spelt }) => sum(phrases.map(({ words, weight }) => (spelt.hold(words) ? weight / total : 0)));
}
