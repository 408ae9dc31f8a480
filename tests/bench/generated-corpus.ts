import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './seeded.ts';

const PASSAGES_EACH = 20;
const WORDS_EACH = 80;
const VOCABULARY = 60_000;
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** A made-up word: the rarer, the longer. */
export function wordAt(rank: number): string {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}

/** Prose of made-up words, as frequent as those of a language: the word of rank r stands about once in r. */
function paragraph(random: () => number): string {
  const word = (): string => wordAt(Math.floor(VOCABULARY ** random()) - 1);
  const sentence = Array.from({ length: WORDS_EACH }, (_, at) => (at % 16 === 15 ? `${word()}.` : word()));
  return sentence.join(' ');
}

/** An article of twenty paragraphs, two of which carry a note. */
export function generateArticle(number: number, edit = 0): string {
  const random = seeded(number * 1000 + edit);
  const paragraphs = Array.from({ length: PASSAGES_EACH }, () => paragraph(random));
  const marked = paragraphs.map((text, at) => (at < 2 ? `${text}[${at + 1}]` : text));
  const notes = [1, 2].map((label) => `[${label}] ${paragraph(random).slice(0, 90)}, p. ${label}.`);
  return [`On ${wordAt(number + 5000)} and ${wordAt(number + 9000)}`, ...marked, ...notes].join('\n\n');
}

/** Writes a corpus of about so many passages. */
export function writeCorpus(folder: string, passages: number): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < passages / PASSAGES_EACH; number++) {
    writeFileSync(join(folder, `${number}.txt`), generateArticle(number));
  }
}

/** The most frequent words are those that no question is searched by. */
const STOP_WORDS = 100;

/** Questions of five words that tell something. */
export function generateQuestions(count: number): readonly string[] {
  const random = seeded(42);
  const word = (): string => wordAt(Math.floor(STOP_WORDS * (VOCABULARY / STOP_WORDS) ** random()));
  return Array.from({ length: count }, () => `${Array.from({ length: 5 }, word).join(' ')}?`);
}
