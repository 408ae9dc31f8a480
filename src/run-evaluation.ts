import { readFileSync } from 'node:fs';
import { keepQuality } from './cache/kept-quality.ts';
import type { Edition } from './edition.ts';
import { failures, impossibleExpectations, measure, type Quality } from './evaluate/measure.ts';
import { type QuestionFile, readQuestionFile } from './evaluate/question-file.ts';
import { visible } from './surfaces/terminal/visible.ts';
import { systemReason } from './system-error.ts';
import { UsageError } from './usage-error.ts';

/** What a file asks. */
export interface QuestionsOfFile extends QuestionFile {
  /** Its path. */
  readonly file: string;
}

/** @throws {UsageError} with everything that is wrong with the file */
export function readQuestions(file: string): QuestionsOfFile {
  const read = readQuestionFile(readTextFile(file));
  if ('problems' in read) throw badQuestions(file, read.problems);
  return { ...read, file };
}

export interface Evaluation {
  readonly quality: Quality;
  /** A line for each floor that was missed. */
  readonly failures: readonly string[];
}

/** @throws {UsageError} with every question whose expected passage no article holds */
export function evaluateEdition(edition: Edition, { file, questions, floors }: QuestionsOfFile): Evaluation {
  const impossible = impossibleExpectations(questions, edition.passages);
  if (impossible.length > 0) throw badQuestions(file, impossible);
  const quality = measure(questions, edition.ask);
  return { quality, failures: failures(quality, floors) };
}

interface Measuring {
  /** A hash of the program that has measured it. */
  readonly program: string;
  readonly cacheDir: string;
}

/** Keeps what the bot tells of an edition; nothing where a figure was not to be had. */
export function saveQuality(
  { hit1, refused, fidelity }: Quality,
  edition: Edition,
  { program, cacheDir }: Measuring,
): void {
  if (hit1 === null || refused === null || fidelity === null) return;
  keepQuality(cacheDir, { edition: edition.id, program, hit1, refused, fidelity });
}

function badQuestions(file: string, problems: readonly string[]): UsageError {
  return new UsageError(visible(problems.map((problem) => `${file}:${problem}`).join('\n')));
}

function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${systemReason(error)}; check that it exists, and its permissions`, {
      cause: error,
    });
  }
}
