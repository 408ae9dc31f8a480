import { expect, test } from 'vitest';
import { isNegated } from '../../src/search/negation.ts';

test.each([
  ['en', 'It is not high.', 'Notes on knots; No. 5'],
  ['en', 'It doesn’t fall.', 'The tent fell.'],
  ['en', 'Without a moon', 'Within a month'],
  ['de', 'Kein Schiff', 'Das Meer, nichtig und klein'],
  ['es', 'Ningún barco', 'La noche'],
  ['fr', 'Il n’est pas haut.', 'Une nef, un pas'],
  ['it', 'Non è alto.', 'Nonno e nonna'],
  ['it', 'Non ce n’è.', 'Ce n’è uno.'],
  ['pt', 'O mar na\u0303o sobe.', 'O nome do mar'],
  ['ru', 'Море не растёт.', 'Море и небо'],
  ['zh', '潮水没有涨。', '潮水涨了。'],
  ['zh', '他不去非洲。', '脚注和尾注有什么不同？非洲的未来，无线电非常好。'],
  ['ro', 'Nu este înalt.', 'Numele mării'],
  ['el', 'Δεν είναι ψηλό.', 'Δένδρο και μήνας'],
  ['ar', 'لم يرتفع المد.', 'ارتفع المد.'],
  ['he', 'הגאות לא עלתה.', 'הגאות עלתה.'],
  ['vi', 'Nước không lên.', 'Nước có lên không?'],
  ['vi', 'Tàu chưa rời bến.', 'Hãng hàng không và không quân, tàu rời bến chưa ạ?'],
  ['th', 'น้ำไม่ขึ้น', 'น้ำขึ้นหรือไม่'],
  ['ja', '潮は満ちない。', '潮は満ちる。'],
  ['zh', '南非没有船。', '南非的船是不是沉没了？除非不列颠的数据差不多。'],
  ['ja', '船はなく、波だけだ。', 'まもなく船が少ない。船はなくなった。'],
  ['ja', '船を出さずに待つ。', '船だけでなく波も待たなければならない。まず、必ず待つかもしれない。'],
])('in %s, “%s” negates, and “%s” does not', (language, negated, other) => {
  expect([isNegated(negated, language), isNegated(other, language)]).toEqual([true, false]);
});

test('nothing is told of a language that is not known', () => {
  expect([isNegated('It is not high.', 'xx'), isNegated('It is not high.', 'constructor')]).toEqual([false, false]);
});
