/** The words by which grammar negates; what a verb denies by itself (“refuse”) only a thesaurus could tell. */
const WORDS: Readonly<Record<string, string>> = {
  ar: 'لا|لم|لن|ليس(?:ت|وا)?|غير|بدون',
  de: 'nicht|nichts|nie|niemals|niemand(?:em|en)?|nirgends|kein(?:e|em|en|er|es)?|ohne|weder',
  el: 'δεν?|μην?|όχι|χωρίς|ποτέ|κανείς|κανένας?|τίποτα',
  en: String.raw`not|never|no(?!\.)|none|nobody|nothing|nowhere|neither|nor|without|cannot|\p{L}+n['’]t`,
  es: 'no|nunca|jamás|nada|nadie|ning(?:ún|uno|una|unos|unas)|sin|tampoco',
  fr: 'ne|jamais|rien|aucune?|sans',
  he: 'לא|אין|אינ(?:ו|ה|ם|ן)|בלי|ללא|אף|מעולם|שום',
  it: 'non|mai|niente|nulla|nessun[ao]?|senza',
  pt: 'não|nunca|jamais|nada|ninguém|nenhum(?:a|as)?|nenhuns|sem',
  ro: 'nu|niciodată|nimeni|nimic|nici(?:o|un)?|fără',
  ru: 'не|нет|ни|никогда|никто|никого|ничто|ничего|нигде|без',
  // “không” is also the air, and at the end of a question it asks for yes or no.
  vi: String.raw`(?<!hàng )(?:không|chưa)(?! (?:quân|khí|gian|lực|trung|phận))(?!(?: ạ| vậy| nhỉ)?\s*[?]?\s*$)|chẳng|chớ`,
};
const ELIDED = String.raw`|(?<!\p{L})n['’]`;
/** But for common words that hold such characters and deny nothing: 不同, 未来, 无线, 非洲, 少ない, まもなく. */
const UNSPACED: Readonly<Record<string, RegExp>> = {
  ja: /(?<![少危]|すく|あぶ)ない|なかっ|(?<!まも|間も)なく|なし|ません/u,
  th: /(?<!หรือ)ไม่(?!ว่า|นาน|ช้า|ทัน)|มิได้|ปราศจาก/u,
  zh: /不(?![同断斷仅僅过過久少论論管])|[没沒]|未(?![来來])|[无無](?![线線论論])|非(?![洲常])/u,
};

const PATTERNS = new Map([
  ...Object.entries(WORDS).map(([language, words]) => {
    const elided = language === 'fr' ? ELIDED : '';
    return [language, new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])${elided}`, 'iu')] as const;
  }),
  ...Object.entries(UNSPACED),
]);

/** Whether a text in a language (its primary tag) negates anything; never in a language that is not known here. */
export function isNegated(text: string, language: string): boolean {
  return PATTERNS.get(language)?.test(text.normalize('NFC')) ?? false;
}
