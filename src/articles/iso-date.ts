/** The names of the months in English, German, French and Spanish; three letters are enough to know one. */
const MONTHS = [
  'january januar jänner janvier enero',
  'february februar février febrero',
  'march märz maerz mars marzo',
  'april avril abril',
  'may mai mayo',
  'june juni juin junio',
  'july juli juillet julio',
  'august août agosto',
  'september septembre septiembre',
  'october oktober octobre',
  'november novembre noviembre',
  'december dezember décembre diciembre',
].map((names) => names.split(' '));

const WITHOUT_MEANING =
  /^(?:st|nd|rd|th|er|of|the|de|del|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)$/u;

/**
 * Reads a date that is all that a text says: `2019`, `2019-05`, `2019-05-01` (a time of day is dropped), `1 May 2019`,
 * `May 1st, 2019`, `1. Mai 2019`, `2019年5月1日`.
 * @returns ISO 8601, as precise as the text; `null` for anything else, and for a day that no calendar has
 */
export function isoDate(text: string): string | null {
  const trimmed = text.trim();
  const numeric =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ].*)?)?)?$/u.exec(trimmed) ??
    /^(\d{4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号])?)?$/u.exec(trimmed);
  if (numeric) return valid(numeric[1], numeric[2], numeric[3]);
  return trimmed.length <= 40 ? writtenDate(trimmed.toLowerCase()) : null;
}

function writtenDate(text: string): string | null {
  let [year, month, day]: (string | undefined)[] = [];
  for (const word of text.match(/\p{L}+|\d+/gu) ?? []) {
    const at = word.length < 3 ? -1 : MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)));
    if (/^\d{4}$/u.test(word) && year === undefined) year = word;
    else if (/^\d{1,2}$/u.test(word) && day === undefined) day = word;
    else if (at !== -1 && month === undefined) month = String(at + 1);
    else if (!WITHOUT_MEANING.test(word)) return null;
  }
  return month === undefined ? null : valid(year, month, day);
}

function valid(year: string | undefined, month?: string, day?: string): string | null {
  if (year === undefined) return null;
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return [year, month, day]
    .flatMap((part) => part ?? [])
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
