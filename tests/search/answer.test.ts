import { describe, expect, test } from 'vitest';
import { buildEdition } from '../../src/edition.ts';
import { type Answer, type Article, articleId, type AskOptions } from '../../src/model.ts';
import { quoteWhole } from '../../src/search/answer.ts';
import { article, articleOf, note, paragraph, passage as passageOf, placeOf } from '../support/articles.ts';

const TIDES = articleOf([
  'The tide rises and falls twice a day in every harbour of this coast. Nobody knows why it comes late at Easter.',
  'A ship of that draught waits outside for the flood, as every pilot of the northern shore knows.',
  'Kettles and saucepans were sold in the market square until the fire of 1862 put an end to it.',
]);
const ask = async (
  question: string,
  articles: readonly Article[] = [TIDES],
  options: Partial<AskOptions> = {},
): Promise<Answer> => (await buildEdition(articles, [])).ask(question, options);

describe('an answer', () => {
  test('is the passage that holds it, with the sentence that says it', async () => {
    const { outcome, quotes, nearest, unmatched, unsearchable } = await ask('When did the fire end the market?');
    expect([outcome, nearest, unmatched, unsearchable]).toEqual(['answered', [], [], null]);
    expect(quotes[0]?.passage.number).toBe(3);
  });

  test('carries the notes that its quotation carries, and a noteref whose note is missing', async () => {
    const text = 'The tide rises twice a day. It falls as often.';
    const noterefs = [
      { label: '*', at: 0, note: 0 },
      { label: '2', at: 27, note: 1 },
      { label: '7', at: 46, note: null, previousNote: null },
    ];
    const notes = [note('*', 'So they say.'), note('2', 'Laplace.'), note('3', 'Uncited.')];
    const { quotes } = await ask('When does the tide rise?', [
      articleOf([], { blocks: [paragraph(text, { noterefs })], notes }),
    ]);
    expect(quotes[0]?.citations).toEqual([
      { label: '*', at: 0, note: notes[0], previousNote: null },
      { label: '2', at: 27, note: notes[1], previousNote: null },
      { label: '7', at: 46, note: null, previousNote: null },
    ]);
  });

  test('finds a name that stands in a note only, and marks the sentence that cites it', async () => {
    const noterefs = [{ label: '1', at: 30, note: 0 }];
    const text = 'One analyst said it in public. The tide in this harbour falls twice a day.';
    const cited = articleOf([], { blocks: [paragraph(text, { noterefs })], notes: [note('1', '吕宁思, Phoenix TV')] });
    const { outcome, quotes } = await ask('吕宁思', [TIDES, { ...cited, id: articleId('b') }]);
    expect([outcome, quotes[0] && placeOf(quotes[0].passage), quotes[0]?.highlight]).toEqual([
      'answered',
      'b 1',
      { start: 0, end: 30 },
    ]);
  });

  test('counts a text that stands in two articles once, under the lower id, and names the other', async () => {
    const twice = [TIDES, { ...TIDES, id: articleId('almanac') }, { ...TIDES, id: articleId('zebra') }];
    const { quotes } = await ask('When did the fire end the market?', twice.toReversed());
    expect(quotes.map(({ passage, alsoIn }) => [placeOf(passage), alsoIn.map(placeOf)])).toEqual([
      ['almanac 3', ['tides 3', 'zebra 3']],
    ]);
  });

  test('is asked of one article where that is wished', async () => {
    const two = [TIDES, { ...TIDES, id: articleId('almanac') }];
    const { quotes } = await ask('When did the fire end the market?', two, { article: TIDES.id });
    expect(quotes.map(({ passage, alsoIn }) => [placeOf(passage), alsoIn])).toEqual([['tides 3', []]]);
  });
});

