import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, BlockKind, Noteref, Passage } from '../../src/model.ts';
import { splitPassages } from '../../src/passages/split-passages.ts';
import { article, articleOf, paragraph } from '../support/articles.ts';

const LONG = 'The tide in this harbour rises and falls twice on every day of the year.';
const OTHER = 'Nobody on the northern shore has ever seen it rise above the old sea wall.';

const heading = (text: string, depth = 2): Block => paragraph(text, { kind: 'heading', depth });
const item = (text: string): Block => paragraph(text, { kind: 'item' });
const split = (...blocks: readonly Block[]): readonly Passage[] => splitPassages(article({ blocks }));
const marks = ({ text, noterefs }: Passage): readonly string[] =>
  noterefs.map(({ label, at }) => `${text.slice(Math.max(0, at - 4), at)}[${label}]`);
const mark = (label: string, at: number): Noteref => ({ label, at, note: null });

test('keeps a quotation and a list with the colon that introduces them', () => {
  const passages = split(
    paragraph('The keeper of the northern light wrote in his diary that year:'),
    paragraph(LONG, { kind: 'quotation' }),
    paragraph('He counted what he had seen, in this order and no other:'),
    item('boats'),
    item('birds'),
  );
  expect(passages.map(({ text, paragraph: place }) => [text.split('\n').at(-1), place])).toEqual([
    [LONG, [1, 2]],
    ['birds', [3, 4]],
  ]);
});

test('names a section on one line, however its heading was broken', () => {
  const [passage] = splitPassages(article({ blocks: [heading('II\nHarbours', 1), paragraph(LONG)] }));
  expect(passage?.section).toEqual(['II Harbours']);
});

test('keeps a caption apart, and does not count it', () => {
  const passages = split(paragraph(LONG), paragraph('The old light', { kind: 'caption' }), paragraph(OTHER));
  expect(passages.map(({ text, paragraph: place }) => [text, place])).toEqual([
    [LONG, [1, 1]],
    ['The old light', [1, 1]],
    [OTHER, [2, 2]],
  ]);
});

test('keeps a caption apart from a list, whatever it ends with', () => {
  const passages = split(paragraph('The three lights:', { kind: 'caption' }), item(LONG), item(OTHER));
  expect(passages.map(({ text }) => text.split('\n'))).toEqual([['The three lights:'], [LONG, OTHER]]);
});

describe('a paragraph', () => {
  test('is a passage, numbered as a reader counts, with the headings above it', () => {
    const passages = split(
      heading('Harbours', 1),
      heading('Tides'),
      paragraph(LONG),
      heading('Ships'),
      paragraph(OTHER),
    );
    expect(
      passages.map(({ id, number, paragraph: place, section, text }) => ({ id, number, place, section, text })),
    ).toEqual([
      { id: 'tides#a36c498f', number: 1, place: [1, 1], section: ['Harbours', 'Tides'], text: LONG },
      { id: 'tides#8c3f6693', number: 2, place: [2, 2], section: ['Harbours', 'Ships'], text: OTHER },
    ]);
  });

  test('stands below no heading that a heading of the same or a higher rank has closed', () => {
    const passages = split(heading('One', 1), heading('Deep', 3), heading('Two', 1), paragraph(LONG));
    expect(passages[0]?.section).toEqual(['Two']);
  });

  test.each([
    ['of 39 letters is joined to the one behind it', ['x'.repeat(39), LONG], [[1, 2]]],
    [
      'of 40 letters stands alone',
      ['x'.repeat(40), LONG],
      [
        [1, 1],
        [2, 2],
      ],
    ],
    ['of 19 Han characters is joined to the one behind it', ['潮'.repeat(19), LONG], [[1, 2]]],
    [
      'of 20 Han characters stands alone',
      ['潮'.repeat(20), LONG],
      [
        [1, 1],
        [2, 2],
      ],
    ],
    ['that is short and the last is joined to the one before', [LONG, 'The end.'], [[1, 2]]],
    [
      'that is short goes on joining until it is long enough',
      ['One.', 'Two.', 'Three.', LONG, OTHER],
      [
        [1, 4],
        [5, 5],
      ],
    ],
    ['that is short and alone is a passage all the same', ['The end.'], [[1, 1]]],
    [
      'that introduces a long one is not joined to it',
      [`${LONG.slice(0, -1)}:`, OTHER],
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'that is short stays alone where joining would call for a cut',
      ['Yes.', 'x'.repeat(2998)],
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'without any ink is none',
      ['', LONG, '  \n', OTHER],
      [
        [1, 1],
        [2, 2],
      ],
    ],
  ])('%s', (_, texts, places) => {
    expect(splitPassages(articleOf(texts)).map(({ paragraph: place }) => place)).toEqual(places);
  });

  test('is never joined across a heading, even one that says the same', () => {
    const passages = split(heading('Note'), paragraph('Yes.'), heading('Note'), paragraph(LONG));
    expect(passages.map(({ text }) => text)).toEqual(['Yes.', LONG]);
  });

  test('is parted from the one that it is joined to by an empty line, and its noterefs move with it', () => {
    const passages = split(
      paragraph('At sea.', { noterefs: [mark('1', 7)] }),
      paragraph(LONG, { noterefs: [mark('2', 8), mark('3', 0)] }),
    );
    expect(passages[0]?.text).toBe(`At sea.\n\n${LONG}`);
    expect(passages.map(marks)).toEqual([['sea.[1]', 'tide[2]', 'a.\n\n[3]']]);
  });

  test('loses the white space around it, and none of its noterefs', () => {
    const text = `  ${LONG}  `;
    const [passage] = split(paragraph(text, { noterefs: [mark('1', 1), mark('2', text.length)] }));
    expect(passage?.text).toBe(LONG);
    expect(passage?.noterefs.map(({ at }) => at)).toEqual([0, LONG.length]);
  });
});

