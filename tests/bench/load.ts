/**
 * Measures the program as a whole under a steady load, against a Discord of its own:
 *
 *     npm run bench:load -- --passages 100000 --rate 20 --seconds 300 --warm
 *     npm run bench:load -- --passages 2000 --rate 10 --seconds 600 --faults --reload 5
 *
 * A question counts as late when its first response comes more than three seconds after it was asked, and as lost when
 * none comes at all.
 */
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts';
import { HANG, refusal, RESET, type RestAnswer, TAKEN_AND_LOST, tooMany } from '../support/discord/route.ts';
import { start } from '../support/run-program.ts';
import { generateQuestions, writeCorpus } from './generated-corpus.ts';

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

const TOKEN = 'test-token';
const CALLBACK = 'POST /interactions/:id/:token/callback';
const FAULTS: readonly RestAnswer[] = [refusal(500, 0, 'Oops'), RESET, TAKEN_AND_LOST, HANG, tooMany(0.2)];

const home = mkdtempSync(join(tmpdir(), 'ibid-load-'));
const corpus = join(home, 'corpus');
writeCorpus(corpus, passages);
const questions = generateQuestions(500);
const discord = await startLoopbackDiscord({ token: TOKEN });
const environment = {
  DISCORD_TOKEN: TOKEN,
  DISCORD_API_BASE: discord.baseUrl,
  CORPUS_DIR: corpus,
  CACHE_DIR: join(home, 'cache'),
  COOLDOWN_PER_MINUTE: '100000',
  LOG_LEVEL: 'warn',
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

const memory: number[] = [];
const end = performance.now() + seconds * 1000;
await ask(questions[0] ?? '');
times.length = 0;
const asking: Promise<void>[] = [];
for (let at = 0; performance.now() < end; at++) {
  if (values.faults && at % 10 === 0) discord.answerOnce(CALLBACK, FAULTS[(at / 10) % FAULTS.length] ?? RESET);
  if (values.faults && at % (rate * 20) === rate * 10) void discord.dropGateway();
  if (values.reload !== undefined && at % (rate * Number(values.reload)) === 0) edit(at);
  if (at % (rate * 5) === 0) memory.push(await residentMegabytes(program.pid ?? 0));
  asking.push(ask(questions[at % questions.length] ?? ''));
  await sleep(1000 / rate);
}
await Promise.all(asking);
report(discord);
program.kill('SIGTERM');
const { code, stderr } = await ended;
console.log(`exit ${code}${stderr === '' ? '' : `, on standard error: ${stderr.slice(0, 2000)}`}`);
await discord.close();
rmSync(home, { recursive: true });

function edit(at: number): void {
  appendFileSync(
    join(corpus, 'article-0.txt'),
    `\n\nThe edition of second ${at} has a paragraph more than the one before it had.\n`,
  );
}

/** Of the process, as Linux tells it. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
}

function report({ requests }: LoopbackDiscord): void {
  const sorted = times.toSorted((a, b) => a - b);
  const of = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  console.log(`${times.length} answers: p50 ${of(0.5)} ms, p99 ${of(0.99)} ms, longest ${of(1)} ms`);
  console.log(`late ${late}, lost ${lost}, turned away ${turnedAway}, requests ${requests.length}`);
  console.log(`memory in MB: ${memory[0]} at the start, ${Math.max(...memory)} at most, ${memory.at(-1)} at the end`);
}
