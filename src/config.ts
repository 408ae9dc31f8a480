import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** What the environment decides. */
export interface Config {
  readonly logLevel: LogLevel;
  /** Where health and metrics are told; `null`: nowhere. */
  readonly health: HealthConfig | null;
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
  /** Servers and channels in which it answers; empty: in all. */
  readonly allowedGuilds: readonly string[];
  readonly allowedChannels: readonly string[];
  /** How often one person may ask. */
  readonly cooldownPerMinute: number;
  /** Whether whole articles may be read. */
  readonly reading: boolean;
}

export interface HealthConfig {
  readonly port: number;
  readonly host: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where relative paths begin. */
export interface BaseFolders {
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
export function readConfig(environments: readonly Environment[], { home, here }: BaseFolders): ReadConfig {
  const value: Value = (name) => environments.map((environment) => environment[name]?.trim()).find(Boolean) ?? null;
  const problems: string[] = [];
  const discord = readDiscord(value, problems);
  const logLevel = LOG_LEVELS.find((level) => level === (value('LOG_LEVEL') ?? 'info').toLowerCase());
  if (!logLevel) problems.push(`LOG_LEVEL is none of ${LOG_LEVELS.join(', ')}; leave it empty for info.`);
  const health = readHealth(value, problems);
  if (problems.length > 0 || !logLevel) return { config: null, problems };

  const folder = (name: string, unset: string): string => {
    const path = value(name);
    return path === null ? resolve(home, unset) : resolve(here, path);
  };
  const [corpusDir, cacheDir] = [folder('CORPUS_DIR', 'corpus'), folder('CACHE_DIR', '.cache')];
  return { config: { corpusDir, cacheDir, discord, logLevel, health }, problems: [] };
}

/** What a variable is set to; `null`: it is not. */
type Value = (name: string) => string | null;

function readDiscord(value: Value, problems: string[]): DiscordConfig | null {
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
  const ids = (name: string): readonly string[] => {
    const listed = value(name)?.split(/[\s,]+/u) ?? [];
    if (!listed.every((id) => /^\d{1,20}$/u.test(id)))
      problems.push(`${name} is no list of ids; write them with commas between.`);
    return listed;
  };
  const allowedGuilds = ids('ALLOWED_GUILDS');
  const allowedChannels = ids('ALLOWED_CHANNELS');
  const cooldown = value('COOLDOWN_PER_MINUTE') ?? '120';
  if (!/^[1-9]\d{0,5}$/u.test(cooldown))
    problems.push('COOLDOWN_PER_MINUTE is no whole number of questions, such as 120.');
  const reading = value('READING') ?? 'on';
  if (!/^(?:on|off)$/u.test(reading)) problems.push('READING is neither “on” nor “off”.');
  return token === null
    ? null
    : {
        token,
        guildId,
        apiBase,
        allowedGuilds,
        allowedChannels,
        cooldownPerMinute: Number(cooldown),
        reading: reading === 'on',
      };
}

function readHealth(value: Value, problems: string[]): HealthConfig | null {
  const port = value('HEALTH_PORT');
  if (port !== null && !isPort(port)) {
    problems.push('HEALTH_PORT is no port; choose a free one from 1 to 65535, such as 9464, or leave it empty.');
  }
  const host = value('HEALTH_HOST') ?? '127.0.0.1';
  if (!isHost(host)) {
    problems.push('HEALTH_HOST is no address of this machine; 127.0.0.1 is for itself alone, 0.0.0.0 for all.');
  }
  return port === null ? null : { port: Number(port), host };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/u.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

/** An address, or a name that could be one's. */
function isHost(text: string): boolean {
  return isIP(text) > 0 || /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/iu.test(text);
}
