import type { Article, Ask } from '../../model.ts';

const ENOUGH = 3;
/** Questions are tried by asking them; a large corpus shall not delay the start for that. */
const MOST_TRIED = 30;

interface Candidate {
  readonly article: Article;
  readonly question: string;
}

/**
 * Up to three questions to begin with, from as many articles as can be: those that a maintainer gives, or a heading
 * asks, and that the article does answer. Where they are too few, titles, which find their articles.
 */
export function suggestQuestions(articles: readonly Article[], ask: Ask): readonly string[] {
  const suggestions = new Set<string>();
  let tried = 0;
  for (const candidate of [...inTurn(articles), ...titles(articles)]) {
    if (suggestions.size === ENOUGH || tried === MOST_TRIED) break;
    if (finds(candidate, ask)) suggestions.add(candidate.question);
    tried++;
  }
  return [...suggestions];
}

/** The first question of each article, then the second of each, and so on. */
function inTurn(articles: readonly Article[]): readonly Candidate[] {
  const lists = articles.map((article) => ({ article, questions: questionsOf(article) }));
  const rounds = Math.max(0, ...lists.map(({ questions }) => questions.length));
  return Array.from({ length: rounds }, (_, round) =>
    lists.flatMap(({ article, questions }) =>
      questions.slice(round, round + 1).map((question) => ({ article, question })),
    ),
  ).flat();
}

function questionsOf({ questions, blocks }: Article): readonly string[] {
  const asking = blocks.filter(({ kind, text }) => kind === 'heading' && /[?？]$/u.test(text));
  return [...questions, ...asking.map(({ text }) => text)];
}

function titles(articles: readonly Article[]): readonly Candidate[] {
  return articles.map((article) => ({ article, question: article.title }));
}

function finds({ article, question }: Candidate, ask: Ask): boolean {
  const { outcome, quotes } = ask(question, { limit: 1 });
  const isSure = outcome === 'answered' || question === article.title;
  return isSure && quotes[0]?.passage.article.id === article.id;
}
