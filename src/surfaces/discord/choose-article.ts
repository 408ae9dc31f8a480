import type { Article } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import { articleOfHash, type Served } from './library.ts';

/** Discord takes values of so many characters. */
const LONGEST_VALUE = 100;
const BY_HASH = /^#([\da-f]{8})$/u;

/** What Discord sends back when an article is picked: its id, or a hash of one that is too long. */
export function articleValue({ id }: Article): string {
  return id.length <= LONGEST_VALUE && !BY_HASH.test(id) ? id : `#${shortHash(id)}`;
}

/** The article of a title, in any capitals; `null` for none. */
export function articleTitled({ articles }: Served, name: string): Article | null {
  const typed = foldName(name);
  return articles.find(({ title }) => foldName(title) === typed) ?? null;
}

/** The article that somebody picked, or meant by typing its id or its title; `null` for none. */
export function chooseArticle(served: Served, value: string): Article | null {
  const { articles } = served;
  const hash = BY_HASH.exec(value)?.[1];
  if (hash !== undefined) return articleOfHash(served, hash);
  return (
    articles.find(({ id }) => id === value) ??
    articleTitled(served, value) ??
    articles.find(({ id }) => foldName(id) === foldName(value)) ??
    null
  );
}

/** Names are the same in other capitals, marks or spaces. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
