import type { Token } from './query.ts';

/**
 * What kind of answer a question asks for, where its words tell: a number, or a time; or something that is measured, and
 * so most likely a number.
 */
export type AskedKind = 'number' | 'measure' | 'time' | null;

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
const NAMES_MEASURE = words(String.raw`
  population|number|amount|area|score|rate|ratio|cost|price|average|age|size|height|depth|length|width|weight|distance|speed|temperature|density|capacity|revenue
  bevölkerung|einwohnerzahl|(?:an)?zahl|menge|ergebnis|rate|kosten|preis|alter|größe|höhe|tiefe|länge|breite|gewicht|entfernung|geschwindigkeit|temperatur|dichte|umsatz
  población|número|cantidad|tasa|costo|coste|precio|edad|tamaño|altura|profundidad|longitud|anchura|peso|distancia|velocidad|temperatura|densidad|ingresos
  população|número|quantidade|taxa|custo|preço|idade|tamanho|altura|profundidade|comprimento|largura|peso|distância|velocidade|temperatura|densidade
  population|nombre|quantité|score|taux|coût|prix|âge|taille|hauteur|profondeur|longueur|largeur|poids|distance|vitesse|température|densité|revenus
  popolazione|numero|quantità|tasso|costo|prezzo|età|dimensioni|altezza|profondità|lunghezza|larghezza|peso|distanza|velocità|temperatura|densità
`);
/** Chinese, Japanese and Korean, which no spaces part. */
const ASKS_TIME_IN_RUN =
  /何时|何時|什么时候|什麼時候|什么时间|什麼時間|哪一?[年天]|[何几幾][年月日]|[何哪][个個]?世[纪紀]|日期|年份|いつ|언제|몇 ?[년월일]/u;
const ASKS_NUMBER_IN_RUN = /多少|[几幾]|百分|多[长長大高久远遠]|いくつ|いくら|何[人個歳回本円倍]|몇|얼마/u;

export function askedKindOf(question: string): AskedKind {
  if (ASKS_TIME.test(question) || ASKS_TIME_IN_RUN.test(question)) return 'time';
  if (ASKS_NUMBER.test(question) || ASKS_NUMBER_IN_RUN.test(question)) return 'number';
  return NAMES_MEASURE.test(question) ? 'measure' : null;
}

const NUMERAL = /\d(?:[\d.,]*\d)?|[一二三四五六七八九十百千万萬亿億两兩]/gu;
/** One is left out: in most languages it is an article, too. */
const NUMBER_WORDS = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million billion half third ' +
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend millionen milliarde milliarden ' +
    'twee drie zes zeven negen tien honderd duizend miljoen miljard ' +
    'dos tres cuatro cinco seis siete ocho nueve diez once doce cien mil millón millones ' +
    'dois duas três quatro sete oito dez cem milhão milhões ' +
    'deux trois quatre cinq sept huit neuf dix cent mille millions milliard milliards ' +
    'due tre quattro cinque sei sette otto dieci cento mila milione milioni ' +
    'два две три четыре пять шесть семь восемь девять десять сто тысяча тысячи тысяч миллион миллиона миллионов'
  ).split(' '),
);

/** The numbers of a text as they are written, in figures, in words or in Chinese. */
export function numbersIn(text: string, spellings: readonly string[]): ReadonlySet<string> {
  return new Set([...(text.match(NUMERAL) ?? []), ...spellings.filter((spelling) => NUMBER_WORDS.has(spelling))]);
}

/** What a question asks for, and the numbers that it holds itself. */
export interface Asked {
  readonly kind: AskedKind;
  readonly numbers: ReadonlySet<string>;
}

export function askedIn(question: string, tokens: readonly Token[]): Asked {
  const spellings = tokens.map(({ spelling }) => spelling);
  return { kind: askedKindOf(question), numbers: numbersIn(question, spellings) };
}

/** Whether what holds these numbers gives what is asked for: one that the question does not hold; a time or a measure, in figures. */
export function gives(numbers: ReadonlySet<string>, asked: Asked): boolean {
  if (asked.kind === null) return false;
  return [...numbers].some((each) => !asked.numbers.has(each) && (asked.kind === 'number' || /\d/u.test(each)));
}
