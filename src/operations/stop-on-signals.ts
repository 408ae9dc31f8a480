import { setTimeout as sleep } from 'node:timers/promises';

/** What a process that is asked to stop may take: containers and service managers kill it after ten seconds. */
const STOP_WITHIN = 9500;
/** Codes that shells give to a process ended by these signals. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** The first signal begins the stop, which ends in time whatever hangs; a second one ends the process at once. */
export function stopOnSignals(shutdown: AbortController): void {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (shutdown.signal.aborted) process.exit(code);
      shutdown.abort();
      void exitAfter(STOP_WITHIN, code);
    });
  }
}

/**
 * Ends a process that should have ended by then, if something still keeps it: a request that Discord does not answer.
 * @param code  unless the process has set its own
 */
export async function exitAfter(milliseconds: number, code: number): Promise<void> {
  await sleep(milliseconds, undefined, { ref: false });
  process.exit(process.exitCode ?? code);
}
