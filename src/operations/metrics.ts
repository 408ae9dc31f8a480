import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Gateway, Observer } from '../surfaces/discord/observer.ts';

/** What became of a look at the articles. */
export type Reload = 'changed' | 'unchanged' | 'failed';

/** The edition that is served, as far as it is counted. */
export interface ServedEdition {
  readonly id: string;
  readonly articles: number;
  readonly passages: number;
}

export interface Metrics {
  readonly registry: Registry;
  readonly count: Omit<Observer, 'watch'>;
  readonly serve: (edition: ServedEdition) => void;
  readonly reloaded: (reload: Reload) => void;
}

/** In seconds. Discord waits for three; an answer from memory takes a few milliseconds, and the way to Discord more. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5];

/** Counters of one bot, in the way Prometheus reads them. No label tells of a person, a server or a question. */
export function createMetrics(gateway: Gateway): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Processor, memory, and the lag of the event loop.
  collectDefaultMetrics({ register: registry });
  watchGateway(gateway, registers);
  return { registry, count: createCounters(registers), ...createEditionMetrics(registers) };
}

function createCounters(registers: Registry[]): Metrics['count'] {
  const answers = new Counter({
    name: 'ibid_answers_total',
    help: 'Questions answered, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['answered', 'related', 'unanswered']) answers.inc({ outcome }, 0);
  const latency = new Histogram({
    name: 'ibid_answer_seconds',
    help: 'From the arrival of a question to Discord’s receipt of its answer',
    buckets: BUCKETS,
    registers,
  });
  const suggestions = new Histogram({
    name: 'ibid_autocomplete_seconds',
    help: 'From the arrival of half a question to Discord’s receipt of the suggestions',
    buckets: BUCKETS,
    registers,
  });
  const presses = new Counter({
    name: 'ibid_presses_total',
    help: 'Buttons pressed, by what they do',
    labelNames: ['action'],
    registers,
  });
  const late = new Counter({
    name: 'ibid_late_interactions_total',
    help: 'Interactions whose answer Discord no longer took',
    registers,
  });
  const faults = new Counter({ name: 'ibid_faults_total', help: 'Faults that people were told of', registers });
  return {
    answered: (outcome, milliseconds) => {
      answers.inc({ outcome });
      latency.observe(milliseconds / 1000);
    },
    suggested: (milliseconds) => suggestions.observe(milliseconds / 1000),
    pressed: (action) => presses.inc({ action }),
    late: () => late.inc(),
    fault: () => faults.inc(),
  };
}

function createEditionMetrics(registers: Registry[]): Pick<Metrics, 'serve' | 'reloaded'> {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
  const articles = gauge('ibid_edition_articles', 'Articles served');
  const passages = gauge('ibid_edition_passages', 'Passages served');
  const since = gauge('ibid_edition_timestamp_seconds', 'When the edition began to be served');
  const info = new Gauge({
    name: 'ibid_edition_info',
    help: '1, with the id of the edition',
    labelNames: ['edition'],
    registers,
  });
  const reloads = new Counter({
    name: 'ibid_reloads_total',
    help: 'Looks at the articles after the first, by what became of them',
    labelNames: ['result'],
    registers,
  });
  for (const result of ['changed', 'unchanged', 'failed']) reloads.inc({ result }, 0);
  return {
    serve: (edition) => {
      articles.set(edition.articles);
      passages.set(edition.passages);
      since.setToCurrentTime();
      info.reset();
      info.set({ edition: edition.id }, 1);
    },
    reloaded: (result) => reloads.inc({ result }),
  };
}

/** Asked at each scrape, since a ping that stops coming must not look like the last one. */
function watchGateway(gateway: Gateway, registers: Registry[]): void {
  const labelNames = ['shard'] as const;
  const ping = new Gauge({
    name: 'ibid_gateway_ping_seconds',
    help: 'Between a heartbeat and Discord’s acknowledgement, by shard',
    labelNames,
    registers,
    collect: () => {
      ping.reset();
      for (const shard of gateway()) if (shard.ping !== null) ping.set({ shard: shard.id }, shard.ping / 1000);
    },
  });
  const acknowledged = new Gauge({
    name: 'ibid_gateway_acknowledged_timestamp_seconds',
    help: 'When Discord last acknowledged a heartbeat or a session, by shard',
    labelNames,
    registers,
    collect: () => {
      acknowledged.reset();
      for (const shard of gateway()) acknowledged.set({ shard: shard.id }, (shard.acknowledged ?? 0) / 1000);
    },
  });
  const ready = new Gauge({
    name: 'ibid_gateway_ready',
    help: '1 if the shard is connected, by shard',
    labelNames,
    registers,
    collect: () => {
      ready.reset();
      for (const shard of gateway()) ready.set({ shard: shard.id }, shard.status === 'Ready' ? 1 : 0);
    },
  });
}
