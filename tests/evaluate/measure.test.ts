import { describe, expect, test } from 'vitest';
import { failures, impossibleExpectations, measure } from '../../src/evaluate/measure.ts';
import type { KnownQuestion } from '../../src/evaluate/question-file.ts';
import { type Answer, articleId, type Quote } from '../../src/model.ts';
import { answer, articleOf, note, passage, quote } from '../support/articles.ts';

const HIGH = 'The moon draws the sea. It is  high at noon.';
const tides = articleOf([HIGH, 'Nets are hung to dry.'], { notes: [note('1', 'A log.')] });
const high = quote(passage(HIGH, { article: tides, number: 1, noterefs: [{ label: '1', at: 23, note: 0 }] }));
const nets = quote(passage('Nets are hung to dry.', { article: tides, number: 2 }));

const WHEN: KnownQuestion = {
  question: 'When is it high?',
  expect: { article: 'tides', words: 'high at  noon' },
  why: '',
  line: 1,
};
const CUP: KnownQuestion = { question: 'Who won the cup?', expect: 'refuse', why: 'off topic', line: 5 };

const found = (outcome: Answer['outcome'], confidence: number, quotes: readonly Quote[]): Answer =>
  answer({ outcome, confidence, ...(outcome === 'unanswered' ? { nearest: quotes, quotes: [] } : { quotes }) });

test('a quality is that of the answers that are given', () => {
  const answers = new Map([
    ['a', found('answered', 0.9, [high, nets])],
    ['b', found('related', 0.3, [nets, high])],
    ['c', found('unanswered', 0.125, [nets])],
    ['d', found('answered', 0.7, [nets])],
    ['e', found('unanswered', 0.025, [])],
  ]);
  const asked = [
    ...['a', 'b', 'c'].map((question) => ({ ...WHEN, question })),
    ...['d', 'e'].map((question) => ({ ...CUP, question })),
  ];
  const { misses, ...figures } = measure(asked, (question) => answers.get(question) ?? answer());
  expect(figures).toEqual({
    answerable: 3,
    refusable: 2,
    hit1: 1 / 3,
    hit3: 2 / 3,
    mrr: 0.5,
    highlight: 1,
    answered: 1 / 3,
    refused: 0.5,
    fidelity: 1,
    calibration: [
      { from: 0, to: 0.2, questions: 2, confidence: 0.075, held: 0 },
      { from: 0.2, to: 0.4, questions: 1, confidence: 0.3, held: 0 },
      { from: 0.6, to: 0.8, questions: 1, confidence: 0.7, held: 0 },
      { from: 0.8, to: 1, questions: 1, confidence: 0.9, held: 1 },
    ],
  });
  expect(misses.map(({ asked: { question }, outcome, place, found: top }) => [question, outcome, place, top])).toEqual([
    ['b', 'related', 2, 'tides#2'],
    ['c', 'unanswered', null, 'tides#2'],
    ['d', 'answered', null, 'tides#2'],
  ]);
});

test('a sentence is the right one when it shares words with the expected ones', () => {
  const marked = (start: number, end: number): number | null =>
    measure([WHEN], () => found('answered', 1, [{ ...high, highlight: { start, end } }])).highlight;
  expect([marked(0, 23), marked(24, HIGH.length)]).toEqual([0, 1]);
});

test('a sentence is the right one of a passage that counts as the same, too', () => {
  const elsewhere = quote(passage(HIGH, { article: articleOf([HIGH], { id: articleId('sea') }) }));
  const same = { ...elsewhere, alsoIn: [high.passage], highlight: { start: 24, end: HIGH.length } };
  expect(measure([WHEN], () => found('answered', 1, [same])).highlight).toBe(1);
});

test('a passage of another article with the same words is no hit, unless it counts as the same', () => {
  const elsewhere = passage(HIGH, { article: articleOf([HIGH], { id: articleId('sea') }) });
  const { hit1 } = measure([WHEN], () => found('answered', 1, [quote(elsewhere)]));
  const { hit1: same } = measure([WHEN], () => found('answered', 1, [quote(elsewhere, { alsoIn: [high.passage] })]));
  expect([hit1, same]).toEqual([0, 1]);
});

describe('a quotation is counted as unfaithful', () => {
  test.each<[string, Quote]>([
    ['when its words stand nowhere in its article', quote(passage('It is low at noon.', { article: tides }))],
    ['when it ends beyond its passage', { ...nets, end: 99 }],
    ['when what is marked lies outside of it', { ...high, start: 24, highlight: { start: 0, end: 23 } }],
    ['when it lacks a note whose mark it holds', { ...high, citations: [] }],
    [
      'when it shows another note',
      { ...high, citations: [{ label: '1', at: 23, note: note('1', 'Another.'), previousNote: null }] },
    ],
    ['when it renumbers a label', { ...high, citations: high.citations.map((each) => ({ ...each, label: '2' })) }],
  ])('%s', (_, unfaithful) => {
    expect(measure([CUP], () => found('related', 0.3, [unfaithful, nets])).fidelity).toBe(0.5);
  });
});

test('fails below a floor, and with any quotation that is not faithful', () => {
  const quality = measure([WHEN, CUP], () => found('answered', 0.9, [{ ...high, citations: [] }]));
  expect(failures(quality, { hit1: 1, refused: 0.5 })).toEqual([
    'refused is 0.0 %, below its floor of 50.0 %',
    'fidelity is 0.0 %: a quotation is not verbatim',
  ]);
  expect(failures({ ...quality, fidelity: 1 }, { refused: 0 })).toEqual([]);
});

test('nothing is counted where nothing was asked of that kind', () => {
  expect(measure([CUP], () => found('unanswered', 0, []))).toMatchObject({
    hit1: null,
    highlight: null,
    fidelity: null,
  });
});

test('names what is expected of passages that there are not', () => {
  const unknown = { ...WHEN, line: 7, expect: { article: 'seas', words: 'high at noon' } };
  expect(impossibleExpectations([WHEN, CUP, unknown], [high.passage, nets.passage])).toEqual([
    '7: no passage of the article “seas” holds the words “high at noon”',
  ]);
});
