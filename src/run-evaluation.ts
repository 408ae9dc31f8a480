import { readFileSync } from 'node:fs';
import { keepQuality } from './cache/kept-quality.ts';
import { programVersion } from './cache/program-version.ts';
import type { Edition } from './edition.ts';
import { failures, impossibleExpectations, measure, type Quality } from './evaluate/measure.ts';
import { type QuestionFile, readQuestionFile } from './evaluate/question-file.ts';
import { visible } from './surfaces/terminal/visible.ts';
import { UsageError } from './usage-error.ts';

/** The questions of a file. */
export interface AskedFile extends QuestionFile {
  /** Its path. */
  readonly file: string;
}

/** @throws {UsageError} with everything that is wrong with the file */
export function readQuestions(file: string): AskedFile {
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
export function evaluateEdition(edition: Edition, { file, questions, floors }: AskedFile): Evaluation {
  const impossible = impossibleExpectations(questions, edition.passages);
  if (impossible.length > 0) throw badQuestions(file, impossible);
  const quality = measure(questions, edition.ask);
  return { quality, failures: failures(quality, floors) };
}

/** Keeps what the bot tells of an edition; nothing where a figure was not to be had. */
export function saveQuality({ hit1, refused, fidelity }: Quality, edition: Edition, { home, cacheDir }: Kept): void {
  if (hit1 === null || refused === null || fidelity === null) return;
  keepQuality(cacheDir, { edition: edition.id, program: programVersion(home), hit1, refused, fidelity });
}

interface Kept {
  /** The project’s folder. */
  readonly home: string;
  readonly cacheDir: string;
}

function badQuestions(file: string, problems: readonly string[]): UsageError {
  return new UsageError(visible(problems.map((problem) => `${file}:${problem}`).join('\n')));
}

function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${String(error)}`, { cause: error });
  }
}
