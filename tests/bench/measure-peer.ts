/**
 * Measures one engine at one size, in a process of its own, so that nobody else's garbage is weighed or collected with it.
 * `peers.ts` starts it, and reads the line of JSON that it prints.
 */
import { passagesOf } from '../../src/edition.ts';
import { ENGINES } from './engines.ts';
import { isAbout, readEvalSet } from './eval-set.ts';
import type { Find, Opened } from './peers/peer.ts';
import { resample } from './resampled-corpus.ts';

export interface Measured {
  /** Shares, 0 to 1. */
  readonly hit1: number;
  readonly hit3: number;
  readonly buildSeconds: number;
  /** Milliseconds a question; see `timed`. */
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
  readonly asked: number;
  /** Some more than the paragraphs: a very long one is cut. */
  readonly passages: number;
}

/** So many questions are asked before anything is measured, for Node to compile what runs often; a slow engine, fewer. */
const WARMING = { questions: 500, seconds: 20 };

async function measure(name: string, paragraphs: number, most: number): Promise<Measured> {
  const peer = ENGINES.get(name);
  if (!peer) throw new Error(`there is no engine “${name}”: ${[...ENGINES.keys()].join(', ')}`);
  const set = readEvalSet(folder, 'squad-en');
  const passages = passagesOf(resample(set.articles, paragraphs));
  const before = bytesUsed(null);
  const began = performance.now();
  const opened = await peer.open(passages);
  const buildSeconds = (performance.now() - began) / 1000;
  const bytes = bytesUsed(opened) - before;

  const questions = evenly(set.questions, most);
  const warmUntil = performance.now() + WARMING.seconds * 1000;
  for (const { question } of evenly(set.questions.toReversed(), WARMING.questions)) {
    if (performance.now() < warmUntil) opened.find(question);
  }
  const asked = questions.map((each) => {
    const { places, time } = timed(opened.find, each.question);
    return { time, isRight: places.map((place) => passages[place] !== undefined && isAbout(passages[place], each)) };
  });
  const share = (depth: number): number =>
    asked.filter(({ isRight }) => isRight.slice(0, depth).includes(true)).length / asked.length;
  const times = asked.map(({ time }) => time).toSorted((a, b) => a - b);
  const quantile = (part: number): number => times[Math.floor(part * (times.length - 1))] ?? NaN;
  return {
    hit1: share(1),
    hit3: share(3),
    buildSeconds,
    p50: quantile(0.5),
    p99: quantile(0.99),
    bytes,
    asked: asked.length,
    passages: passages.length,
  };
}

/**
 * In milliseconds by the clock or of the processor, whichever is less: the clock also counts what else the machine does,
 * and the processor what the collector's own threads do beside.
 */
function timed(find: Find, question: string): { readonly places: readonly number[]; readonly time: number } {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  const places = find(question);
  const { user, system } = process.cpuUsage(processor);
  return { places, time: Math.min(performance.now() - clock, (user + system) / 1000) };
}

/** The heap, with the buffers beside it, once what is garbage is gone. */
function bytesUsed(opened: Opened | null): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external + (opened?.hidden?.() ?? 0);
}

function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  const count = Math.min(most, items.length);
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]).filter(
    (item) => item !== undefined,
  );
}

const [folder = '', engine = '', paragraphs = '', most = ''] = process.argv.slice(2);
console.log(JSON.stringify(await measure(engine, Number(paragraphs), Number(most))));
