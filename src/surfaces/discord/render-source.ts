import type { Passage, Quote } from '../../model.ts';
import { paragraphOf } from '../quote-parts.ts';
import { escapeMarkdown, renderLink } from './escape-markdown.ts';
import { cutText } from './limits.ts';
import { deepLink } from './text-fragment.ts';
import type { Words } from './words/words.ts';

/** A title is no quotation: one that runs on for lines is shortened. */
const LONGEST_TITLE = 200;

/** Where a quotation is from: its article; then, smaller, section and paragraph, who wrote it when, its address. */
export function renderSource(quote: Quote, words: Words, { withRights }: { readonly withRights: boolean }): string {
  const { passage, alsoIn } = quote;
  const { article, section } = passage;
  const heading = section.map(shorten).join(' › ');
  const place = placeOf(passage);
  const rights = withRights && article.rights !== null ? shorten(article.rights) : '';
  const origin = [article.authors.map(shorten).join(', '), article.published ?? '', rights, articleLink(quote, words)];
  const also = [...new Set(alsoIn.map((other) => other.article.title))].slice(0, 3).map(shorten).join(', ');
  return [
    `—\u00a0${shorten(article.title)}`,
    // A paragraph's number alone is no line.
    ...[
      ...(heading === '' ? [[place, ...origin]] : [[heading, place], origin]),
      also === '' ? [] : [words.alsoIn(also)],
    ]
      .map((parts) => parts.filter((part) => part !== '').join(' · '))
      .filter((line) => line !== '')
      .map((line) => `-# ${line}`),
  ].join('\n');
}

/** `¶ 6`, which no line end parts. */
export function placeOf(passage: Passage): string {
  return paragraphOf(passage).replaceAll(' ', '\u00a0');
}

/** A link to the very words where the browser can follow it, else to the article; empty where there is none. */
function articleLink(quote: Quote, words: Words): string {
  const { url } = quote.passage.article;
  if (url === null) return '';
  const deep = renderLink(deepLink(quote) ?? '');
  // The label is the bot's own: Discord shows the backslashes of an escaped one.
  return deep === null ? (renderLink(url) ?? '') : `[${words.openArticle}](${deep})`;
}

/** A name on one line, shortened if it runs on, escaped. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const short = cutText(line, LONGEST_TITLE);
  return escapeMarkdown(short) + (short.length < line.length ? '…' : '');
}
