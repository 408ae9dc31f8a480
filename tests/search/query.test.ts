import { describe, expect, test } from 'vitest';
import { type Article, articleId } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { type Query, readQuery } from '../../src/search/query.ts';
import { articleOf } from '../support/articles.ts';

const ENGLISH = articleOf(['The tides rise and fall in the buffer zone between the harbours.']);
const GERMAN = articleOf(['Die Gezeiten heben das Wasser zweimal am Tag in jedem Hafen.'], {
  id: articleId('b'),
  language: 'de',
});

const read = async (question: string, language: string | null, ...articles: readonly Article[]): Promise<Query> =>
  readQuery(question, language, await indexPassages(articles.flatMap((article) => splitPassages(article))));
const words = ({ words: all }: Query): readonly (readonly [string, number])[] =>
  all.map(({ text, certainty }) => [text, certainty]);

describe('a question is read as', () => {
  test('its telling words, as typed, with their terms', async () => {
    const { units, ...query } = await read('Why do the Tides rise?', 'en', ENGLISH);
    expect(units.map(({ spelling }) => spelling)).toEqual(['tides', 'rise']);
    expect(query).toEqual({
      question: 'Why do the Tides rise?',
      asked: { kind: null, numbers: new Set() },
      words: [
        {
          start: 11,
          end: 16,
          text: 'Tides',
          spelling: 'tides',
          isRun: false,
          isCapitalised: true,
          terms: ['tide'],
          certainty: 1,
        },
        {
          start: 17,
          end: 21,
          text: 'rise',
          spelling: 'rise',
          isRun: false,
          isCapitalised: false,
          terms: ['rise'],
          certainty: 1,
        },
      ],
      runPairs: [],
      tokens: [
        { spelling: 'why', terms: ['why'] },
        { spelling: 'do', terms: ['do'] },
        { spelling: 'the', terms: ['the'] },
        { spelling: 'tides', terms: ['tide'] },
        { spelling: 'rise', terms: ['rise'] },
      ],
      isEmptyTalk: false,
      lacksLongForm: false,
      phrases: [],
      isNegated: false,
      capitalsTellNames: true,
      isInSyllables: false,
    });
  });

  test('all of its words, when they only ask or bind', async () => {
    const query = await read('What is it?', 'en', ENGLISH);
    expect([words(query).map(([text]) => text), query.isEmptyTalk]).toEqual([['What', 'is', 'it'], true]);
  });

  test.each(['مايو 8', 'مايو ٨'])(
    'a month that is a stop word, beside a number in whatever digits: “%s”',
    async (date) => {
      const arabic = articleOf(['وصلت السفينة في 8 مايو.'], { language: 'ar' });
      expect(words(await read(`أي سفينة وصلت في ${date}؟`, 'ar', arabic)).map(([text]) => text)).toContain('مايو');
    },
  );

  test('words that only bind, too, where it quotes them alone', async () => {
    const query = await read('Where do “the” and "and" rise, and "the tides"?', 'en', ENGLISH);
    expect(words(query).map(([text]) => text)).toEqual(['the', 'and', 'rise', 'tides']);
  });

  test('words spelt nearly so, where one stands nowhere', async () => {
    const query = await read('buffer zoen kimchi', 'en', ENGLISH);
    expect(words(query)).toEqual([
      ['buffer', 1],
      ['zoen', 0.5],
      ['kimchi', 0],
    ]);
    expect(query.words[1]?.terms).toEqual(['zone']);
  });

  test.each([
    ['What did the US and the U.S. want?', ['US', 'U.S.', 'want']],
    ['what did us and u.s. want?', ['u.s.', 'want']],
    ['Who is WHO?', ['WHO']],
    ['WHO WANTS US?', ['WANTS']],
    ['WHO', ['WHO']],
    ['Did I want A?', ['want']],
    ['Did they NOT want IT AND tea?', ['want', 'IT', 'tea']],
  ])('names in capitals among small letters, and initials: “%s”', async (question, asked) => {
    expect(words(await read(question, 'en', ENGLISH)).map(([text]) => text)).toEqual(asked);
  });

  test.each([
    ['Was sind die Tides?', 'de', ['Tides']],
    ['¿Qué son las tides?', 'es', ['tides']],
    ['Was will die WHO?', 'de', ['WHO']],
    ['What did the WHO want?', 'en', ['WHO', 'want']],
  ])('its telling words, in a language of no article: “%s”', async (question, language, asked) => {
    const article = articleOf(['Les marées montent, dit la WHO.'], { language: 'fr' });
    expect(words(await read(question, language, article)).map(([text]) => text)).toEqual(asked);
  });

  test('words said with stress in a language of the articles', async () => {
    const query = await read('Hebt DIE Gezeit NICHT das Wasser?', 'de', GERMAN);
    expect(words(query).map(([text]) => text)).toEqual(['Hebt', 'Gezeit', 'Wasser']);
  });

  test.each([
    ['What fell in May?', ['fell', 'May']],
    ['What fell on may 8?', ['fell', 'may', '8']],
    ['What fell on 8 may', ['fell', '8', 'may']],
    ['What fell on the 8th of may?', ['fell', '8th', 'may']],
    ['may 1968', ['may', '1968']],
    ['May they fall?', ['fall']],
    ['Is it so? May they fall?', ['fall']],
    ['Who over 18 may fall?', ['18', 'fall']],
    ['HOW MAY 8 FALL?', ['MAY', '8', 'FALL']],
    ['HOW MAY IT FALL?', ['FALL']],
  ])('May, and no other word: “%s”', async (question, asked) => {
    expect(words(await read(question, 'en', ENGLISH)).map(([text]) => text)).toEqual(asked);
  });

  test.each([
    ['20 thousand tides', ['20', 'tides']],
    ['a thousand tides', ['thousand', 'tides']],
    ['20 million tides', ['20', 'million', 'tides']],
    ['20 harbours and zones', ['20', 'harbours', 'zones']],
    ['30 thousand tides', ['30', 'thousand', 'tides']],
    ['20, thousand tides', ['20', 'thousand', 'tides']],
    ['20k thousand tides', ['20k', 'thousand', 'tides']],
  ])('a number with its thousands, where no article has these in a word: “%s”', async (question, asked) => {
    const article = articleOf(['Of 20,000 tides and two million harbours.']);
    expect(words(await read(question, 'en', article)).map(([text]) => text)).toEqual(asked);
  });

  test('no common word for a name, unless it begins the question', async () => {
    expect(words(await read('Who is Harbous, and the harbous?', 'en', ENGLISH))).toEqual([
      ['Harbous', 0],
      ['harbous', 1 - 2 / 7],
    ]);
    expect(words(await read('Harbous and tides', 'en', ENGLISH))[0]).toEqual(['Harbous', 1 - 2 / 7]);
  });

  test('one that negates, in its language or in any of the articles’', async () => {
    const of = async (question: string, language: string | null): Promise<boolean> =>
      (await read(question, language, ENGLISH, GERMAN)).isNegated;
    expect([await of('Which tide is not high?', 'en'), await of('Welche Flut ist nicht hoch?', null)]).toEqual([
      true,
      true,
    ]);
    expect([await of('Which not?', 'de'), await of('Which tide is high?', null)]).toEqual([false, false]);
  });

  test('terms in every language of the articles', async () => {
    const query = await read('Gezeiten tides', null, ENGLISH, GERMAN);
    expect(query.words.map(({ terms }) => terms)).toEqual([
      ['gezeiten', 'gezeit'],
      ['tide', 'tid'],
    ]);
  });

  test('words without the stop words of its own language only, when that is known', async () => {
    const of = async (language: string | null): Promise<readonly string[]> =>
      words(await read('die tides', language, ENGLISH, GERMAN)).map(([text]) => text);
    expect([await of('en'), await of('de'), await of(null)]).toEqual([['die', 'tides'], ['tides'], ['tides']]);
  });

  test('Chinese words, and the pairs of characters across them', async () => {
    const query = await read('泡菜的食谱', 'zh', ENGLISH);
    expect([words(query), query.runPairs]).toEqual([
      [
        ['泡菜', 0],
        ['食谱', 0],
      ],
      ['泡菜', '菜的', '的食', '食谱'],
    ]);
  });

  test('Chinese pairs of characters, each said by itself', async () => {
    expect((await read('泡菜的', 'zh', ENGLISH)).tokens).toEqual([
      { spelling: '泡菜', terms: ['泡菜'] },
      { spelling: '菜的', terms: ['菜的'] },
    ]);
  });

  test('an acronym, too, in each of the words that the articles say it stands for', async () => {
    const article = articleOf(['The Deep Water Tide (DWT) fell.']);
    const query = await read('Did the north deep water tide fall?', 'en', article);
    expect(query.words.map(({ text, terms }) => [text, terms])).toEqual([
      ['north', ['north']],
      ['deep', ['deep', 'dwt']],
      ['water', ['water', 'dwt']],
      ['tide', ['tide', 'dwt']],
      ['fall', ['fall']],
    ]);
  });

  test('an acronym and the words that it stands for, where it asks no more than that', async () => {
    const article = articleOf(['The Deep Water Tide (DWT) fell, and 缩写.']);
    const { words: all, runPairs } = await read('DWT是什么的缩写？', 'zh', article);
    expect(all.map(({ text, start, spelling, terms, certainty }) => [text, start, spelling, terms, certainty])).toEqual(
      [
        ['DWT', 0, 'dwt', ['dwt'], 1],
        ['DWT', 0, 'deep', ['deep'], 1],
        ['DWT', 0, 'water', ['water'], 1],
        ['DWT', 0, 'tide', ['tide'], 1],
      ],
    );
    expect(runPairs).toEqual([]);
  });

  test.each([
    ['What does DEW stand for?', ['DEW', 'stand'], true],
    ['What does dew stand for?', ['dew', 'stand'], false],
    ['What is DEW?', ['DEW'], false],
    ['What does DWT stand for?', ['DWT', 'DWT', 'DWT', 'DWT'], false],
  ])('words that no article spells out, or does: “%s”', async (question, asked, lacks) => {
    const article = articleOf(['The Deep Water Tide (DWT) fell, and DEW fell.']);
    const query = await read(question, 'en', article);
    expect([words(query).map(([text]) => text), query.lacksLongForm]).toEqual([asked, lacks]);
  });

  test.each([
    ['what an acronym is that no article spells out', 'What is DEW?', ['DEW']],
    ['an acronym and something else', 'How deep does the DWT stand?', ['deep', 'DWT', 'stand']],
  ])('its own words, where it asks about %s', async (_, question, asked) => {
    const article = articleOf(['The Deep Water Tide (DWT) fell, and DEW fell.']);
    expect(words(await read(question, 'en', article)).map(([text]) => text)).toEqual(asked);
  });

  test('nothing, when it holds no word', async () => {
    expect(words(await read('— 😀 ?', 'en', ENGLISH))).toEqual([]);
  });

  test('nothing, when there are no articles to know its words', async () => {
    expect(words(await read('Why do the tides rise?', 'en'))).toEqual([]);
  });
});
