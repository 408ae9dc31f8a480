/** Most words are, and need no more than their case folded. */
const ASCII = /^[\0-\x7F]*$/u;
const INVISIBLE = /\u00AD|\u200D|\u2060/gu;

/** A word as it is compared: in plain letters and lower case, no possessive and no elided article. */
export function foldWord(word: string): string {
  const straight = withoutStops(straighten(word));
  return straight.includes("'") ? straight.replace(/'s$/u, '').replace(ELIDED, '') : straight;
}

/** French and Italian: l’eau, qu’il, dell’arte, cos’è. */
const ELIDED =
  /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|d?all|dell|nell|sull|coll|un|quest|quell|cos|com|dov)'(?=\p{L})/u;

/** `u.s.` -> `us`; the stops of a number stay. */
function withoutStops(word: string): string {
  return /^\p{L}\./u.test(word) ? word.replace(/[.\s]/gu, '') : word;
}

/** A word in NFKC, plain letters and lower case, with straight apostrophes. */
export function straighten(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const folded = word
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/i\u0307/gu, 'i');
  // Hebrew acronyms have a quotation mark within: ארה"ב.
  return plainLetters(folded.replace(/[’ʼ׳]/gu, "'").replace(/["״]/gu, ''));
}

/** Beside each letter those that writers put in its place, some for want of a key. */
const VARIANTS = new Map([
  // Romanian is written with commas below, and its stemmer and stop list with cedillas.
  ...pairsOf('ş', 'ș'),
  ...pairsOf('ţ', 'ț'),
  ...pairsOf('σ', 'ς'),
  // Persian has its own yeh and kaf.
  ...pairsOf('ي', 'یى'),
  ...pairsOf('ك', 'ک'),
  ...pairsOf('ا', 'ٱ'),
  ...pairsOf('ه', 'ەہھۂ'),
]);

function pairsOf(letter: string, variants: string): readonly (readonly [string, string])[] {
  return [...variants].map((variant) => [variant, letter] as const);
}

const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'gu');
const HAS_VARIANTS = /[\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}șțàáảãạèéẻẽẹỳýỷỹỵ]/u;
/** What writers leave out at will: vowels, hamzas and what draws a word out; the points of Hebrew, the dots of Hindi. */
const LEFT_OUT = /[\u0640\u064B-\u0655\u0670\u0591-\u05BD\u05BF-\u05C7\u093C]/gu;

/** Vietnamese has its tone on either of two vowels: Toà, Tòa. */
const LATE_TONE = /(?<!q)(o(?=[àáảãạèéẻẽẹ])|u(?=[ỳýỷỹỵ]))([àáảãạèéẻẽẹỳýỷỹỵ])(?!\p{L})/gu;

function withEarlyTone(first: string, second: string): string {
  const [vowel = '', ...tone] = second.normalize('NFD');
  return `${first}${tone.join('')}${vowel}`.normalize('NFC');
}

/**
 * A text with one way of writing each letter, where writers have several: Greek without accents, as capitals are written;
 * Arabic, Persian and Urdu without vowels and hamzas, and in the letters of any; Hebrew without points; Hindi without the
 * dots of borrowed sounds, and with one nasal; Vietnamese with each tone in its old place.
 */
export function plainLetters(text: string): string {
  if (!HAS_VARIANTS.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(LEFT_OUT, '')
    .replace(/(\p{sc=Greek})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\u0901/gu, '\u0902')
    .replace(VARIANT, (letter) => VARIANTS.get(letter) ?? letter)
    .replace(LATE_TONE, (_, first: string, second: string) => withEarlyTone(first, second));
}

/** Letters that bear a mark, though Unicode takes none off them. */
const BARE = new Map([...pairsOf('i', 'ı'), ...pairsOf('d', 'đ'), ...pairsOf('o', 'ø'), ...pairsOf('l', 'ł')]);

/** Bare of marks on Latin, Greek and Cyrillic letters. */
export function withoutDiacritics(word: string): string {
  if (ASCII.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ıđøł]/gu, (letter) => BARE.get(letter) ?? letter);
}
