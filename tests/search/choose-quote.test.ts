import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/model.ts';
import { splitSentences } from '../../src/passages/sentences.ts';
import { chooseQuote } from '../../src/search/choose-quote.ts';
import { passage } from '../support/articles.ts';

interface Chosen {
  readonly quote: string;
  readonly highlight: string;
}
function choose(of: Passage, asked: string): Chosen {
  const sentences = splitSentences(of.text);
  const place = sentences.findIndex((sentence) => of.text.slice(sentence.start, sentence.end).includes(asked));
  const { start, end, highlight } = chooseQuote(of, sentences, Math.max(0, place));
  return { quote: of.text.slice(start, end), highlight: of.text.slice(highlight.start, highlight.end) };
}

describe('the quote is', () => {
  const sentence = 'The tide in this harbour rises and falls twice on every day of the year. ';

  test('the whole passage up to 1,500 characters', () => {
    const text = sentence.repeat(20).trim();
    expect(choose(passage(text), 'navy').quote).toBe(text);
  });

  test.each([
    [1500, 1500],
    [1501, 750],
  ])('both sentences where they take up to 1,500 characters: of %i, %i', (both, quoted) => {
    const text = `A${'a'.repeat(748)}. B${'b'.repeat(both - 753)}.`;
    expect([text.length, choose(passage(text), 'Aa').quote.length]).toEqual([both, quoted]);
  });

  test('of a longer one, the whole sentences around the highlight that fit', () => {
    const text = `${sentence.repeat(30)}The navy detained men. ${sentence.repeat(30).trim()}`;
    const { quote, highlight } = choose(passage(text), 'navy');
    expect(highlight).toBe('The navy detained men.');
    expect(quote).toBe(`${sentence.repeat(10)}The navy detained men. ${sentence.repeat(10).trim()}`);
  });

  test('the first words of a sentence that is longer than a quote, all of them highlighted', () => {
    const { quote, highlight } = choose(passage(`It rose. The ${'navy '.repeat(1000)}`.trim()), 'navy');
    expect(quote).toBe(`The ${'navy '.repeat(299)}`.trim());
    expect(highlight).toBe(quote);
  });

  test('the first graphemes of a word that is longer than a quote', () => {
    const { quote } = choose(passage('👨‍👩‍👧'.repeat(300)), 'navy');
    expect(quote).toBe('👨‍👩‍👧'.repeat(187));
  });

  test('empty, and so is its highlight, where the passage is', () => {
    expect(choose(passage(''), 'navy')).toEqual({ quote: '', highlight: '' });
  });
});
