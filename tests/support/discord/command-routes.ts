import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord.js';
import { type JsonObject, objectsIn } from './json-object.ts';
import { BOT_ID, newId } from './payloads.ts';
import { type RestAnswer, type Route, ok, refusal, route } from './route.ts';

const UNTRANSLATED = { name_localizations: null, description_localizations: null };

type Registered = { readonly definition: JsonObject; readonly command: JsonObject };

/**
 * The registry of commands: a global scope and one for each server, replaced as a whole by every PUT. A command that
 * stays keeps its id, and one that stays the same its version, too.
 */
export function commandRoutes(guildIds: readonly string[]): readonly Route[] {
  const scopes = new Map<string | undefined, readonly Registered[]>();

  const list = (scope: string | undefined, query: Readonly<Record<string, string>>): RestAnswer => {
    const commands = (scopes.get(scope) ?? []).map(({ command }) => command);
    return ok(query['with_localizations'] === 'true' ? commands : commands.map(withoutLocalizations));
  };
  const replace = (scope: string | undefined, body: unknown): RestAnswer => {
    const old = scopes.get(scope) ?? [];
    const registered = objectsIn(body).map((definition) => register(definition, scope, old));
    scopes.set(scope, registered);
    return ok(registered.map(({ command }) => command));
  };
  const inGuild = (id: string, answer: () => RestAnswer): RestAnswer =>
    guildIds.includes(id) ? answer() : refusal(403, 50001, 'Missing Access');

  return [
    route('GET /applications/:application/commands', (_, { query }) => list(undefined, query)),
    route('PUT /applications/:application/commands', (_, { body }) => replace(undefined, body)),
    route('GET /applications/:application/guilds/:guild/commands', ({ guild }, { query }) =>
      inGuild(guild, () => list(guild, query)),
    ),
    route('PUT /applications/:application/guilds/:guild/commands', ({ guild }, { body }) =>
      inGuild(guild, () => replace(guild, body)),
    ),
  ];
}

function register(definition: JsonObject, guildId: string | undefined, old: readonly Registered[]): Registered {
  const type = definition['type'] ?? ApplicationCommandType.ChatInput;
  const before = old.find(({ command }) => command['name'] === definition['name'] && command['type'] === type);
  if (before && isDeepStrictEqual(before.definition, definition)) return before;
  const command = {
    application_id: BOT_ID,
    description: '',
    nsfw: false,
    default_member_permissions: null,
    ...UNTRANSLATED,
    ...(guildId === undefined ? { contexts: null, integration_types: [0] } : { guild_id: guildId }),
    ...definition,
    type,
    id: before?.command['id'] ?? newId(),
    version: newId(),
    ...('options' in definition && { options: objectsIn(definition['options']).map(registerOption) }),
  };
  return { definition, command };
}

/** Discord leaves out of an option what is false. */
function registerOption(option: JsonObject): JsonObject {
  const said = Object.entries(option).filter(([, value]) => value !== false);
  return {
    ...UNTRANSLATED,
    ...Object.fromEntries(said),
    ...('options' in option && { options: objectsIn(option['options']).map(registerOption) }),
  };
}

function withoutLocalizations(command: JsonObject): JsonObject {
  const { name_localizations: _name, description_localizations: _description, ...rest } = command;
  if (!('options' in rest)) return rest;
  return { ...rest, options: objectsIn(rest['options']).map(withoutLocalizations) };
}
