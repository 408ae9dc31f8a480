import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_METADATA, readFrontMatter } from '../../src/articles/front-matter.ts';
import { shownProblems } from '../support/shown.ts';

const read = (...lines: readonly string[]): ReturnType<typeof readFrontMatter> =>
  readFrontMatter(lines.join('\n'), 'tides.md');

test('reads what an article says about itself', () => {
  const lines = [
    '---',
    'title: On Tides',
    'author: Jane Doe',
    'date: 2019-05-01',
    'url: https://a.example/tides',
    'lang: en',
    'rights: CC BY 4.0',
    'questions:',
    '  - What is a tide?',
    '---',
    'Text.',
  ];
  expect(read(...lines)).toEqual({
    metadata: {
      title: 'On Tides',
      authors: ['Jane Doe'],
      published: '2019-05-01',
      url: 'https://a.example/tides',
      language: 'en',
      rights: 'CC BY 4.0',
      questions: ['What is a tide?'],
    },
    bodyStart: lines.join('\n').indexOf('\nText.'),
    problems: [],
  });
});

test.each([
  ['---', '---\ntitle: A\n---\nText', '\nText'],
  ['…', '---\ntitle: A\n...\nText', '\nText'],
  ['--- and CRLF', '---\r\ntitle: A\r\n---\r\nText', '\r\nText'],
  ['--- and white space', '--- \ntitle: A\n---\t\nText', '\nText'],
  ['--- and not at the end of a value', '---\nrights: none ---\ntitle: A\n---\nText', '\nText'],
  ['--- before what is no YAML', '---\ntitle: A\n---\n[B: "', '\n[B: "'],
  ['--- at the end of the file', '---\ntitle: A\n---', ''],
])('ends at %s', (_, text, body) => {
  const { metadata, bodyStart } = readFrontMatter(text, 'tides.md');
  expect({ title: metadata.title, body: text.slice(bodyStart) }).toEqual({ title: 'A', body });
});

describe('takes every value for the string that was written', () => {
  test.each([
    ['title: 2.10', '2.10'],
    ['title: 007', '007'],
    ['title: No', 'No'],
    ['title: 1984', '1984'],
    ['title: 2019-05-01', '2019-05-01'],
    ['title: "A: B"', 'A: B'],
    ['title: >\n  A\n  B', 'A B'],
    ['TITLE: A', 'A'],
    ['title:', null],
    ['title: ~', null],
    ['title: null', null],
    ['title: [A, B]', 'A'],
  ])('%j', (yaml, title) => {
    expect(read('---', yaml, '---').metadata.title).toBe(title);
  });
});

test.each([
  ['author: Jane Doe', ['Jane Doe']],
  ['author: Doe, Jane', ['Doe, Jane']],
  ['author: [Jane Doe, John Roe]', ['Jane Doe', 'John Roe']],
  ['authors:\n- Jane Doe\n- John Roe', ['Jane Doe', 'John Roe']],
  ['authors:\n- name: Jane Doe\n  email: j@a.example', ['Jane Doe']],
  ['author:\n  name: Jane Doe', ['Jane Doe']],
  ['author: "[[Jane Doe]]"', ['Jane Doe']],
  ['author: "[[people/jane|Jane Doe]]"', ['Jane Doe']],
  ['author:', []],
])('reads %j as the authors %j', (yaml, authors) => {
  expect(read('---', yaml, '---').metadata.authors).toEqual(authors);
});

test.each([
  ['published: 2019-05-01', '2019-05-01'],
  ['pubDate: 2019-05-01', '2019-05-01'],
  ['published: true', null],
])('reads %j as the date %s', (yaml, date) => {
  const { metadata, problems } = read('---', yaml, '---');
  expect([metadata.published, problems]).toEqual([date, []]);
});

test.each([
  ['lang: en', 'en'],
  ['language: de_CH', 'de-CH'],
  ['language: zh-hans', 'zh-Hans'],
])('reads %j as the language %s', (yaml, language) => {
  expect(read('---', yaml, '---').metadata.language).toBe(language);
});

test.each([
  ['date: yesterday', 'unknown-date'],
  ['date: 2019-02-30', 'unknown-date'],
  ['date: untrue', 'unknown-date'],
  ['date: falsehood', 'unknown-date'],
  ['url: /tides', 'unknown-url'],
  ['link: javascript:alert(1)', 'unknown-url'],
  ['lang: English', 'unknown-language'],
  ['lang: "12"', 'unknown-language'],
  ['lang: en-!', 'unknown-language'],
])('leaves out %j, and says so with its line', (yaml, code) => {
  const { metadata, problems } = read('---', 'title: A', yaml, '---');
  expect({ metadata, problems: shownProblems(problems) }).toEqual({
    metadata: { ...NO_METADATA, title: 'A' },
    problems: [`3 ${code}`],
  });
});

describe('says what is wrong with a block that is meant as front matter, and leaves it out', () => {
  test.each([
    ['bad YAML', ['title: [A', 'author: B'], 3],
    ['a field that stands twice', ['title: A', 'title: B'], 3],
    ['an alias', ['title: &a A', 'author: *a'], 2],
    ['a billion laughs', ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'title: *c'], 2],
    ['thousands of brackets', [`title: ${'['.repeat(10_000)}`], 2],
  ])('%s', (_, yaml, line) => {
    const text = ['---', ...yaml, '---', 'Text'].join('\n');
    const { metadata, bodyStart, problems } = readFrontMatter(text, 'tides.md');
    expect({ metadata, body: text.slice(bodyStart), problems: shownProblems(problems) }).toEqual({
      metadata: NO_METADATA,
      body: '\nText',
      problems: [`${line} bad-front-matter`],
    });
  });
});

describe('leaves in the text', () => {
  test.each([
    ['no front matter', 'Text'],
    ['a thematic break', '---\n\nText\n\n---\n\nText'],
    ['a sentence with a colon between thematic breaks', '---\nDear reader: this is a letter.\n---\nText'],
    ['sentences with colons', '---\nMind: the tide is high.\nDear reader: so it is.\n---\nText'],
    ['a list between thematic breaks', '---\n- a\n- b\n---\nText'],
    ['a block that is never closed', '---\ntitle: A\n\nText'],
    ['a block that does not stand at the head', 'Text\n---\ntitle: A\n---'],
    ['an empty block', '---\n---\nText'],
    ['more dashes', '----\ntitle: A\n----\nText'],
  ])('%s', (_, text) => {
    expect(readFrontMatter(text, 'tides.md')).toEqual({ metadata: NO_METADATA, bodyStart: 0, problems: [] });
  });
});

test('takes a field named __proto__ for a field, and pollutes no prototype', () => {
  const { metadata } = read('---', 'title: A', '__proto__:', '  polluted: yes', 'constructor: B', '---');
  expect(metadata).toEqual({ ...NO_METADATA, title: 'A' });
  expect('polluted' in {}).toBe(false);
});

test('never throws, begins the body within the text, and pollutes no prototype', () => {
  const line = fc.constantFrom(
    '---',
    '...',
    'title: A',
    'title:',
    '- a',
    'a: &a b',
    'c: *a',
    '  d: [',
    '__proto__: {e: f}',
    '? g',
    '"',
    '|',
    '%YAML 1.2',
    '\t',
    '!!map',
    '{',
    '<<: *a',
    '# h',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = ['---', ...lines].join('\n');
      const { bodyStart } = readFrontMatter(text, 'tides.md');
      expect(bodyStart).toBeGreaterThanOrEqual(0);
      expect(bodyStart).toBeLessThanOrEqual(text.length);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
