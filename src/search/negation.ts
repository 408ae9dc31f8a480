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
/**
 * But for common words that hold such characters and deny nothing (不同, 未来, 无线, 南非, 沉没, 是不是; 少ない, まもなく, なくなる) and
 * for what must be, may be, or is not alone (なければならない, かもしれない, だけでなく).
 */
const UNSPACED: Readonly<Record<string, RegExp>> = {
  ja: /(?<!(?:なければ|なくては|なきゃ|ねば)なら)(?<![少危切幼]|すく|あぶ|すぎ|過ぎ|かもしれ|違い|ちがい|ほかなら)な(?:い|かっ)|(?<!(?:なければ|なくては)なら)(?<![少危]|すく|まも|間も|だけで|のみで|ばかりで)なく(?!な|ては|ちゃ)|(?<![みこはたを見])なし(?!と)|ません(?!か)|(?<![まか必])ず(?:に|、)/u,
  th: /(?<!หรือ)ไม่(?!ว่า|นาน|ช้า|ทัน)|มิได้|ปราศจาก/u,
  zh: /(?<!差)不(?![同断斷仅僅过過久少论論管列丹锈鏽莱萊但])(?!(?<=(.)不)\1)|(?<![沉淹吞埋])[没沒](?![收落])(?!(?<=有[没沒])有)|未(?![来來])|[無无](?![线線论論数數锡錫产產人])|(?<![南北西东東中除是])非(?![洲常裔凡暴])/u,
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
