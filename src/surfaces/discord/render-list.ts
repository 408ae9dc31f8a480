import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Article } from '../../model.ts';
import { rowsOf } from './buttons.ts';
import { foldName } from './choose-article.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Served } from './library.ts';
import { fitsMessage } from './limits.ts';
import { shorten } from './render-source.ts';
import { type Reply, toReply } from './reply.ts';
import type { Words } from './words/words.ts';

/** A page of the list of articles; the filter is kept in the buttons. */
export interface ListView {
  readonly filter: string;
  /** From 0. */
  readonly page: number;
}

const ON_A_PAGE = 10;
/** So much of a filter fits a button: 100 characters, less what stands before it. */
const LONGEST_FILTER = 60;

export function renderList({ articles, passages }: Served, { filter, page }: ListView, words: Words): Reply {
  const kept = [...filter.trim()].slice(0, LONGEST_FILTER).join('');
  const listed = articles.filter((article) => holds(article, kept)).toSorted(byTitle);
  const shownFilter = escapeMarkdown(kept);
  if (listed.length === 0) return toReply([words.noArticles(shownFilter)]);
  const pages = Math.ceil(listed.length / ON_A_PAGE);
  const at = Math.min(page, pages - 1);
  const counts = new Map<Article, number>();
  for (const { article } of passages) counts.set(article, (counts.get(article) ?? 0) + 1);
  const title = kept === '' ? words.articlesTitle(listed.length) : words.articlesLike(shownFilter, listed.length);
  const lines = listed
    .slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE)
    .map((article) => renderLine(article, counts.get(article) ?? 0, words));
  const position = pages > 1 ? [`-# ${words.pageOf(at + 1, pages)}`] : [];
  const texts = [`**${title}**`, lines.join('\n'), ...position];
  const fitting = fitsMessage(texts)
    ? texts
    : [texts[0] ?? '', lines.map((line) => line.split('\n', 1)[0]).join('\n'), ...position];
  return toReply(
    fitting,
    pages > 1
      ? rowsOf([
          turn(kept, at - 1, pages, words.buttons.previousPage),
          turn(kept, at + 1, pages, words.buttons.nextPage),
        ])
      : [],
  );
}

function holds({ title, authors }: Article, filter: string): boolean {
  const text = foldName([title, ...authors].join(' '));
  return foldName(filter)
    .split(' ')
    .every((word) => text.includes(word));
}

function byTitle(a: Article, b: Article): number {
  return a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1);
}

function renderLine({ title, authors, published, language }: Article, passages: number, words: Words): string {
  const facts = [authors.map(shorten).join(', '), published ?? '', words.passages(passages), language ?? ''];
  return `- **${shorten(title)}**\n  -# ${facts.filter((fact) => fact !== '').join(' · ')}`;
}

function turn(filter: string, page: number, pages: number, label: string): APIButtonComponentWithCustomId {
  const isBeyond = page < 0 || page >= pages;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: `l1:${page < 0 ? 'first' : page}:${filter}`,
    ...(isBeyond ? { disabled: true } : {}),
  };
}

/** @returns `null` for the button of no list */
export function decodeTurn(customId: string): ListView | null {
  const [, page, filter] = /^l1:(\d{1,6}|first):(.*)$/su.exec(customId) ?? [];
  return page === undefined || filter === undefined ? null : { page: page === 'first' ? 0 : Number(page), filter };
}
