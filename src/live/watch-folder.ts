import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { basename, relative } from 'node:path';
import { watch } from 'chokidar';

/** What changes within so many milliseconds is told once: an editor writes twice, a checkout a thousand times. */
const FLOCK = 300;
/** Whether the folder is still there, or there again, is looked at every so many milliseconds. */
const AWAY = 2000;
/** What cannot be watched is looked at so often instead: the system's watches may be used up. */
const LOOK = 60_000;

/**
 * Watches a folder and all below it, hidden ones excepted, until `signal` aborts: tells once for a flock of changes, and
 * once when it begins, since much may have changed until then. A folder that vanishes is told of, and waited for.
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
    const wasThere = await watchUntilGone(folder, onChange, onError, signal);
    if (wasThere && !signal.aborted) onChange();
    await sleep(AWAY, undefined, { signal }).catch(() => {});
  }
  clearInterval(looking);
}

/** Resolves, once the folder is gone or another one, or `signal` aborts, to whether there was one to watch. */
async function watchUntilGone(
  folder: string,
  onChange: () => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const identity = await identityOf(folder);
  if (!identity || signal.aborted) return false;
  const isRoot = (path: string): boolean => relative(folder, path) === '';
  const isHidden = (path: string): boolean => !isRoot(path) && basename(path).startsWith('.');
  const watcher = watch(folder, { ignoreInitial: true, ignored: isHidden, ignorePermissionErrors: true });
  let flock: NodeJS.Timeout | undefined;
  let guard: NodeJS.Timeout | undefined;
  watcher.on('ready', onChange).on('error', onError);
  await new Promise<void>((resolve) => {
    watcher.on('all', () => {
      flock ??= setTimeout(() => {
        flock = undefined;
        onChange();
      }, FLOCK);
    });
    // The watcher misses that its root is removed when it looks between the removal of the last file and the folder's.
    guard = setInterval(() => void identityOf(folder).then((now) => now !== identity && resolve()), AWAY);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearInterval(guard);
  clearTimeout(flock);
  await watcher.close();
  return true;
}

/** Another one for another folder of the same name; nothing where there is none. */
async function identityOf(folder: string): Promise<string | undefined> {
  return stat(folder).then(
    ({ ino, birthtimeMs }) => `${ino} ${birthtimeMs}`,
    () => undefined,
  );
}
