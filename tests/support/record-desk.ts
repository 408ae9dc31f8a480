import { createLog } from '../../src/operations/log.ts';
import type { Gateway } from '../../src/surfaces/discord/observer.ts';
import type { Library } from '../../src/surfaces/discord/library.ts';
import type { Desk } from '../../src/surfaces/discord/desk.ts';

export interface Entry {
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** A desk whose log can be read and whose counts can be seen. */
export interface RecordedDesk extends Desk {
  readonly entries: Entry[];
  /** The entries' messages. */
  readonly messages: () => readonly string[];
  /** What the observer was told, times left out: `answered related`. */
  readonly told: string[];
  readonly gateway: () => ReturnType<Gateway>;
}

export function recordDesk(library: Library, secret: string): RecordedDesk {
  const entries: Entry[] = [];
  const told: string[] = [];
  let gateway: Gateway = () => [];
  const output = { write: (line: string): unknown => entries.push(JSON.parse(line)) };
  return {
    library,
    log: createLog({ level: 'debug', secrets: [secret], output, colour: false }),
    observer: {
      watch: (watched) => (gateway = watched),
      answered: (outcome) => told.push(`answered ${outcome}`),
      suggested: () => told.push('suggested'),
      pressed: (action) => told.push(`pressed ${action}`),
      late: () => told.push('late'),
      fault: () => told.push('fault'),
    },
    entries,
    messages: () => entries.map(({ msg }) => msg),
    told,
    gateway: () => gateway(),
  };
}
