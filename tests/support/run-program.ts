import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const HOME = resolve(import.meta.dirname, '..', '..');

/** Not the developer's own. */
const CACHE_DIR = join(tmpdir(), 'ibid-test-cache');

type Environment = Readonly<Record<string, string>>;

/** How a program ended, and all that it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly program: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

/** Starts the real program as the scripts in package.json do. Of the developer's own environment it sees next to nothing. */
export function start(words: readonly string[], environment: Environment = {}): Running {
  const { PATH, SystemRoot } = process.env;
  const program = spawn(process.execPath, ['--heap-growing-percent=100', '--import', 'tsx', 'src/main.ts', ...words], {
    cwd: HOME,
    env: { PATH, SystemRoot, CACHE_DIR, ...environment },
  });
  return { program, ended: watch(program) };
}

/** Runs it to its end, with `input` on its standard input. */
export function run(input: string, words: readonly string[], environment: Environment = {}): Promise<Ended> {
  const { program, ended } = start(words, environment);
  program.stdin.end(input);
  return ended;
}

async function watch(program: ChildProcessWithoutNullStreams): Promise<Ended> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  program.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
  program.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
  await once(program, 'close');
  return {
    code: program.exitCode,
    stdout: Buffer.concat(stdout).toString(),
    stderr: Buffer.concat(stderr).toString(),
  };
}
