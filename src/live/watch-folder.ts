import { setTimeout as sleep } from 'node:timers/promises';
import { basename, relative } from 'node:path';
import { watch } from 'chokidar';

/** Changes come in flocks: an editor writes twice, a checkout a thousand times. */
const QUIET = 300;
/** A folder that has vanished is looked for after so many milliseconds. */
const AWAY = 2000;
/** What cannot be watched is looked at so often instead: the system's watches may be used up. */
const LOOK = 60_000;

/**
 * Watches a folder and all below it, hidden ones excepted, until `signal` aborts: tells once for a flock of changes, and
 * once when it begins, since much may have changed until then. A folder that vanishes is waited for.
 */
export async function watchFolder(
  folder: string,
  onChange: () => void,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let looking: NodeJS.Timeout | undefined;
  const onError = (error: unknown): void => {
    if (looking) return;
    log(`The articles cannot be watched, and are looked at once a minute: ${String(error)}`);
    looking = setInterval(onChange, LOOK);
  };
  while (!signal.aborted) {
    await watchUntilGone(folder, onChange, onError, signal);
    await sleep(AWAY, undefined, { signal }).catch(() => {});
  }
  clearInterval(looking);
}

async function watchUntilGone(
  folder: string,
  onChange: () => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  const isRoot = (path: string): boolean => relative(folder, path) === '';
  const isHidden = (path: string): boolean => !isRoot(path) && basename(path).startsWith('.');
  const watcher = watch(folder, { ignoreInitial: true, ignored: isHidden, ignorePermissionErrors: true });
  let flock: NodeJS.Timeout | undefined;
  watcher.on('ready', onChange).on('error', onError);
  await new Promise<void>((resolve) => {
    watcher.on('all', (event, path) => {
      flock ??= setTimeout(() => {
        flock = undefined;
        onChange();
      }, QUIET);
      if (event === 'unlinkDir' && isRoot(path)) resolve();
    });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(flock);
  await watcher.close();
}
