import type { Link } from '../model.ts';

// Within angle brackets a long address may be broken behind its own punctuation (RFC 3986, appendix C).
const BROKEN = String.raw`(?<=<(?:URL:)?)https?:\/\/[^\s<>"]*(?:[-\/?&=_.%#]\s[^\s<>"]+)+(?=>)`;
// Full-width punctuation ends an address: Chinese and Japanese put no space after a link.
const WHOLE = String.raw`https?:\/\/[^\s<>"“”«»‹›「」『』（）［］〔〕【】《》〈〉，。；：！？、…]+`;
const ADDRESS = new RegExp(`${BROKEN}|${WHOLE}`, 'giu');
const TRAILING = new Set(".,:;!?'’*_~`|");
const OPENING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/**
 * Finds the http and https addresses that stand in a text, in text order.
 *
 * Punctuation that ends a sentence is no part of a link; neither is a closing bracket that the link did not open.
 */
export function findLinks(text: string): readonly Link[] {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const shown = withoutTrailingPunctuation(match[0]);
    const href = safeHref(shown.replace(/\s/gu, ''));
    return href === null ? [] : [{ href, shown: { start: match.index, end: match.index + shown.length } }];
  });
}

/** An address as a link may carry it: absolute, http or https, as printed; `null` for anything else. */
export function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/u.test(protocol) && hostname !== '' ? address : null;
}

function withoutTrailingPunctuation(address: string): string {
  const counts = new Map<string, number>();
  for (const character of address) counts.set(character, (counts.get(character) ?? 0) + 1);
  const countOf = (character: string): number => counts.get(character) ?? 0;
  let end = address.length;
  for (let last = address.at(-1); last !== undefined; last = address[end - 1]) {
    const opening = OPENING.get(last);
    const closesNothing = opening !== undefined && countOf(last) > countOf(opening);
    if (!TRAILING.has(last) && !closesNothing) break;
    counts.set(last, countOf(last) - 1);
    end--;
  }
  return address.slice(0, end);
}
