import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import type { Words } from './words.ts';
import { ZH_CN } from './zh-cn.ts';

/** The languages that the bot speaks, by the locale that Discord has for each; English is what it falls back to itself. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map([
  ['en-US', EN],
  ['zh-CN', ZH_CN],
  ['ja', JA],
  ['es-ES', ES],
  ['es-419', ES],
  ['de', DE],
  ['fr', FR],
]);

/**
 * The words of a locale of Discord's, or of any BCP 47 tag; English where the bot does not speak it. Of Chinese it speaks
 * one, which a reader of another reads more easily than English.
 */
export function wordsFor(locale: string | null | undefined): Words {
  const language = locale?.split('-', 1)[0]?.toLowerCase();
  return [...LANGUAGES.values()].find((words) => words.language.split('-', 1)[0] === language) ?? EN;
}
