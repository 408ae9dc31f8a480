import type { Link } from '../model.ts';

// Full-width punctuation ends an address: Chinese and Japanese put no space after a link.
const ADDRESS = /https?:\/\/[^\s<>"“”«»‹›「」『』（）［］〔〕【】《》〈〉，。；：！？、…]+/giu;
const TRAILING = /[.,:;!?'’*_~`|]$/u;
const PAIRS = { ')': '(', ']': '[', '}': '{' } as const;

/**
 * Finds the http and https addresses that stand in a text, in text order.
 *
 * Punctuation that ends a sentence is no part of a link; neither is a closing bracket that the link did not open.
 */
export function findLinks(text: string): readonly Link[] {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const shown = withoutTrailingPunctuation(match[0]);
    const href = safeHref(shown);
    return href === null ? [] : [{ href, shown: { start: match.index, end: match.index + shown.length } }];
  });
}

/** An address as a link may carry it: absolute, http or https, as printed; `null` for anything else. */
export function safeHref(address: string): string | null {
  const url = URL.parse?.(address) ?? parsed(address);
  return url !== null && /^https?:$/u.test(url.protocol) && url.hostname !== '' ? address : null;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function withoutTrailingPunctuation(address: string): string {
  let end = address.length;
  while (end > 0 && (TRAILING.test(address.slice(end - 1, end)) || closesNothing(address.slice(0, end)))) end--;
  return address.slice(0, end);
}

function closesNothing(address: string): boolean {
  const closing = address.at(-1) ?? '';
  if (!isClosing(closing)) return false;
  const opening = PAIRS[closing];
  return address.split(closing).length > address.split(opening).length;
}

function isClosing(character: string): character is keyof typeof PAIRS {
  return character in PAIRS;
}
