import { plainLetters } from './fold-word.ts';
import { plainDigits } from './plain-digits.ts';
import type { Token } from './query.ts';

/**
 * What kind of answer a question asks for, where its words tell: a number, or a time; or something that is measured, and
 * so most likely a number.
 */
export type AskedKind = 'number' | 'measure' | 'time' | null;

const words = (alternatives: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])(?:${plainLetters(alternatives.trim()).replaceAll(/\s*\n\s*/gu, '|')})(?![\p{L}\p{M}\p{N}])`,
    'iu',
  );

/**
 * English, German, Danish, Norwegian and Swedish, Dutch, Spanish, Portuguese, French, Italian, Romanian, Finnish, Hungarian,
 * Indonesian, Bulgarian and Ukrainian, Russian, Greek, Turkish, Arabic, Persian, Hebrew, Hindi, Urdu, Vietnamese; all at once, as
 * few of them collide: where one would, it stands with its preposition, or is left out (`کی` is a question word of Persian, and
 * “of” in Urdu).
 */
const ASKS_TIME = words(String.raw`
  when|(?:what|which) (?:years?|dates?|days?|months?|century|centuries|decades?|time)
  wann|welche[mnrs]? (?:jahr|datum|tag|monat|jahrhundert|jahrzehnt)(?:es|s|en)?
  hvornår|når|när|(?:hvilket|vilket) (?:år|århundrede|århundre|århundrade)|hvilken dag|vilken dag|vilket datum
  wanneer|welke? (?:jaar|datum|dag|maand|eeuw)
  cu[aá]ndo|qu[eé] (?:años?|fechas?|d[ií]as?|mes(?:es)?|siglos?|d[eé]cadas?|[eé]poca)
  quando|(?:que|qual|quais) (?:anos?|datas?|dias?|m[eê]s(?:es)?|s[eé]culos?|d[eé]cadas?)
  quand|quel(?:le)?s? (?:années?|dates?|jours?|mois|siècles?|décennies?|époques?)
  (?:che|quale|quali) (?:ann[oi]|dat[ae]|giorn[oi]|mes[ei]|secol[oi]|decenni[o]?|epoca)
  c[aâ]nd|(?:[îi]n|din|la|de|pe) (?:ce|care) (?:ani?|an[iu]l|dat[ăa]|zi|lun[ăa]|secole?|deceniu)
  milloin|minä vuonna
  mikor|melyik évben
  kapan|tahun berapa
  кога|ко[ийея] (?:година|дата|век|ден|месец|десетилетие)|коли|як(?:ому|ого|ої|ий|их) (?:році|року|роках|років|столітті|дня|дати|місяці)
  когда|(?:как|котор)(?:ом|ой|ого|ому|ая|ую|ие|их|ое) (?:году?|года|годы|годах|день|дня|числа|время|месяце?|веке?|столетии|десятилетии|эпоху|дат[ауы])
  πότε|(?:τι|ποι(?:[αοά][νς]?|ες|ους|οι)) (?:χρονιά|ώρα|εποχή|αιώνες|χρονιές|έτος|έτη|ημερομηνία|ημέρα|μέρα|μήνα|αιώνα|δεκαετία)
  ne zaman(?:dan|dır)?|kaç (?:yıl|sene)ında|kaçıncı yüzyıl\p{L}*|hangi (?:yıl|yüzyıl|tarih|gün|ay|dönem)(?:[dt][ae]n?|in|ın|ün|inde|lar\p{L}*|ler\p{L}*)?
  [وف]?متى|[وبلف]?(?:أي|أية) (?:عام|عامين|سنة|تاريخ|يوم|شهر|قرن|عقد|وقت|عصر|حقبة)|ما(?: هو| هي)? (?:السنة|العام|التاريخ|تاريخ|اليوم|القرن)
  کی (?:بود|شد|شروع|آغاز|متولد|به دنیا|تأسیس|درگذشت|ساخته)|چه (?:زمان|وقت|سال|تاریخ|روز|ماه|قرن|سده|دهه)(?:ی|[\s\u200C]?هایی)?|کدام (?:سال|تاریخ|روز|ماه|قرن|سده|دهه)
  [ומ]?מתי|ו?[במל]?(?:איזו|איזה|אילו) (?:תקופה|שנה|שנים|תאריך|יום|חודש|מאה|עשור)
  कब|(?:किस|कौन से|कौनसे) (?:वर्ष|साल|सन्?|तारीख|दिन|महीने|माह|सदी|शताब्दी|दशक|तिथि|समय)|किन (?:वर्षों|सालों|दिनों)
  کس (?:سال|سنہ|تاریخ|دن|مہینے|صدی|دہائی)|کب
  khi nào|bao giờ|lúc nào|hồi nào|(?:năm|ngày|tháng|thế k[ỷỉ]|thập niên|thập k[ỷỉ]|thời gian|thời điểm|thời kỳ|giai đoạn) (?:nào|bao nhiêu|mấy|thứ mấy)
