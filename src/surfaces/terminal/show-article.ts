import type { Article, Passage, Problem } from '../../model.ts';
import { paragraphOf, shownLabel } from '../quote-parts.ts';
import { beside, type Page, type Run, styled, withMargin } from './page.ts';

/** One article as it was read: its passages with their labels, its notes, and, struck through, what was left out. */
export function renderShownArticle(
  article: Article,
  passages: readonly Passage[],
  problems: readonly Problem[],
  page: Page,
): string {
  const leftOut = problems.filter(({ severity }) => severity === 'info');
  return [
    withMargin(page, '', [styled('bold', article.title), `  ${article.file}`]) + `\n${renderMetadata(article, page)}`,
    ...passages.map((passage) => renderPassage(passage, page)),
    ...article.notes.map(({ label, text }) => beside(page, '    ', styled('cyan', shownLabel(label)), [text])),
    ...leftOut.map((problem) => renderLeftOut(problem, page)),
  ].join('\n\n');
}

/** What is known of the article, and where each came from. */
function renderMetadata(article: Article, page: Page): string {
  const { title, authors, published, url, language, rights, origins, encoding } = article;
  const fields = { title, authors: authors.join(', '), published, url, language, rights };
  const lines = FIELDS.filter((field) => origins[field] !== undefined).map(
    (field) => `${field}: ${fields[field]} (${origins[field]})`,
  );
  return withMargin(page, '  ', [styled('dim', [...lines, `encoding: ${encoding}`].join('\n'))]);
}

const FIELDS = ['title', 'authors', 'published', 'url', 'language', 'rights'] as const;

function renderPassage(passage: Passage, page: Page): string {
  const place = [paragraphOf(passage), ...passage.section].join(' · ');
  return `${withMargin(page, '  ', [styled('dim', place)])}\n${withMargin(page, '  ', withLabels(passage))}`;
}

function withLabels({ text, noterefs }: Passage): readonly (Run | string)[] {
  let from = 0;
  const runs = noterefs.flatMap(({ label, at }): readonly (Run | string)[] => {
    const before = text.slice(from, at);
    from = at;
    return [before, styled('cyan', shownLabel(label))];
  });
  return [...runs, text.slice(from)];
}

/** Without colour what was left out is struck through as Markdown does it. */
function renderLeftOut({ line, message, leftOut = message }: Problem, page: Page): string {
  const strike = page.colour ? '' : '~~';
  return withMargin(page, '  ', [
    styled('dim', line === null ? '' : `line ${line}: `),
    styled('strikethrough', `${strike}${leftOut.replace(/\s+/gu, ' ').trim()}${strike}`),
  ]);
}
