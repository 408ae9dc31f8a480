import { expect, test } from 'vitest';
import { readFields } from '../../src/articles/text-fields.ts';

test.each([
  ['Title: On Tides', { title: 'On Tides' }],
  ['TITLE: On Tides', { title: 'On Tides' }],
  ['Title: On Tides  ', { title: 'On Tides' }],
  ['Author: Jane Doe', { authors: ['Jane Doe'] }],
  ['Authors: Jane Doe and John Roe', { authors: ['Jane Doe', 'John Roe'] }],
  ['Date: 1 May 2019', { published: '2019-05-01' }],
  ['标题：潮汐', { title: '潮汐' }],
  ['作者：吕宁思', { authors: ['吕宁思'] }],
  ['日期：2019年5月1日', { published: '2019-05-01' }],
])('reads %j', (text, expected) => {
  const { metadata, taken } = readFields([text]);
  expect({ metadata, taken }).toMatchObject({ metadata: expected, taken: [0] });
});

test('reads several in one block, and finds them behind a licence', () => {
  const { metadata, taken } = readFields([
    'This eBook is for anyone. '.repeat(30),
    'Title: On Tides\nAuthor: Jane Doe',
  ]);
  expect([metadata.title, metadata.authors, taken]).toEqual(['On Tides', ['Jane Doe'], [1]]);
});

test('takes no block that says more', () => {
  expect(readFields(['Title: On Tides\nIt is high.']).taken).toEqual([]);
});

test('reads no field in a long block', () => {
  expect(readFields([`Title: On Tides\n${'It is high. '.repeat(50)}`]).metadata.title).toBeNull();
});

test('uses the first of two fields', () => {
  expect(readFields(['Title: On Tides', 'Title: Other']).metadata.title).toBe('On Tides');
});

test('looks at the head of a text only', () => {
  const { metadata, taken } = readFields([...Array.from({ length: 12 }, () => 'Prose.'), 'Title: On Tides']);
  expect([metadata.title, taken]).toEqual([null, []]);
});
