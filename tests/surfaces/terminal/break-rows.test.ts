import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { breakRows } from '../../../src/surfaces/terminal/break-rows.ts';
import { anyText } from '../../support/arbitrary-quote.ts';

const rowsOf = (text: string, columns: number): readonly string[] =>
  breakRows(text, columns).map(({ start, end }) => text.slice(start, end));

describe('rows end', () => {
  test('between words, and the space there is on neither row', () => {
    expect(rowsOf('The sea rises twice a day.', 10)).toEqual(['The sea', 'rises', 'twice a', 'day.']);
  });

  test('at a line end of the text, however short the row', () => {
    expect(rowsOf('Low.\n\nHigh.', 10)).toEqual(['Low.', '', 'High.']);
  });

  test('not within a long address, which has a row for itself', () => {
    expect(rowsOf('See https://example.org/long/path for it.', 12)).toEqual([
      'See',
      'https://example.org/long/path',
      'for it.',
    ]);
  });

  test('not at a no-break space', () => {
    expect(rowsOf('on page 3\u00a0f. of it', 11)).toEqual(['on page', '3\u00a0f. of it']);
  });

  test('anywhere in Chinese, whose characters are two columns wide', () => {
    expect(rowsOf('潮水每天涨落两次', 6)).toEqual(['潮水每', '天涨落', '两次']);
  });

  test('before Chinese words as well as after them', () => {
    expect(rowsOf('用BM25排序', 6)).toEqual(['用BM25', '排序']);
  });

  test.each([
    ['a stop or a comma', '潮水涨落。两次', ['潮水涨', '落。两', '次']],
    ['a closing bracket', '潮水涨）落', ['潮水', '涨）落']],
    ['a closing quotation mark', '叫“潮水”也', ['叫“潮', '水”也']],
    ['a dash', '潮水涨——退', ['潮水', '涨——退']],
    ['the mark of a note', '潮水涨[12]落', ['潮水', '涨[12]', '落']],
    ['a superior figure', '潮水a涨¹落', ['潮水a', '涨¹落']],
    ['a mark of repetition', '潮水人々も', ['潮水', '人々も']],
  ])('and no row begins with %s', (_, text, rows) => {
    expect(rowsOf(text, 7)).toEqual(rows);
  });

  test('and no row ends with an opening bracket', () => {
    expect(rowsOf('潮水涨《潮汐》', 8)).toEqual(['潮水涨', '《潮汐》']);
  });

  test('and the asterisks of a highlight stay with its words', () => {
    expect(rowsOf('潮水涨。**潮水退。**', 10)).toEqual(['潮水', '涨。**潮水', '退。**']);
  });

  test('between Thai words, which no space parts', () => {
    expect(rowsOf('น้ำขึ้นน้ำลงทุกวัน', 6)).toEqual(['น้ำขึ้นน้ำลง', 'ทุกวัน']);
  });
});

test('keeps the space at the beginning of a line, which may be code', () => {
  expect(rowsOf('    let tide = 1', 9)).toEqual(['    let', 'tide = 1']);
});

test('rows hold the whole text in order, less white space between them', () => {
  fc.assert(
    fc.property(anyText, fc.nat({ max: 40 }), (text, columns) => {
      const spans = breakRows(text, columns);
      const between = [0, ...spans.map(({ end }) => end)].map((from, at) =>
        text.slice(from, spans[at]?.start ?? text.length),
      );
      expect(between.join('').trim()).toBe('');
    }),
  );
});

test('a row of words is never wider than asked, and never as narrow as to leave room for the next word', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/u), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 40 }), (all, columns) => {
      const rows = rowsOf(all.join(' '), columns);
      for (const [at, row] of rows.entries()) {
        expect(stringWidth(row)).toBeLessThanOrEqual(columns);
        const next = rows[at + 1]?.split(' ')[0];
        if (next !== undefined) expect(stringWidth(`${row} ${next}`)).toBeGreaterThan(columns);
      }
    }),
  );
});
