import { expect, test } from 'vitest';
import { unframe } from '../../src/articles/gutenberg-frame.ts';
import { parseText } from '../../src/articles/parse-text.ts';
import { shown } from '../support/shown.ts';

const unframed = (...texts: readonly string[]): readonly (readonly string[])[] => {
  const { before, text, behind } = unframe(texts.map((each) => ({ text: each })));
  return [before, text, behind].map((part) => part.map((each) => each.text));
};

test('parts a book from what Project Gutenberg put around it', () => {
  expect(
    unframed(
      'This eBook is for the use of anyone.',
      '*** START OF THE PROJECT GUTENBERG EBOOK TIDES ***',
      'Produced by Jane Doe',
      'The tide is high.',
      'End of the Project Gutenberg EBook of Tides',
      '*** END OF THE PROJECT GUTENBERG EBOOK TIDES ***',
      'Updated editions will replace the previous one.',
    ),
  ).toEqual([
    [
      'This eBook is for the use of anyone.',
      '*** START OF THE PROJECT GUTENBERG EBOOK TIDES ***',
      'Produced by Jane Doe',
    ],
    ['The tide is high.'],
    [
      'End of the Project Gutenberg EBook of Tides',
      '*** END OF THE PROJECT GUTENBERG EBOOK TIDES ***',
      'Updated editions will replace the previous one.',
    ],
  ]);
});

test.each([
  ['any other text', ['The tide is high.']],
  ['a text that speaks of it', ['It begins with *** START OF THE PROJECT GUTENBERG EBOOK ***.']],
])('leaves %s whole', (_, texts) => {
  expect(unframed(...texts)).toEqual([[], texts, []]);
});

test('keeps all that follows where the end is missing', () => {
  expect(unframed('***START OF THE PROJECT GUTENBERG EBOOK TIDES***', 'The tide.', 'It ebbs.')[1]).toEqual([
    'The tide.',
    'It ebbs.',
  ]);
});

test('takes title and author from the frame, and reports what it leaves out', () => {
  const text = [
    'The Project Gutenberg eBook of Tides',
    '',
    'Title: Tides',
    '',
    'Author: Jane Doe',
    '',
    '*** START OF THE PROJECT GUTENBERG EBOOK TIDES ***',
    '',
    'The tide is high.',
    '',
    '*** END OF THE PROJECT GUTENBERG EBOOK TIDES ***',
  ].join('\n');
  expect(shown(parseText(text, 'tides.txt'))).toEqual({
    title: 'Tides',
    authors: ['Jane Doe'],
    body: ['The tide is high.'],
    notes: [],
    problems: ['1 boilerplate', '3 boilerplate', '5 boilerplate', '7 boilerplate', '11 boilerplate'],
  });
});
