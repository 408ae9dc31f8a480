import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { REASONS } from './reasons.ts';

/** Writes docs/dependencies.md from package-lock.json and what is installed: `npm run list-dependencies`. */

const HOME = join(import.meta.dirname, '../../..');

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().default(false),
      os: z.array(z.string()).optional(),
      dependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

interface Installed {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly kilobytes: number;
  /** Its reason if it was chosen, else which packages need it. */
  readonly reason: string;
  readonly isChosen: boolean;
}

/** More names than this say no more. */
const MOST_NAMED = 3;

function sizeOf(folder: string): number {
  const sizes = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    if (entry.name === 'node_modules') return 0;
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sizeOf(path) : statSync(path).size;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** All that runs with the program, in alphabetical order. What is there for one platform alone is left out. */
function installed(): readonly Installed[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(HOME, 'package-lock.json'), 'utf8')));
  const running = Object.entries(packages).filter(([path, { dev, os }]) => path !== '' && !dev && !os);
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return running
    .map(([path, { version = '', license = 'unknown' }]) => {
      const name = nameOf(path);
      // Another version may lie deeper, for a package that needs it.
      const reason = path === `node_modules/${name}` ? REASONS.get(name) : undefined;
      const neededBy = running
        .filter(([by, { dependencies }]) => name in dependencies && foundFrom(by, name, packages) === path)
        .map(([by]) => nameOf(by));
      return {
        name,
        version,
        license,
        kilobytes: Math.ceil(sizeOf(join(HOME, path)) / 1000),
        reason: reason ?? listed([...new Set(neededBy)]),
        isChosen: reason !== undefined,
      };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where Node finds a package that another one asks for: in the nearest folder of packages above that. */
function foundFrom(asker: string, name: string, packages: Readonly<Record<string, unknown>>): string {
  const own = `${asker}/node_modules/${name}`;
  if (own in packages) return own;
  const outer = asker.slice(0, Math.max(0, asker.lastIndexOf('node_modules/') - 1));
  return outer === '' ? `node_modules/${name}` : foundFrom(outer, name, packages);
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? [`${names.length - MOST_NAMED} more`] : [];
  return [...names.slice(0, MOST_NAMED), ...more].join(', ');
}

function row({ name, version, license, kilobytes, reason }: Installed): string {
  return `| ${name} | ${version} | ${license} | ${kilobytes} | ${reason} |`;
}

const all = installed();
const total = Math.round(all.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1000);
const own = all.filter(({ isChosen }) => isChosen);
const others = all.filter(({ isChosen }) => !isChosen);
const head = (last: string): string =>
  `| package | version | licence | kB | ${last} |\n| --- | --- | --- | --: | --- |`;

writeFileSync(
  join(HOME, 'docs', 'dependencies.md'),
  `# What runs with Ibid

Written by \`npm run list-dependencies\` from \`package-lock.json\` and what is installed; sizes are of unpacked files. ${all.length} packages,
${total} MB, to which esbuild, which tsx needs, adds one program of some 10 MB for the machine's own kind. All versions are exact.
[DESIGN.md](../DESIGN.md) says what was weighed against what.

## Chosen

${head('for')}
${own.map((each) => row(each)).join('\n')}

## Brought along

${head('needed by')}
${others.map((each) => row(each)).join('\n')}
`,
);
