/**
 * Fits the weights of `src/search/ranking-weights.ts`, and tells what they are worth:
 *
 *     node --import tsx tests/bench/fit-ranking.ts --data ../shared/eval [--ablation]
 *
 * All figures but the weights are by cross-validation: an article's questions are judged by weights that were fitted
 * without it, in any language.
 */
import { parseArgs } from 'node:util';
import { detectLanguage } from '../../src/language.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { FEATURE_NAMES, type Features } from '../../src/search/features.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { readClosely, termWeights } from '../../src/search/rank.ts';
import { type EvalSet, isAbout, readEvalSet } from './eval-set.ts';
import { ablationTable, judgeHeldOut, withoutFeature } from './held-out.ts';
import { resample } from './resampled-corpus.ts';
import { type Choice, fitSoftmax, scoreOf } from './softmax.ts';

const WORD_SETS = ['squad-en', 'xquad-de', 'xquad-es'];
/**
 * English once more, among so many paragraphs made of its own: among few, hardly any passage holds a question's words by
 * chance, and weights that were fitted there alone trust in that.
 */
const AMONG_MANY = { name: 'among many', set: 'squad-en', paragraphs: 10_000, everyNth: 4 };
const RUN_SETS = ['xquad-zh'];
const RIDGE = { words: 1, runs: 3 };
/** The Chinese set has English titles, no notes, no capitals and few passages: what these are worth is known from words alone. */
const TOLD_BY_WORDS: readonly string[] = ['crowd', 'beside', 'names'] satisfies readonly (keyof Features)[];

/** What the first stage found for one question; `right` is −1 where the right passage was not among it. */
interface Asked extends Choice {
  readonly set: string;
  /** The title of the article that it is about. */
  readonly about: string;
}

const CROWD = FEATURE_NAMES.indexOf('crowd');

type Fit = (asked: readonly Asked[]) => readonly number[];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/eval' }, ablation: { type: 'boolean', default: false } },
  });
  const sets = (names: readonly string[]): readonly EvalSet[] => names.map((name) => readEvalSet(values.data, name));
  const inWords = await readAsked([...sets(WORD_SETS), amongMany(values.data)]);
  const inRuns = await readAsked(sets(RUN_SETS));
  const wordWeights = fitWords(inWords);
  // Held-out articles are held out of both: the centre is fitted again without them.
  const fitRuns: Fit = (asked) => {
    const about = new Set(asked.map((each) => each.about));
    const known = fitWords(inWords.filter((each) => about.has(each.about)));
    const centre = known.map((weight, at) => (TOLD_BY_WORDS.includes(FEATURE_NAMES[at] ?? '') ? weight : 0));
    return fitFound(asked, RIDGE.runs, centre);
  };
  printWeights('WORD_WEIGHTS', wordWeights);
  printWeights('RUN_WEIGHTS', fitRuns(inRuns));
  printShares(inWords, fitWords);
  printShares(inRuns, fitRuns);
  if (!values.ablation) return;
  printAblation(inWords, fitWords);
  printAblation(inRuns, fitRuns);
}

function amongMany(folder: string): EvalSet {
  const { name, set, paragraphs, everyNth } = AMONG_MANY;
  const { articles, questions, ...rest } = readEvalSet(folder, set);
  return {
    ...rest,
    name,
    articles: resample(articles, paragraphs),
    questions: questions.filter((_, at) => at % everyNth === 0),
  };
}

async function readAsked(sets: readonly EvalSet[]): Promise<readonly Asked[]> {
  const all: Asked[] = [];
  for (const { name, articles, questions } of sets) {
    const index = await indexPassages(articles.flatMap((article) => splitPassages(article)));
    for (const asked of questions) {
      const query = readQuery(asked.question, detectLanguage(asked.question), index);
      const read = readClosely(query, index.search(termWeights(query), null), index);
      all.push({
        set: name,
        about: asked.title,
        options: read.map(({ features }) => FEATURE_NAMES.map((feature) => features[feature])),
        right: read.findIndex(({ candidate }) => isAbout(candidate.passage, asked)),
        // Each set counts alike, however many questions it has.
        weight: 1000 / questions.length,
      });
    }
  }
  return all;
}

/** Fits the features among few passages, and then, among many, what is added by their number. */
function fitWords(asked: readonly Asked[]): readonly number[] {
  const isAmongMany = ({ set }: Asked): boolean => set === AMONG_MANY.name;
  const few = withoutFeature(
    asked.filter((each) => !isAmongMany(each)),
    CROWD,
  );
  const weights = fitFound(
    few,
    RIDGE.words,
    FEATURE_NAMES.map(() => 0),
  );
  const many = asked.filter(isAmongMany).map(({ options, ...each }) => ({
    ...each,
    options: options.map((option) => [scoreOf(weights, option), option[CROWD] ?? 0]),
  }));
  const [all = 1, crowd = 0] = fitFound(many, RIDGE.words, [1, 0]);
  return weights.with(CROWD, crowd / all);
}

function fitFound(asked: readonly Asked[], ridge: number, centre: readonly number[]): readonly number[] {
  return fitSoftmax(
    asked.filter(({ right }) => right >= 0),
    ridge,
    centre,
  );
}

function printWeights(name: string, weights: readonly number[]): void {
  const named = FEATURE_NAMES.map((feature, at) => `${feature}: ${Number((weights[at] ?? 0).toFixed(2))}`);
  console.log(`export const ${name}: Features = { ${named.join(', ')} };`);
}

interface Placed {
  readonly set: string;
  readonly place: number;
}

function placesOf(asked: readonly Asked[], fit: Fit): readonly Placed[] {
  return judgeHeldOut(asked, fit, (each, weights) => ({ set: each.set, place: placeOf(each, weights) }));
}

/** The share of a set's questions, per cent, whose right passage comes before this place. */
function shareBefore(place: number, set: string, places: readonly Placed[]): number {
  const own = places.filter((each) => each.set === set);
  return (100 * own.filter((each) => each.place < place).length) / own.length;
}

function printShares(asked: readonly Asked[], fit: Fit): void {
  const places = placesOf(asked, fit);
  for (const set of setsOf(asked)) {
    const share = (of: number): string => shareBefore(of, set, places).toFixed(2);
    console.log(`${set.padEnd(10)} hit@1 ${share(1)}  hit@3 ${share(3)}  found ${share(Infinity)}`);
  }
}

function printAblation(asked: readonly Asked[], fit: Fit): void {
  const all = placesOf(asked, fit);
  const ablated = FEATURE_NAMES.map((_, at) => placesOf(withoutFeature(asked, at), fit));
  const lossOf = (at: number, set: string): number => shareBefore(1, set, ablated[at] ?? []) - shareBefore(1, set, all);
  console.log(`\n${ablationTable(FEATURE_NAMES, setsOf(asked), lossOf)}`);
}

const setsOf = (asked: readonly Asked[]): readonly string[] => [...new Set(asked.map(({ set }) => set))];

/** How many options the weights put before the right one; a tie keeps the first stage's order. */
function placeOf({ options, right }: Choice, weights: readonly number[]): number {
  if (right < 0) return Infinity;
  const scores = options.map((features) => scoreOf(weights, features));
  const own = scores[right] ?? 0;
  return scores.filter((score, at) => score > own || (score === own && at < right)).length;
}

await main();
