/** Opening and closing marks of quotations; 《 》 name a work and quote nothing. */
const QUOTED =
  /"([^"]+)"|“([^”"]+)”|„([^“”"]+)[“”]|«([^»]+)»|»([^«]+)«|「([^」]+)」|『([^』]+)』|(?<![\p{L}\p{N}])‘([^’]+)’(?![\p{L}\p{N}])/gu;

/** The phrases that a question puts in quotation marks, as typed, less the punctuation at their ends. */
export function quotedPhrases(question: string): readonly string[] {
  return [...question.matchAll(QUOTED)]
    .map((match) => match.slice(1).find((phrase) => phrase !== undefined) ?? '')
    .map((phrase) => phrase.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
}

/** A phrase as it is looked for: capitals, quotation marks, dashes and white space are all one. */
export function foldPhrase(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′ʼ`´]/gu, "'")
    .replace(/["“”„‟″«»「」『』]/gu, '"')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\s\u00ad]+/gu, ' ');
}

/**
 * Whether a text holds a phrase, both folded; not where the phrase is only the beginning or the end of a longer word.
 * Writing that sets no spaces shows no such bounds.
 */
export function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!continues(text, at) && !continues(text, at + phrase.length)) return true;
  }
  return false;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether a word runs on across a place in a text. */
function continues(text: string, at: number): boolean {
  const [before, behind] = [characterBefore(text, at), String.fromCodePoint(text.codePointAt(at) ?? 32)];
  return WORD.test(before) && WORD.test(behind) && !UNSPACED.test(before) && !UNSPACED.test(behind);
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return /[\ud800-\udbff][\udc00-\udfff]$/u.test(pair) ? pair : text.slice(Math.max(0, at - 1), at);
}
