import type { Note } from '../../model.ts';

/** What has a meaning wherever it stands: emphasis, code, spoilers, masked links, mentions, timestamps. */
const ANYWHERE = /[\\*_`~|[<@]/gu;
/** What has a meaning at the start of a line: headings, quotations, lists, small print. */
const LINE_START = /^([^\S\n]*)([#>+-]|\d+(?=[.)]))/gmu;
/** Discord makes a link of every address that it finds, even within a word, and then shows the backslashes in it. */
const SCHEME = /(https?|steam|discord|mailto|tel):/giu;

/**
 * Escapes a text so that Discord shows exactly its characters: nothing is emphasised, linked or mentioned.
 *
 * Discord takes the backslash from before any character but a letter, a digit and white space. Our own, since
 * `escapeMarkdown` of discord.js leaves links, lists and mentions alone, and breaks addresses.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(SCHEME, '$1\\:')
    .replace(LINE_START, (_, white: string, sign: string) => {
      // A number cannot be escaped, but the stop behind it can.
      return /^\d/u.test(sign) ? `${white}${sign}\\` : `${white}\\${sign}`;
    });
}

/** Sets an escaped text in bold. Emphasis ends with its line, and may not touch white space inside. */
export function bold(escaped: string): string {
  return escaped
    .split('\n')
    .map((line) => line.replace(/\S(?:.*\S)?/su, (words) => `**${words}**`))
    .join('\n');
}

/** Takes the backslashes out again that `escapeMarkdown` put in, as Discord does when it shows a text. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/** An address as a link that shows no preview; `null` for one that Discord would not take whole. */
export function renderLink(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol, href: encoded } = new URL(href);
  const address = encoded.replace(/[<>\s]/gu, (character) => encodeURIComponent(character));
  return /^https?:$/u.test(protocol) && address.length <= LONGEST_LINK ? `<${address}>` : null;
}

/** Browsers take more, but no address that a person would follow is longer. */
const LONGEST_LINK = 512;

/** A note's text with the addresses in it live, as printed. */
export function renderNoteText({ text, links }: Note): string {
  let rendered = '';
  let from = 0;
  for (const { href, shown } of links) {
    const isPrinted = shown.start >= from && text.slice(shown.start, shown.end) === href && isPlainAddress(href);
    if (!isPrinted) continue;
    rendered += `${escapeMarkdown(text.slice(from, shown.start))}<${href}>`;
    from = shown.end;
  }
  return rendered + escapeMarkdown(text.slice(from));
}

/** Whether an address stands between angle brackets just as it is printed. */
function isPlainAddress(href: string): boolean {
  return /^https?:\/\/[!-;=?-~]+$/u.test(href) && href.length <= LONGEST_LINK;
}
