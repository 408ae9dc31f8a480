import { straighten } from './fold-word.ts';

/**
 * The ways in which writers put one number or date. What is not certain is left alone: `8/5/2012`, and `12 500`, which
 * may be two numbers.
 */

/** Spaces that no line breaks at, and thin ones, part a number's thousands for certain. */
const NARROW = String.raw`[\u00A0\u2009\u202F]`;
/** So does a plain space before a group that begins with a nought, or between two groups or more. */
const THOUSANDS = String.raw`\d{1,3}(?:(?:${NARROW}\d{3})+|(?: \d{3}){2,}| 0\d\d)(?![\p{L}\p{N}])`;
/** Units of one letter are left: `100m` may be metres or millions. */
const UNITS = 'bn|mn|tn|Mio|Mrd|km|cm|mm|kg|mg|ha|ml|kW|MW|GW|Hz|kHz|MHz|GHz|kB|MB|GB|TB|mph|км|см|мм|кг|га|χλμ|กม';
const BEFORE_UNIT = String.raw`\d[\d.,]*(?=(?:${UNITS})(?!\p{L}))`;
const COMPOUND_ORDINAL = String.raw`[Tt](?:wenty|hirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?!\p{L})`;
const ISO_DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const KOREAN_DATE = String.raw`\d{4}\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])`;
/** Some put the month first, and some the day; only beyond the twelfth it is certain which. */
const SLASH_DATE = String.raw`(?:(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01]))\/\d{4}`;
const DOTTED_DATE = String.raw`(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d{4}`;

/** `2012-05-08`, `2012.5.8`, `8.5.2012`, `28/5/2012`, `5/28/2012`. */
export const DATE = String.raw`(?<![\p{L}\p{N}.,\-\/])(?:${ISO_DATE}|${KOREAN_DATE}|${SLASH_DATE}|${DOTTED_DATE})(?![\p{L}\p{N}\/])`;
/** One word, though it does not look so: `1 000 000`, `10` of `10bn`, `twenty-first`. */
export const NUMBER_PHRASE = String.raw`(?<![\p{L}\p{N}.,])(?:${THOUSANDS}|${BEFORE_UNIT}|${COMPOUND_ORDINAL})`;

/** A part of a date, by its place in it. */
export interface DatePart {
  readonly at: number;
  readonly text: string;
  readonly isMonth: boolean;
}

/** The three parts of a date; the month stands in the middle, but for `5/28/2012`. */
export function dateParts(date: string): readonly DatePart[] {
  const parts = [...date.matchAll(/\d+/gu)];
  const month = Number(parts[1]?.[0]) > 12 ? 0 : 1;
  return parts.map(({ index, 0: text }, place) => ({ at: index, text, isMonth: place === month }));
}

const NUMBER = /^\d[\d.,]*$/u;
/** English, French, Dutch, the raised letters of `1º`, which NFKC sets down, and the eras of Arabic and Urdu. */
const ORDINAL = /^(\d+)(?:st|nd|rd|th|er|re|e|ème|eme|ste|de|o|a|ء|م|ه)$/u;

/** A word in digits as one term: `1,000`, `1.000` and `1 000` are `1000`, `8th` is `8`; `null` when it is no number. */
export function numberTerm(folded: string): string | null {
  const number = folded.replace(/\s/gu, '');
  if (!NUMBER.test(number)) return ORDINAL.exec(number)?.[1] ?? null;
  // Some languages part thousands with a comma and decimals with a stop, others the other way round.
  // India parts hundreds of thousands by two.
  return /^[1-9](?:\d{0,2}(?:[.,]\d{3})+|\d?(?:,\d{2})+,\d{3})$/u.test(number)
    ? number.replace(/[.,]/gu, '')
    : number.replaceAll(',', '.');
}

/**
 * From two on, in all their genders; a dash where the word is as much another one, in the language (năm: five, year) or in
 * one that it shares a corpus with (once, on).
 */
const CARDINALS: Readonly<Record<string, string>> = {
  ar: 'اثنان/اثنين/اثنتان/اثنتين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع عشرة/عشر',
  bg: 'два/две/двама три/трима четири пет шест седем осем девет десет',
  da: 'to tre fire fem seks syv otte ni ti elleve tolv',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  el: 'δύο τρεις/τρία τέσσερις/τέσσερα πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα έντεκα δώδεκα',
  fa: 'دو سه چهار پنج شش هفت هشت نه ده یازده دوازده',
  fi: 'kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  he: 'שניים/שתיים/שני/שתי שלושה/שלוש ארבעה/ארבע חמישה/חמש שישה/שש שבעה/שבע שמונה תשעה/תשע עשרה/עשר',
  hi: 'दो तीन चार पाँच/पांच छह/छः सात आठ नौ दस',
  hu: 'két/kettő három négy öt hat hét nyolc kilenc tíz',
  id: 'dua tiga empat lima enam tujuh delapan sembilan sepuluh',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  no: 'to tre fire fem seks sju/syv åtte ni ti elleve tolv',
  pt: 'dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte',
  ro: 'doi/două trei patru cinci şase şapte opt nouă zece',
  ru: 'два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
  sv: 'två tre fyra fem sex sju åtta nio tio elva tolv',
  tr: 'iki üç dört beş altı yedi sekiz dokuz',
  uk: 'два/дві три чотири п’ять шість сім вісім дев’ять десять',
  ur: 'دو تین چار پانچ چھ سات آٹھ نو دس',
  vi: 'hai ba bốn - sáu bảy tám chín mười',
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
};
/** From the third: “second” is also a time, and “first” stands everywhere. */
const ORDINALS: Readonly<Record<string, string>> = {
  en: 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
};
/** What a language writes short. */
export const SHORT_FORMS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['mn', 'million'],
    ['bn', 'billion'],
    ['tn', 'trillion'],
    ['1st', 'first'],
    ['2nd', 'second'],
  ],
  de: [
    ['mio', 'millionen'],
    ['mrd', 'milliarden'],
  ],
};

/** What else a word of a language may be written as: `nineteenth` as `19`, `bn` as `billion`. */
export function numberWords(language: string): ReadonlyMap<string, string> {
  const counted = (words: string | undefined, from: number): readonly (readonly [string, string])[] =>
    words
      ?.split(' ')
      .flatMap((each, at) => each.split('/').map((word) => [straighten(word), String(from + at)] as const)) ?? [];
  return new Map([
    ...counted(CARDINALS[language], 2),
    ...counted(ORDINALS[language], 3),
    ...(SHORT_FORMS[language] ?? []),
  ]);
}

/** The names of the months as a language writes them in a date; where that is a number (`5月`), `[]`. */
export function monthNames(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const names = Array.from(
    { length: 12 },
    (_, month) => format.formatToParts(Date.UTC(2000, month)).find(({ type }) => type === 'month')?.value ?? '',
  );
  return names.every((name) => /^[\p{L}\p{M}]+$/u.test(name)) ? names : [];
}
