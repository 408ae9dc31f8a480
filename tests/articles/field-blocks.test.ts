import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/articles/front-matter.ts';
import { shownProblems } from '../support/shown.ts';

const read = (...lines: readonly string[]): unknown => {
  const text = lines.join('\n');
  const { metadata, bodyStart, problems } = readFrontMatter(text, 'tides.md');
  const { title, authors, published } = metadata;
  return { title, authors, published, body: text.slice(bodyStart).trim(), problems: shownProblems(problems) };
};

const TIDES = {
  title: 'On Tides',
  authors: ['Jane Doe', 'John Roe'],
  published: '2019-05-01',
  body: 'Text',
  problems: [],
};

describe('the fields at the head of a text are read from', () => {
  test.each([
    [
      'TOML',
      ['+++', 'title = "On Tides"', "authors = ['Jane Doe', 'John Roe']", 'date = 2019-05-01T10:00:00Z', '+++', 'Text'],
    ],
    [
      'TOML with tables, remarks, and a list over lines',
      [
        '+++',
        '# of the sea',
        'date = "2019-05-01" # a Wednesday',
        'authors = [',
        '  "Jane Doe",',
        '  "John Roe",',
        ']',
        'title = """On',
        'Tides"""',
        '[cover]',
        'title = "A wave"',
        '+++',
        'Text',
      ],
    ],
    [
      'TOML with names in quotation marks, and without spaces',
      ['+++', '"title"="On Tides"', "authors=['Jane Doe', 'John Roe']", '  date=2019-05-01', '+++', 'Text'],
    ],
    [
      'TOML with a table for each author',
      [
        '+++',
        'title = "On Tides"',
        'date = 2019-05-01',
        '[[authors]]',
        'name = "Jane Doe"',
        '[[ authors ]]',
        'name = "John Roe"',
        '+++',
        'Text',
      ],
    ],
    ['the title block of Pandoc', ['% On Tides', '% Jane Doe; John Roe', '% May 1, 2019', '', 'Text']],
    [
      'a title block with lines that go on',
      ['% On', '  Tides', '% Jane Doe', '  John Roe', '% 1 May 2019', '', 'Text'],
    ],
    [
      'a header of MultiMarkdown',
      ['Title: On', '  Tides', 'Author: Jane Doe and John Roe', 'Date: 2019-05-01 10:20', 'Tags: sea', '', 'Text'],
    ],
    [
      'a header that gives each author',
      ['Title: On Tides', 'Author: Jane Doe', 'Author: John Roe', 'Date: 2019-05-01', '', 'Text'],
    ],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toEqual(TIDES);
  });
});

test('an author that is a table of TOML is known by name', () => {
  expect(read('+++', 'title = "On Tides"', '[author]', 'name = "Jane Doe"', '+++', 'Text')).toMatchObject({
    authors: ['Jane Doe'],
  });
});

test.each(['*Tides*', '[&a x, *a]', '[2019', '[1, "2]', '@x'])(
  'a value that is none in TOML says nothing: %s',
  (value) => {
    expect(read('+++', 'title = "On Tides"', `date = ${value}`, '+++', 'Text')).toEqual({
      ...TIDES,
      authors: [],
      published: null,
    });
  },
);

test('a title of Pandoc may hold a percent sign', () => {
  expect(read('% 100% Tides', '% Jane Doe', '', 'Text')).toMatchObject({ title: '100% Tides', authors: ['Jane Doe'] });
});

test('a value of TOML that YAML would take for an alias is none', () => {
  expect(read('+++', 'title = *a', 'date = "2019-05-01"', '+++', 'Text')).toMatchObject({
    title: null,
    published: '2019-05-01',
    body: 'Text',
  });
});

test('a date that is not understood is a problem of its line', () => {
  expect(read('Title: On Tides', 'Date: long ago', '', 'Text')).toMatchObject({ problems: ['2 unknown-date'] });
});

describe('no fields are read from', () => {
  test.each([
    ['TOML that never ends', ['+++', 'title = "On Tides"', 'Text']],
    ['plus signs around prose', ['+++', 'The tide is high.', '+++', 'Text']],
    ['a line of percentages', ['%5 of the tide is wind.']],
    ['a title block without a title', ['% ', '% Jane Doe', '', 'Text']],
    ['fields behind an indented line', ['  On the sea', 'Title: On Tides', 'Author: Jane Doe', '', 'Text']],
    ['one field alone', ['Title: On Tides', '', 'Text']],
    ['fields without a title', ['Jane: The tide is high.', 'John: So it is.', '', 'Text']],
    ['a paragraph that begins like fields', ['Title: On Tides', 'Author: Jane', 'The tide is high.', '', 'Text']],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toEqual({
      title: null,
      authors: [],
      published: null,
      body: lines.join('\n').trim(),
      problems: [],
    });
  });
});
