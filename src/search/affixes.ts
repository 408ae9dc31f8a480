/**
 * What sticks to a word, by language, where the stemmers of libraries do not know it. It is cut off from folded words, in
 * texts and questions alike, and so that what is left is the same whether it was there or not.
 */
export const WITHOUT_AFFIXES: Readonly<Record<string, (word: string) => string>> = {
  ar: withoutArabicAffixes,
  bg: withoutBulgarianEnding,
  fa: withoutPersianEnding,
  he: (word) => word.replace(HEBREW_PREFIX, ''),
  hi: (word) => word.replace(HINDI_NASAL, 'ं'),
  tr: (word) => word.replace(TURKISH_ENDING, ''),
};

/** “And, then” with an article, behind a preposition or not; and these alone, once the endings are off. */
const ARABIC_ARTICLE = /^[وف]?(?:ال|بال|كال|لل)(?=.{2})/u;
const ARABIC_PARTICLE = /^[وفبل]+(?=.{3})/u;
/** Of gender, number and case, and possessives; one behind the other. */
const ARABIC_ENDING = /(?<=.{3})(?:ها|ان|ات|ون|ين|ه|ة|ي|ا)$/u;

function withoutArabicAffixes(word: string): string {
  return cutOff(word.replace(ARABIC_ARTICLE, ''), ARABIC_ENDING).replace(ARABIC_PARTICLE, '');
}

/** Again and again, until nothing ends so. */
function cutOff(word: string, ending: RegExp): string {
  const shorter = word.replace(ending, '');
  return shorter === word ? word : cutOff(shorter, ending);
}

/** The article, by what it can stand behind; then what is left of a plural; then vowels, and what they change. */
const BULGARIAN_ARTICLE = /(?<=.{3})(?:ият|ът|ят|(?<=[ое])то|(?<=[иеа])те|(?<=[ащя]|ст)та)$/u;
const BULGARIAN_PLURAL = /(?<=.{3})(?:овци|ове|еве|ища)$/u;
const BULGARIAN_VOWELS = /(?<=.{3})[аоеяий]+$/u;

function withoutBulgarianEnding(word: string): string {
  const stem = word.replace(BULGARIAN_ARTICLE, '').replace(BULGARIAN_PLURAL, '').replace(BULGARIAN_VOWELS, '');
  return stem.replace(/(?<=..)ц$/u, 'к').replace(/(?<=..)ър$/u, 'р');
}

/** Of the plural, the comparative, the indefinite and the possessive, one behind the other. */
const PERSIAN_ENDING = /(?<=\p{L}{3})(?:ها(?:ي|يي|يش|يم|يت|يشان)?|ترين|تر|ان|ي|ش)$/u;

function withoutPersianEnding(word: string): string {
  const shorter = word.replace(PERSIAN_ENDING, '');
  return shorter === word || shorter === 'است' ? word : withoutPersianEnding(shorter);
}

/** “And, when, that, the, in, to, from, as” are letters in front of a word, of which three stay; a vav that is doubled is the word’s. */
const HEBREW_PREFIX = /^ו{0,2}[שהבלמכ]*(?:וו[שהבלמכ]*)?(?=[א-ת]{3})/u;

/** A nasal before a sound of its own place is written as a letter or as a dot: हिन्दी, हिंदी. */
const HINDI_NASAL = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu;

/** Numbers and names have the endings of their cases behind an apostrophe: `1901’deki`, `Varşova’da`, but not `Kur’an`. */
const TURKISH_ENDING =
  /(?<=[\p{L}\d]{2})'(?:[yn]?[aeıiuü]|[yn]?[ıiuü]n|[dt][ae]n?|y?l[ae]|ki|(?:[dt][ae]ki|n[ıiuü]n|s[ıiuü]|[dt][ıiuü]r|l[aeıiuü])\p{L}*)$/u;
