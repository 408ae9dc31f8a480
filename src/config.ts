import { resolve } from 'node:path';

/** What the environment decides. */
export interface Config {
  /** Absolute. */
  readonly corpusDir: string;
  /** Absolute; what is kept there makes the next start faster. */
  readonly cacheDir: string;
  /** `null`: no bot, a chat in the terminal. */
  readonly discord: DiscordConfig | null;
}

export interface DiscordConfig {
  readonly token: string;
  /** Commands are registered in this server only; `null`: everywhere. */
  readonly guildId: string | null;
  /** Where Discord's REST interface is, when it is not at Discord: a proxy, or a test. */
  readonly apiBase: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where relative paths begin. */
export interface Places {
  /** The project's folder, which holds the sample corpus. */
  readonly home: string;
  /** Where the person stands; npm moves the working folder and tells this in `INIT_CWD`. */
  readonly here: string;
}

export type ReadConfig =
  | { readonly config: Config; readonly problems: readonly [] }
  | { readonly config: null; readonly problems: readonly string[] };

/**
 * Reads the configuration, or tells everything that is wrong with it. No problem repeats a value: it may be a secret.
 * @param environments  the first that sets a variable wins; empty counts as unset
 */
export function readConfig(environments: readonly Environment[], { home, here }: Places): ReadConfig {
  const value = (name: string): string | null =>
    environments.map((environment) => environment[name]?.trim()).find(Boolean) ?? null;
  const problems: string[] = [];

  const token = value('DISCORD_TOKEN');
  if (token !== null && !/^[\x21-\x7e]+$/u.test(token)) {
    problems.push('DISCORD_TOKEN holds white space or characters that no token has; copy it again from the Bot page.');
  }
  const guildId = value('DISCORD_GUILD_ID');
  if (guildId !== null && !/^\d{1,20}$/u.test(guildId)) {
    problems.push('DISCORD_GUILD_ID is no id; right-click the server in Discord, and choose “Copy Server ID”.');
  }
  const apiBase = value('DISCORD_API_BASE')?.replace(/\/+$/u, '') ?? null;
  if (apiBase !== null && !/^https?:$/u.test(URL.canParse(apiBase) ? new URL(apiBase).protocol : '')) {
    problems.push('DISCORD_API_BASE is no http or https address; an example is http://localhost:8080/api.');
  }
  if (problems.length > 0) return { config: null, problems };

  const folder = (name: string, unset: string): string => {
    const path = value(name);
    return path === null ? resolve(home, unset) : resolve(here, path);
  };
  const [corpusDir, cacheDir] = [folder('CORPUS_DIR', 'corpus'), folder('CACHE_DIR', '.cache')];
  const discord = token === null ? null : { token, guildId, apiBase };
  return { config: { corpusDir, cacheDir, discord }, problems: [] };
}
