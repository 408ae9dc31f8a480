import { describe, expect, test } from 'vitest';
import { articleId, type Problem } from '../../../src/model.ts';
import { checkJson, renderCheck, renderProblem } from '../../../src/surfaces/terminal/check-report.ts';
import { article, note, passage } from '../../support/articles.ts';

const page = { width: 48, colour: false };
const tides = article({
  id: articleId('essays/tides'),
  authors: ['A. Moreau', 'B. Sand'],
  published: '2019',
  rights: 'CC BY 4.0',
  origins: { published: 'page head' },
  notes: [note('1', 'Her article.', [{ href: 'https://b.example/', shown: { start: 0, end: 11 } }])],
});
const winds = article({ id: articleId('winds'), title: 'Winds', language: null, encoding: 'gb18030' });
const passages = [
  passage('High.', { article: tides, number: 1, section: ['Harbours'], noterefs: [{ label: '1', at: 5, note: 0 }] }),
  passage('Low.', { article: tides, number: 2, noterefs: [{ label: '2', at: 4, note: null }] }),
];
const problem = (said: Partial<Problem>): Problem => ({
  file: 'essays/tides.txt',
  line: 7,
  code: 'noteref-without-note',
  severity: 'warning',
  message: 'the mark [2] has no note',
  hint: 'add the note, or remove the mark',
  ...said,
});

describe('the check as JSON', () => {
  test('has its public shape', () => {
    const problems = [problem({}), problem({ file: '', line: null })];
    expect(JSON.parse(checkJson({ articles: [tides, winds], passages, problems }))).toEqual({
      articles: [
        {
          id: 'essays/tides',
          file: 'essays/tides.txt',
          title: 'On Tides',
          authors: ['A. Moreau', 'B. Sand'],
          published: '2019',
          url: null,
          language: 'en',
          rights: 'CC BY 4.0',
          origins: { published: 'page head' },
          encoding: 'utf-8',
          passages: [
            {
              id: 'essays/tides#1',
              number: 1,
              paragraph: [1, 1],
              section: ['Harbours'],
              text: 'High.',
              noterefs: [{ label: '1', at: 5, note: 0 }],
            },
            {
              id: 'essays/tides#2',
              number: 2,
              paragraph: [2, 2],
              section: [],
              text: 'Low.',
              noterefs: [{ label: '2', at: 4, note: null }],
            },
          ],
          notes: [{ label: '1', text: 'Her article.', links: ['https://b.example/'] }],
        },
        {
          id: 'winds',
          file: 'winds.txt',
          title: 'Winds',
          authors: [],
          published: null,
          url: null,
          language: null,
          rights: null,
          origins: {},
          encoding: 'gb18030',
          passages: [],
          notes: [],
        },
      ],
      problems: [
        {
          file: 'essays/tides.txt',
          line: 7,
          code: 'noteref-without-note',
          severity: 'warning',
          message: 'the mark [2] has no note',
          hint: 'add the note, or remove the mark',
        },
        {
          file: '',
          line: null,
          code: 'noteref-without-note',
          severity: 'warning',
          message: 'the mark [2] has no note',
          hint: 'add the note, or remove the mark',
        },
      ],
    });
  });
});

describe('the check for a maintainer', () => {
  test('has a paragraph for each article, a line for each problem, and the sums', () => {
    const problems = [problem({}), problem({ severity: 'info', line: null }), problem({ severity: 'error' })];
    expect(renderCheck({ articles: [tides, winds], passages, problems }, page)).toBe(
      `
essays/tides.txt  On Tides
  A. Moreau, B. Sand · 2019 · 2 passages · 1
  note · en · utf-8

winds.txt  Winds
  0 passages · 0 notes · language unknown ·
  gb18030

essays/tides.txt:7 warning noteref-without-note the mark [2] has no note; add the note, or remove the mark
essays/tides.txt info noteref-without-note the mark [2] has no note; add the note, or remove the mark
essays/tides.txt:7 error noteref-without-note the mark [2] has no note; add the note, or remove the mark

2 articles, 2 passages, 1 error, 1 warning, 1 left out on purpose`.slice(1),
    );
  });

  test('has the sums alone where there is nothing', () => {
    expect(renderCheck({ articles: [], passages: [], problems: [] }, page)).toBe(
      '0 articles, 0 passages, 0 errors, 0 warnings, 0 left out on purpose',
    );
  });
});

describe('a problem', () => {
  test('of the corpus as a whole is placed at a dot', () => {
    expect(renderProblem(problem({ file: '', line: null }), page)).toMatch(/^\. warning /u);
  });

  test('stays on one line, and shows the control characters of a file name', () => {
    const line = renderProblem(problem({ file: 'a\u001b[31m\nb.txt', line: null, message: 'one\n  two' }), page);
    expect(line).toBe('a␛[31m b.txt warning noteref-without-note one two; add the note, or remove the mark');
  });

  test.each([
    ['error', '\u001b[31merror\u001b[39m'],
    ['warning', '\u001b[33mwarning\u001b[39m'],
    ['info', '\u001b[2minfo\u001b[22m'],
  ] as const)('has the colour of its severity: %s', (severity, shown) => {
    expect(renderProblem(problem({ severity }), { width: 48, colour: true })).toContain(` ${shown} `);
  });
});
