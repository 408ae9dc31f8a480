import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { REASONS } from './support/dependencies/reasons.ts';
import { HOME } from './support/run-program.ts';

const read = (file: string): string => readFileSync(join(HOME, file), 'utf8');

/** A Dockerfile's instructions, continued lines joined, comments left out: `['COPY', 'src src']`. */
const instructions = read('Dockerfile')
  .replaceAll(/^#.*\n/gmu, '')
  .replaceAll(/\\\n\s*/gu, '')
  .split('\n')
  .filter(Boolean)
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
/** Of the last stage, which is what runs. */
const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
const all = (name: string, of = instructions): readonly string[] =>
  of.filter(([each]) => each === name).map(([, words]) => words);

const Manifest = z.object({
  scripts: z.object({ start: z.string() }),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const { scripts, dependencies, devDependencies } = Manifest.parse(JSON.parse(read('package.json')));

test('the service and the image run the bot as npm start does', () => {
  const [command = ''] = all('CMD', last);
  expect(JSON.parse(command)).toEqual(scripts.start.split(' '));
  expect(read('docs/ibid.service')).toContain(`\nExecStart=/usr/bin/env ${scripts.start}\n`);
});

describe('the Dockerfile', () => {
  test('knows no instruction but these', () => {
    expect([...new Set(instructions.map(([name]) => name))].toSorted()).toEqual([
      'CMD',
      'COPY',
      'ENV',
      'EXPOSE',
      'FROM',
      'HEALTHCHECK',
      'RUN',
      'STOPSIGNAL',
      'USER',
      'WORKDIR',
    ]);
  });

  test('takes a slim Node of one major version in both stages', () => {
    const [first, second, ...others] = all('FROM');
    expect(first).toBe(`${second} AS packages`);
    expect(second).toMatch(/^node:\d\d-slim$/u);
    expect(others).toEqual([]);
  });

  test('runs as nobody in particular, from a list of words that no shell reads', () => {
    expect(all('USER', last)).toEqual(['node']);
    expect(all('CMD', last)).toEqual(['["node", "--heap-growing-percent=100", "--import", "tsx", "src/main.ts"]']);
    expect(all('STOPSIGNAL', last)).toEqual(['SIGTERM']);
    expect(all('RUN', last)).toEqual([]);
  });

  test('installs exactly what is locked, without what is for development', () => {
    expect(all('RUN')).toEqual(['npm ci --omit=dev --ignore-scripts']);
  });

  test('copies what there is, past .dockerignore, and none of it secret', () => {
    const copied = all('COPY')
      .filter((words) => !words.startsWith('--from'))
      .flatMap((words) => words.split(' ').slice(0, -1));
    expect(copied.filter((path) => !existsSync(join(HOME, path)))).toEqual([]);
    const ignore = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(ignore).toEqual(['*', ...[...new Set(copied)].toSorted().map((path) => `!${path}`)]);
  });

  test('looks after its health with Node itself, at the port that it sets', () => {
    const [check] = all('HEALTHCHECK', last);
    expect(check).toMatch(/ CMD \["node", "--eval", ".*process\.env\.HEALTH_PORT\}\/healthz/u);
    expect(all('ENV', last).join(' ')).toContain('HEALTH_PORT=9464');
  });

  test('holds no token', () => {
    expect(read('Dockerfile')).not.toMatch(/DISCORD_TOKEN|ARG/u);
  });
});

test('every package that the program imports is installed without those for development', () => {
  const sources = readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.[jt]s$/u.test(file),
  );
  const imported = sources.flatMap((file) =>
    [...read(join('src', file)).matchAll(/^(?!import type).*?(?:from |import\()'([^'.][^']*)'/gmu)].map(
      ([, name = '']) => name,
    ),
  );
  const packages = imported
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  expect(packages).toContain('discord.js');
  expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
});

test('every package is pinned to one version', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test('every package that was chosen has its reason, and no other', () => {
  expect([...REASONS.keys()]).toEqual(Object.keys(dependencies));
});
