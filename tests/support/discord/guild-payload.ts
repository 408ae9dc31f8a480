import {
  type GatewayGuildCreateDispatchData,
  GuildSystemChannelFlags,
  Locale,
  PermissionFlagsBits,
  RoleFlags,
} from 'discord.js';
import { USER_ID, bot, member, textChannel } from './payloads.ts';

const EVERYBODY_MAY = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
const FOUNDED = '2024-01-01T00:00:00.000000+00:00';

/** A small server with one text channel, as GUILD_CREATE carries it: every field that a client may read. */
export function guildCreate(id: string): GatewayGuildCreateDispatchData {
  return {
    id,
    name: 'The Library',
    description: null,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    owner_id: USER_ID,
    application_id: null,
    preferred_locale: Locale.EnglishUS,
    features: [],
    roles: [
      {
        id,
        name: '@everyone',
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        position: 0,
        permissions: String(EVERYBODY_MAY),
        managed: false,
        mentionable: false,
        flags: RoleFlags.InPrompt,
      },
    ],
    channels: [textChannel(id)],
    threads: [],
    members: [member(bot(), '0')],
    member_count: 2,
    large: false,
    unavailable: false,
    joined_at: FOUNDED,
    emojis: [],
    stickers: [],
    soundboard_sounds: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    hub_type: null,
    incidents_data: null,
  };
}
