import { EN } from './en.ts';
import type { Words } from './words.ts';

/** The languages that the bot speaks, by the tag of Discord's that means them all over the world. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map([['en-US', EN]]);

/** The words of a locale of Discord's, or of any BCP 47 tag; English where the bot does not speak it. */
export function wordsFor(locale: string | null | undefined): Words {
  const language = locale?.split('-', 1)[0]?.toLowerCase();
  return [...LANGUAGES.values()].find((words) => words.language.split('-', 1)[0] === language) ?? EN;
}
