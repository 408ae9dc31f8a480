import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutBehind, segmentsOf } from '../../src/passages/segments.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const family = '👨‍👩‍👧';

describe('segments', () => {
  test('are those that the segmenter finds when it sees the whole text', () => {
    const text = fc.array(fc.constantFrom('Tide. ', 'a', family, 'e\u0301', '🇩🇪', ' ', '. B', '\n'), {
      maxLength: 3000,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = [...graphemes.segment(parts.join(''))].map(({ segment }) => segment);
        const found = [...segmentsOf(graphemes, parts.join(''))].map(({ start, end }) =>
          parts.join('').slice(start, end),
        );
        expect(found).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  test('cover any text without gap or overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(40), (text, times) => {
        const long = text.repeat(times);
        const spans = [...segmentsOf(sentences, long)];
        expect(spans.map(({ start, end }) => long.slice(start, end)).join('')).toBe(long);
        expect(spans.every(({ start, end }) => start < end)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('take time in proportion to the text, however many or long they are', () => {
    const before = performance.now();
    expect([...segmentsOf(sentences, 'A tide. '.repeat(50_000))]).toHaveLength(50_000);
    expect([...segmentsOf(sentences, 'x'.repeat(400_000))]).toHaveLength(1);
    expect([...segmentsOf(sentences, `${'x'.repeat(600_000)}. ${'A tide. '.repeat(60_000)}`)]).toHaveLength(60_001);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('a cut', () => {
  test.each([
    ['stands behind the last space that fits', 'one two three', 9, 'one two '],
    ['stands behind a word that just fits', 'one two three', 8, 'one two '],
    ['parts a word where no space stands in the latter half', 'a extraordinarily', 10, 'a extraord'],
    ['never parts a surrogate pair', 'aaa😀', 4, 'aaa'],
    ['never parts a letter from its marks', 'aaae\u0301', 4, 'aaa'],
    ['never parts a family', `aaa${family}`, 6, 'aaa'],
    ['never parts a flag', '🇩🇪🇫🇷', 6, '🇩🇪'],
    ['never parts a space from a mark on it', 'aaa \u0301bbb', 4, 'aaa'],
    ['leaves a grapheme whole that is longer', `${family}b`, 3, family],
  ])('%s', (_, text, longest, head) => {
    expect(text.slice(0, cutBehind(text, 0, longest))).toBe(head);
  });

  test('is made between graphemes and within the limit, in any text', () => {
    const text = fc.string({
      unit: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constant(' ')),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (whole, longest) => {
        const cut = cutBehind(whole, 0, longest);
        const ends = [...graphemes.segment(whole)].map(({ index, segment }) => index + segment.length);
        expect(ends).toContain(cut);
        expect(cut <= longest || cut === ends[0]).toBe(true);
      }),
    );
  });
});
