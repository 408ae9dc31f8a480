/** What kind of answer a question asks for, where its words tell: a number, or a time. */
export type AskedKind = 'number' | 'time' | null;

const words = (alternatives: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${alternatives.trim().replaceAll(/\s*\n\s*/gu, '|')})(?![\p{L}\p{N}])`,
    'iu',
  );

/** English, German, Dutch, Spanish, Portuguese, French, Italian, Russian; all at once, as few of them collide. */
const ASKS_TIME = words(String.raw`
  when|(?:what|which) (?:year|date|day|month|century|decade|time)
  wann|welche[mnrs]? (?:jahr|datum|tag|monat|jahrhundert|jahrzehnt)(?:es|s|en)?
  wanneer|welke? (?:jaar|datum|dag|maand|eeuw)
  cu[aá]ndo|qu[eé] (?:año|fecha|d[ií]a|mes|siglo|d[eé]cada)
  quando|(?:que|qual) (?:ano|data|dia|m[eê]s|s[eé]culo|d[eé]cada)
  quand|quel(?:le)? (?:année|date|jour|mois|siècle)
  (?:che|quale|quali) (?:anno|data|giorno|mese|secolo)
  когда|как(?:ом|ой|ого|ая) (?:году?|года|день|дня|месяце?|веке?|дата)
`);
const ASKS_NUMBER = words(String.raw`
  how (?:many|much|old|long|far|high|tall|large|big|fast|often)|percent(?:age)?
  wie ?viele?n?|wie (?:oft|lange?|hoch|alt|weit|groß)|prozent\p{L}*
  hoeveel|hoe (?:vaak|lang|hoog|oud|ver|groot)|percentage
  cu[aá]nt[oa]s?|porcentaje
  quant[oa]s?|percentagem|porcentagem
  combien|pourcentage
  quant[ie]|percentuale
  сколько|процент\p{L}*
`);
/** Chinese, Japanese and Korean, which no spaces part. */
const ASKS_TIME_IN_RUN =
  /何时|何時|什么时候|什麼時候|什么时间|什麼時間|哪一?[年天]|[何几幾][年月日]|[何哪][个個]?世[纪紀]|日期|年份|いつ|언제|몇 ?[년월일]/u;
const ASKS_NUMBER_IN_RUN = /多少|[几幾]|百分|多[长長大高久远遠]|いくつ|いくら|何[人個歳回本円倍]|몇|얼마/u;

export function askedKindOf(question: string): AskedKind {
  if (ASKS_TIME.test(question) || ASKS_TIME_IN_RUN.test(question)) return 'time';
  return ASKS_NUMBER.test(question) || ASKS_NUMBER_IN_RUN.test(question) ? 'number' : null;
}

const NUMERAL = /\d(?:[\d.,]*\d)?/gu;
const NUMBER_WORD = words(String.raw`
  one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|[mb]illion|half|third
  zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|million(?:en)?|milliarden?
  twee|drie|zes|zeven|negen|tien|honderd|duizend|miljoen|miljard
  dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|cien|mil|mill(?:ón|ones)
  dois|duas|três|quatro|sete|oito|dez|cem|milh(?:ão|ões)
  deux|trois|quatre|cinq|sept|huit|neuf|dix|cent|mille|milliards?
  due|tre|quattro|cinque|sei|sette|otto|dieci|cento|mila|milion[ei]
  дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|сто|тысяч\p{L}?|миллион\p{L}*
`);
const NUMBER_IN_RUN = /[一二三四五六七八九十百千万萬亿億两兩]/u;

/** Whether a sentence gives what a question of such a kind asks for: a number that the question does not hold. */
export function gives(kind: AskedKind, sentence: string, question: string): boolean {
  if (kind === null) return false;
  const asked = new Set(question.match(NUMERAL));
  if (sentence.match(NUMERAL)?.some((numeral) => !asked.has(numeral))) return true;
  return kind === 'number' && (NUMBER_WORD.test(sentence) || NUMBER_IN_RUN.test(sentence));
}
