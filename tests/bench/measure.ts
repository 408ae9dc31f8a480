import { parseArgs } from 'node:util';
import { buildEdition, type Edition } from '../../src/edition.ts';
import type { Quote } from '../../src/model.ts';
import { type EvalQuestion, type EvalSet, readEvalSet } from './eval-set.ts';

/** Shares of a set's questions, 0 to 1. */
export interface Found {
  readonly hit1: number;
  readonly hit3: number;
  /** Of the questions whose passage came first: the highlighted sentence holds an answer that people marked. */
  readonly highlight: number;
}

/** Asks every question of a set, through the real `ask`. */
export function measure({ questions }: EvalSet, { ask }: Edition): Found {
  const ranks = questions.map((question) => {
    const { quotes, nearest } = ask(question.question);
    const shown = [...quotes, ...nearest];
    const rank = shown.findIndex((quote) => answers(quote, question));
    return { rank, highlighted: rank === 0 && highlights(shown[0], question) };
  });
  const share = (count: number, of: number): number => count / of;
  const first = ranks.filter(({ rank }) => rank === 0);
  return {
    hit1: share(first.length, ranks.length),
    hit3: share(ranks.filter(({ rank }) => rank >= 0 && rank < 3).length, ranks.length),
    highlight: share(first.filter(({ highlighted }) => highlighted).length, first.length),
  };
}

function answers({ passage, alsoIn }: Quote, { article, paragraph }: EvalQuestion): boolean {
  return [passage, ...alsoIn].some(
    ({ article: { id }, paragraph: [from, to] }) => id === article && from <= paragraph && paragraph <= to,
  );
}

function highlights(quote: Quote | undefined, question: EvalQuestion): boolean {
  if (!quote) return false;
  const sentence = quote.passage.text.slice(quote.highlight.start, quote.highlight.end);
  return question.answers.some((answer) => sentence.includes(answer));
}

if (process.argv[1]?.endsWith('measure.ts')) {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval' } }, allowPositionals: true });
  for (const name of positionals.length > 0 ? positionals : ['squad-en', 'xquad-en', 'xquad-zh', 'xquad-de', 'xquad-es']) {
    const set = readEvalSet(values.data, name);
    const edition = await buildEdition(set.articles, []);
    const before = performance.now();
    const { hit1, hit3, highlight } = measure(set, edition);
    const ms = (performance.now() - before) / set.questions.length;
    const percent = (share: number): string => (100 * share).toFixed(2).padStart(6);
    console.log(name.padEnd(10), 'hit@1', percent(hit1), 'hit@3', percent(hit3), 'highlight', percent(highlight), `${ms.toFixed(2)} ms`);
  }
}
