/**
 * Measures Ibid beside other engines over the same passages and questions (`squad-en`), in one run:
 *
 *     npm run bench -- --data ../shared/eval [--sizes 1065,10000] [--engines "Ibid;FTS5, native"]
 *
 * Beyond the passages of the set itself, the others are made of them (`resampled-corpus.ts`). Ibid's weights have seen these
 * questions; `npm run fit:ranking` cross-validates them.
 */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { ENGINES } from './engines.ts';
import { readEvalSet } from './eval-set.ts';
import type { Measured } from './measure-peer.ts';
import { fitHeapsLaw } from './resampled-corpus.ts';

/** In paragraphs: the set itself, and what is made of it. */
const SIZES = '1065,2000,10000,100000';
/** The set itself is asked all of its questions; a larger one, so many of them, evenly taken. */
const MOST_QUESTIONS = '200';
/** An engine that takes longer for one size is given up. */
const MOST_MINUTES = 10;
const MEGABYTES = 8192;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    sizes: { type: 'string', default: SIZES },
    engines: { type: 'string', default: [...ENGINES.keys()].join(';') },
    questions: { type: 'string', default: MOST_QUESTIONS },
  },
});

async function main(): Promise<void> {
  const { articles } = readEvalSet(values.data, 'squad-en');
  const own = articles.reduce((count, { blocks }) => count + blocks.length, 0);
  const { k, beta } = fitHeapsLaw(articles);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
    `\nvocabulary: ${k.toFixed(1)} × words ^ ${beta.toFixed(3)}`,
  );
  for (const size of values.sizes.split(',').map(Number)) {
    const most = size > own ? Number(values.questions) : Infinity;
    for (const [at, engine] of values.engines.split(';').entries()) {
      const measured = await inProcess(engine, size, most);
      if (at === 0) console.log(heading(measured));
      console.log(line([engine, ...(measured ? cells(measured) : ['did not finish', '', '', '', '', ''])]));
    }
  }
}

async function inProcess(engine: string, size: number, most: number): Promise<Measured | null> {
  const file = join(import.meta.dirname, 'measure-peer.ts');
  const flags = ['--expose-gc', `--max-old-space-size=${MEGABYTES}`, '--disable-warning=ExperimentalWarning'];
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...flags, '--import', 'tsx', file, values.data, engine, `${size}`, `${most}`],
      { timeout: MOST_MINUTES * 60_000, killSignal: 'SIGKILL' },
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `measure-peer.ts` prints
    return JSON.parse(stdout) as Measured;
  } catch (error) {
    console.error(`${engine}, ${size}: ${String(error)}`);
    return null;
  }
}

function heading(measured: Measured | null): string {
  const { passages, asked } = measured ?? { passages: NaN, asked: NaN };
  const head = ['engine', 'hit@1', 'hit@3', 'p50 (ms)', 'p99 (ms)', 'build (s)', 'memory (MB)'];
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return `\n${passages} passages, ${asked} questions\n\n${line(head)}\n${line(rule)}`;
}

function cells({ hit1, hit3, p50, p99, buildSeconds, bytes }: Measured): readonly string[] {
  const percent = (share: number): string => (100 * share).toFixed(1);
  return [
    percent(hit1),
    percent(hit3),
    p50.toFixed(2),
    p99.toFixed(1),
    buildSeconds.toFixed(1),
    (bytes / 1024 ** 2).toFixed(0),
  ];
}

const line = (columns: readonly string[]): string => `| ${columns.join(' | ')} |`;

await main();