describe('an answer to a question that quotes', () => {
  const two = [TIDES, { ...TIDES, id: articleId('almanac') }];

  test('comes from the one article that was asked', async () => {
    const { quotes } = await ask('When was “the fire of 1862”?', two, { article: TIDES.id });
    expect(quotes.map(({ passage, alsoIn }) => [placeOf(passage), alsoIn])).toEqual([['tides 3', []]]);
  });

  test('holds the phrase, whatever else of the question it lacks', async () => {
    const { quotes, nearest } = await ask('Did kimchi burn in “the market square”?');
    expect([...quotes, ...nearest].map(({ passage }) => placeOf(passage))[0]).toBe('tides 3');
    expect((await ask('Did “the market” burn with kimchi?')).confidence).toBeGreaterThan(0.1);
    const other = await ask('Does a ship wait in “the market square”?');
    expect([other.unmatched, [...other.quotes, ...other.nearest].map(({ passage }) => placeOf(passage))[0]]).toEqual([
      [],
      'tides 3',
    ]);
  });

  test('tells what is lacking in the order of the question', async () => {
    expect((await ask('Did kimchi say “the sea is high” of bibimbap?')).unmatched).toEqual([
      'kimchi',
      'the sea is high',
      'bibimbap',
    ]);
  });
});

describe('an answer to a question in any language', () => {
  test.each([
    ['特斯拉是什么时候出生的？', []],
    ['谁在哪一年出生？', []],
    ['泡菜是几年出现的？', ['泡菜', '出现']],
  ])('never says that the articles lack what only asks: “%s”', async (question, lacking) => {
    const { unmatched } = await ask(question, [articleOf(['特斯拉出生在斯米连村。'], { language: 'zh' })]);
    expect(unmatched).toEqual(lacking);
  });

  test('holds a quoted word that another language has another term for', async () => {
    const german = articleOf(['Die Gezeiten heben das Wasser.'], { id: articleId('b'), language: 'de', title: '' });
    const tides = articleOf(['Tides rise twice a day in every harbour.'], { title: '' });
    const { confidence, quotes } = await ask('Where is “tides rise” said?', [tides, german]);
    expect([quotes.map(({ passage }) => placeOf(passage))[0], confidence > 0.1]).toEqual(['tides 1', true]);
  });
});

test('no more passages are quoted than are asked for', async () => {
  const { quotes } = await ask('tide ship kettles', [TIDES], { limit: 2 });
  expect(quotes).toHaveLength(2);
});

describe('a quotation carries', () => {
  test('no note of what is left out of it', async () => {
    const sentence = 'The harbour falls dry twice on every day of the year. ';
    const text = `The tide rises. ${sentence.repeat(40)}`.trim();
    const noterefs = [
      { label: '1', at: 15, note: 0 },
      { label: '2', at: text.length, note: 1 },
    ];
    const notes = [note('1', 'Laplace.'), note('2', 'Newton.')];
    const { quotes } = await ask('When does the tide rise?', [
      articleOf([], { blocks: [paragraph(text, { noterefs })], notes }),
    ]);
    expect(quotes[0]?.citations.map(({ label }) => label)).toEqual(['1']);
  });

  test('beside a note of “Ibid.” the one before it', async () => {
    const noterefs = [{ label: '2', at: 15, note: 1 }];
    const notes = [note('1', 'Laplace.'), note('2', 'Ibid.')];
    const { quotes } = await ask('When does the tide rise?', [
      articleOf([], { blocks: [paragraph('The tide rises.', { noterefs })], notes }),
    ]);
    expect(quotes[0]?.citations).toEqual([{ label: '2', at: 15, note: notes[1], previousNote: notes[0] }]);
  });
});

test('a whole passage is quoted with its notes, and nothing in it is marked', () => {
  const of = passageOf('The tide rises.', {
    article: article({ notes: [note('1', 'Laplace.')] }),
    noterefs: [{ label: '1', at: 15, note: 0 }],
  });
  expect(quoteWhole(of)).toEqual({
    passage: of,
    score: 0,
    start: 0,
    end: 15,
    highlight: { start: 0, end: 0 },
    citations: [{ label: '1', at: 15, note: { label: '1', text: 'Laplace.', links: [] }, previousNote: null }],
    alsoIn: [],
  });
});

