import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLexicon, primaryLanguage } from '../../src/search/lexicon.ts';
import { splitTerms, splitWords } from '../../src/search/terms.ts';

const ALPHABETS =
  'abcdefghijklmnopqrstuvwxyzäöüßåæøéèçñğışţáîőабвгдежзийклмнопрстуфхцчшщъьюяїєαβγδεζηθικλμνξοπρστυφχψωςάابتثجحخدذرزسشصضطظعغفقكلمنهويةىאבגדהוזחטיכלמנסעפצקרשתकखगघचजटडतदनपबमयरलवसहािीुूेैोौं्';

const telling = async (language: string, text: string): Promise<readonly string[]> => {
  const words = splitWords(text, await loadLexicon(language));
  return words.filter(({ isStopWord }) => !isStopWord).map(({ start, end }) => text.slice(start, end));
};

describe('of a question, what only asks or binds tells nothing', () => {
  test.each([
    ['en', 'How many fishermen did the navy detain?', ['fishermen', 'navy', 'detain']],
    ['de', 'Worauf beruhen die Gezeiten, und wie heißen sie?', ['beruhen', 'Gezeiten']],
    ['es', '¿Cuándo fue el último brote, y cuántos siete años duró?', ['último', 'brote', 'siete', 'años', 'duró']],
    ['fr', 'Qu’est-ce que l’océan ?', ['l’océan']],
    ['tr', 'Yüz gemi nerede?', ['Yüz', 'gemi']],
    ['ro', 'Câți și ție: apă?', ['apă']],
    ['ar', 'في أي عام بنيت السفينة؟', ['بنيت', 'السفينة']],
    ['ar', 'متى بدأت الحرب العالمية الأولى؟', ['بدأت', 'الحرب', 'العالمية', 'الأولى']],
    ['bg', 'Кой има право на глас?', ['право', 'глас']],
    ['hu', 'Mikor volt a második világháború?', ['második', 'világháború']],
    ['tr', 'İlk gemi hangisi?', ['gemi']],
    ['bg', 'Кои кораби плават?', ['кораби', 'плават']],
    ['el', 'Ποιος έχτισε το λιμάνι, και γιατί;', ['έχτισε', 'λιμάνι']],
    ['fa', 'اين كشتي را كي ساخت؟', ['كشتي', 'ساخت']],
    ['fa', 'کشتی در چه سالی ساخته شد؟', ['کشتی', 'سالی', 'ساخته']],
    ['he', 'מִי בנה את הספינה?', ['בנה', 'הספינה']],
    ['he', 'באיזו שנה נבנתה הספינה?', ['שנה', 'נבנתה', 'הספינה']],
    ['hi', 'जहाज कब बनाया गया था?', ['जहाज', 'बनाया']],
    ['it', 'Cos’è la marea, e dov’è?', ['marea']],
    ['th', 'เรือออกจากท่าเมื่อไหร่ แม่น้ำอยู่ที่ไหน', ['เรือ', 'ท่า', 'แม่น้ำ']],
    ['uk', 'Скільки коштує корабель?', ['коштує', 'корабель']],
    ['vi', 'Con tàu rời cảng khi nào?', ['Con', 'tàu', 'rời', 'cảng']],
    ['ru', 'Сколько стоит жизнь?', ['стоит', 'жизнь']],
  ])('%s', async (language, question, words) => {
    expect(await telling(language, question)).toEqual(words);
  });
});

test.each(['constructor', '__proto__', 'toString', 'xx', '', null])(
  'a language that has no lexicon (%s) is searched by its words as they are',
  async (language) => {
    const lexicon = await loadLexicon(language);
    expect([lexicon.stem('Tides'), lexicon.stopWords.size, lexicon.keepsDiacritics]).toEqual(['Tides', 0, false]);
  },
);

