import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { type Article, articleId } from '../../src/model.ts';
import { shownBlock } from '../support/shown.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Whole articles, made up for this, each beside what a reader makes of it. */
const NAMES = ['pasted-web-page', 'wrapped-book', 'paged-memo', 'chinese-notes', 'markdown-traps'];

test.each(NAMES)('reads the article %s as a reader does', async (name) => {
  const folder = join(FIXTURES, name);
  const file = readdirSync(folder).find((each) => each.startsWith('source.')) ?? '';
  const { article, problems } = await parseArticle(readFileSync(join(folder, file)), file, articleId(name));
  const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  expect({
    ...(article && written(article)),
    problems: problems.map(({ line, code, severity }) => `${line ?? 0} ${severity} ${code}`),
  }).toEqual(expected);
});

function written({ title, authors, published, language, blocks, notes }: Article): object {
  return {
    title,
    authors,
    published,
    language,
    body: blocks.map((block) => shownBlock(block, notes)),
    notes: notes.map(({ label, text, links }) => ({ label, text, links: links.map(({ href }) => href) })),
  };
}
