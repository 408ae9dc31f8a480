/** How Word numbers notes, as `w:numFmt` names it. */
export type NumberFormat = 'decimal' | 'lowerRoman' | 'upperRoman' | 'lowerLetter' | 'upperLetter' | 'chicago';

/** The format of footnotes: decimal unless the document says otherwise. */
export const footnoteFormat = (settings: string): NumberFormat => statedFormat(settings, 'footnotePr') ?? 'decimal';

/** The format of endnotes: small Roman numerals unless the document says otherwise. */
export const endnoteFormat = (settings: string): NumberFormat => statedFormat(settings, 'endnotePr') ?? 'lowerRoman';

/** The first format that is stated: the document’s own properties may name no more than its separators. */
function statedFormat(settings: string, properties: string): NumberFormat | null {
  const [, ...parts] = settings.split(`<w:${properties}>`);
  const stated = parts.map((part) => part.split(`</w:${properties}>`, 1).join(''));
  return stated.map((part) => /<w:numFmt w:val="(\w+)"/u.exec(part)?.[1]).find(isFormat) ?? null;
}

function isFormat(format: string | undefined): format is NumberFormat {
  return format !== undefined && Object.hasOwn(FORMATS, format);
}

const FORMATS: Readonly<Record<NumberFormat, (number: number) => string>> = {
  decimal: String,
  lowerRoman: (number) => roman(number),
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerLetter: (number) => letters(number),
  upperLetter: (number) => letters(number).toUpperCase(),
  chicago: (number) => '*†‡§'.charAt((number - 1) % 4).repeat(Math.ceil(number / 4)),
};

/** A number, from 1, as Word prints it. */
export function formatNumber(number: number, format: NumberFormat): string {
  return FORMATS[format](number);
}

const NUMERALS = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(number: number): string {
  const [value, numeral] = NUMERALS.find(([each]) => each <= number) ?? [0, ''];
  return value === 0 ? '' : numeral + roman(number - value);
}

/** a … z, aa … zz: Word doubles letters where others count on. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
