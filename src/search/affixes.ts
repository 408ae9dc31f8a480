type Cut = (word: string) => string;

const CUTS: Readonly<Record<string, Cut>> = {
  ar: (word) => cutAll(word.replace(ARABIC_ARTICLE, ''), ARABIC_ENDING).replace(ARABIC_PARTICLE, ''),
  bg: withoutBulgarianEnding,
  fa: (word) => cutAll(word, PERSIAN_ENDING),
  he: (word) => word.replace(HEBREW_PREFIX, ''),
  hi: (word) => word.replace(HINDI_NASAL, 'ं'),
  tr: (word) => word.replace(TURKISH_ENDING, ''),
};

/**
 * Cuts off what sticks to the words of a language, where the stemmers of libraries do not know it: of folded words, in texts
 * and questions alike, and so that what is left is the same whether it was there or not.
 */
export function affixCutter(language: string): Cut {
  return CUTS[language] ?? ((word) => word);
}

/** Endings one behind the other. */
function cutAll(word: string, ending: RegExp): string {
  let [stem, longer] = [word.replace(ending, ''), word];
  while (stem !== longer) [stem, longer] = [stem.replace(ending, ''), stem];
  return stem;
}

/** “And, then” with an article, behind a preposition or not; and these alone, once the endings are off. */
const ARABIC_ARTICLE = /^[وف]?(?:ال|بال|كال|لل)(?=.{2})/u;
const ARABIC_PARTICLE = /^[وفبل]+(?=.{3})/u;
/** Of gender, number and case, and possessives; one behind the other. */
const ARABIC_ENDING = /(?<=.{3})(?:ها|ان|ات|ون|ين|ه|ة|ي|ا)$/u;

/** The article, by what it can stand behind; then what is left of a plural; then vowels, and what they change. */
const BULGARIAN_ARTICLE = /(?<=.{3})(?:ият|ът|ят|(?<=[ое])то|(?<=[иеа])те|(?<=[ащя]|ст)та)$/u;
const BULGARIAN_PLURAL = /(?<=.{3})(?:овци|ове|еве|ища)$/u;
const BULGARIAN_VOWELS = /(?<=.{3})[аоеяий]+$/u;

function withoutBulgarianEnding(word: string): string {
  const stem = word.replace(BULGARIAN_ARTICLE, '').replace(BULGARIAN_PLURAL, '').replace(BULGARIAN_VOWELS, '');
  return stem.replace(/(?<=..)ц$/u, 'к').replace(/(?<=..)ър$/u, 'р');
}

/** Of the plural, the comparative, the indefinite and the possessive; but of استان, “province”, not all that “is” leaves. */
const PERSIAN_ENDING = /(?<=\p{L}{3})(?:ها(?:ي|يي|يش|يم|يت|يشان)?|ترين|تر|(?<!^است)ان|ي|ش)$/u;

/** “And, when, that, the, in, to, from, as” are letters in front of a word, of which three stay; a vav among them is the word’s. */
const HEBREW_PREFIX = /^ו{0,2}[שהבלמכ]*(?:וו[שהבלמכ]*)?(?=[א-ת]{3})/u;

/** A nasal before a sound of its own place is written as a letter or as a dot: हिन्दी, हिंदी. */
const HINDI_NASAL = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu;

/** Numbers and names have the endings of their cases behind an apostrophe: `1901’deki`, `Varşova’da`, but not `Kur’an`. */
const TURKISH_ENDING =
  /(?<=[\p{L}\d]{2})'(?:[yn]?[aeıiuü]|[yn]?[ıiuü]n|[dt][ae]n?|y?l[ae]|ki|(?:[dt][ae]ki|n[ıiuü]n|s[ıiuü]|[dt][ıiuü]r|l[aeıiuü])\p{L}*)$/u;