describe('a list', () => {
  test('is one paragraph, its items on lines of their own', () => {
    const passages = split(paragraph(LONG), item(OTHER), item(LONG), paragraph(OTHER));
    expect(passages.map(({ text, paragraph: place }) => ({ text, place }))).toEqual([
      { text: LONG, place: [1, 1] },
      { text: `${OTHER}\n${LONG}`, place: [2, 2] },
      { text: OTHER, place: [3, 3] },
    ]);
  });

  test('that is too long for one passage is cut between items', () => {
    const sentences = (count: number): string => `${LONG} `.repeat(count).trimEnd();
    const passages = split(item(sentences(38)), item(sentences(10)));
    expect(passages.map(({ text, paragraph: place }) => ({ text, place }))).toEqual([
      { text: sentences(38), place: [1, 1] },
      { text: sentences(10), place: [1, 1] },
    ]);
  });

  test.each(['quotation', 'code', 'table'] satisfies readonly BlockKind[])('is not gone on with by a %s', (kind) => {
    expect(split(item(LONG), paragraph(OTHER, { kind })).map(({ paragraph: place }) => place)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('a noteref', () => {
  test('of a heading stands at the start of what it heads', () => {
    const passages = split(
      { ...heading('Tides'), noterefs: [mark('*', 5)] },
      paragraph(LONG, { noterefs: [mark('1', 8)] }),
    );
    expect(passages[0]?.noterefs).toEqual([mark('*', 0), mark('1', 8)]);
  });

  test('alone on its line stands at the end of the paragraph above, or at the start of the first one', () => {
    const alone = (label: string): Block => paragraph(' ', { noterefs: [mark(label, 0)] });
    const passages = split(alone('1'), paragraph(LONG), alone('2'), alone('3'), paragraph(OTHER));
    expect(passages.map(marks)).toEqual([['[1]', 'ear.[2]', 'ear.[3]'], []]);
    expect(passages.map(({ paragraph: place }) => place)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('at a cut lands in the passage whose words it follows', () => {
    const sentence = `${LONG} `;
    const text = sentence.repeat(60).trimEnd();
    const cut = sentence.length * 30;
    const noterefs = [cut - 1, cut, cut + 1].map((at, index) => mark(String(index), at));
    expect(split(paragraph(text, { noterefs })).map(marks)).toEqual([['ear.[0]', 'ear.[1]'], ['T[2]']]);
  });
});

describe('a long paragraph', () => {
  test('of 3,000 characters is whole, and one of more is cut between sentences into even parts', () => {
    const text = `${LONG} `.repeat(60).slice(0, 3000).trimEnd().padEnd(3000, '.');
    expect(split(paragraph(text)).map((passage) => passage.text)).toEqual([text]);
    const longer = `${LONG} `.repeat(50).trimEnd();
    expect(split(paragraph(longer)).map((passage) => passage.text)).toEqual([
      `${LONG} `.repeat(25).trimEnd(),
      `${LONG} `.repeat(25).trimEnd(),
    ]);
  });

  test.each([
    ['one sentence of 5,000 characters', 'word '.repeat(1000), 2],
    ['one word of 100,000 letters', 'x'.repeat(100_000), 34],
    ['100,000 Han characters', '潮'.repeat(100_000), 34],
    ['5,000 families', '👨‍👩‍👧'.repeat(5000), 14],
    ['10,000 empty lines between two words', `a${'\n'.repeat(10_000)}b`, 2],
  ])('of %s is cut in no more parts than it needs, each at most 3,000 long', (_, text, parts) => {
    const before = performance.now();
    const passages = split(paragraph(text));
    expect(passages).toHaveLength(parts);
    expect(passages.every((passage) => passage.text.length <= 3000 && passage.text === passage.text.trim())).toBe(true);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  test('that is one letter with 5,000 marks is whole', () => {
    expect(split(paragraph(`e${'\u0301'.repeat(5000)}`))).toHaveLength(1);
  });
});

describe('whatever the article', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .tuple(fc.constantFrom(`${LONG} `, 'word ', 'x', '潮。', '👨‍👩‍👧', '\n', 'e\u0301'), fc.nat(900))
      .map(([part, times]) => part.repeat(times)),
  );
  const kind = fc.constantFrom<BlockKind>('paragraph', 'item', 'quotation', 'heading');
  const block = fc
    .tuple(kind, text, fc.array(fc.nat(1_000_000), { maxLength: 4 }))
    .map(([each, words, places]): Block => {
      const noterefs = places.map((place) => place % (words.length + 1)).toSorted((a, b) => a - b);
      return paragraph(words, {
        kind: each,
        depth: each === 'heading' ? 2 : 0,
        noterefs: noterefs.map((at, index) => mark(String(index), at)),
      });
    });
  const blocks = fc.array(block, { maxLength: 8 }).map((all) => [...all, paragraph(LONG)]);
  const ink = (texts: readonly string[]): string => texts.join('').replace(/\s/gu, '');

  test('no ink of its paragraphs is lost or moved', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const body = all.filter((each) => each.kind !== 'heading');
        expect(ink(split(...all).map((passage) => passage.text))).toBe(ink(body.map((each) => each.text)));
      }),
    );
  });

  test('every noteref lands in one passage, behind the same ink', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const expected: number[] = [];
        let before = 0;
        for (const { kind: each, text: words, noterefs } of all) {
          expected.push(
            ...noterefs.map(({ at }) => before + (each === 'heading' ? 0 : ink([words.slice(0, at)]).length)),
          );
          if (each !== 'heading') before += ink([words]).length;
        }
        const found: number[] = [];
        let passed = 0;
        for (const passage of split(...all)) {
          found.push(...passage.noterefs.map(({ at }) => passed + ink([passage.text.slice(0, at)]).length));
          passed += ink([passage.text]).length;
        }
        expect(found).toEqual(expected);
      }),
    );
  });

  test('paragraphs are joined only where one is short, and none is longer than 3,000 characters', () => {
    const letters = (words: string): number => [...words.matchAll(/\p{L}|\p{N}/gu)].length;
    fc.assert(
      fc.property(blocks, (all) => {
        for (const {
          text: words,
          paragraph: [first, last],
        } of split(...all)) {
          const long = words.split('\n\n').filter((part) => letters(part) >= 40);
          if (last > first) expect(long.length).toBeLessThanOrEqual(1);
          expect(words.length).toBeLessThanOrEqual(3002);
        }
      }),
    );
  });
});

