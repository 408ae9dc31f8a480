import { eld } from 'eld/small';

/** Scripts that one language writes, or for which it may well stand. Kana before Han: Japanese writes both. */
const SCRIPTS = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['he', /\p{sc=Hebrew}/gu],
] as const;

const FEWEST_WORDS = 3;
/** So much of a text tells its language as well as the whole. */
const SAMPLE = 4000;

/**
 * The language of a text, as a BCP 47 tag: by its script where that tells, else by a library's statistics.
 * @returns `null` when the text is too short to tell
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [language, script] of SCRIPTS) {
    // A tenth of kana makes a text Japanese; a Han name in an English sentence does not make it Chinese.
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.1 : 0.5)) return language;
  }
  // Of a name or two (“Lü Ningsi”) statistics are sure, and wrong.
  if ((sample.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) < FEWEST_WORDS) return null;
  const guess = eld.detect(sample);
  return guess.isReliable() && guess.language !== '' ? guess.language : null;
}
