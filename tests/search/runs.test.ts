import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partRun } from '../../src/search/runs.ts';

const telling = (run: string): readonly string[] =>
  partRun(run)
    .filter(({ isStopWord }) => !isStopWord)
    .map(({ start, end }) => run.slice(start, end));

test.each([
  ['Chinese words, of which some only ask', '泡菜的食谱是什么', ['泡菜', '食谱']],
  ['a name that no dictionary holds', '吕宁思', ['吕宁思']],
  ['what Japanese writes in hiragana alone, which binds', '津波とは何ですか', ['津波']],
  ['a Japanese word of which hiragana is but the beginning or the end', '船がお茶を運ぶ', ['船', 'お茶', '運ぶ']],
  ['a Korean word, without its particle', '항구에서는', ['항구']],
  ['a Korean name that ends as a particle does', '테슬라는', ['테슬라']],
  ['a Korean word that is as short as a particle would leave it', '도로', ['도로']],
  ['a Korean word that asks', '무엇인가', []],
  ['Korean particles that follow a word in other letters', '에서는', []],
])('a run is parted at %s', (_, run, words) => {
  expect(telling(run)).toEqual(words);
});

test('any run is covered by its words without gap or overlap', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('谁', '赢', '得', '的', '超', '级', 'と', 'カ', '𠮷'), minLength: 1 }),
      (run) => {
        expect(
          partRun(run)
            .map(({ start, end }) => run.slice(start, end))
            .join(''),
        ).toBe(run);
      },
    ),
  );
});
