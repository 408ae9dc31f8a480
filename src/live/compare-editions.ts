import type { Article, Passage } from '../model.ts';

/** What is compared of an edition. */
export interface Compared {
  readonly id: string;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
}

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What one edition says that another does not. */
export interface Changes {
  /** By id; each in the order of the edition that holds it. */
  readonly articles: Readonly<Record<keyof ChangeCounts, readonly string[]>>;
  readonly passages: ChangeCounts;
  /** Marks whose note is missing, in the articles that were added or changed. */
  readonly brokenNotes: number;
}

/**
 * Compares two editions. Passages are compared by their words, wherever they stand in their article: a new paragraph at
 * the head of an article is one passage more, though it renumbers all others.
 */
export async function compareEditions(before: Compared, after: Compared, turn: () => Promise<void>): Promise<Changes> {
  const old = new Map(before.articles.map((article) => [article.id, article]));
  const kept = new Set(after.articles.map(({ id }) => id));
  const removed = before.articles.filter(({ id }) => !kept.has(id));
  const added: Article[] = [];
  const changed: Article[] = [];
  for (const article of after.articles) {
    await turn();
    const was = old.get(article.id);
    if (!was) added.push(article);
    else if (was !== article && JSON.stringify(was) !== JSON.stringify(article)) changed.push(article);
  }
  const ids = (articles: readonly Article[]): readonly string[] => articles.map(({ id }) => id);
  const concerned = new Set(ids([...added, ...changed, ...removed]));
  return {
    articles: { added: ids(added), changed: ids(changed), removed: ids(removed) },
    passages: countPassages(await textsOf(before, concerned, turn), await textsOf(after, concerned, turn)),
    brokenNotes: [...added, ...changed].reduce((sum, article) => sum + brokenNotesOf(article), 0),
  };
}

type Texts = ReadonlyMap<string, readonly string[]>;

async function textsOf(
  { passages }: Compared,
  articles: ReadonlySet<string>,
  turn: () => Promise<void>,
): Promise<Texts> {
  const texts = new Map<string, string[]>([...articles].map((id) => [id, []]));
  for (const { article, text } of passages) {
    await turn();
    texts.get(article.id)?.push(text);
  }
  return texts;
}

function countPassages(before: Texts, after: Texts): ChangeCounts {
  const sums = { added: 0, changed: 0, removed: 0 };
  for (const [article, texts] of after) {
    const old = before.get(article) ?? [];
    const added = without(texts, old);
    const removed = without(old, texts);
    const changed = Math.min(added, removed);
    sums.added += added - changed;
    sums.changed += changed;
    sums.removed += removed - changed;
  }
  return sums;
}

/** How many of the texts are not among the others. */
function without(texts: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return texts.filter((text) => !known.has(text)).length;
}

function brokenNotesOf({ blocks }: Article): number {
  return blocks.reduce((sum, { noterefs }) => sum + noterefs.filter(({ note }) => note === null).length, 0);
}

const MOST_NAMED = 5;

/** What has changed, in two or three lines of a log. */
export function renderChanges(before: Compared, after: Compared, { articles, passages, brokenNotes }: Changes): string {
  const { added, changed, removed } = articles;
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  const notes = brokenNotes > 0 ? `; ${brokenNotes} broken ${brokenNotes === 1 ? 'note' : 'notes'}` : '';
  return [
    `Edition ${after.id} replaces ${before.id}: articles ${listCounts(counts)}; passages ${listCounts(passages)}${notes}.`,
    ...[name('Added', added), name('Changed', changed), name('Removed', removed)].filter((line) => line !== ''),
  ].join('\n');
}

function listCounts({ added, changed, removed }: ChangeCounts): string {
  return `+${added} ~${changed} -${removed}`;
}

function name(what: string, ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  return `  ${what}: ${ids.slice(0, MOST_NAMED).join(', ')}${more}`;
}
