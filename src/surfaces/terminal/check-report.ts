import type { Article, Passage, Problem } from '../../model.ts';
import { count } from '../quote-parts.ts';
import { oneLine, type Page, styled, withMargin } from './page.ts';
import { visibleJson } from './visible.ts';

/** What `check` reports on: how each article was read, and what is wrong with the corpus. */
export interface CorpusCheck {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
}

/** The check in its public shape, as JSON; fields are added to it, never renamed. */
export function checkJson({ articles, passages, problems }: CorpusCheck): string {
  const byArticle = groupByArticle(passages);
  return visibleJson({
    articles: articles.map((article) => articleShape(article, byArticle.get(article.id) ?? [])),
    problems: problems.map(({ file, line, code, severity, message, hint }) => ({
      file,
      line,
      code,
      severity,
      message,
      hint,
    })),
  });
}

function groupByArticle(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.article.id);
    if (group) group.push(passage);
    else groups.set(passage.article.id, [passage]);
  }
  return groups;
}

function articleShape(article: Article, passages: readonly Passage[]): object {
  const { id, file, title, authors, published, url, language, rights, origins, encoding, notes } = article;
  return {
    id,
    file,
    title,
    authors,
    published,
    url,
    language,
    rights,
    origins,
    encoding,
    passages: passages.map(({ id: passage, number, paragraph, section, text, noterefs }) => ({
      id: passage,
      number,
      paragraph,
      section,
      text,
      noterefs: noterefs.map(({ label, at, note }) => ({ label, at, note })),
    })),
    notes: notes.map(({ label, text, links }) => ({ label, text, links: links.map(({ href }) => href) })),
  };
}

/** The check as a maintainer reads it: an article a paragraph, then a line for each problem, then the sums. */
export function renderCheck(check: CorpusCheck, page: Page): string {
  const { articles, passages, problems } = check;
  const counts = groupByArticle(passages);
  const lines = articles.map((article) => renderArticle(article, counts.get(article.id)?.length ?? 0, page));
  const sums = `${count(articles.length, 'article')}, ${count(passages.length, 'passage')}, ${countProblems(problems)}`;
  return [
    ...lines,
    ...(problems.length > 0 ? [problems.map((each) => renderProblem(each, page)).join('\n')] : []),
    sums,
  ].join('\n\n');
}

function renderArticle(
  { file, title, authors, published, language, encoding, notes }: Article,
  passages: number,
  page: Page,
): string {
  const facts = [
    authors.join(', '),
    published ?? '',
    count(passages, 'passage'),
    count(notes.length, 'note'),
    language ?? 'language unknown',
    encoding,
  ].filter((fact) => fact !== '');
  return [
    withMargin(page, '', [styled('bold', file), `  ${title}`]),
    withMargin(page, '  ', [styled('dim', facts.join(' · '))]),
  ].join('\n');
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'dim' } as const;

/** `file:line severity code message; hint`, on one line, so that other tools can read it. */
export function renderProblem({ file, line, code, severity, message, hint }: Problem, page: Page): string {
  const place = line === null ? file || '.' : `${file}:${line}`;
  return oneLine(page, [`${place} `, styled(COLOURS[severity], severity), ` ${code} ${message}; ${hint}`]);
}

function countProblems(problems: readonly Problem[]): string {
  const of = (severity: Problem['severity']): number => problems.filter((each) => each.severity === severity).length;
  return `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}, ${of('info')} left out on purpose`;
}