test.each([
  ['en', 'wrote', 'writes'],
  ['en', 'found', 'finding'],
  ['en', 'children', 'child'],
  ['de', 'schrieb', 'schreiben'],
  ['en', 'rose', 'roses'],
  ['de', 'Schloss', 'Schlösser'],
  ['ar', 'السفينة', 'سفينة'],
  ['ar', 'والجامعة', 'جامعات'],
  ['ar', 'الفرنسية', 'فرنسا'],
  ['ar', 'للكرة', 'كرة'],
  ['bg', 'езици', 'език'],
  ['bg', 'театри', 'театърът'],
  ['hi', 'हिन्दी', 'हिंदी'],
  ['bg', 'корабите', 'кораб'],
  ['bg', 'градовете', 'града'],
  ['bg', 'история', 'историята'],
  ['bg', 'истории', 'историята'],
  ['bg', 'работата', 'работа'],
  ['bg', 'автентичен', 'автентичен'],
  ['da', 'havnene', 'havn'],
  ['el', 'λιμάνια', 'λιμάνι'],
  ['es', 'puertos', 'puerto'],
  ['fi', 'satamassa', 'satama'],
  ['fr', 'navires', 'navire'],
  ['fa', 'کشتی‌های', 'کشتی'],
  ['fa', 'کتابها', 'كتاب'],
  ['fa', 'بزرگترین', 'بزرگ'],
  ['fa', 'انسان‌ها', 'انسان'],
  ['fa', 'انسانها', 'انسان'],
  ['fa', 'استانها', 'استان'],
  ['fa', 'اتحادیهٔ', 'اتحادیه'],
  ['he', 'בספינה', 'הספינה'],
  ['he', 'כשהגאות', 'גאות'],
  ['he', 'המלחמה', 'מלחמה'],
  ['he', 'לממשלה', 'ממשלה'],
  ['he', 'סְפִינָה', 'ספינה'],
  ['hi', 'जहाजों', 'जहाज'],
  ['hi', 'जहाज़', 'जहाज'],
  ['hi', 'मांग', 'माँग'],
  ['hu', 'hajók', 'hajó'],
  ['id', 'kapalnya', 'kapal'],
  ['it', 'porti', 'porto'],
  ['nl', 'dijken', 'dijk'],
  ['no', 'havnene', 'havn'],
  ['pt', 'portos', 'porto'],
  ['ro', 'mareelor', 'maree'],
  ['ru', 'волнами', 'волна'],
  ['sv', 'hamnarna', 'hamn'],
  ['tr', 'dalgalar', 'dalga'],
  ['tr', 'Varşova’nın', 'Varşova’da'],
  ['tr', 'İzmir’de', 'İzmir'],
  ['tr', 'Kur’an’da', 'Kur’an'],
  ['tr', '1901’deki', '1901'],
  ['uk', 'хвилями', 'хвиля'],
])('in “%s”, “%s” is found by “%s”', async (language, form, other) => {
  const lexicon = await loadLexicon(language);
  const [terms, asked] = [splitTerms(form, lexicon), splitTerms(other, lexicon)];
  expect(asked.some((term) => terms.includes(term))).toBe(true);
});

test.each([
  ['tr', 'Kur’an', 'kur'],
  ['en', '5’UTR', '3’UTR'],
  ['bg', 'планета', 'план'],
])('in “%s”, “%s” is not found by “%s”', async (language, form, other) => {
  const lexicon = await loadLexicon(language);
  expect(splitTerms(form, lexicon)).not.toEqual(expect.arrayContaining([...splitTerms(other, lexicon)]));
});

test.each('ar bg da de el en es fa fi fr he hi hu id it nl no pt ro ru sv th tr uk vi'.split(' '))(
  'in “%s”, any word has a stem',
  async (language) => {
    const lexicon = await loadLexicon(language);
    const letters = [...ALPHABETS].map((letter) => letter.toLowerCase());
    const stopWords = [...lexicon.stopWords];
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 }),
      fc.constantFrom(...stopWords),
      fc.tuple(fc.constantFrom(...stopWords), fc.constantFrom(...stopWords)).map(([head, tail]) => head + tail),
    );
    fc.assert(
      fc.property(word, (any) => {
        expect(lexicon.stem(any)).toBeTypeOf('string');
      }),
    );
  },
);

test.each([
  ['vi', true],
  ['vi-VN', true],
  ['fr', false],
])('in “%s”, words keep their marks: %s', async (language, keepsDiacritics) => {
  expect((await loadLexicon(language)).keepsDiacritics).toBe(keepsDiacritics);
});

test.each([
  ['zh-Hant-TW', 'zh'],
  ['EN', 'en'],
  ['nb', 'no'],
  ['nn-NO', 'no'],
  [null, 'und'],
])('the primary language of %s is %s', (tag, primary) => {
  expect(primaryLanguage(tag)).toBe(primary);
});
