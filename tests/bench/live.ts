/**
 * Measures how long a start takes, cold and from what the last one kept, and how long a reload holds up those who ask:
 *
 *     npm run bench:live [-- passages…]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCache } from '../../src/cache/corpus-cache.ts';
import { programVersion } from '../../src/cache/program-version.ts';
import { type OpenCorpus, openCorpus } from '../../src/open-corpus.ts';
import { generateArticle, generateQuestions, writeCorpus } from './generated-corpus.ts';

const SIZES = ['2000', '10000', '100000'];
/** A reload of less than so many passages is over before it can hold up anybody. */
const FEWEST_RELOADED = 10_000;
/** Whatever else the machine does holds up one round or another; what the reload itself does holds up all. */
const ROUNDS = 6;
const QUESTIONS = generateQuestions(200);

type Rows = readonly (readonly string[])[];

async function open(home: string): Promise<OpenCorpus> {
  const folder = join(home, 'corpus');
  const version = programVersion(join(import.meta.dirname, '..', '..'));
  const cache = openCache({ folder: join(home, 'cache'), corpus: folder, version, log: console.error });
  return await openCorpus({ folder, cache, signal: stop.signal, showing: (_, work) => work(() => {}) });
}

const stop = new AbortController();
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);
/** Of all threads, garbage collection among them, since the process began: unlike the clock, it knows nothing of other work. */
const processorSeconds = (): string => {
  const { user, system } = process.cpuUsage();
  return ((user + system) / 1e6).toFixed(1);
};
const megabytes = (bytes: number): string => Math.round(bytes / 1024 ** 2).toString();

/** In a process of its own: whatever it has loaded or left behind would be measured with the next. */
async function measureStart(home: string): Promise<void> {
  const { edition, kept } = await open(home);
  // `performance.now()` counts from the start of the process.
  const ready = seconds(0);
  const processor = processorSeconds();
  const { rss } = process.memoryUsage();
  await kept;
  const done = seconds(0);
  const before = performance.now();
  for (const question of QUESTIONS) edition.ask(question);
  const each = ((performance.now() - before) / QUESTIONS.length).toFixed(1);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(
    JSON.stringify([[`${edition.passages.length}`, ready, processor, done, megabytes(rss), megabytes(peak), each]]),
  );
}

/** The longest block of the event loop, in milliseconds: by the clock, and of that on the processor. */
interface Block {
  readonly clock: number;
  readonly processor: number;
}

/** Measures while somebody asks (or nobody) until `work` is done. */
async function longestBlock(ask: (() => void) | null, work: () => Promise<unknown>): Promise<Block> {
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  const asking = ask && setInterval(ask, 50);
  let [last, processor] = [processorTime(), 0];
  const ticking = setInterval(() => {
    const now = processorTime();
    processor = Math.max(processor, now - last);
    last = now;
  }, 1);
  delay.enable();
  await work();
  delay.disable();
  clearInterval(ticking);
  if (asking) clearInterval(asking);
  return { clock: delay.max / 1e6 - resolution, processor };
}

/** How long the main thread has run, in milliseconds: unlike the clock, it knows nothing of what else the machine does. Linux tells it. */
function processorTime(): number {
  const file = `/proc/self/task/${process.pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : Number.NaN;
}

const renderBlock = ({ clock, processor }: Block): string => `${clock.toFixed(1)} (${processor.toFixed(1)})`;

async function measureReload(home: string): Promise<void> {
  const { edition, kept, keepLive } = await open(home);
  await kept;
  let edits = 0;
  const live = keepLive({ log: () => {}, renderProblem: ({ file }) => file });
  // The first look at the folder, once it is watched.
  await sleep(3000);
  let asked = 0;
  const ask = (): void => void live.current().ask(QUESTIONS[asked++ % QUESTIONS.length] ?? '');
  for (const question of QUESTIONS) edition.ask(question);
  const reload = async (): Promise<void> => {
    writeFileSync(join(home, 'corpus', '7.txt'), generateArticle(7, ++edits));
    await live.reload();
  };
  const rows = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    const quiet = await longestBlock(null, reload);
    const took = seconds(begun);
    const answering = await longestBlock(ask, () => sleep(4000));
    const both = await longestBlock(ask, reload);
    rows.push([took, ...[quiet, answering, both].map(renderBlock), megabytes(process.memoryUsage().rss)]);
  }
  console.log(JSON.stringify(rows));
  stop.abort();
}

function inProcess(what: 'start' | 'reload', home: string): Rows {
  const words = ['--heap-growing-percent=100', '--import', 'tsx', import.meta.filename, what, home];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the two functions above print
  return JSON.parse(
    execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  ) as Rows;
}

function table(head: readonly string[], rows: Rows): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function withCorpus<Result>(passages: number, measure: (home: string) => Result): Result {
  const home = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  try {
    writeCorpus(join(home, 'corpus'), passages);
    return measure(home);
  } finally {
    rmSync(home, { recursive: true });
  }
}

function main(sizes: readonly string[]): void {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  const starts = sizes.flatMap((size) =>
    withCorpus(Number(size), (home) => ['cold', 'from disk'].map((how) => [how, ...inProcess('start', home).flat()])),
  );
  const head = [
    'start',
    'passages',
    'ready after (s)',
    'of the processor (s)',
    'and kept after (s)',
    'memory (MB)',
    'at most (MB)',
    'a question (ms)',
  ];
  console.log(`${table(head, starts)}\n`);
  const columns = [
    'served after (s)',
    'longest block: reload alone (ms)',
    'questions alone (ms)',
    'both (ms)',
    'memory (MB)',
  ];
  for (const size of sizes.map(Number).filter((each) => each >= FEWEST_RELOADED)) {
    const rows = withCorpus(size, (home) => inProcess('reload', home));
    console.log(
      `At ${size} passages, one article changed, a question every 50 ms; by the clock, and (of that on the processor):\n\n${table(columns, rows)}\n`,
    );
  }
}

const [what, home = ''] = process.argv.slice(2);
if (what === 'start') await measureStart(home);
else if (what === 'reload') await measureReload(home);
else main(process.argv.length > 2 ? process.argv.slice(2) : SIZES);
