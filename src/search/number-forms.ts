/**
 * The ways in which writers put one number or date. What is not certain is left alone: `8/5/2012`, and `12 500`, which
 * may be two numbers.
 */

/** Spaces that no line breaks at, and thin ones, part a number's thousands for certain. */
const NARROW = String.raw`[\u00A0\u2009\u202F]`;
/** So does a plain space before a group that begins with a nought, or between two groups or more. */
const THOUSANDS = String.raw`\d{1,3}(?:(?:${NARROW}\d{3})+|(?: \d{3}){2,}| 0\d\d)(?![\p{L}\p{N}])`;
const BEFORE_UNIT = String.raw`\d[\d.,]*(?=(?:bn|mn|tn|Mio|Mrd)(?!\p{L}))`;
const COMPOUND_ORDINAL = String.raw`[Tt](?:wenty|hirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?!\p{L})`;
const ISO_DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const DOTTED_DATE = String.raw`(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d{4}`;

/** `2012-05-08`, `8.5.2012`. */
export const DATE = String.raw`(?<![\p{L}\p{N}.,\-])(?:${ISO_DATE}|${DOTTED_DATE})(?![\p{L}\p{N}])`;
/** One word, though it does not look so: `1 000 000`, `10` of `10bn`, `twenty-first`. */
export const NUMBER_PHRASE = String.raw`(?<![\p{L}\p{N}.,])(?:${THOUSANDS}|${BEFORE_UNIT}|${COMPOUND_ORDINAL})`;

/** A part of a date, by its place in it. */
export interface DatePart {
  readonly at: number;
  readonly text: string;
  readonly isMonth: boolean;
}

/** The three parts of a date; the month stands in the middle, whichever way it is written. */
export function dateParts(date: string): readonly DatePart[] {
  return [...date.matchAll(/\d+/gu)].map(({ index, 0: text }, place) => ({ at: index, text, isMonth: place === 1 }));
}

const NUMBER = /^\d[\d.,]*$/u;
/** English, French, Dutch, and the raised letters of `1º`, which NFKC sets down. */
const ORDINAL = /^(\d+)(?:st|nd|rd|th|er|re|e|ème|eme|ste|de|o|a)$/u;

/** A word in digits as one term: `1,000`, `1.000` and `1 000` are `1000`, `8th` is `8`; `null` when it is no number. */
export function numberTerm(folded: string): string | null {
  const number = folded.replace(/\s/gu, '');
  if (!NUMBER.test(number)) return ORDINAL.exec(number)?.[1] ?? null;
  // Some languages part thousands with a comma and decimals with a stop, others the other way round.
  return /^[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(number) ? number.replace(/[.,]/gu, '') : number.replaceAll(',', '.');
}

const CARDINALS: Readonly<Record<string, string>> = {
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
    words?.split(' ').map((word, at) => [word, String(from + at)]) ?? [];
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
