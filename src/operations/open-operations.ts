import type { Gateway, Observer } from '../surfaces/discord/observer.ts';
import { whyNotAlive, whyNotReady } from './health.ts';
import { createMetrics, type Reload, type ServedEdition } from './metrics.ts';
import { closeStatusServer, type Address, startStatusServer } from './status-server.ts';

/** What is told of the bot to those who run it. */
export interface Operations {
  readonly observer: Observer;
  /** An edition is served from now on. */
  readonly serve: (edition: ServedEdition) => void;
  /** The articles were looked at again. */
  readonly reloaded: (reload: Reload) => void;
  readonly close: () => Promise<void>;
}

/** Begins to count, and to tell of health at an address, if one is given. @throws if its port is taken */
export async function openOperations(address: Address | null): Promise<Operations> {
  const begun = Date.now();
  let articles: number | null = null;
  let gateway: Gateway = () => [];
  const { registry, count, serve, reloaded } = createMetrics(() => gateway());
  const vitals = () => ({ begun, articles, shards: gateway() });
  const pages = {
    alive: () => whyNotAlive(vitals(), Date.now()),
    ready: () => whyNotReady(vitals(), Date.now()),
    metrics: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
  const server = address && (await startStatusServer(pages, address));
  return {
    observer: { ...count, watch: (watched) => (gateway = watched) },
    serve: (edition) => {
      articles = edition.articles;
      serve(edition);
    },
    reloaded,
    close: async () => void (server && (await closeStatusServer(server))),
  };
}
