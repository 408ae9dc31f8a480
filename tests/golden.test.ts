import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../src/articles/read-corpus.ts';
import { buildEdition, type Edition } from '../src/edition.ts';
import { failures, impossibleExpectations, measure } from '../src/evaluate/measure.ts';
import { type QuestionFile, readQuestionFile } from '../src/evaluate/question-file.ts';

const ROOT = join(import.meta.dirname, '..');

describe('asked the golden questions, the sample articles', () => {
  let edition: Edition;
  let file: QuestionFile;
  beforeAll(async () => {
    const { articles, problems } = await readCorpus(join(ROOT, 'corpus'));
    edition = await buildEdition(articles, problems);
    const read = readQuestionFile(readFileSync(join(ROOT, 'tests/golden/corpus.yaml'), 'utf8'));
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    file = read;
  });

  test('hold every passage that is expected', () => {
    expect(impossibleExpectations(file.questions, edition.passages)).toEqual([]);
  });

  test('answer and refuse as often as they did, and every quotation is verbatim', () => {
    expect(Object.keys(file.floors)).toEqual(['hit1', 'hit3', 'mrr', 'highlight', 'answered', 'refused']);
    expect(failures(measure(file.questions, edition.ask), file.floors)).toEqual([]);
  });

  test('fail a floor when nothing is ever refused, or no quotation is verbatim', () => {
    const { floors, questions } = file;
    const sure = measure(questions, (question, options) => ({
      ...edition.ask(question, options),
      outcome: 'answered',
    }));
    expect(failures(sure, floors)).toEqual([expect.stringContaining('refused is 0.0 %')]);
    const worded = measure(questions, (question, options) => {
      const answer = edition.ask(question, options);
      return { ...answer, quotes: answer.quotes.map((quote) => ({ ...quote, end: quote.passage.text.length + 1 })) };
    });
    expect(failures(worded, floors)).toEqual([expect.stringContaining('a quotation is not verbatim')]);
  });
});
