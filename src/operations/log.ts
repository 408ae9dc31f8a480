import { type Level, type Logger, pino, stdTimeFunctions } from 'pino';
import { visibleJson } from '../surfaces/terminal/visible.ts';
import { prettyLine } from './pretty-line.ts';

export interface LogOptions {
  readonly level: Level | 'silent';
  /** Blotted out wherever they stand in an entry. */
  readonly secrets: readonly string[];
  readonly output: { readonly isTTY?: boolean; readonly write: (text: string) => unknown };
  /** Counts on a terminal alone. */
  readonly colour: boolean;
}

/** Opens the bot's log: on a terminal to be read, else a line of JSON for each entry. */
export function createLog({ level, secrets, output, colour }: LogOptions): Logger {
  const redacted = (text: string): string => secrets.reduce((left, each) => left.replaceAll(each, '[token]'), text);
  const write = (json: string): void => {
    const entry = entryOf(json, redacted);
    output.write(`${output.isTTY ? prettyLine(entry, colour) : visibleJson(entry)}\n`);
  };
  const formatters = { level: (label: string): object => ({ level: label }) };
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, formatters }, { write });
}

/**
 * Read back from pino's own line, which leaves some control characters as they are. Values are redacted, not the line:
 * a secret may hold what JSON escapes.
 */
function entryOf(json: string, redacted: (text: string) => string): Readonly<Record<string, unknown>> {
  return JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? redacted(value) : value));
}