describe('a mistyped question', () => {
  test.each([
    ['two letters swapped', 'kettels and saucepans'],
    ['two letters swapped in a short word', 'Who waits for the flodo?'],
    ['a letter left out of the only rare word', 'saucpans'],
  ])('is answered all the same: %s', async (_, question) => {
    const { unmatched, quotes } = await ask(question);
    expect([unmatched, quotes.length > 0]).toEqual([[], true]);
  });
});

describe('an author', () => {
  const harbours = Array.from(
    { length: 20 },
    (_, at) => `Harbour number ${at} has a mole, and a light at the end of it.`,
  );
  const BOOK = articleOf(['Coal was dear that winter, and nobody could heat a house.', ...harbours], {
    id: articleId('book'),
    authors: ['J. M. Keynes'],
  });
  const OTHER = articleOf(
    ['Coal is dug, and dear to all who dig for it.', ...harbours.map((each) => `${each} So it is.`)],
    {
      id: articleId('another'),
      authors: ['Ann Tide'],
    },
  );

  test('is not lacking, and his passages are asked for the rest', async () => {
    const { outcome, quotes, unmatched } = await ask('What did Keynes say about coal?', [OTHER, BOOK]);
    expect([outcome, quotes[0] && placeOf(quotes[0].passage), unmatched]).toEqual(['answered', 'book 1', []]);
  });

  test('finds his passages, of which none tells who he is', async () => {
    const { outcome, quotes } = await ask('Who is J. M. Keynes?', [OTHER, BOOK]);
    expect([outcome, quotes[0]?.passage.article.id]).toEqual(['related', 'book']);
  });

  test('of all the articles answers nothing by himself', async () => {
    const { outcome, unmatched } = await ask('What did Keynes say about kimchi?', [BOOK]);
    expect([outcome, unmatched]).toEqual(['unanswered', ['kimchi']]);
  });

  test('finds his passages by his name in quotation marks', async () => {
    const { quotes, nearest } = await ask('Where does "J. M. Keynes" name the coal?', [OTHER, BOOK]);
    expect([...quotes, ...nearest].map(({ passage }) => placeOf(passage))[0]).toBe('book 1');
  });

  test('whose name the articles speak of makes no passage one on it', async () => {
    const tides = { ...TIDES, title: 'Almanac', authors: ['Ann Tide'] };
    const { quotes, nearest } = await ask('tide', [tides]);
    expect([...quotes, ...nearest].map(({ passage }) => passage.number)).toEqual([1]);
  });
});

