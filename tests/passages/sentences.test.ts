import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences, trimSpan } from '../../src/passages/sentences.ts';

const split = (text: string): readonly string[] =>
  splitSentences(text).map((span) => {
    const { start, end } = trimSpan(text, span);
    return text.slice(start, end);
  });

// A bar is where the sentences are parted.
describe('splits between sentences and nowhere else', () => {
  test.each([
    ['full stops', 'The tide rises. | It falls twice a day.'],
    ['question and exclamation marks', 'Why does it rise? | Nobody knew! | Newton did.'],
    ['initials of a country before a name', 'A pro-US government angered the U.S. Army in Seoul.'],
    ['initials of a country before a word that begins sentences', 'He lived in the U.S. | The army paid him.'],
    ['a degree', 'She holds a Ph.D. in history. | He has no Ph.D. | It shows.'],
    ['a report’s number', 'Crisis Group Asia Report No. 230, 25 July 2012, p. 1. | It is long.'],
    ['a refusal that looks like a number', 'Did he agree? | No. | He said no. | I left.'],
    ['pages, volumes and chapters', 'See vol. II, ch. V and pp. 12–14, fig. 3. | Then rest.'],
    ['Latin abbreviations', 'Use tools, e.g. Git, i.e. The tool, cf. Smith et al. 2012, vs. others.'],
    ['etc. at the end', 'Salt, fish etc. | The rest was sold.'],
    ['a person’s initials', 'J. R. R. Tolkien met Samuel L. Jackson and George W. Bush.'],
    ['a lone letter that ends a sentence', 'He chose plan B. | It failed. | Eat vitamin C. | It helps.'],
    ['titles', 'Dr. Smith met Mrs. Jones, Gen. Lee, Lt. Col. Ray and Rev. King. | All left.'],
    ['junior and companies', 'Martin Luther King Jr. spoke at Apple Inc. in May. | He sold Apple Inc. | It paid.'],
    ['hours of the day', 'They met at 5 p.m. Monday. | They left at 9 p.m. | The door shut.'],
    ['shortened months', 'On Jan. 5 and Sept. 11 it rained. | It stopped in Dec. | The sun came.'],
    ['decimals and versions', 'It rose 3.5 metres in version 2.0.1 of the model. | Good.'],
    ['an age, which is no German ordinal', 'I am 12. | You are 13. | He scored 12. | Norman lost.'],
    ['the numbers of a list', '1. Wash the rice. | 2. Boil it. | A. The first. | IV. The fourth.'],
    ['a quotation that runs on', '“Who goes there?” he asked. | “Me!” said the boy.'],
    ['a quotation that ends', 'He said, “Stop.” | Then he left. | (See p. 3.) | We went.'],
    ['straight and single quotes', `He said "Stop." | She said 'Go.' | They went.`],
    ['guillemets', 'Il dit « Non. » | Elle rit. | « Oui. » | Il part.'],
    ['an asterisk behind the stop', 'So he said.* | Then he left.'],
    ['a bracket that opens behind the last stop', 'It rose. | It fell.('],
    ['an ellipsis in the middle', 'We the people… of the union… hold it. | True.'],
    ['an ellipsis of three stops', 'He paused... and went on. | He paused... | Then he left.'],
    ['a stop behind a bracket', 'It fell (as in 2009). | China protested.'],
    ['a noteref taken out behind the stop', 'He would have shot someone.” | Zhang Liangui warned them.'],
    ['lines, finished or not', 'A title without a stop | Its text, e.g. | Paris.'.replaceAll(' | ', '\n')],
    ['German abbreviations', 'Er kam z. B. Montag, d. h. gestern, bzw. Dr. Braun. | Sie ging.'],
    ['German ordinals', 'Am 3. Oktober fiel im 2. Weltkrieg die 3. Armee. | Im 19. Jahrhundert nicht.'],
    ['an ordinal in a bracket', 'Er spielte in der vierten Liga (5. Rang in Polen). | Es war 1996.'],
    ['a German number at the end', 'Es waren 28. | Die Fischer kamen frei. | Siehe S. 12, Abb. 3, Nr. 5. | Gut.'],
    ['German big numbers', 'Er kostet 5 Mio. Euro bzw. 3 Mrd. Dollar. | Viel.'],
    ['German quotations', 'Sie sagte: „Geh nicht.“ | Er ging. | „Wirklich?“, fragte sie.'],
    ['Spanish questions', '¿Qué hora es? | ¡Ya! | ¿Vienes, Sr. López? | Sí.'],
    ['Spanish abbreviations', 'La Sra. Díaz fue a EE. UU. en mayo, pág. 5. | Vive en EE. UU. | El país es grande.'],
    ['French abbreviations', 'M. Dupont et Mme. Curie, p. 7. | Il rit.'],
    ['Russian abbreviations', 'В 1999 г. Он уехал.'.replace('г. ', 'г. | ')],
    ['Chinese sentences', '他去了北京。|为什么？|没人知道！'],
    ['Chinese quotations', '他说：“你好。”|她走了。|“再见。”'],
    ['Japanese quotations that end', '彼は言った。|「行く。」|彼女は泣いた。'],
    ['Japanese quotations that run on', '「行く。」と彼は言った。|「本当？」と聞いた。'],
    ['Hindi', 'यह पहला है। | यह दूसरा है।'],
    ['Arabic questions', 'لماذا يرتفع؟ | لا أحد يعرف.'],
    ['Armenian', 'Նա գնաց։ | Նա եկավ։'],
  ])('%s', (_, sentences) => {
    const expected = sentences.includes('|') ? sentences.split('|') : sentences.split('\n');
    const parted = expected.map((sentence) => sentence.trim());
    expect(split(sentences.replaceAll('|', '').replaceAll('  ', ' '))).toEqual(parted);
  });
});

describe('sentences', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('Dr. ', 'U.S. ', 'a', 'B', '.', '。', '“', '”', '」', '»', ' ', '\n', '1', '*', '('), {
        maxLength: 60,
      })
      .map((parts) => parts.join('')),
  );

  test('cover any text without gap or overlap', () => {
    fc.assert(
      fc.property(text, (any) => {
        const spans = splitSentences(any);
        expect(spans.map(({ start, end }) => any.slice(start, end)).join('')).toBe(any);
        expect(spans.every(({ start, end }, at) => start < end && start === (spans[at - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  test('are none but white space only where the text is nothing else', () => {
    fc.assert(
      fc.property(text, (any) => {
        const blank = splitSentences(any).filter(({ start, end }) => any.slice(start, end).trim() === '');
        expect(blank).toHaveLength(any !== '' && any.trim() === '' ? 1 : 0);
      }),
    );
  });

  test.each([
    ['a word of 100,000 letters', 'x'.repeat(100_000), 1],
    ['10,000 empty lines', '\n'.repeat(10_000), 1],
    ['20,000 initials', 'A. '.repeat(20_000), 1],
    ['20,000 sentences', 'It rose. '.repeat(20_000), 20_000],
    ['a stop before 100,000 spaces', `It rose.${' '.repeat(100_000)}It fell.`, 2],
    ['100,000 opening brackets', `It rose.${'('.repeat(100_000)}`, 1],
  ])('are found in time in %s', (_, any, count) => {
    const before = performance.now();
    expect(splitSentences(any)).toHaveLength(count);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

test('a trimmed span of white space is empty and lies within it', () => {
  expect(trimSpan('a   b', { start: 1, end: 4 })).toEqual({ start: 4, end: 4 });
});
