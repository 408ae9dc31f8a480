import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const OPEN_DATA = resolve(PROJECT, process.env['OPEN_DATA'] ?? '../shared');

/**
 * The path of a file or folder of the open data, which is not the project's to commit: real articles with
 * hand-written truth, and question sets. It is looked for in the folder that the environment variable `OPEN_DATA`
 * names, else in `shared` beside the project.
 *
 * @returns `null` where it is not there; what needs it is then skipped
 */
export function openData(path: string): string | null {
  const found = join(OPEN_DATA, path);
  return existsSync(found) ? found : null;
}
