import {
  type APIBaseInteraction,
  type APIMessage,
  InteractionContextType,
  type InteractionType,
  Locale,
  PermissionFlagsBits,
} from 'discord.js';
import {
  BOT_ID,
  FOREIGN_GUILD_ID,
  USER_ID,
  bot,
  dmChannel,
  dmChannelId,
  member,
  newId,
  person,
  privateChannelId,
  textChannel,
} from './payloads.ts';

/**
 * Where somebody uses the bot: in a server that has it, in a direct message to it, or, having installed it for
 * themselves, in a conversation with somebody else (`user-install`) or in a server that does not have it.
 */
type Where = 'guild' | 'dm' | 'user-install' | 'foreign-guild';

/** Who uses the bot, and where; each has a default. */
export type Asker = {
  readonly where?: Where;
  readonly userId?: string;
  /** The client's language, `en-US` unless said. */
  readonly locale?: `${Locale}`;
  /** Of the asker in the server, as a decimal string; a plain member's unless said. */
  readonly permissions?: string;
};

/** Any interaction, as the gateway sends it. */
export type Interaction = APIBaseInteraction<InteractionType, unknown>;

// Attach files, embed links, mention everyone and foreign emojis: what Discord grants in every direct message.
const DM_PERMISSIONS = '442368';
const MEMBER_PERMISSIONS = String(
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.UseApplicationCommands,
);
const BOT_PERMISSIONS = String(
  PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.EmbedLinks |
    PermissionFlagsBits.AttachFiles,
);

/** What somebody does with the bot. */
export type Deed = {
  readonly type: InteractionType;
  readonly data: object;
  /** The message that carries a pressed component. */
  readonly message?: APIMessage;
};

/** The payload of INTERACTION_CREATE, every field of it. */
export function interaction(deed: Deed, asker: Asker, guildId: string): Interaction {
  const id = newId();
  return {
    ...deed,
    id,
    application_id: BOT_ID,
    token: `token-of-${id}`,
    version: 1,
    locale: Object.values(Locale).find((known) => known === asker.locale) ?? Locale.EnglishUS,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    ...place(asker, guildId),
  };
}

type Place = Omit<
  Interaction,
  'id' | 'application_id' | 'type' | 'data' | 'token' | 'version' | 'locale' | 'entitlements' | 'attachment_size_limit'
>;

function place({ where = 'guild', userId = USER_ID, permissions = MEMBER_PERMISSIONS }: Asker, guildId: string): Place {
  const user = person(userId);
  switch (where) {
    case 'guild':
      return {
        ...inGuild(guildId),
        member: member(user, permissions),
        app_permissions: BOT_PERMISSIONS,
        authorizing_integration_owners: { 0: guildId },
      };
    case 'foreign-guild':
      return {
        ...inGuild(FOREIGN_GUILD_ID),
        member: member(user, permissions),
        app_permissions: DM_PERMISSIONS,
        authorizing_integration_owners: { 1: userId },
      };
    case 'dm':
      return {
        ...inChannel(dmChannel(dmChannelId(userId), bot())),
        user,
        context: InteractionContextType.BotDM,
        app_permissions: DM_PERMISSIONS,
        // Discord says "0" where the app is not installed by a server but met in its own direct messages.
        authorizing_integration_owners: { 0: '0' },
      };
    case 'user-install':
      return {
        ...inChannel(dmChannel(privateChannelId(userId), person('3000000000000000999'))),
        user,
        context: InteractionContextType.PrivateChannel,
        app_permissions: DM_PERMISSIONS,
        authorizing_integration_owners: { 1: userId },
      };
  }
}

function inGuild(
  guildId: string,
): Pick<Interaction, 'guild_id' | 'guild' | 'guild_locale' | 'channel' | 'channel_id' | 'context'> {
  return {
    guild_id: guildId,
    guild: { id: guildId, locale: Locale.EnglishUS, features: [] },
    guild_locale: Locale.EnglishUS,
    context: InteractionContextType.Guild,
    ...inChannel(textChannel(guildId)),
  };
}

function inChannel(channel: NonNullable<Interaction['channel']>): Pick<Interaction, 'channel' | 'channel_id'> {
  return { channel, channel_id: channel.id };
}
