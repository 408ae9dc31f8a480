import {
  type APIDMChannel,
  type APIInteractionGuildMember,
  type APIMessage,
  type APITextChannel,
  type APIUser,
  ApplicationFlags,
  ChannelType,
  GuildMemberFlags,
  type GatewayReadyDispatchData,
  MessageType,
  SnowflakeUtil,
} from 'discord.js';

/** The application's id, which is its bot user's id, too. */
export const BOT_ID = '1000000000000000001';
/** Who asks, unless a test names somebody. */
export const USER_ID = '3000000000000000001';
/** A server that the bot is not a member of. */
export const FOREIGN_GUILD_ID = '2900000000000000001';

/** The id of a server's one text channel. */
export const textChannelId = (guildId: string): string => String(BigInt(guildId) + 1n);
/** The id of the channel in which somebody and the bot write to each other. */
export const dmChannelId = (userId: string): string => String(BigInt(userId) + 500n);
/** The id of the channel in which somebody and a third person write to each other. */
export const privateChannelId = (userId: string): string => String(BigInt(userId) + 700n);

export function person(id: string): APIUser {
  const username = `user-${id.slice(-3)}`;
  return { id, username, discriminator: '0', global_name: 'A Reader', avatar: null };
}

export function bot(id: string = BOT_ID): APIUser {
  return { ...person(id), username: 'ibid', global_name: null, bot: true };
}

/** @param permissions  bits as Discord writes them, a decimal string */
export function member(user: APIUser, permissions: string): APIInteractionGuildMember {
  return {
    user,
    permissions,
    roles: [],
    nick: null,
    avatar: null,
    banner: null,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: GuildMemberFlags.CompletedOnboarding,
  };
}

export function textChannel(guildId: string): APITextChannel {
  return {
    id: textChannelId(guildId),
    type: ChannelType.GuildText,
    guild_id: guildId,
    name: 'reading-room',
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: [],
  };
}

/** A channel of two people; the reader of this object is not listed in it. */
export function dmChannel(id: string, recipient: APIUser): APIDMChannel {
  return { id, type: ChannelType.DM, name: null, last_message_id: null, recipients: [recipient] };
}

export function ready(guildIds: readonly string[], sessionId: string, gatewayUrl: string): GatewayReadyDispatchData {
  return {
    v: 10,
    user: bot(),
    guilds: guildIds.map((id) => ({ id, unavailable: true })),
    session_id: sessionId,
    resume_gateway_url: gatewayUrl,
    shard: [0, 1],
    application: { id: BOT_ID, flags: ApplicationFlags.ApplicationCommandBadge, flags_new: '8388608' },
  };
}

/** A snowflake of this moment: a client may read the time from it. */
export function newId(): string {
  return SnowflakeUtil.generate().toString();
}

/** A plain message, of which a caller replaces what is different. */
export function message(author: APIUser, channelId: string, content: string): APIMessage {
  return {
    id: newId(),
    channel_id: channelId,
    type: MessageType.Default,
    author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
  };
}
