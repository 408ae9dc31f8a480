import { expect, test } from 'vitest';
import { articleId } from '../../../src/model.ts';
import { answerJson } from '../../../src/surfaces/terminal/answer-json.ts';
import { answer, article, note, passage, quote } from '../../support/articles.ts';

const tides = article({
  id: articleId('essays/tides'),
  title: 'On Tides',
  authors: ['A. Moreau'],
  published: '2019-05',
  url: 'https://a.example/tides',
  notes: [note('1', 'Her article.', [{ href: 'https://b.example/', shown: { start: 0, end: 11 } }])],
});
const of = passage('It is high. It is low. It is slack.', {
  article: tides,
  number: 6,
  paragraph: [6, 7],
  section: ['Harbours'],
  noterefs: [
    { label: '1', at: 22, note: 0 },
    { label: '2', at: 35, note: null },
  ],
});
const found = quote(of, { score: 12.5, start: 12, end: 35, highlight: { start: 12, end: 22 } });

const quoted = {
  article: {
    id: 'essays/tides',
    title: 'On Tides',
    authors: ['A. Moreau'],
    published: '2019-05',
    url: 'https://a.example/tides',
    language: 'en',
  },
  passage: {
    id: 'essays/tides#6',
    number: 6,
    paragraph: [6, 7],
    section: ['Harbours'],
    text: 'It is high. It is low. It is slack.',
  },
  start: 12,
  end: 35,
  quote: 'It is low. It is slack.',
  highlight: { start: 12, end: 22 },
  score: 12.5,
  citations: [
    { label: '1', at: 22, note: 'Her article.', links: ['https://b.example/'], previousNote: null },
    { label: '2', at: 35, note: null, links: [], previousNote: null },
  ],
  alsoIn: ['tides#9'],
};

test('an answer has its public shape on one line', () => {
  const twice = { ...found, alsoIn: [passage('It is high.', { number: 9 })] };
  const json = answerJson(answer({ question: 'When\nis it low?', confidence: 0.9312845, quotes: [twice] }));
  expect(json).not.toContain('\n');
  expect(JSON.parse(json)).toEqual({
    question: 'When\nis it low?',
    outcome: 'answered',
    confidence: 0.9312845,
    edition: 'e0',
    language: 'en',
    quotes: [quoted],
    nearest: [],
    unmatched: [],
    unsearchable: null,
  });
});

test('silence has the same shape, what is nearest in place of quotes', () => {
  const json = answerJson(
    answer({ outcome: 'unanswered', confidence: 0, language: null, nearest: [found], unmatched: ['zoo'] }),
  );
  expect(JSON.parse(json)).toEqual({
    question: 'When is the tide high?',
    outcome: 'unanswered',
    confidence: 0,
    edition: 'e0',
    language: null,
    quotes: [],
    nearest: [{ ...quoted, alsoIn: [] }],
    unmatched: ['zoo'],
    unsearchable: null,
  });
});

test('a note of “Ibid.” stands as printed, with the note before it beside it', () => {
  const at = { label: '2', at: 11, note: note('2', 'Ibid., p. 9.'), previousNote: tides.notes[0] ?? null };
  expect(JSON.parse(answerJson(answer({ quotes: [quote(of, { citations: [at] })] })))).toMatchObject({
    quotes: [
      {
        citations: [
          {
            label: '2',
            at: 11,
            note: 'Ibid., p. 9.',
            links: [],
            previousNote: { label: '1', note: 'Her article.', links: ['https://b.example/'] },
          },
        ],
      },
    ],
  });
});
