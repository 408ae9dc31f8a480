/** The noughts of scripts that have digits of their own and are much written; in Unicode the others follow each. */
const NOUGHTS = '٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០０';

const PLAIN = new Map(
  [...NOUGHTS].flatMap((nought) =>
    Array.from(
      { length: 10 },
      (_, digit) => [String.fromCodePoint(Number(nought.codePointAt(0)) + digit), String(digit)] as const,
    ),
  ),
)
  .set('٫', '.')
  .set('٬', ',');

const OTHERS = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');

/** A text with its digits as 0 to 9, and as long as it was: `۱۹۰۱` is `1901`. */
export function plainDigits(text: string): string {
  return text.replace(OTHERS, (digit) => PLAIN.get(digit) ?? digit);
}
