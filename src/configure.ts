import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseDotenv } from 'dotenv';
import { type BaseFolders, type Config, type Environment, readConfig } from './config.ts';
import { systemReason } from './system-error.ts';
import { UsageError } from './usage-error.ts';

/**
 * The configuration of this run: a corpus that was named, then the environment, then what stands in `.env`.
 * @param corpus  as typed
 * @throws {UsageError} with everything that is wrong
 */
export function configure(corpus: string | undefined, folders: BaseFolders): Config {
  const environments = [{ CORPUS_DIR: corpus }, process.env, readEnvironmentFile(join(folders.home, '.env'))];
  const { config, problems } = readConfig(environments, folders);
  if (config) return config;
  throw new UsageError(problems.join('\n'));
}

function readEnvironmentFile(file: string): Environment {
  if (!existsSync(file)) return {};
  try {
    const bytes = readFileSync(file);
    // PowerShell's `>` writes UTF-16.
    return parseDotenv(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${systemReason(error)}; check its permissions`, { cause: error });
  }
}
