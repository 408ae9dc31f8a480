/**
 * Fits the weights of `src/search/ranking-weights.ts`, and tells what they are worth:
 *
 *     node --import tsx tests/bench/fit-ranking.ts --data ../shared/eval
 *
 * All figures but the weights are by cross-validation: an article's questions are judged by weights that were fitted
 * without it, in any language.
 */
import { parseArgs } from 'node:util';
import { detectLanguage } from '../../src/language.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { FEATURE_NAMES } from '../../src/search/features.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { readClosely, termWeights } from '../../src/search/rank.ts';
import { isAbout, readEvalSet } from './eval-set.ts';
import { foldsOf } from './folds.ts';
import { type Choice, fitSoftmax, scoreOf } from './softmax.ts';

const WORD_SETS = ['squad-en', 'xquad-de', 'xquad-es'];
const RUN_SETS = ['xquad-zh'];
/** Six hundred questions about a hundred passages tell less than what is known from the other languages. */
const RIDGE = { words: 1, runs: 10 };

/** What the first stage found for one question; `right` is −1 where the right passage was not among it. */
interface Asked extends Choice {
  readonly set: string;
  /** The title of the article that it is about. */
  readonly about: string;
}

type Fit = (asked: readonly Asked[]) => readonly number[];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval' } } });
  const [inWords, inRuns] = [await readAsked(values.data, WORD_SETS), await readAsked(values.data, RUN_SETS)];
  const fitWords: Fit = (asked) =>
    fitFound(
      asked,
      RIDGE.words,
      FEATURE_NAMES.map(() => 0),
    );
  const wordWeights = fitWords(inWords);
  // Held-out articles are held out of both: the centre is fitted again without them.
  const fitRuns: Fit = (asked) => {
    const about = new Set(asked.map((each) => each.about));
    return fitFound(asked, RIDGE.runs, fitWords(inWords.filter((each) => about.has(each.about))));
  };
  printWeights('WORD_WEIGHTS', wordWeights);
  printWeights('RUN_WEIGHTS', fitRuns(inRuns));
  printShares(inWords, fitWords);
  printShares(inRuns, fitRuns);
}

async function readAsked(folder: string, names: readonly string[]): Promise<readonly Asked[]> {
  const sets: Asked[] = [];
  for (const name of names) {
    const { articles, questions } = readEvalSet(folder, name);
    const index = await indexPassages(articles.flatMap((article) => splitPassages(article)));
    for (const asked of questions) {
      const query = readQuery(asked.question, detectLanguage(asked.question), index);
      const read = readClosely(query, index.search(termWeights(query), null), index);
      sets.push({
        set: name,
        about: asked.title,
        options: read.map(({ features }) => FEATURE_NAMES.map((feature) => features[feature])),
        right: read.findIndex(({ candidate }) => isAbout(candidate.passage, asked)),
        // Each set counts alike, however many questions it has.
        weight: 1000 / questions.length,
      });
    }
  }
  return sets;
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

function printShares(asked: readonly Asked[], fit: Fit): void {
  const places = foldsOf(asked).flatMap(({ fitted, left }) => {
    const weights = fit(fitted);
    return left.map((each) => ({ set: each.set, place: placeOf(each, weights) }));
  });
  for (const set of new Set(asked.map((each) => each.set))) {
    const own = places.filter((each) => each.set === set);
    const share = (of: number): string =>
      ((100 * own.filter(({ place }) => place < of).length) / own.length).toFixed(2);
    console.log(`${set.padEnd(10)} hit@1 ${share(1)}  hit@3 ${share(3)}  hit@50 ${share(Infinity)}`);
  }
}

/** How many options the weights put before the right one; a tie keeps the first stage's order. */
function placeOf({ options, right }: Choice, weights: readonly number[]): number {
  if (right < 0) return Infinity;
  const scores = options.map((features) => scoreOf(weights, features));
  const own = scores[right] ?? 0;
  return scores.filter((score, at) => score > own || (score === own && at < right)).length;
}

await main();
