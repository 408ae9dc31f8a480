import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/articles/source-lines.ts';
import { groupLines, isItem } from '../../src/articles/text-blocks.ts';

const grouped = (...lines: readonly string[]): readonly string[] =>
  groupLines(splitLines(lines.join('\n'))).map(({ text }) => text);

const LONG =
  'The tide is a long wave, raised by the moon and the sun, that runs around the seas and piles up in narrow bays.';
/** Three lines as an editor wraps them at column 50. */
const WRAPPED = [
  'The tide is a long wave, raised by the moon and',
  'the sun, that runs around the seas and piles up in',
  'narrow bays.',
];

describe('of an unwrapped text', () => {
  test('every line is a block', () => {
    expect(grouped(LONG, LONG, '', 'Short.')).toEqual([LONG, LONG, 'Short.']);
  });

  test('every line is a block, though no stop ends it', () => {
    const titles = ['On the Tides', 'On the Moon', 'On the Sun'].map((title) => `${title}: ${LONG.slice(0, -1)}`);
    expect(grouped(...titles)).toEqual(titles);
  });

  test('short paragraphs are blocks too, though no blank line parts them', () => {
    const paragraphs = [
      'The tide is high, and the boats are all afloat.',
      'Nobody sails.',
      'The wind is wrong, says the harbour master, who knows.',
    ];
    expect(grouped(...paragraphs)).toEqual(paragraphs);
  });

  test('short paragraphs are blocks too, though one of them ends in no stop', () => {
    const paragraphs = [
      'The tide is high, and the boats are all afloat.',
      'Nobody sails.',
      'The wind is wrong, says the harbour master, who knows:',
      'It will turn.',
    ];
    expect(grouped(...paragraphs)).toEqual(paragraphs);
  });

  test('Chinese paragraphs are blocks too, though no blank line parts them', () => {
    const paragraphs = [
      '潮水涨了，船都浮起来了，可是没有人出海。',
      '港口的主人说，风向不对，他很清楚这里的海。',
      '于是大家都在岸上等着，看月亮升起来。',
    ];
    expect(grouped(...paragraphs)).toEqual(paragraphs);
  });

  test('the lines of a poem stay apart', () => {
    const verse = ['The sea is calm tonight', 'The tide is full', 'The moon lies fair'];
    expect(grouped(...verse)).toEqual(verse);
  });
});

