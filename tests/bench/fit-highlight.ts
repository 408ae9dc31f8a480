/**
 * Fits the weights of `src/search/highlight-weights.ts`, and tells what they are worth:
 *
 *     node --import tsx tests/bench/fit-highlight.ts --data ../shared/eval
 *
 * All figures but the weights are by cross-validation: an article's questions are judged by weights that were fitted
 * without it, in any language.
 */
import { parseArgs } from 'node:util';
import { detectLanguage } from '../../src/language.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { rank, termWeights } from '../../src/search/rank.ts';
import { SENTENCE_FEATURE_NAMES, sentenceFeatures } from '../../src/search/sentence-features.ts';
import { isAbout, readEvalSet } from './eval-set.ts';
import { foldsOf } from './folds.ts';
import { holdsAnswer } from './found.ts';
import { type Choice, fitSoftmax, scoreOf } from './softmax.ts';

const WORD_SETS = ['squad-en', 'xquad-en', 'xquad-de', 'xquad-es'];
const RUN_SETS = ['xquad-zh'];
/** Six hundred questions tell less than what is known from the other languages. */
const RIDGE = { words: 1, runs: 10 };

/** The sentences of the passage that answers one question. */
interface Asked extends Omit<Choice, 'right'> {
  readonly set: string;
  /** The title of the article that it is about. */
  readonly about: string;
  /** The places of the sentences that hold an answer that people marked. */
  readonly rights: readonly number[];
  /** Whether that passage comes first. */
  readonly isFirst: boolean;
}

type Fit = (asked: readonly Asked[]) => readonly number[];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval' } } });
  const [inWords, inRuns] = [await readAsked(values.data, WORD_SETS), await readAsked(values.data, RUN_SETS)];
  const zeros = SENTENCE_FEATURE_NAMES.map(() => 0);
  const fitWords: Fit = (asked) => fitTold(asked, RIDGE.words, zeros);
  // Held-out articles are held out of both: the centre is fitted again without them.
  const fitRuns: Fit = (asked) => {
    const about = new Set(asked.map((each) => each.about));
    return fitTold(asked, RIDGE.runs, fitWords(inWords.filter((each) => about.has(each.about))));
  };
  printWeights('WORD_SENTENCE_WEIGHTS', fitWords(inWords));
  printWeights('RUN_SENTENCE_WEIGHTS', fitRuns(inRuns));
  printShares(inWords, fitWords);
  printShares(inRuns, fitRuns);
}

async function readAsked(folder: string, names: readonly string[]): Promise<readonly Asked[]> {
  const sets: Asked[] = [];
  for (const name of names) {
    const { articles, questions } = readEvalSet(folder, name);
    const passages = articles.flatMap((article) => splitPassages(article));
    const index = await indexPassages(passages);
    for (const asked of questions) {
      const passage = passages.find((each) => isAbout(each, asked));
      if (!passage) continue;
      const query = readQuery(asked.question, detectLanguage(asked.question), index);
      const [first] = rank(query, index.search(termWeights(query), null), index);
      const read = sentenceFeatures(query, passage, index);
      sets.push({
        set: name,
        about: asked.title,
        options: read.map((features) => SENTENCE_FEATURE_NAMES.map((feature) => features[feature])),
        rights: index
          .readingOf(passage)
          .sentences.flatMap((each, at) => (holdsAnswer(passage.text, each, asked) ? [at] : [])),
        isFirst: first?.passage === passage,
        // Each set counts alike, however many questions it has.
        weight: 1000 / questions.length,
      });
    }
  }
  return sets;
}

/** Fits what can be told: an answer that stands in several sentences was not marked in each for a reason. */
function fitTold(asked: readonly Asked[], ridge: number, centre: readonly number[]): readonly number[] {
  const choices = asked.flatMap(({ options, rights: [right, ...others], weight }) =>
    right === undefined || others.length > 0 ? [] : [{ options, right, weight }],
  );
  return fitSoftmax(choices, ridge, centre);
}

function printWeights(name: string, weights: readonly number[]): void {
  const named = SENTENCE_FEATURE_NAMES.map((feature, at) => `${feature}: ${Number((weights[at] ?? 0).toFixed(2))}`);
  console.log(`export const ${name}: SentenceFeatures = { ${named.join(', ')} };`);
}

/** Of the questions whose passage comes first, as `measure.ts` counts them. */
function printShares(asked: readonly Asked[], fit: Fit): void {
  const judged = foldsOf(asked).flatMap(({ fitted, left }) => {
    const weights = fit(fitted);
    return left.map(({ set, isFirst, options, rights }) => ({
      set,
      isFirst,
      isRight: isRight(options, rights, weights),
    }));
  });
  for (const set of new Set(asked.map((each) => each.set))) {
    const first = judged.filter((each) => each.set === set && each.isFirst);
    const share = first.filter((each) => each.isRight).length / first.length;
    console.log(`${set.padEnd(10)} highlight ${(100 * share).toFixed(2)} of ${first.length}`);
  }
}

function isRight(options: Choice['options'], rights: readonly number[], weights: readonly number[]): boolean {
  const scores = options.map((features) => scoreOf(weights, features));
  return rights.includes(scores.indexOf(Math.max(...scores)));
}

await main();
