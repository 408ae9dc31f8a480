/** What somebody says to the bot besides questions. */
export type Intent =
  | { readonly kind: 'greeting' | 'thanks' | 'more' | 'next'; readonly language: string }
  | { readonly kind: 'note'; readonly label: string };

type Phrases = Readonly<Record<'greeting' | 'thanks' | 'more' | 'next', readonly string[]>>;

/** Whole messages, folded; what says more than this is a question. */
const PHRASES: ReadonlyMap<string, Phrases> = new Map([
  [
    'en',
    {
      greeting: ['hello', 'hi', 'hey', 'hello there', 'hi there', 'good morning', 'good afternoon', 'good evening'],
      thanks: ['thanks', 'thank you', 'thanks a lot', 'thank you very much', 'thx', 'ty', 'cheers', 'great thanks'],
      more: ['more', 'more please', 'another', 'next answer'],
      next: ['next', 'go on', 'continue', 'read on', 'next paragraph'],
    },
  ],
  [
    'de',
    {
      greeting: ['hallo', 'guten tag', 'guten morgen', 'guten abend', 'moin', 'servus'],
      thanks: ['danke', 'danke schön', 'danke sehr', 'vielen dank', 'merci vielmals'],
      more: ['mehr', 'mehr bitte', 'noch eine', 'nächste antwort'],
      next: ['weiter', 'nächster', 'nächster absatz', 'weiterlesen'],
    },
  ],
  [
    'fr',
    {
      greeting: ['bonjour', 'salut', 'bonsoir', 'coucou'],
      thanks: ['merci', 'merci beaucoup', 'merci bien'],
      more: ['plus', 'encore', 'une autre', 'réponse suivante'],
      next: ['suite', 'la suite', 'suivant', 'paragraphe suivant', 'continuer'],
    },
  ],
  [
    'es',
    {
      greeting: ['hola', 'buenos días', 'buenas tardes', 'buenas noches', 'buenas'],
      thanks: ['gracias', 'muchas gracias', 'mil gracias'],
      more: ['más', 'otra', 'más respuestas', 'siguiente respuesta'],
      next: ['siguiente', 'sigue', 'continuar', 'siguiente párrafo'],
    },
  ],
  [
    'zh',
    {
      greeting: ['你好', '您好', '早上好', '晚上好', '嗨'],
      thanks: ['谢谢', '多谢', '谢谢你', '谢谢您', '感谢'],
      more: ['更多', '还有吗', '下一个答案'],
      next: ['下一段', '继续', '往下'],
    },
  ],
  [
    'ja',
    {
      greeting: ['こんにちは', 'こんばんは', 'おはよう', 'おはようございます', 'はじめまして'],
      thanks: ['ありがとう', 'ありがとうございます', 'どうも', 'どうもありがとう'],
      more: ['もっと', '他には', '次の回答'],
      next: ['次', '続き', '次の段落'],
    },
  ],
]);

const LABEL = /^(?:[[［(（〔【]\s*([\p{L}\p{N}*†‡§]{1,12})\s*[\]］)）〕】]|([*†‡§]{1,3}|[¹²³⁰⁴-⁹]{1,3}|[①-⑳]))$/u;

/** What a whole message means besides a question; `null` when it is one. */
export function readIntent(message: string): Intent | null {
  const said = message.trim();
  const label = LABEL.exec(said);
  if (label) return { kind: 'note', label: label[1] ?? label[2] ?? '' };
  const folded = said
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
  for (const [language, phrases] of PHRASES) {
    for (const kind of ['greeting', 'thanks', 'more', 'next'] as const) {
      if (phrases[kind].includes(folded)) return { kind, language };
    }
  }
  return null;
}
