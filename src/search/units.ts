import { gramsOf } from './letter-grams.ts';
import type { PassageIndex } from './passage-index.ts';
import { isHiragana, isLoneCharacter } from './terms.ts';
import type { Query, QueryWord } from './query.ts';

/** The least of a question that a passage holds or lacks: a word, or a pair of characters of a run. */
export interface Unit {
  /** Any of them stands for it. */
  readonly terms: readonly string[];
  /** As typed, folded but not stemmed. */
  readonly spelling: string;
  /** Its letters four by four; of a pair, each character. */
  readonly grams: readonly string[];
  readonly isName: boolean;
  /** How much it tells, in nats: its idf. What stands nowhere as typed tells most: it is what the articles may lack. */
  readonly weight: number;
  /** What of its weight a passage gains that holds it: less where the terms are but a guess at what was meant. */
  readonly gain: number;
}

/** A seam may be part of a name that the dictionary does not hold, or of nothing. */
export const SEAM_WEIGHT = 0.6;
/** A lone character of a run stands in the pairs across words, too, and by itself in far too many. */
export const LONE_WEIGHT = 0.05;

export function unitsOf(query: Pick<Query, 'words' | 'runPairs'>, index: PassageIndex): readonly Unit[] {
  const words = query.words.filter(({ isRun }) => !isRun).map((word) => wordUnit(word, index));
  const inWords = new Set(query.words.flatMap(({ isRun, terms }) => (isRun ? terms : [])));
  // A seam that stands nowhere is no word that the articles lack.
  const asked = [...new Set([...inWords, ...query.runPairs])].filter((pair) => inWords.has(pair) || index.has(pair));
  const pairs = asked.map((pair): Unit => {
    const certainty = isLoneCharacter(pair) || isHiragana(pair) ? LONE_WEIGHT : inWords.has(pair) ? 1 : SEAM_WEIGHT;
    const weight = certainty * index.idf(pair);
    return {
      terms: [pair],
      spelling: pair,
      grams: [...pair],
      isName: false,
      weight,
      gain: index.has(pair) ? weight : 0,
    };
  });
  return [...words, ...pairs];
}

function wordUnit(word: QueryWord, index: PassageIndex): Unit {
  const { terms, spelling, certainty } = word;
  const gain = certainty * rarityOf(terms, index);
  return { terms, spelling, grams: gramsOf(spelling), isName: isName(word), weight: weightOf(word, index), gain };
}

/**
 * How much a word of the question tells: the idf of its rarest known term. A word that stands nowhere as it was typed
 * tells most: it is what the articles may lack.
 */
function weightOf({ terms, certainty }: QueryWord, index: PassageIndex): number {
  return certainty < 1 ? index.idf('') : rarityOf(terms, index);
}

function rarityOf(terms: readonly string[], index: PassageIndex): number {
  return Math.max(0, ...terms.filter((term) => index.has(term)).map((term) => index.idf(term)));
}

/** A number, or a word with a capital. In German, any noun: it helps there, too. */
function isName({ text, isCapitalised }: QueryWord): boolean {
  return /^\p{N}/u.test(text) || isCapitalised;
}
