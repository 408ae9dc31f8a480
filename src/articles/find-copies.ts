import type { Article, Problem } from '../model.ts';
import { createTurns } from '../turns.ts';
import { problem } from './problems.ts';

/** Reports articles that say word for word what another one says, under another name: a passage of both counts once. */
export async function findCopies(articles: readonly Article[]): Promise<readonly Problem[]> {
  const first = new Map<string, Article>();
  const problems: Problem[] = [];
  const turn = createTurns();
  for (const article of articles) {
    await turn();
    const words = article.blocks.map(({ text }) => text).join('\n');
    const original = first.get(words);
    if (original) problems.push(problem(article.file, null, 'copy', original.file));
    else first.set(words, article);
  }
  return problems;
}
