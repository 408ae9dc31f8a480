import type { Article, Block, Problem } from '../model.ts';
import { createTurns } from '../turns.ts';
import { leftOut } from './problems.ts';

/** So many articles must share a block before it is a site's and not an author's. */
const SEVERAL = 3;
/** So many blocks at either end of an article may be a site's. */
const EDGE = 4;

export interface Cleaned {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/**
 * Takes out what a site put around its articles: blocks of the head or the tail that stand verbatim in several files.
 *
 * The body is never touched, nor is a block with notes, nor what only copies of one article share: of those, one would
 * lose its beginning to the other.
 */
export async function dropBoilerplate(articles: readonly Article[]): Promise<Cleaned> {
  if (articles.length < SEVERAL) return { articles, problems: [] };
  const holders = new Map<string, Set<string>>();
  const turn = createTurns();
  for (const article of articles) {
    await turn();
    for (const { text } of [...article.blocks.slice(0, EDGE), ...article.blocks.slice(-EDGE)]) {
      const bodies = holders.get(text) ?? new Set();
      holders.set(text, bodies.add(middleOf(article)));
    }
  }
  const isShared = (block: Block): boolean =>
    block.noterefs.length === 0 && (holders.get(block.text)?.size ?? 0) >= SEVERAL;
  const cleaned: Dropped[] = [];
  for (const article of articles) {
    await turn();
    cleaned.push(dropEdges(article, isShared));
  }
  return {
    articles: cleaned.map(({ article }) => article),
    problems: cleaned.flatMap(({ article, dropped }) =>
      dropped.map((block) => leftOut(article.file, null, 'boilerplate', block.text)),
    ),
  };
}

/** Copies of one article have the same middle, whatever a site put around them. */
function middleOf({ blocks }: Article): string {
  const middle = Math.floor(blocks.length / 2);
  return blocks
    .slice(Math.max(0, middle - 1), middle + 1)
    .map(({ text }) => text)
    .join('\n');
}

interface Dropped {
  /** The very same as before when nothing is dropped: who keeps something for an article finds it again. */
  readonly article: Article;
  readonly dropped: readonly Block[];
}

function dropEdges(article: Article, isShared: (block: Block) => boolean): Dropped {
  const { blocks } = article;
  let start = sharedAtStart(blocks.slice(0, EDGE), isShared);
  // A heading stays with what it heads: many an article begins with “Introduction”.
  while (blocks[start - 1]?.kind === 'heading') start--;
  const end = blocks.length - sharedAtStart(blocks.slice(-EDGE).toReversed(), isShared);
  // An article that is nothing but shared blocks keeps them: they are all that it says.
  const isWhole = start === 0 && end === blocks.length;
  if (isWhole || start >= end) return { article, dropped: [] };
  return {
    article: { ...article, blocks: blocks.slice(start, end) },
    dropped: [...blocks.slice(0, start), ...blocks.slice(end)],
  };
}

function sharedAtStart(blocks: readonly Block[], isShared: (block: Block) => boolean): number {
  const own = blocks.findIndex((block) => !isShared(block));
  return own === -1 ? blocks.length : own;
}