describe('the id of a passage', () => {
  const idsOf = (...texts: readonly string[]): readonly string[] => splitPassages(articleOf(texts)).map(({ id }) => id);

  test('is told by its words, and not by its place', () => {
    expect(idsOf(OTHER, LONG)).toEqual(idsOf(LONG, OTHER).toReversed());
  });

  test('tells the same words in one article apart by their occurrence', () => {
    const [id = ''] = idsOf(LONG);
    expect(idsOf(LONG, OTHER, LONG, LONG)).toEqual([id, ...idsOf(OTHER), `${id}-2`, `${id}-3`]);
  });

  test('stays when other paragraphs are put in, changed or taken out', () => {
    const texts = fc.uniqueArray(fc.string({ minLength: 45, maxLength: 60, unit: fc.constantFrom(...'abcdefgh') }));
    fc.assert(
      fc.property(texts, texts, fc.infiniteStream(fc.boolean()), (before, others, coin) => {
        const kept = before.filter(() => coin.next().value);
        const added = others.filter((text) => !before.includes(text));
        const now = kept.flatMap((text, at) => [...added.slice(2 * at, 2 * at + 2), text]);
        const idOf = (text: string, among: readonly string[]): string | undefined =>
          idsOf(...among)[among.indexOf(text)];
        expect(kept.map((text) => idOf(text, now))).toEqual(kept.map((text) => idOf(text, before)));
      }),
    );
  });
});
