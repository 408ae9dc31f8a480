/**
 * Measures the program as a whole under a steady load, against a Discord of its own:
 *
 *     npm run bench:load -- --passages 100000 --rate 20 --seconds 300 --warm
 *     npm run bench:load -- --passages 2000 --rate 10 --seconds 600 --faults --reload 5
 *
 * Beside what those who ask have seen stands what the program says of itself at `/metrics`; once a minute memory is told,
 * and the least that the heap held within that minute, which is what is left when garbage was just collected.
 *
 * A question counts as late when its first response comes more than three seconds after it was asked, and as lost when
 * none comes at all.
 */
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts';
import { HANG, refusal, RESET, type RestAnswer, TAKEN_AND_LOST, tooMany } from '../support/discord/route.ts';
import { freePort } from '../support/free-port.ts';
import { start } from '../support/run-program.ts';
import { generateQuestions, writeCorpus } from './generated-corpus.ts';
import { byLabels, quantile, type Samples, scrape } from './read-metrics.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    rate: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    reload: { type: 'string' },
    faults: { type: 'boolean', default: false },
    warm: { type: 'boolean', default: false },
  },
});
const passages = Number(values.passages);
const rate = Number(values.rate);
const seconds = Number(values.seconds);

/** So many seconds lie between two looks at the metrics. */
const EVERY = 5;
const LOOKS_A_MINUTE = 60 / EVERY;

const TOKEN = 'test-token';
const CALLBACK = 'POST /interactions/:id/:token/callback';
const FAULTS: readonly RestAnswer[] = [refusal(500, 0, 'Oops'), RESET, TAKEN_AND_LOST, HANG, tooMany(0.2)];

const home = mkdtempSync(join(tmpdir(), 'ibid-load-'));
const corpus = join(home, 'corpus');
writeCorpus(corpus, passages);
const questions = generateQuestions(500);
const discord = await startLoopbackDiscord({ token: TOKEN });
const port = await freePort();
const environment = {
  DISCORD_TOKEN: TOKEN,
  DISCORD_API_BASE: discord.baseUrl,
  CORPUS_DIR: corpus,
  CACHE_DIR: join(home, 'cache'),
  COOLDOWN_PER_MINUTE: '100000',
  LOG_LEVEL: 'warn',
  HEALTH_PORT: String(port),
};
if (values.warm) await fillCache();
const begun = performance.now();
const before = registrations();
const { program, ended } = start([], environment);
await waitUntil(() => registrations() > before);
console.log(`ready after ${((performance.now() - begun) / 1000).toFixed(1)} s with ${passages} passages`);

/** As after any start but the first: what was read and indexed is on disk. */
async function fillCache(): Promise<void> {
  const first = start([], environment);
  const isKept = (): boolean =>
    existsSync(environment.CACHE_DIR) &&
    readdirSync(environment.CACHE_DIR, { recursive: true }).some((path) => basename(String(path)) === 'index');
  await waitUntil(isKept);
  first.program.kill('SIGTERM');
  await first.ended;
}

/** Every start asks once for the commands that Discord has. */
function registrations(): number {
  return discord.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/commands')).length;
}

async function waitUntil(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(200);
}

const times: number[] = [];
let [late, lost, turnedAway] = [0, 0, 0];

async function ask(question: string): Promise<void> {
  const asked = performance.now();
  try {
    const { text } = await discord.slash({ name: 'ask', options: { question }, timeoutMs: 20_000 });
    const took = performance.now() - asked;
    times.push(took);
    if (took > 3000) late++;
    if (text.startsWith('Too many people')) turnedAway++;
  } catch {
    lost++;
  }
}

