import { describe, expect, test } from 'vitest';
import { previousNote } from '../../src/search/previous-note.ts';
import { note } from '../support/articles.ts';

const notesOf = (...texts: readonly string[]): ReturnType<typeof note>[] =>
  texts.map((text, at) => note(`${at + 1}`, text));

describe('a note counts as one of “Ibid.” when it begins', () => {
  test.each([
    'Ibid.',
    'Ibid., p. 9.',
    'ibid 12',
    '(Ibid.)',
    'Ibidem, S. 4.',
    'Ib. 7.',
    'Id. at 9.',
    'Ebd., S. 12.',
    'Ebenda.',
    'Ibíd., p. 3.',
    'Там же. С. 9.',
    '同上,第 9 页。',
    '同前书。',
  ])('%s', (text) => {
    expect(previousNote(notesOf('Doe, Tides.', text), 1)?.label).toBe('1');
  });
});

describe('a note is none when it begins', () => {
  test.each([
    'Ibidapo, Lagos.',
    'ID cards were rare.',
    'Madrid. 1936.',
    'Idem, Ports.',
    'See ibid.',
    'Ebbe und Flut.',
    'Op. cit., p. 9.',
  ])('%s', (text) => {
    expect(previousNote(notesOf('Doe, Tides.', text), 1)).toBeNull();
  });
});

test('it is the nearest before that is no “Ibid.” itself', () => {
  const notes = notesOf('Doe, Tides.', 'Li, Ports.', 'Ibid.', 'Ibid., p. 9.');
  expect(previousNote(notes, 3)?.label).toBe('2');
});

test('there is none before the first', () => {
  expect(previousNote(notesOf('Ibid.', 'Doe, Tides.'), 0)).toBeNull();
});
