/**
 * Fits the weights of `src/search/highlight-weights.ts`, and tells what they are worth:
 *
 *     npm run fit:highlight -- --data ../shared/eval [--ablation]
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
import { holdsAnswer } from './found.ts';
import { ablationTable, judgeHeldOut, withoutFeature } from './held-out.ts';
import { type Choice, fitSoftmax, scoreOf } from './softmax.ts';

const WORD_SETS = ['squad-en', 'xquad-en', 'xquad-de', 'xquad-es'];
const RUN_SETS = ['xquad-zh'];
/** Six hundred questions tell less than what is known from the other languages. */
const RIDGE = { words: 5, runs: 10 };

/** The sentences of the passage that answers one question. */
interface Asked extends Pick<Choice, 'options'> {
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
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/eval' }, ablation: { type: 'boolean', default: false } },
  });
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
  if (!values.ablation) return;
  printAblation(inWords, fitWords);
  printAblation(inRuns, fitRuns);
}

async function readAsked(folder: string, names: readonly string[]): Promise<readonly Asked[]> {
  const sets: Asked[] = [];
  for (const name of names) {
    const { articles, questions } = readEvalSet(folder, name);
    const passages = articles.flatMap((article) => splitPassages(article));
    const index = await indexPassages(passages);
    for (const asked of questions) {
      const parts = passages.filter((each) => isAbout(each, asked));
      // A long paragraph makes several passages, one of which answers.
      const passage = parts.find(({ text }) => asked.answers.some((answer) => text.includes(answer))) ?? parts[0];
      if (!passage) continue;
      const query = readQuery(asked.question, detectLanguage(asked.question), index);
      const [first] = rank(
        query,
        index.search(termWeights(query), () => true),
        index,
      );
      const read = sentenceFeatures(query, passage, index);
      sets.push({
        set: name,
        about: asked.title,
        options: read.map((features) => SENTENCE_FEATURE_NAMES.map((feature) => features[feature])),
        rights: index
          .readingOf(passage)
          .sentences.flatMap((each, at) => (holdsAnswer(passage.text, each, asked) ? [at] : [])),
        isFirst: first?.passage === passage,
      });
    }
  }
  return sets;
}

/** Fits what can be told: an answer that stands in several sentences was not marked in each for a reason. */
function fitTold(asked: readonly Asked[], ridge: number, centre: readonly number[]): readonly number[] {
  const choices = asked.flatMap(({ options, rights: [right, ...others] }) =>
    right === undefined || others.length > 0 ? [] : [{ options, right, weight: 1 }],
  );
  return fitSoftmax(choices, ridge, centre);
}

function printWeights(name: string, weights: readonly number[]): void {
  const named = SENTENCE_FEATURE_NAMES.map((feature, at) => `${feature}: ${Number((weights[at] ?? 0).toFixed(2))}`);
  console.log(`export const ${name}: SentenceFeatures = { ${named.join(', ')} };`);
}

interface Judged {
  readonly set: string;
  readonly isRight: boolean;
}

/** Of the questions whose passage comes first, as `measure.ts` counts them. */
function judgeFirst(asked: readonly Asked[], fit: Fit): readonly Judged[] {
  const judged = judgeHeldOut(asked, fit, ({ set, isFirst, options, rights }, weights) =>
    isFirst ? [{ set, isRight: isRight(options, rights, weights) }] : [],
  );
  return judged.flat();
}

/** The share of a set's questions, per cent, whose sentence is right. */
function shareRight(set: string, judged: readonly Judged[]): number {
  const own = judged.filter((each) => each.set === set);
  return (100 * own.filter((each) => each.isRight).length) / own.length;
}

function printShares(asked: readonly Asked[], fit: Fit): void {
  const judged = judgeFirst(asked, fit);
  const byRarity = judgeFirst(asked, () => SENTENCE_FEATURE_NAMES.map((name) => Number(name === 'rare')));
  for (const set of setsOf(asked)) {
    const share = (all: readonly Judged[]): string => shareRight(set, all).toFixed(2);
    console.log(`${set.padEnd(10)} highlight ${share(judged)}  by rarity alone ${share(byRarity)}`);
  }
}

function printAblation(asked: readonly Asked[], fit: Fit): void {
  const all = judgeFirst(asked, fit);
  const ablated = SENTENCE_FEATURE_NAMES.map((_, at) => judgeFirst(withoutFeature(asked, at), fit));
  const lossOf = (at: number, set: string): number => shareRight(set, ablated[at] ?? []) - shareRight(set, all);
  console.log(`\n${ablationTable(SENTENCE_FEATURE_NAMES, setsOf(asked), lossOf)}`);
}

const setsOf = (asked: readonly Asked[]): readonly string[] => [...new Set(asked.map(({ set }) => set))];

function isRight(options: Choice['options'], rights: readonly number[], weights: readonly number[]): boolean {
  const scores = options.map((features) => scoreOf(weights, features));
  return rights.includes(scores.indexOf(Math.max(...scores)));
}

await main();
