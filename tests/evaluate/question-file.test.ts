import { describe, expect, test } from 'vitest';
import { readQuestionFile } from '../../src/evaluate/question-file.ts';

const read = (...lines: readonly string[]): ReturnType<typeof readQuestionFile> => readQuestionFile(lines.join('\n'));

test('reads questions, what is expected of each, why it is asked, and the floors', () => {
  expect(
    read(
      'floors:',
      '  hit1: 0.9',
      'questions:',
      '  - question: When is the tide high?',
      '    expect:',
      '      article: essays/tides',
      '      words: high at noon',
      '    why: plain',
      '  - question: Who won the cup?',
      '    expect: refuse',
    ),
  ).toEqual({
    floors: { hit1: 0.9 },
    questions: [
      {
        question: 'When is the tide high?',
        expect: { article: 'essays/tides', words: 'high at noon' },
        why: 'plain',
        line: 4,
      },
      { question: 'Who won the cup?', expect: 'refuse', why: '', line: 9 },
    ],
  });
});

describe('says where, and all at once, what is wrong:', () => {
  test('fields that are missing, unknown or of another kind', () => {
    expect(
      read(
        'floors: { hit1: 90 }',
        'questions:',
        '  - question: When?',
        '    expect: nothing',
        '  - question: Where?',
        '    expect: { article: tides }',
        '    because: plain',
        '  - expect: refuse',
      ),
    ).toEqual({
      problems: [
        '1: floors.hit1: Too big: expected number to be <=1',
        '4: questions.0.expect: must be `refuse`, or a map of `article` and `words`',
        '6: questions.1.expect: must be `refuse`, or a map of `article` and `words`',
        '5: questions.1: Unrecognized key: "because"',
        '8: questions.2.question: Invalid input: expected string, received undefined',
      ],
    });
  });

  test('no YAML', () => {
    expect(read('questions:', '  - "question')).toMatchObject({
      problems: [expect.stringMatching(/^2: Missing closing/u)],
    });
  });

  test.each([
    ['an empty file', ''],
    ['no questions', 'questions: []'],
    ['a list', '- a'],
  ])('%s', (_, yaml) => {
    expect(read(yaml)).toMatchObject({ problems: [expect.stringMatching(/^1: /u)] });
  });

  test('a part that is repeated by aliases, which could grow without end', () => {
    expect(read('a: &a [x]', 'questions: *a')).toMatchObject({ problems: [expect.stringMatching(/alias/u)] });
  });
});
