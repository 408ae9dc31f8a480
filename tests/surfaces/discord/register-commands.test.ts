import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type CommandRest, registerCommands } from '../../../src/surfaces/discord/register-commands.ts';

const APPLICATION = '100';

const ASK_COMMAND = {
  name: 'ask',
  description: 'Answers',
  type: ApplicationCommandType.ChatInput,
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  options: [
    {
      name: 'question',
      description: 'What',
      type: ApplicationCommandOptionType.String as const,
      required: true,
      max_length: 300,
    },
  ],
};

/** A REST client over what Discord has registered, by route. */
function restWith(registered: Readonly<Record<string, readonly object[]>>): CommandRest & { readonly puts: unknown[] } {
  const puts: unknown[] = [];
  return {
    puts,
    get: async (route) => registered[route] ?? [],
    put: async (route, options) => void puts.push([route, options?.body]),
  };
}

/** A command as Discord gives it back: with ids and every default filled in, its sets in an order of its own. */
const asRegistered = {
  ...ASK_COMMAND,
  id: '1',
  application_id: APPLICATION,
  version: '2',
  nsfw: false,
  default_member_permissions: null,
  dm_permission: true,
  name_localizations: null,
  contexts: [2, 0, 1],
  options: ASK_COMMAND.options.map((option) => ({ ...option, autocomplete: false, description_localizations: null })),
};

const GLOBAL = '/applications/100/commands';
const GUILD = '/applications/100/guilds/7/commands';

test('registers by one bulk overwrite when Discord has no commands', async () => {
  const rest = restWith({});
  expect(await registerCommands(rest, APPLICATION, null, [ASK_COMMAND])).toEqual({ changed: true, alsoGlobal: 0 });
  expect(rest.puts).toEqual([[GLOBAL, [ASK_COMMAND]]]);
});

test('registers nothing when Discord has the same commands, whatever it has added to them', async () => {
  const rest = restWith({ [GLOBAL]: [asRegistered] });
  expect(await registerCommands(rest, APPLICATION, null, [ASK_COMMAND])).toEqual({ changed: false, alsoGlobal: 0 });
  expect(rest.puts).toEqual([]);
});

test.each([
  ['its description', { ...asRegistered, description: 'Other' }],
  ['an option', { ...asRegistered, options: [{ ...ASK_COMMAND.options[0], max_length: 200 }] }],
  ['where it may be used', { ...asRegistered, contexts: [0] }],
  ['a translation', { ...asRegistered, description_localizations: { de: 'Fragt' } }],
])('registers again when a command differs in %s', async (_, other) => {
  expect((await registerCommands(restWith({ [GLOBAL]: [other] }), APPLICATION, null, [ASK_COMMAND])).changed).toBe(
    true,
  );
});

test('registers again when Discord has a command too many', async () => {
  const rest = restWith({ [GLOBAL]: [asRegistered, { ...asRegistered, name: 'old' }] });
  expect((await registerCommands(rest, APPLICATION, null, [ASK_COMMAND])).changed).toBe(true);
});

test('registers in one server only, without what only global commands have, and counts the global ones', async () => {
  const rest = restWith({ [GLOBAL]: [asRegistered] });
  expect(await registerCommands(rest, APPLICATION, '7', [ASK_COMMAND])).toEqual({ changed: true, alsoGlobal: 1 });
  const { contexts: _, integration_types: __, ...forGuild } = ASK_COMMAND;
  expect(rest.puts).toEqual([[GUILD, [forGuild]]]);
});

test('registers nothing in a server that has the same commands', async () => {
  const inGuild = { ...asRegistered, guild_id: '7', contexts: null, integration_types: [0] };
  const rest = restWith({ [GUILD]: [inGuild] });
  expect((await registerCommands(rest, APPLICATION, '7', [ASK_COMMAND])).changed).toBe(false);
});