describe('silence', () => {
  test('names the words that the articles lack, as typed, in order, each once', async () => {
    const { outcome, quotes, unmatched } = await ask('What is the Recipe for kimchi, a recipe for KIMCHI or Sushi?');
    expect([outcome, quotes, unmatched]).toEqual(['unanswered', [], ['Recipe', 'kimchi', 'Sushi']]);
  });

  test('names Chinese words that the articles lack', async () => {
    expect((await ask('泡菜的食谱是什么？')).unmatched).toEqual(['泡菜', '食谱']);
  });

  test('claims no answer on a name that the articles lack, and shows what comes near', async () => {
    const { outcome, quotes, unmatched } = await ask('When did the fire end the market of Lisbon?');
    expect([outcome, quotes[0]?.passage.number, unmatched]).toEqual(['related', 3, ['Lisbon']]);
  });

  test('shows the nearest passages', async () => {
    const { outcome, quotes, nearest } = await ask('Which tide brought the recipe for kimchi to Korea and Japan?');
    expect([outcome, quotes, nearest.map(({ passage }) => passage.number)]).toEqual(['unanswered', [], [2, 3, 1]]);
  });

  test('does not lack a word that stands in the title only', async () => {
    expect((await ask('tides almanac', [{ ...TIDES, title: 'Almanac' }])).unmatched).toEqual([]);
  });

  test.each([
    ['no-words', ''],
    ['no-words', '   '],
    ['no-words', '?!…'],
    ['no-words', '😀'.repeat(300)],
    ['no-words', '\u0301\u0301\u0000\uD800'],
    ['too-long', 'a'.repeat(301)],
    ['too-long', '😀'.repeat(301)],
    ['too-long', 'tide '.repeat(10_000)],
  ])('says why nothing could be searched: %s', async (reason, question) => {
    const { unsearchable, outcome, confidence, unmatched } = await ask(question);
    expect([unsearchable, outcome, confidence, unmatched]).toEqual([reason, 'unanswered', 0, []]);
  });

  test.each([`${' '.repeat(700)}tide`, 'tide '.repeat(60), 'é'.repeat(300)])(
    'a question of 300 characters is no too long one: %s',
    async (question) => {
      expect((await ask(question)).unsearchable).toBeNull();
    },
  );
});

