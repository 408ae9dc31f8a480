import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../src/articles/iso-date.ts';

test.each([
  ['2019', '2019'],
  ['2019-05', '2019-05'],
  ['2019-05-01', '2019-05-01'],
  ['2019/5/1', '2019-05-01'],
  ['2019.05.01', '2019-05-01'],
  ['2019-05-01T23:30:00+02:00', '2019-05-01'],
  ['2019-05-01 23:30', '2019-05-01'],
  [' 2019-05-01 ', '2019-05-01'],
  ['1 May 2019', '2019-05-01'],
  ['May 1, 2019', '2019-05-01'],
  ['May 1st, 2019', '2019-05-01'],
  ['Wednesday, 1 May 2019', '2019-05-01'],
  ['1st of May, 2019', '2019-05-01'],
  ['Sept. 3, 2012', '2012-09-03'],
  ['November 2001', '2001-11'],
  ['1. Mai 2019', '2019-05-01'],
  ['3. März 2019', '2019-03-03'],
  ['1er août 2019', '2019-08-01'],
  ['1 de mayo de 2019', '2019-05-01'],
  ['2019年5月1日', '2019-05-01'],
  ['2019 年 5 月', '2019-05'],
  ['2019 年 12 月 31 日', '2019-12-31'],
  ['2019年', '2019'],
  ['2020-02-29', '2020-02-29'],
])('reads %j as %s', (text, expected) => {
  expect(isoDate(text)).toBe(expected);
});

test.each([
  '',
  'tides',
  '19',
  '2019-13-01',
  '2019-02-30',
  '2019-02-29',
  '31 June 2019',
  '05/01/2019',
  'May',
  'Chapter 5, 1999',
  'May Day 2019',
  'May June 2019',
  'May 2019 2020',
  '1 2 May 2019',
  '123 May 2019',
  '1 May 12019',
  '1 May 20191',
  '3, 2019',
  '2019年5月1日发表',
  'In May 2019 the tide was high',
  '1 May 2019 to 3 May 2020',
  '约2019年5月1日',
  'Theatre, May 2019',
  '第2019页',
])('reads %j as no date', (text) => {
  expect(isoDate(text)).toBeNull();
});

test('reads every day that a calendar has, and as itself', () => {
  const day = fc.date({ min: new Date('1500-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      day.map((date) => date.toISOString().slice(0, 10)),
      (iso) => {
        expect(isoDate(iso)).toBe(iso);
      },
    ),
  );
});

test('reads anything else as nothing, and never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('1', '9', '0', '-', '/', ' ', 'May', 'x', '年', '月', ',') }),
      (text) => {
        expect(isoDate(text) ?? '2019').toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u);
      },
    ),
  );
});
