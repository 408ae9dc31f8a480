import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/model.ts';
import { loadLexicon } from '../../src/search/analysers.ts';
import { chooseQuote } from '../../src/search/choose-quote.ts';
import { carries, readPassage } from '../../src/search/read-passage.ts';
import { article, note, passage } from '../support/articles.ts';

const english = await loadLexicon('en');

interface Chosen {
  readonly quote: string;
  readonly highlight: string;
}
function choose(of: Passage, ...asked: readonly string[]): Chosen {
  const { start, end, highlight } = chooseQuote(of, readPassage(of, english), (term) => (asked.includes(term) ? 1 : 0));
  return { quote: of.text.slice(start, end), highlight: of.text.slice(highlight.start, highlight.end) };
}

describe('the highlight is', () => {
  test.each([
    [
      'the sentence that holds the term',
      'It rose. The navy detained them. It fell.',
      ['navi'],
      'The navy detained them.',
    ],
    [
      'the one that holds more terms',
      'The navy left. The navy detained men. It fell.',
      ['navi', 'men'],
      'The navy detained men.',
    ],
    [
      'the one that holds the term which few others do',
      'The navy left. The navy came. The men stayed.',
      ['navi', 'men'],
      'The men stayed.',
    ],
    ['the earlier one where two hold as much', 'It rose. The tide fell. The tide rose.', ['tide'], 'The tide fell.'],
    ['the first one where none holds any', 'It rose. It fell.', ['navi'], 'It rose.'],
    [
      'one sentence, abbreviations and all',
      'It rose. In the U.S. Army Gen. Lee led. It fell.',
      ['led'],
      'In the U.S. Army Gen. Lee led.',
    ],
  ])('%s', (_, text, asked, highlight) => {
    expect(choose(passage(text), ...asked)).toEqual({ quote: text, highlight });
  });

  test('not the one that but repeats the title', () => {
    const text = 'The tide is a tide. It is the moon that pulls. It fell.';
    expect(choose(passage(text, { article: article({ title: 'Tide' }) }), 'tide', 'moon').highlight).toBe(
      'It is the moon that pulls.',
    );
  });

  test.each([
    ['in English', 'It rose. An analyst spoke. It fell.', 'Lü Ningsi, in Phoenix TV.', 'ningsi'],
    ['in Chinese', 'It rose. An analyst spoke. It fell.', '吕宁思, 金正恩应严惩劫持事件肇事者.', '宁思'],
  ])('the sentence that cites the note which alone holds the name, %s', (_, text, words, term) => {
    const cited = passage(text, {
      article: article({ notes: [note('1', 'Else.'), note('2', words)] }),
      noterefs: [
        { label: '1', at: 8, note: 0 },
        { label: '2', at: 26, note: 1 },
      ],
    });
    expect(choose(cited, term).highlight).toBe('An analyst spoke.');
  });

  test('the sentence that says it, and not one whose note says it', () => {
    const cited = passage('It fell. The navy detained men.', {
      article: article({ notes: [note('1', 'Navy detained men.')] }),
      noterefs: [{ label: '1', at: 8, note: 0 }],
    });
    expect(choose(cited, 'navi', 'detain', 'men').highlight).toBe('The navy detained men.');
  });
});

describe('the quote is', () => {
  const sentence = 'The tide in this harbour rises and falls twice on every day of the year. ';

  test('the whole passage up to 1,500 characters', () => {
    const text = sentence.repeat(20).trim();
    expect(choose(passage(text), 'navi').quote).toBe(text);
  });

  test('of a longer one, the whole sentences around the highlight that fit', () => {
    const text = `${sentence.repeat(30)}The navy detained men. ${sentence.repeat(30).trim()}`;
    const { quote, highlight } = choose(passage(text), 'navi');
    expect(highlight).toBe('The navy detained men.');
    expect(quote).toBe(`${sentence.repeat(10)}The navy detained men. ${sentence.repeat(10).trim()}`);
  });

  test('the first words of a sentence that is longer than a quote, all of them highlighted', () => {
    const { quote, highlight } = choose(passage(`It rose. The ${'navy '.repeat(1000)}`.trim()), 'navi');
    expect(quote).toBe(`The ${'navy '.repeat(299)}`.trim());
    expect(highlight).toBe(quote);
  });

  test('the first graphemes of a word that is longer than a quote', () => {
    const { quote } = choose(passage('👨‍👩‍👧'.repeat(300)), 'navi');
    expect(quote).toBe('👨‍👩‍👧'.repeat(187));
  });

  test('empty, and so is its highlight, where the passage is', () => {
    expect(choose(passage(''), 'navi')).toEqual({ quote: '', highlight: '' });
  });
});

test.each([
  [5, 10, 5, false],
  [5, 10, 6, true],
  [5, 10, 10, true],
  [5, 10, 11, false],
  [0, 10, 0, true],
  [5, 10, 0, false],
])('the stretch from %i to %i carries a noteref at %i: %s', (start, end, at, isCarried) => {
  expect(carries({ start, end }, { label: '1', at, note: null })).toBe(isCarried);
});
