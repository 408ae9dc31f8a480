/** So many characters tell how a text ends. */
const LENGTH = 100;
const MARKS = /(?:[[［〔【][^\s[\]［］〔〕【】]{1,9}[\]］〕】]|[(（]\d{1,3}[)）]|[¹²³⁰⁴-⁹①-⑳*†‡])+$/u;

/** The end of a text, without white space and the marks of notes behind it: what tells a sentence from a heading. */
export function textEnd(text: string): string {
  return text.slice(-LENGTH).trimEnd().replace(MARKS, '').trimEnd();
}
