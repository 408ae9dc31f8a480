/**
 * Fits the weights of `src/search/ranking-weights.ts`, and tells what they are worth:
 *
 *     npm run fit:ranking -- --data ../shared/eval [--ablation]
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
import { crowdOf, readClosely, termWeights } from '../../src/search/rank.ts';
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
const RIDGE = 1;
/** The Chinese set has English titles, no notes and no capitals: what these are worth is known from words alone. */
const TOLD_BY_WORDS: readonly string[] = ['beside', 'names'] satisfies readonly (keyof Features)[];
/** What counts more, or less, the more passages there are. */
const CROWDED = ['score', 'text', 'phrase'] as const satisfies readonly (keyof Features)[];

/** What the first stage found for one question; `right` is −1 where the right passage was not among it. */
interface Asked extends Choice {
  readonly set: string;
  /** The title of the article that it is about. */
  readonly about: string;
  /** Of the corpus. */
  readonly crowd: number;
}

type Fit = (asked: readonly Asked[]) => readonly number[];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/eval' }, ablation: { type: 'boolean', default: false } },
  });
  const sets = (names: readonly string[]): readonly EvalSet[] => names.map((name) => readEvalSet(values.data, name));
  const inWords = await readAsked([...sets(WORD_SETS), amongMany(values.data)]);
  const inRuns = await readAsked(sets(RUN_SETS));
  // Held-out articles are held out of both: the centre is fitted again without them.
  const fitRuns: Fit = (asked) => {
    const about = new Set(asked.map((each) => each.about));
    const known = fitWords(inWords.filter((each) => about.has(each.about)));
    const isTold = (at: number): boolean =>
      at >= FEATURE_NAMES.length || TOLD_BY_WORDS.includes(FEATURE_NAMES[at] ?? '');
    const centre = known.map((weight, at) => (isTold(at) ? weight : 0));
    return fitFound(asked.map(withCrowd), RIDGE, centre);
  };
  const weights = fitWords(inWords);
  console.log(`export const WORD_WEIGHTS: Features = ${named(FEATURE_NAMES, weights)};`);
  console.log(`export const RUN_WEIGHTS: Features = ${named(FEATURE_NAMES, fitRuns(inRuns))};`);
  console.log(`export const CROWD_WEIGHTS = ${named(CROWDED, weights.slice(FEATURE_NAMES.length))};`);
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
      const read = readClosely(
        query,
        index.search(termWeights(query), () => true),
        index,
      );
      all.push({
        set: name,
        about: asked.title,
        crowd: crowdOf(index.size),
        options: read.map(({ features }) => FEATURE_NAMES.map((feature) => features[feature])),
        right: read.findIndex(({ candidate }) => isAbout(candidate.passage, asked)),
        // Each set counts alike, however many questions it has.
        weight: 1000 / questions.length,
      });
    }
  }
  return all;
}

/** The features, and behind them those that count more, or less, the more passages there are. */
function withCrowd({ options, crowd, ...each }: Asked): Asked {
  const crowded = (option: readonly number[]): readonly number[] =>
    CROWDED.map((name) => crowd * (option[FEATURE_NAMES.indexOf(name)] ?? 0));
  return { ...each, crowd, options: options.map((option) => [...option, ...crowded(option)]) };
}

/** Fits the features among few passages, and then, among many, what is added by their number. */
function fitWords(asked: readonly Asked[]): readonly number[] {
  const isAmongMany = ({ set }: Asked): boolean => set === AMONG_MANY.name;
  const zeros = (names: readonly string[]): readonly number[] => names.map(() => 0);
  const weights = fitFound(
    asked.filter((each) => !isAmongMany(each)),
    RIDGE,
    zeros(FEATURE_NAMES),
  );
  const many = asked.filter(isAmongMany).map((each) => ({
    ...each,
    options: withCrowd(each).options.map((option) => [scoreOf(weights, option), ...option.slice(FEATURE_NAMES.length)]),
  }));
  const [all = 1, ...crowd] = fitFound(many, RIDGE, [1, ...zeros(CROWDED)]);
  return [...weights, ...crowd.map((each) => each / all)];
}

function fitFound(asked: readonly Asked[], ridge: number, centre: readonly number[]): readonly number[] {
  return fitSoftmax(
    asked.filter(({ right }) => right >= 0),
    ridge,
    centre,
  );
}

function named(names: readonly string[], weights: readonly number[]): string {
  return `{ ${names.map((name, at) => `${name}: ${Number((weights[at] ?? 0).toFixed(2))}`).join(', ')} }`;
}

interface Placed {
  readonly set: string;
  readonly place: number;
}

function placesOf(asked: readonly Asked[], fit: Fit): readonly Placed[] {
  return judgeHeldOut(asked, fit, (each, weights) => ({ set: each.set, place: placeOf(withCrowd(each), weights) }));
}

/** The share of a set's questions, per cent, whose right passage comes before this place. */
function shareBefore(place: number, set: string, places: readonly Placed[]): number {
  const own = places.filter((each) => each.set === set);
  return (100 * own.filter((each) => each.place < place).length) / own.length;
}

function printShares(asked: readonly Asked[], fit: Fit): void {
  const places = placesOf(asked, fit);
  // What is read is in the first stage's order.
  const unranked = asked.map(({ set, right }) => ({ set, place: right < 0 ? Infinity : right }));
  for (const set of setsOf(asked)) {
    const share = (of: number, all = places): string => shareBefore(of, set, all).toFixed(2);
    const ranked = `hit@1 ${share(1)}  hit@3 ${share(3)}  found ${share(Infinity)}`;
    console.log(`${set.padEnd(10)} ${ranked}  first stage ${share(1, unranked)} / ${share(3, unranked)}`);
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
