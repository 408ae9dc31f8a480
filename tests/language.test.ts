import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from '../src/language.ts';

test.each([
  ['en', 'How many Chinese fishermen did the North Korean navy detain?'],
  ['en', 'What does 不战、不乱、无核 mean?'],
  ['de', 'Wie viele chinesische Fischer hat die nordkoreanische Marine festgehalten?'],
  ['es', '¿Cuántos pescadores chinos detuvo la marina norcoreana?'],
  ['fr', 'Combien de pêcheurs chinois la marine nord-coréenne a-t-elle arrêtés ?'],
  ['ru', 'Сколько рыбаков задержал флот?'],
  ['zh', '朝鲜海军扣押了多少中国渔民？'],
  ['ja', '北朝鮮海軍は何人の漁師を拘束しましたか？'],
  ['ko', '북한 해군은 어부를 몇 명 억류했는가?'],
  ['th', 'แม่น้ำอยู่ที่ไหน'],
  ['el', 'Πού είναι το ποτάμι;'],
  ['he', 'איפה הנהר?'],
])('tells %s by %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each(['', '2012', '😀', 'Lü Ningsi', 'buffer zoen', '\uD800', 'Pierre Bayle Anthony Grafton'])(
  'cannot tell the language of “%s”',
  (text) => {
    expect(detectLanguage(text)).toBeNull();
  },
);

test('tells something or nothing about any text, and the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(detectLanguage(text)).toBe(detectLanguage(text));
    }),
    { numRuns: 30 },
  );
});