`);
const ASKS_NUMBER = words(String.raw`
  how (?:many|much|old|long|far|high|tall|large|big|fast|often)|percent(?:age)?
  wie ?viele?n?|wie (?:oft|lange?|hoch|alt|weit|groß)|prozent\p{L}*
  (?:hvor|hur) (?:mange|meget|mye|många|mycket|gammel|gammal|længe|lenge|länge|ofte|ofta)
  hoeveel|hoe (?:vaak|lang|hoog|oud|ver|groot)|percentage
  cu[aá]nt[oa]s?|porcentaje
  quant[oa]s?|percentagem|porcentagem
  combien|pourcentage
  quant[ie]|percentuale
  cât|câtă|câ[țţ]i|câte|procent\p{L}*
  kuinka (?:monta|paljon)|montako|paljonko
  hány\p{L}*|mennyi\p{L}*
  berapa
  колко|скільки
  скольк(?:о|их|им|ими)|процент\p{L}*
  πόσ(?:ος|ον?|ης?|οι|ες|α|ους|ων)|ποσοστό
  kaç(?! (?:yıl|sene)ında)(?:ı|ını|ıncı|a|ta|tan)?|ne kadar\p{L}*|yüzde
  (?<!\d ?)[فوب]?كم|نسبة
  چند(?:م|مین|تا)?|چه? ?قدر|چه (?:تعداد|مقدار|میزان|رقم|درصد)ی?|درصد
  ו?[בלמ]?כמה|מהו? (?:ה)?מספר|אחוז(?:ים)?
  कितन[ेीा]|प्रतिशत
  کتن[ےای]|فیصد
  bao nhiêu|mấy|bao lâu|bao xa|phần trăm
