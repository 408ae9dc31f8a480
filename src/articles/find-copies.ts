import type { Article, Problem } from '../model.ts';
import { problem } from './problems.ts';

/** Reports articles that say word for word what another one says, under another name: a passage of both counts once. */
export function findCopies(articles: readonly Article[]): readonly Problem[] {
  const first = new Map<string, Article>();
  return articles.flatMap((article) => {
    const words = article.blocks.map(({ text }) => text).join('\n');
    const original = first.get(words);
    if (!original) first.set(words, article);
    return original ? [problem(article.file, null, 'copy', original.file)] : [];
  });
}
