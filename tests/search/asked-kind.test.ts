import { expect, test } from 'vitest';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { askedKindOf, gives, numbersIn } from '../../src/search/asked-kind.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { articleOf } from '../support/articles.ts';

test.each([
  ['When did the navy leave?', 'time'],
  ['In what year did it leave?', 'time'],
  ['Whenever it leaves, who knows?', null],
  ['How many men left?', 'number'],
  ['How did they leave?', null],
  ['What is the population of Wolin?', 'measure'],
  ['Welche Höhe hat der Turm?', 'measure'],
  ['In what year was the population counted?', 'time'],
  ['Wie viele Männer gingen?', 'number'],
  ['In welchem Jahr gingen sie?', 'time'],
  ['¿Cuántos hombres salieron?', 'number'],
  ['¿En qué año salieron?', 'time'],
  ['Combien d’hommes sont partis ?', 'number'],
  ['Quando partì la nave?', 'time'],
  ['Сколько людей ушло?', 'number'],
  ['В каком году они ушли?', 'time'],
  ['Hvor mange skibe sejlede?', 'number'],
  ['När gick skeppet?', 'time'],
  ['Milloin laiva lähti?', 'time'],
  ['Hány hajó ment el?', 'number'],
  ['Berapa kapal yang berangkat?', 'number'],
  ['În ce an au plecat?', 'time'],
  ['Câți oameni au plecat?', 'number'],
  ['Кога тръгна корабът?', 'time'],
  ['Скільки людей пішло?', 'number'],
  ['Πότε έφυγε το πλοίο;', 'time'],
  ['Πόσοι έφυγαν;', 'number'],
  ['Gemi hangi yılda gitti?', 'time'],
  ['Gemide kaç kişi vardı?', 'number'],
  ['في أي عام غادرت السفينة؟', 'time'],
  ['كم رجلاً غادر؟', 'number'],
  ['کشتی چه سالی رفت؟', 'time'],
  ['چند نفر رفتند؟', 'number'],
  ['באיזו שנה הפליגה הספינה?', 'time'],
  ['כמה אנשים הפליגו?', 'number'],
  ['जहाज कब गया?', 'time'],
  ['कितने लोग गए?', 'number'],
  ['Tàu rời bến năm nào?', 'time'],
  ['Bao nhiêu người đi?', 'number'],
  ['เรือออกเมื่อไร', 'time'],
  ['เรือมีกี่ลำ', 'number'],
  ['In which years was there no census?', 'time'],
  ['何点取りましたか', 'number'],
  ['渔民有多少人？', 'number'],
  ['他们什么时候离开？', 'time'],
  ['他们哪一年离开？', 'time'],
  ['他们哪年离开？', 'time'],
  ['船几月出发？', 'time'],
  ['在哪个世纪？', 'time'],
  ['船有多长？', 'number'],
  ['船はいつ出ましたか', 'time'],
  ['何世紀ですか', 'time'],
  ['何人いますか', 'number'],
  ['배는 몇 년에 떠났습니까', 'time'],
  ['배는 몇년에 떠났습니까', 'time'],
] as const)('“%s” asks for a %s', (question, kind) => {
  expect(askedKindOf(question)).toBe(kind);
});

// A word that asks in one language stands in another.
test.each([
  'Is palliative care an option for patients?',
  'Did the cat leave?',
  'پاکستان کی آبادی',
  'Mahkum nereden kaçtı?',
  '¿Cuál es el nombre del río?',
  '几内亚在哪里？',
  '船はいつも出ますか',
  'Hangi aygıt kullanıldı?',
  'تبعد المدينة 10 كم عن البحر',
  'หนังสือเกี่ยวกับแม่น้ำ',
])('“%s” asks for no number and no time', (question) => {
  expect(askedKindOf(question)).toBeNull();
});

test.each([
  ['Πότε έφυγε το πλοίο;', 'time'],
  ['Tàu rời bến năm nào?', 'time'],
  ['चीज़ कितनी थी?', 'number'],
] as const)('“%s” asks for a %s in letters and marks apart, too', (question, kind) => {
  expect(askedKindOf(question.normalize('NFD'))).toBe(kind);
});

test('a question is read in plain letters', () => {
  expect(['چه سالي؟', 'ΠΟΤΕ;'].map(askedKindOf)).toEqual(['time', 'time']);
});

test.each([
  ['a numeral', 'number', 'It held 29 men.', true],
  ['a single digit', 'number', 'It held 7 men.', true],
  ['a number in words', 'number', 'It held twelve men.', true],
  ['a number in Chinese', 'number', '渔民有三人。', true],
  ['a number in Persian digits', 'number', '۲۹ نفر رفتند.', true],
  ['a number that the question holds', 'number', 'It held men in 1852.', false],
  ['a number in words that the question holds', 'number', 'It held two men.', false],
  ['no number', 'number', 'It held men, and none of the tents.', false],
  ['a year', 'time', 'It left in 1899.', true],
  ['a number in words, where a time is asked for,', 'time', 'It held twelve men.', false],
  ['a measure', 'measure', 'It has 29 men.', true],
  ['a number in words, where a measure is asked for,', 'measure', 'It held twelve men.', false],
  ['a number, where nothing of the kind is asked for,', null, 'It held 29 men.', false],
] as const)('%s is given or not', (_, kind, sentence, isGiven) => {
  const numbers = numbersIn(sentence, sentence.toLowerCase().split(/\W+/u));
  expect(gives(numbers, { kind, numbers: new Set(['1852', 'two']) })).toBe(isGiven);
});

test('what a question asks for is told with its own numbers, in figures and in words', async () => {
  const index = await indexPassages(splitPassages(articleOf(['The ships left.'])));
  const { asked } = readQuery('How many of the two ships left in 1852?', 'en', index);
  expect(asked).toEqual({ kind: 'number', numbers: new Set(['1852', 'two']) });
});
