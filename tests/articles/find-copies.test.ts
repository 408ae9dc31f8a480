import { expect, test } from 'vitest';
import { findCopies } from '../../src/articles/find-copies.ts';
import { articleId } from '../../src/model.ts';
import { articleOf } from '../support/articles.ts';

const named = (name: string, ...paragraphs: readonly string[]): ReturnType<typeof articleOf> =>
  articleOf(paragraphs, { id: articleId(name), file: `${name}.txt` });

test('reports an article that says what another one says, under another name', async () => {
  const problems = await findCopies([
    named('a', 'The tide is high.'),
    named('b', 'The sea.'),
    named('c', 'The tide is high.'),
  ]);
  expect(problems.map(({ file, code, severity, message }) => [file, code, severity, message])).toEqual([
    ['c.txt', 'copy', 'warning', 'says word for word what a.txt says'],
  ]);
});
