import type { Article } from '../../model.ts';
import type { Served } from './library.ts';
import { shortHash } from './passage-key.ts';

/** Discord takes values of so many characters. */
const LONGEST_VALUE = 100;
const BY_HASH = /^#([\da-f]{8})$/u;

/** What Discord sends back when an article is picked: its id, or a hash of one that is too long. */
export function articleValue({ id }: Article): string {
  return id.length <= LONGEST_VALUE && !BY_HASH.test(id) ? id : `#${shortHash(id)}`;
}

/** The article that somebody picked, or meant by typing its id or its title in any capitals; `null` for none. */
export function chooseArticle({ articles }: Served, value: string): Article | null {
  const hash = BY_HASH.exec(value)?.[1];
  if (hash !== undefined) return articles.find(({ id }) => shortHash(id) === hash) ?? null;
  const typed = foldName(value);
  return (
    articles.find(({ id }) => id === value) ??
    articles.find(({ title }) => foldName(title) === typed) ??
    articles.find(({ id }) => foldName(id) === typed) ??
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
