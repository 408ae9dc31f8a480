import { type Article, articleId } from '../../src/model.ts';
import { articleOf } from '../support/articles.ts';
import { wordAt } from './generated-corpus.ts';
import { seeded } from './seeded.ts';

/** Heaps' law: among the first n words of a corpus there are `k` · n ^ `beta` different ones. */
export interface HeapsLaw {
  readonly k: number;
  readonly beta: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/**
 * Articles, followed by others that are made of them until there are so many paragraphs. Half of a made one's words stand
 * as in the article that it is made of, at the same places; each of the others is drawn from all that stands before it, or is
 * a new one where Heaps' law wants one. So the words keep their frequencies, and nothing is said twice.
 */
export function resample(articles: readonly Article[], paragraphs: number): readonly Article[] {
  const all = [...articles];
  const rewrite = rewriting(articles);
  let missing = paragraphs - articles.reduce((count, { blocks }) => count + blocks.length, 0);
  for (let round = 1; missing > 0; round++) {
    for (const { id, title, language, blocks } of articles) {
      const made = blocks.slice(0, Math.max(0, missing)).map(({ text }) => rewrite(text));
      if (made.length > 0)
        all.push(articleOf(made, { id: articleId(`${id}-${round}`), title: rewrite(title), language }));
      missing -= made.length;
    }
  }
  return all;
}

function rewriting(articles: readonly Article[]): (text: string) => string {
  const random = seeded(1);
  const standing = wordsIn(articles);
  const known = new Set(standing.map((word) => word.toLowerCase()));
  const { k, beta } = fitHeapsLaw(articles);
  let madeUp = 0;
  const newWord = (): string => {
    let word = wordAt(madeUp++);
    while (known.has(word)) word = wordAt(madeUp++);
    known.add(word);
    return word;
  };
  const drawn = (): string => standing[Math.floor(random() * standing.length)] ?? '';
  return (text) =>
    text.replace(WORD, (own) => {
      const isDue = known.size < k * standing.length ** beta;
      const word = random() < 0.5 ? own : isDue ? newWord() : drawn();
      standing.push(word);
      return word;
    });
}

/** The exponent by least squares over the logarithms; the factor so that the law is true of all the articles together. */
export function fitHeapsLaw(articles: readonly Article[]): HeapsLaw {
  const points = growth(wordsIn(articles)).map(
    ({ words, different }) => [Math.log(words), Math.log(different)] as const,
  );
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [x, y] = [mean(points.map(([words]) => words)), mean(points.map(([, different]) => different))];
  const beta =
    mean(points.map(([words, different]) => (words - x) * (different - y))) /
    mean(points.map(([words]) => (words - x) ** 2));
  const [words, different] = points.at(-1) ?? [0, 0];
  return { k: Math.exp(different - beta * words), beta };
}

/** How many different words stand among the first so many, from a thousand to all. */
function growth(words: readonly string[]): readonly { readonly words: number; readonly different: number }[] {
  const points = [];
  const seen = new Set<string>();
  let next = 1000;
  for (const [at, word] of words.entries()) {
    seen.add(word.toLowerCase());
    if (at + 1 < next && at + 1 < words.length) continue;
    points.push({ words: at + 1, different: seen.size });
    next *= 1.25;
  }
  return points;
}

function wordsIn(articles: readonly Article[]): string[] {
  return articles.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)].flatMap(wordsOf));
}
