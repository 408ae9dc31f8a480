import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Where a file or folder of the open data stands that is not the project's to carry: below the folder that `OPEN_DATA`
 * names, else below `../shared`, as seen from the project; `null` where it is absent, and its tests are skipped.
 */
export function openData(path: string): string | null {
  const found = resolve(PROJECT, process.env['OPEN_DATA'] ?? '../shared', path);
  return existsSync(found) ? found : null;
}
