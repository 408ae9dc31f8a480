import { type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord-api-types/v10';

/** The part of discord.js's REST client that registration needs. */
export interface CommandRest {
  get(route: `/${string}`, options?: { query?: URLSearchParams }): Promise<unknown>;
  put(route: `/${string}`, options?: { body?: unknown }): Promise<unknown>;
}

export interface Registration {
  /** Whether Discord had other commands than these. */
  readonly changed: boolean;
  /** Commands for all servers that stand beside those of the one server, so that each shows there twice. */
  readonly alsoGlobal: number;
}

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/**
 * Registers the commands by one bulk overwrite, and only if they differ from what Discord has: Discord counts
 * registrations. With a server's id they are registered in that server alone, and global ones are let be.
 */
export async function registerCommands(
  rest: CommandRest,
  applicationId: string,
  guildId: string | null,
  definitions: readonly Definition[],
): Promise<Registration> {
  const global = Routes.applicationCommands(applicationId);
  const route = guildId === null ? global : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = guildId === null ? definitions : definitions.map(forGuild);
  const registered = await fetchCommands(rest, route);
  const changed = comparable(registered) !== comparable(wanted);
  if (changed) await rest.put(route, { body: wanted });
  // Only a warning hangs on it: the commands are registered, whatever comes of this look.
  const others = guildId === null ? [] : await fetchCommands(rest, global).catch(() => []);
  return { changed, alsoGlobal: others.length };
}

async function fetchCommands(rest: CommandRest, route: `/${string}`): Promise<readonly unknown[]> {
  // Without the flag Discord leaves the translations out, and every start would look like a change.
  const commands = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  return Array.isArray(commands) ? commands : [];
}

/** A server's own commands know neither contexts nor ways of installing. */
function forGuild(definition: Definition): Definition {
  const { contexts: _, integration_types: __, ...rest } = definition;
  return rest;
}

/** What Discord adds to a definition, and what changes at each registration. */
const ADDED = new Set(['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'default_permission']);
const ADDED_TO_GUILD_COMMANDS = new Set([...ADDED, 'contexts', 'integration_types']);

/** Commands as a string that is equal for equal definitions, whatever defaults Discord has filled in. */
function comparable(commands: readonly unknown[]): string {
  const byName = commands.map((command) => {
    const isGuilds = isRecord(command) && command['guild_id'] !== undefined;
    return JSON.stringify(essence(command, isGuilds ? ADDED_TO_GUILD_COMMANDS : ADDED));
  });
  return byName.toSorted().join('\n');
}

function essence(value: unknown, added: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => essence(item, added));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .filter(([key, field]) => !added.has(key) && !isDefault(field))
    .map(
      ([key, field]) =>
        [
          key,
          isIdSet(key) && Array.isArray(field) ? field.map(Number).toSorted((x, y) => x - y) : essence(field, added),
        ] as const,
    );
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const isIdSet = (key: string): boolean => key === 'contexts' || key === 'integration_types';

function isDefault(field: unknown): boolean {
  if (field === null || field === undefined || field === false || field === '') return true;
  if (Array.isArray(field)) return field.length === 0;
  return isRecord(field) && Object.keys(field).length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