describe('a quoted phrase', () => {
  const HOLDING = 'The tide rises, said the pilot, and “falls – twice a day” he added with a smile.';
  const cited = articleOf([], {
    id: articleId('b'),
    title: 'A Word of the Sea',
    blocks: [paragraph(HOLDING, { noterefs: [{ label: '1', at: 30, note: 0 }] })],
    notes: [note('1', 'In the pilot’s own log, page 9.')],
  });
  const outcomeTo = async (question: string, ...articles: readonly Article[]): Promise<readonly unknown[]> => {
    const { outcome, quotes, nearest, unmatched } = await ask(question, articles);
    return [outcome, quotes[0] && placeOf(quotes[0].passage), nearest.length > 0, unmatched];
  };

  test.each([
    ['in the text, with other dashes and quotation marks', 'Which tide "falls - twice a day"?'],
    ['in the title', 'What is "a word of the sea"?'],
    ['in a note that is cited', "What is the tide in the «pilot's own log»?"],
    ['of words that only bind, by themselves', '"with a"'],
  ])('is looked for %s', async (_, question) => {
    const [outcome, first, , unmatched] = await outcomeTo(question, TIDES, cited);
    expect([outcome === 'unanswered', first, unmatched]).toEqual([false, 'b 1', []]);
  });

  test('that stands nowhere answers nothing, is named as typed, and the nearest are shown', async () => {
    expect(
      await outcomeTo('Which tide “Rises and falls thrice” in every kimchi harbour of this coast?', TIDES),
    ).toEqual(['unanswered', undefined, true, ['Rises and falls thrice', 'kimchi']]);
  });

  test('names no word of its own beside itself', async () => {
    expect((await ask('Where is the "tide of kimchi"?')).unmatched).toEqual(['tide of kimchi']);
  });

  test('is not lacking where another article holds it than the one that is asked', async () => {
    const { outcome, unmatched } = await ask('Which tide "falls - twice a day"?', [TIDES, cited], {
      article: TIDES.id,
    });
    expect([outcome, unmatched]).toEqual(['unanswered', []]);
  });

  test('answers nothing together with one that stands in another passage', async () => {
    expect((await ask('Which "tide rises" and "ship of that draught"?')).outcome).toBe('unanswered');
  });

  test('puts the passage that holds it first, before forty that hold more of the words', async () => {
    const others = Array.from(
      { length: 60 },
      (_, at) => `Twice a day falls the tide, twice a day it falls, ${at} times.`,
    );
    const { quotes, nearest } = await ask('Which tide "falls twice a day"?', [
      articleOf([...others, 'Long and broad, and told in very many words, is the tale of all that falls twice a day.']),
    ]);
    const shown = [...quotes, ...nearest];
    expect(shown.map(({ passage }) => passage.number)[0]).toBe(61);
    const scores = shown.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('a hostile question', () => {
  test.each([
    ['__proto__', ['proto']],
    ['constructor', ['constructor']],
    ['toString valueOf', ['toString', 'valueOf']],
    ['ﷺ', ['ﷺ']],
    ['السلام عليكم', ['السلام', 'عليكم']],
    ['½ of it', ['½']],
    ['ﹰ', ['ﹰ']],
    ['㊀', []],
    ['\u202Ekimchi\u202C', ['kimchi']],
    ['kimchi\u0000', ['kimchi']],
    ['\uD83Dkimchi', ['kimchi']],
  ])('%j lacks %j', async (question, lacking) => {
    const { outcome, unmatched, quotes, nearest, unsearchable } = await ask(question);
    expect([outcome, unmatched, quotes, nearest, unsearchable]).toEqual(['unanswered', lacking, [], [], null]);
  });

  test('a term that Object.prototype has as a key finds the passage that holds it', async () => {
    const { quotes, outcome } = await ask('constructor', [
      articleOf([
        ...TIDES.blocks.map(({ text }) => text),
        'A constructor of ships is a shipwright, and there is none in this harbour.',
      ]),
    ]);
    expect([outcome, quotes[0]?.passage.number]).toEqual(['answered', 4]);
  });
});

test('a question that only asks may find a saying, and is never called answered', async () => {
  const { outcome, quotes } = await ask('What is it?', [
    articleOf(['What is it that is? It is what it is, and that is what it is.']),
  ]);
  expect([outcome, quotes.length]).toEqual(['related', 1]);
});

test.each(['hi', 'What is he?', 'why'])(
  '“%s”, which only asks and is no saying of the articles, finds none',
  async (question) => {
    expect((await ask(question, [articleOf(['Hi! What is it that he is, and why? It is what it is.'])])).outcome).toBe(
      'unanswered',
    );
  },
);

describe('in other writing', () => {
  test.each([
    [
      'Korean, whatever particle the word has',
      'ko',
      '한국의 김치는 아주 맵다. 찌개는 더 맵다. 그러나 모두가 그것을 매우 좋아한다고 한다.',
      '김치를 누가 먹는가?',
      '한국의 김치는 아주 맵다.',
    ],
    [
      'Japanese',
      'ja',
      '春は来た。津波は海の波である。地震で起こると言われている。',
      '津波とは何ですか？',
      '津波は海の波である。',
    ],
    [
      'Chinese, by a lone character',
      'zh',
      '春天来了。道可道，非常道。名可名，非常名。',
      '道是什么？',
      '道可道，非常道。',
    ],
    [
      'French, whatever article the word has',
      'fr',
      'Le soleil brille. L’océan monte deux fois par jour. Personne ne sait pourquoi.',
      'Pourquoi cet océan monte-t-il ?',
      'L’océan monte deux fois par jour.',
    ],
    ['Thai', 'th', 'แม่น้ำเจ้าพระยาไหลผ่านกรุงเทพมหานคร', 'แม่น้ำไหลผ่านที่ไหน', 'แม่น้ำเจ้าพระยาไหลผ่านกรุงเทพมหานคร'],
    [
      'Arabic',
      'ar',
      'يرتفع المد مرتين في اليوم في كل ميناء على هذا الساحل.',
      'متى يرتفع المد؟',
      'يرتفع المد مرتين في اليوم في كل ميناء على هذا الساحل.',
    ],
  ] as const)('%s', async (...[, language, text, question, highlight]) => {
    const { quotes, nearest } = await ask(question, [
      TIDES,
      articleOf([text], { id: articleId('b'), language, title: '' }),
    ]);
    const [first] = [...quotes, ...nearest];
    expect(first?.passage.text.slice(first.highlight.start, first.highlight.end)).toBe(highlight);
  });
});
