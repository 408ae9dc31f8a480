import type { Quote } from '../../model.ts';
import { paragraphOf } from '../quote-parts.ts';
import { escapeMarkdown, renderLink } from './escape-markdown.ts';
import { cutText } from './limits.ts';
import { deepLink } from './text-fragment.ts';
import type { Words } from './words/words.ts';

/** Of a passage that is read on, the article's rights are shown in the place of a position among answers. */
export const READING = Symbol('reading');

/** A title is no quotation: one that runs on for lines is shortened. */
const LONGEST_TITLE = 200;

/** Where a quotation is from: article, section, paragraph; then, smaller, who wrote it when, its address, its position. */
export function renderSource(quote: Quote, words: Words, position: string | typeof READING | null): string {
  const { passage, alsoIn } = quote;
  const { article, section } = passage;
  const place = [section.map(shorten).join(' › '), paragraphOf(passage)].filter((part) => part !== '');
  const link = articleLink(quote, words);
  const { rights } = article;
  const small = [
    article.authors.map(shorten).join(', '),
    article.published ?? '',
    position === READING && rights !== null ? shorten(rights) : '',
    link,
    position === READING ? '' : (position ?? ''),
  ];
  const also = [...new Set(alsoIn.map((other) => other.article.title))].slice(0, 3).map(shorten).join(', ');
  return [
    [`**${shorten(article.title)}**`, ...place].join(' · '),
    ...[small.filter((part) => part !== '').join(' · '), also === '' ? '' : words.alsoIn(also)]
      .filter((line) => line !== '')
      .map((line) => `-# ${line}`),
  ].join('\n');
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
