import { elasticlunrPeer } from './peers/elasticlunr.ts';
import { flexsearch } from './peers/flexsearch.ts';
import { fts5, fts5Native } from './peers/fts5.ts';
import { ibid, ibidUnpruned } from './peers/ibid.ts';
import { lunrPeer } from './peers/lunr.ts';
import { miniSearchTuned } from './peers/minisearch-tuned.ts';
import { miniSearch } from './peers/minisearch.ts';
import { orama } from './peers/orama.ts';
import type { Peer } from './peers/peer.ts';

/** What is compared, by the name that it goes by on the command line and in the table. */
export const ENGINES: ReadonlyMap<string, Peer> = new Map([
  ['Ibid', ibid],
  ['Ibid, nothing left out', ibidUnpruned],
  ['MiniSearch', miniSearch],
  ['MiniSearch, tuned', miniSearchTuned],
  ['lunr', lunrPeer],
  ['elasticlunr', elasticlunrPeer],
  ['flexsearch', flexsearch],
  ['orama', orama],
  ['FTS5, WebAssembly', fts5],
  ...(fts5Native ? [['FTS5, native', fts5Native] as const] : []),
]);