const scrapes: Samples[] = [];
const end = performance.now() + seconds * 1000;
await ask(questions[0] ?? '');
times.length = 0;
const asking: Promise<void>[] = [];
for (let at = 0; performance.now() < end; at++) {
  if (values.faults && at % 10 === 0) discord.answerOnce(CALLBACK, FAULTS[(at / 10) % FAULTS.length] ?? RESET);
  if (values.faults && at % (rate * 20) === rate * 10) void discord.dropGateway();
  if (values.reload !== undefined && at % (rate * Number(values.reload)) === 0) edit(at);
  if (at % (rate * EVERY) === 0) void scrape(port).then(look);
  asking.push(ask(questions[at % questions.length] ?? ''));
  await sleep(1000 / rate);
}
await Promise.all(asking);
look(await scrape(port));
report(discord);
program.kill('SIGTERM');
const { code, stderr } = await ended;
console.log(`exit ${code}${stderr === '' ? '' : `, on standard error: ${stderr.slice(0, 2000)}`}`);
await discord.close();
rmSync(home, { recursive: true });

function edit(at: number): void {
  appendFileSync(
    join(corpus, '0.txt'),
    `\n\nThe edition of second ${at} has a paragraph more than the one before it had.\n`,
  );
}

function look(samples: Samples): void {
  if (samples.size === 0) return;
  scrapes.push(samples);
  if (scrapes.length % LOOKS_A_MINUTE !== 0) return;
  const heap = Math.min(...valuesOf('nodejs_heap_size_used_bytes', scrapes.slice(-LOOKS_A_MINUTE)));
  const minute = scrapes.length / LOOKS_A_MINUTE;
  console.log(
    `minute ${minute}: memory ${megabytes(memoryIn(samples))} MB, of it held in the heap ${megabytes(heap)}; load ${loadavg()[0]?.toFixed(1)}`,
  );
}

function valuesOf(name: string, among: readonly Samples[] = scrapes): readonly number[] {
  return among.flatMap((samples) => {
    const own = samples.get(name);
    return own === undefined ? [...byLabels(samples, name).values()] : [own];
  });
}

function memoryIn(samples: Samples): number {
  return samples.get('process_resident_memory_bytes') ?? Number.NaN;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0);
}

function milliseconds(duration: number): string {
  return `${(duration * 1000).toFixed(0)} ms`;
}

function report({ requests }: LoopbackDiscord): void {
  const sorted = times.toSorted((a, b) => a - b);
  const of = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  console.log(`\n${times.length} answers: p50 ${of(0.5)} ms, p99 ${of(0.99)} ms, longest ${of(1)} ms`);
  console.log(`late ${late}, lost ${lost}, turned away ${turnedAway}, requests ${requests.length}`);
  reportMetrics(scrapes.at(-1) ?? new Map());
}

function reportMetrics(last: Samples): void {
  const memory = scrapes.map(memoryIn);
  const counts = (name: string): string =>
    [...byLabels(last, name)].map(([labels, value]) => `${value} ${/"([^"]*)"/u.exec(labels)?.[1]}`).join(', ');
  const latency = (share: number): string => milliseconds(quantile(last, 'ibid_answer_seconds', share));
  console.log('\nAs the program says at /metrics:');
  console.log(`answers ${counts('ibid_answers_total')}; p50 ${latency(0.5)}, p99 ${latency(0.99)}`);
  console.log(`late ${last.get('ibid_late_interactions_total')}, faults ${last.get('ibid_faults_total')}`);
  console.log(
    `longest block of the event loop ${milliseconds(Math.max(...valuesOf('nodejs_eventloop_lag_max_seconds')))}`,
  );
  console.log(`longest ping of the gateway ${milliseconds(Math.max(...valuesOf('ibid_gateway_ping_seconds')))}`);
  console.log(`reloads ${counts('ibid_reloads_total')}; edition ${counts('ibid_edition_info')}`);
  const [first = 0, now = 0] = [memory[0], memory.at(-1)];
  console.log(
    `memory in MB: ${megabytes(first)} at the start, ${megabytes(Math.max(...memory))} at most, ${megabytes(now)} at the end`,
  );
}
