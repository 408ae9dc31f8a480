import { expect, test } from 'vitest';
import { isGroup, isName, splitNames } from '../../src/articles/person-name.ts';

test.each([
  'Jane Doe',
  'J. R. Smith',
  'Stephanie Kleine-Ahlbrandt',
  'Ludwig van Beethoven',
  'Plato',
  'Ángel O’Brien',
  '吕宁思',
  '卡尔·马克思',
])('takes %s for a name', (text) => {
  expect(isName(text)).toBe(true);
});

test.each([
  ['the Ibid contributors', true],
  ['The Baltic Tide Authors', true],
  ['the team', false],
  ['the end of the Authors', false],
  ['Ibid contributors said', false],
])('%s names people together: %s', (text, is) => {
  expect(isGroup(text)).toBe(is);
});

test.each(['the end of 2012', 'Jane Doe sails', 'Berlin nach Paris', 'qué China', '', '中国的潮汐，人人都知道'])(
  'takes %j for no name',
  (text) => {
    expect(isName(text)).toBe(false);
  },
);

test.each([
  ['Jane Doe', ['Jane Doe']],
  ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['JANE DOE AND JOHN ROE', ['JANE DOE', 'JOHN ROE']],
  ['Jane Doe, John Roe & A. B. Clark', ['Jane Doe', 'John Roe', 'A. B. Clark']],
  ['Jane Doe, John Roe, and A. B. Clark', ['Jane Doe', 'John Roe', 'A. B. Clark']],
  ['Jane Doe; John Roe', ['Jane Doe', 'John Roe']],
  ['Jana Novak und Jan Novak', ['Jana Novak', 'Jan Novak']],
  ['Doe, Jane', ['Doe, Jane']],
  ['张三、李四', ['张三', '李四']],
  ['', []],
])('splits %j into %j', (text, expected) => {
  expect(splitNames(text)).toEqual(expected);
});