describe('of a wrapped text', () => {
  test('the lines between blank ones are joined by a space', () => {
    expect(grouped(...WRAPPED, '', ...WRAPPED)).toEqual([WRAPPED.join(' '), WRAPPED.join(' ')]);
  });

  test('Chinese lines are joined by nothing', () => {
    const lines = [
      '潮汐是由月亮和太阳引起的长波，沿着海洋运行，在',
      '狭窄的海湾里堆积起来，古人很早就知道这个道理，',
      '并且作过解释。',
    ];
    expect(grouped(...lines)).toEqual([lines.join('')]);
  });

  test('an indented first line begins a paragraph', () => {
    expect(grouped(...WRAPPED, `   ${WRAPPED[0]}`, ...WRAPPED.slice(1))).toEqual([
      WRAPPED.join(' '),
      WRAPPED.join(' '),
    ]);
  });

  test('a sentence that begins a line begins no paragraph', () => {
    const lines = ['   The tide runs around the seas in both halves.', 'It turns twice a day.'];
    expect(grouped(...WRAPPED, '', ...lines)).toEqual([
      WRAPPED.join(' '),
      'The tide runs around the seas in both halves. It turns twice a day.',
    ]);
  });

  test('an indented line that begins with a small letter begins no paragraph', () => {
    const lines = ['Doe: The Tides of the Narrow Seas and Bays, 2 ed.', '   revised by Airy.'];
    expect(grouped(...WRAPPED, '', ...lines)).toEqual([
      WRAPPED.join(' '),
      'Doe: The Tides of the Narrow Seas and Bays, 2 ed. revised by Airy.',
    ]);
  });

  test('a line of white space parts paragraphs as an empty one does', () => {
    expect(grouped(...WRAPPED, ' \t\u00a0', ...WRAPPED)).toEqual([WRAPPED.join(' '), WRAPPED.join(' ')]);
  });

  test('lines that are all indented begin no paragraph', () => {
    const lines = [`${WRAPPED[0]}.`, '   The sun also raises it, but not by half as much', '   as she does.'];
    expect(grouped(...WRAPPED, '', ...lines).slice(1)).toEqual([lines.map((line) => line.trim()).join(' ')]);
  });

  test('the next note begins a block without a blank line', () => {
    expect(grouped(...WRAPPED, '', `[1] ${WRAPPED[0]}`, `    ${WRAPPED[1]}`, '[2] Airy.', '[3] Kelvin.')).toEqual([
      WRAPPED.join(' '),
      `[1] ${WRAPPED[0]} ${WRAPPED[1]}`,
      '[2] Airy.',
      '[3] Kelvin.',
    ]);
  });

  test('the items of a list are blocks, and a dash within a sentence is not one', () => {
    expect(
      grouped(
        ...WRAPPED,
        '',
        'There are two:',
        '- spring',
        '- neap',
        '',
        'The tide, as we have said - and it turned at 12:30',
        '- runs around the seas.',
      ),
    ).toEqual([
      WRAPPED.join(' '),
      'There are two:',
      '- spring',
      '- neap',
      'The tide, as we have said - and it turned at 12:30 - runs around the seas.',
    ]);
  });

  test.each([
    ['verse', ['The sea is calm tonight,', 'The tide is full,', 'The moon lies fair.']],
    ['verse without capitals', ['The sea is calm tonight,', 'the tide is full,', 'the moon lies fair.']],
    ['an address', ['Jane Doe', '12 Harbour Road', 'Dover']],
    ['a table', ['Port       High    Low', 'Dover      06:10   12:25', 'Calais     06:40   12:50']],
    [
      'a list of contents',
      ['Tides . . . . . . . . . . . . . . . . . . . . .  3', 'Harbours  . . . . . . . . . . . . . . . . . . . 12'],
    ],
  ])('the lines of %s stay apart in one block', (_, lines) => {
    expect(grouped(...WRAPPED, '', ...WRAPPED, '', ...lines)).toEqual([
      WRAPPED.join(' '),
      WRAPPED.join(' '),
      lines.join('\n'),
    ]);
  });

  test('the lines of Chinese verse stay apart in one block', () => {
    const lines = [
      '潮汐是由月亮和太阳引起的长波，沿着海洋运行，在',
      '狭窄的海湾里堆积起来，古人很早就知道这个道理，',
      '并且作过解释。',
    ];
    const verse = ['潮水从远方来，船都浮起来，', '月亮升起来了。'];
    expect(grouped(...lines, '', ...verse)).toEqual([lines.join(''), verse.join('\n')]);
  });

  test('lines that are wrapped more narrowly than others are joined all the same', () => {
    expect(grouped(...WRAPPED, '', ...WRAPPED, '', 'The tide, says he, is the moon’s', 'own.').at(-1)).toBe(
      'The tide, says he, is the moon’s own.',
    );
  });

  test('a line that is a little shorter than others is joined all the same', () => {
    expect(grouped(...WRAPPED, '', 'The moon raises it in most of the narrow', 'Channel ports.')).toEqual([
      WRAPPED.join(' '),
      'The moon raises it in most of the narrow Channel ports.',
    ]);
  });
});

test.each(['* * *', '*       *       *', '-----', '-----  ', '=====', '_ _ _ _', '———'])(
  'takes %j for a rule, which parts blocks and is no text',
  (rule) => {
    expect(grouped(LONG, rule, LONG)).toEqual([LONG, LONG]);
  },
);

test('tells where each block stands in the source, and the line of each of its parts', () => {
  const source = ['', ...WRAPPED].join('\n');
  expect(groupLines(splitLines(source))).toEqual([
    {
      text: WRAPPED.join(' '),
      indent: 0,
      source: { start: 1, end: source.length },
      lines: [
        { at: 0, number: 2 },
        { at: 48, number: 3 },
        { at: 99, number: 4 },
      ],
    },
  ]);
});

test.each([
  ['- net', true],
  ['• net', true],
  ['o  net', true],
  ['3. net', true],
  ['3) net', true],
  ['3、网', true],
  ['o net', false],
  ['-5 degrees', false],
  ['3.5 metres', false],
  ['net', false],
])('takes %j for the item of a list: %s', (text, expected) => {
  expect(isItem(text)).toBe(expected);
});

const line = fc.string({
  unit: fc.constantFrom('a', 'tide', 'B', '潮', ' ', ' ', '.', '-', '[1]', '  ', '1. ', '\t'),
  maxLength: 30,
});

test('joins lines and changes nothing else: the ink of the blocks is the ink of the source, rules aside', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.filter((each) => !/^\s*-(?:\s*-){2,}\s*$/u.test(each)).join('\n');
      const blocks = groupLines(splitLines(text));
      expect(ink(blocks.map((block) => block.text).join('\n'))).toBe(ink(text));
      for (const block of blocks) expect(ink(block.text)).toBe(ink(text.slice(block.source.start, block.source.end)));
    }),
  );
});

function ink(text: string): string {
  return text.replace(/\s+/gu, '');
}
