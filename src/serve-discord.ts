import { type KeptQuality, keptQuality } from './cache/kept-quality.ts';
import type { Config, DiscordConfig } from './config.ts';
import type { Edition } from './edition.ts';
import { EXIT } from './exit-codes.ts';
import type { LiveCorpus } from './live/live-corpus.ts';
import type { OpenCorpus } from './open-corpus.ts';
import { openEdition, tellingBy } from './open-edition.ts';
import { createLog } from './operations/log.ts';
import { openOperations, type Operations } from './operations/open-operations.ts';
import { exitAfter } from './operations/stop-on-signals.ts';
import { runBot } from './surfaces/discord/bot.ts';
import { describeError } from './surfaces/discord/describe-error.ts';
import type { Served } from './surfaces/discord/library.ts';
import type { Log } from './surfaces/discord/log.ts';
import { type Page, pageFor } from './surfaces/terminal/page.ts';

export interface Serving {
  readonly version: string;
  /** A hash of the program: tells what it has kept and measured itself. */
  readonly program: string;
  readonly shutdown: AbortController;
}

/** The log colours by itself. */
const PLAIN: Page = { width: Infinity, colour: false };

/** So long, in milliseconds, a bot that has ended waits for what Discord has not answered. */
const SETTLING = 500;

/**
 * Runs the bot over a corpus that is kept live. Health is told from the first moment on, while the articles are still
 * being read.
 * @returns the exit code
 */
export async function serveDiscord(
  config: Config,
  discord: DiscordConfig,
  { version, program, shutdown }: Serving,
): Promise<number> {
  const { stdout } = process;
  const { colour } = pageFor(stdout, process.env);
  const log = createLog({ level: config.logLevel, secrets: [discord.token], output: stdout, colour });
  const operations = await openOperations(config.health).catch((error: unknown) => {
    console.error(`HEALTH_PORT cannot be used: ${String(error)}; choose another.`);
    return null;
  });
  if (!operations) return EXIT.misused;
  // discord.js reads events in promises that it does not await: one that it cannot read would end the process.
  const goOn = (error: unknown): void => {
    operations.observer.fault();
    log.error({ error: describeError(error) }, 'Something failed that nobody waited for.');
  };
  process.on('unhandledRejection', goOn);
  // Without a handler the signal would end the process while the articles are still being read.
  let live: LiveCorpus<Edition> | null = null;
  const reload = (): void => void live?.reload();
  process.on('SIGHUP', reload);
  try {
    const tell = { page: () => PLAIN, line: (text: string): void => log.warn({}, text) };
    const opened = await openEdition(config, { program, signal: shutdown.signal, tell });
    if (opened.edition.articles.length === 0) return EXIT.failed;
    const kept = keepServing(opened, operations, log);
    live = kept;
    const servedBy = { version, program, cacheDir: config.cacheDir };
    const library = { current: () => servedFrom(kept.current(), servedBy) };
    return await runBot(discord, { library, log, observer: operations.observer }, shutdown.signal);
  } finally {
    // Nothing need be watched any more.
    shutdown.abort();
    process.off('unhandledRejection', goOn);
    process.off('SIGHUP', reload);
    await operations.close();
    void exitAfter(SETTLING, EXIT.failed);
  }
}

/** Takes up what changes, and tells operations of each edition. */
function keepServing({ edition, keepLive }: OpenCorpus, operations: Operations, log: Log): LiveCorpus<Edition> {
  const tellOf = ({ id, articles, passages }: Edition): void =>
    operations.serve({ id, articles: articles.length, passages: passages.length });
  tellOf(edition);
  return keepLive({
    ...tellingBy({ page: () => PLAIN, line: (text) => log.info({}, text) }),
    looked: (outcome, served) => {
      operations.reloaded(outcome);
      if (outcome === 'changed') tellOf(served);
    },
  });
}

interface ServedBy extends Pick<Serving, 'version' | 'program'> {
  readonly cacheDir: string;
}

const served = new WeakMap<Edition, Served>();

/** An edition as Discord is served it; the same for the same, so that what was prepared for it is found again. */
function servedFrom(edition: Edition, { version, program, cacheDir }: ServedBy): Served {
  const qualityOf = (of: string): KeptQuality | null => keptQuality(cacheDir, { edition: of, program });
  const known = served.get(edition) ?? { ...edition, version, quality: qualityOf(edition.id) };
  served.set(edition, known);
  return known;
}