`);
const NAMES_MEASURE = words(String.raw`
  population|number|amount|area|score|rate|ratio|cost|price|average|age|size|height|depth|length|width|weight|distance|speed|temperature|density|capacity|revenue
  bevölkerung|einwohnerzahl|(?:an)?zahl|menge|ergebnis|rate|kosten|preis|alter|größe|höhe|tiefe|länge|breite|gewicht|entfernung|geschwindigkeit|temperatur|dichte|umsatz
  población|número|cantidad|tasa|costo|coste|precio|edad|tamaño|altura|profundidad|longitud|anchura|peso|distancia|velocidad|temperatura|densidad|ingresos
  população|número|quantidade|taxa|custo|preço|idade|tamanho|altura|profundidade|comprimento|largura|peso|distância|velocidade|temperatura|densidade
  population|nombre (?:de|d['’])|quantité|score|taux|coût|prix|âge|taille|hauteur|profondeur|longueur|largeur|poids|distance|vitesse|température|densité|revenus
  popolazione|numero|quantità|tasso|costo|prezzo|età|dimensioni|altezza|profondità|lunghezza|larghezza|peso|distanza|velocità|temperatura|densità
  populația|număr(?:ul)?|suprafața|înălțimea|adâncimea|lungimea|lățimea|greutatea|distanța|viteza|temperatura|prețul|vârsta
  население|численность|количество|число|площадь|высота|длина|глубина|ширина|вес|скорость|температура|стоимость|цена|возраст|расстояние
  πληθυσμός|αριθμός|έκταση|ύψος|μήκος|βάθος|πλάτος|βάρος|ταχύτητα|θερμοκρασία|κόστος|τιμή|ηλικία|απόσταση
  nüfusu?|sayısı|alanı|yüksekliği|uzunluğu|derinliği|genişliği|ağırlığı|hızı|sıcaklığı|fiyatı|yaşı|mesafesi
  (?:ال)?(?:سكان|مساحة|ارتفاع|طول|عمق|عرض|وزن|سرعة|درجة حرارة|تكلفة|سعر|مسافة)
  جمعیت|تعداد|مساحت|ارتفاع|طول|عمق|عرض|وزن|سرعت|دمای?|هزینه|قیمت|فاصله
  ה?(?:אוכלוסייה|שטח|גובה|אורך|עומק|רוחב|משקל|מהירות|טמפרטורה|מחיר|מרחק)
  जनसंख्या|संख्या|क्षेत्रफल|ऊँचाई|ऊंचाई|लंबाई|लम्बाई|गहराई|चौड़ाई|वजन|गति|तापमान|कीमत|दूरी
  dân số|số lượng|diện tích|chiều (?:cao|dài|rộng|sâu)|độ (?:cao|dài|rộng|sâu)|trọng lượng|tốc độ|nhiệt độ|khoảng cách
`);
/** Chinese, Japanese, Korean and Thai, which no spaces part. */
const ASKS_TIME_IN_RUN =
  /何时|何時|什么时候|什麼時候|什么时间|什麼時間|哪一?[年天]|(?<![任如])[何几幾][年月日](?!間)|몇 ?세기|(?:어느|어떤) (?:해|연도|시대|세기)|(?:연도|날짜|해)는|[何哪][个個]?世[纪紀]|日期|年份|いつ(?![もか])|언제(?!나)|며칠|몇 ?[년월일](?! ?동안|간)|เมื่อ(?:ไร|ไหร่|ใด)|(?:ปี|วัน|เดือน|ศตวรรษ|ทศวรรษ) ?(?:[คพ]\.ศ\. ?)?(?:ใด|ไหน|อะไร)/u;
const ASKS_NUMBER_IN_RUN =
  /多少|[几幾](?![乎何内內])|百分|多[长長大高久远遠]|いくつ|いくら|何[年月週日時分秒]間|(?<!任)何[人個歳回本円倍点位度名件台社校冊割番種]|何(?:パーセント|メートル|キロ|ヤード|か[国月所]|[万億])|ど(?:の|れ)(?:くらい|ぐらい|ほど|程度)|몇|얼마|퍼센트|(?<!เ)กี่|แค่ไหน|เท่า(?:ไร|ไหร่|ใด)|ร้อยละ|เปอร์เซ็นต์/u;

const NAMES_MEASURE_IN_RUN =
  /[長高深重広速幅]さ|인구|면적|높이|길이|깊이|너비|무게|속도|온도|거리|ประชากร|พื้นที่|ความ(?:สูง|ยาว|ลึก|กว้าง|เร็ว)|น้ำหนัก|อุณหภูมิ|ระยะทาง/u;

/** Whether a part of a run is but a question for a time or a number, or for who and which. */
export function asksAlone(run: string): boolean {
  return ASKS_TIME_IN_RUN.test(run) || ASKS_NUMBER_IN_RUN.test(run) || /^[谁誰哪何몇]|^[年月日]$/u.test(run);
}

export function askedKindOf(typed: string): AskedKind {
  const question = plainLetters(typed.normalize('NFC'));
  if (ASKS_TIME.test(question) || ASKS_TIME_IN_RUN.test(question)) return 'time';
  if (ASKS_NUMBER.test(question) || ASKS_NUMBER_IN_RUN.test(question)) return 'number';
  return NAMES_MEASURE.test(question) || NAMES_MEASURE_IN_RUN.test(question) ? 'measure' : null;
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
  return new Set([
    ...(plainDigits(text).match(NUMERAL) ?? []),
    ...spellings.filter((spelling) => NUMBER_WORDS.has(spelling)),
  ]);
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
