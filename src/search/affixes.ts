/**
 * What sticks to a word, by language, where the stemmers of libraries do not know it. It is cut off from folded words, in
 * texts and questions alike, and so that what is left is the same whether it was there or not.
 */
export const WITHOUT_AFFIXES: Readonly<Record<string, (word: string) => string>> = {
  bg: withoutBulgarianEnding,
  fa: withoutPersianEnding,
  he: (word) => word.replace(HEBREW_PREFIX, ''),
  tr: (word) => word.replace(TURKISH_ENDING, ''),
};

/** The article, by what it can stand behind; then what is left of a plural; then vowels. Three letters stay. */
const BULGARIAN_ARTICLE = /(?<=.{3})(?:ият|ът|ят|(?<=[ое])то|(?<=[иеа])те|(?<=[ащя]|ст)та)$/u;
const BULGARIAN_PLURAL = /(?<=.{3})(?:овци|ове|еве|ища)$/u;
const BULGARIAN_VOWELS = /(?<=.{3})[аоеяи]+$/u;

function withoutBulgarianEnding(word: string): string {
  return word.replace(BULGARIAN_ARTICLE, '').replace(BULGARIAN_PLURAL, '').replace(BULGARIAN_VOWELS, '');
}

/** Of the plural, the comparative, the indefinite and the possessive, one behind the other. */
const PERSIAN_ENDING = /(?<=\p{L}{3})(?:ها(?:ي|يي|يش|يم|يت|يشان)?|ترين|تر|ان|ي|ش)$/u;

function withoutPersianEnding(word: string): string {
  const shorter = word.replace(PERSIAN_ENDING, '');
  return shorter === word || shorter === 'است' ? word : withoutPersianEnding(shorter);
}

/** “And, when, that, the, in, to, from, as” are letters in front of a word, of which three stay. */
const HEBREW_PREFIX = /^[ושהבלמכ]+(?=[א-ת]{3})/u;

/** Numbers and names have the endings of their cases behind an apostrophe: `1901’deki`, `Varşova’da`, but not `Kur’an`. */
const TURKISH_ENDING =
  /(?<=[\p{L}\d]{2})'(?:[yn]?[aeıiuü]|[yn]?[ıiuü]n|[dt][ae]n?|y?l[ae]|ki|(?:[dt][ae]ki|n[ıiuü]n|s[ıiuü]|[dt][ıiuü]r|l[aeıiuü])\p{L}*)$/u;
