import type { Quote } from '../../model.ts';

/** So many words find their place in a page; more of them break at markup that the article does not show. */
const WORDS = 8;
/** Of writing that sets no spaces, so many characters. */
const CHARACTERS = 24;

/**
 * The address of an article at the words of its quotation: browsers scroll to `#:~:text=` and mark it
 * (https://wicg.github.io/scroll-to-text-fragment/). The words are the first of the best sentence, up to the first
 * label, which a page prints between them; `null` without an address, or without words.
 */
export function deepLink({ passage, highlight }: Quote): string | null {
  const { url } = passage.article;
  if (url === null || !URL.canParse(url)) return null;
  const label = passage.noterefs.find(({ at }) => at > highlight.start)?.at ?? passage.text.length;
  const words = openingWords(passage.text.slice(highlight.start, Math.min(highlight.end, label)));
  if (words === '') return null;
  const base = new URL(url);
  base.hash = '';
  // A dash has a meaning in a fragment of words, and encodeURIComponent leaves it.
  return `${base.href.replace(/#$/u, '')}#:~:text=${encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')}`;
}

function openingWords(sentence: string): string {
  const line = sentence.split('\n', 1)[0]?.trim() ?? '';
  const words = line.split(/\s+/u).slice(0, WORDS).join(' ');
  return [...words].length <= CHARACTERS * 4 && words.includes(' ') ? words : [...words].slice(0, CHARACTERS).join('');
}
