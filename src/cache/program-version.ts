import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides, beside the articles, what is made of them. */
const DECISIVE = ['package.json', 'package-lock.json', 'src'];

/**
 * A hash of the program: its sources, the versions of its libraries, and what Node knows of Unicode. Nobody can forget to
 * raise it, as one would a number.
 */
export function programVersion(home: string): string {
  const hash = createHash('sha256');
  for (const file of DECISIVE.flatMap((path) => filesAt(home, path))) {
    hash.update(`${file}\n`).update(readFileSync(join(home, file)));
  }
  const { v8, icu, unicode } = process.versions;
  return hash.update(JSON.stringify([v8, icu, unicode])).digest('hex');
}

/** Relative to `home`, in an order that no file system decides. */
function filesAt(home: string, path: string): readonly string[] {
  try {
    return readdirSync(join(home, path), { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesAt(home, `${path}/${entry.name}`) : [`${path}/${entry.name}`]));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOTDIR') return [path];
    // An installation may leave the lock file out.
    if (code === 'ENOENT') return [];
    throw error;
  }
}
