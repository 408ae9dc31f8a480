import { detectLanguage } from '../../src/language.ts';
import type { Article } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { findPassages } from '../../src/search/find-passages.ts';
import { NO_DOUBTS, type Doubts, doubtsAbout } from '../../src/search/near-miss.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { type Evidence, evidenceFor, NO_EVIDENCE } from '../../src/search/rank.ts';
import { type EvalQuestion, type EvalSet, isAbout } from './eval-set.ts';

/** A question put to an index, and what came of it. */
export interface Case {
  /** The title of the question's own article, the same in every language of a set. */
  readonly about: string;
  readonly evidence: Evidence & Doubts;
  /** How many passages the index held. */
  readonly passages: number;
  /** Whether the question's article was there. */
  readonly isAnswerable: boolean;
  /** Whether the first passage holds the answer. */
  readonly isRight: boolean;
}

/** Every question, asked of each half of the articles: of the one that holds its own, and of the other. */
export async function halvedCases({ articles, questions }: EvalSet): Promise<readonly Case[]> {
  const halves = [0, 1].map((rest) => articles.filter((_, at) => at % 2 === rest));
  return (await Promise.all(halves.map((half) => casesOf(half, questions)))).flat();
}

/** Every article alone, asked its own questions, and as many of the others', evenly taken. */
export async function aloneCases({ articles, questions }: EvalSet): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const article of articles) {
    const own = questions.filter((question) => question.article === article.id);
    const foreign = questions.filter((question) => question.article !== article.id);
    const step = foreign.length / own.length;
    const taken = own.flatMap((_, at) => foreign[Math.floor(at * step)] ?? []);
    cases.push(...(await casesOf([article], [...own, ...taken])));
  }
  return cases;
}

/** Questions that name what their passage is about, answered there or not, asked of all the articles. */
export async function nearCases({ articles, questions, unanswerable }: EvalSet): Promise<readonly Case[]> {
  const missed = await casesOf(articles, unanswerable);
  return [
    ...(await casesOf(articles, questions)),
    ...missed.map((each) => ({ ...each, isAnswerable: false, isRight: false })),
  ];
}

async function casesOf(articles: readonly Article[], questions: readonly EvalQuestion[]): Promise<readonly Case[]> {
  const ids = new Set(articles.map(({ id }) => id));
  const index = await indexPassages(articles.flatMap((article) => splitPassages(article)));
  return questions.map((asked) => {
    const query = readQuery(asked.question, detectLanguage(asked.question), index);
    const [first] = findPassages(query, index, null).ranked;
    return {
      about: asked.title,
      evidence: first
        ? { ...evidenceFor(first, query), ...doubtsAbout(first, query, index) }
        : { ...NO_EVIDENCE, ...NO_DOUBTS },
      passages: index.size,
      isAnswerable: ids.has(asked.article),
      isRight: first !== undefined && isAbout(first.passage, asked),
    };
  });
}
