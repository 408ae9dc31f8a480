/** Where the bot answers; empty lists mean everywhere. In direct messages it always does. */
export interface Places {
  readonly guilds: readonly string[];
  readonly channels: readonly string[];
}

interface Place {
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** Threads belong to the channel that they are in. */
  readonly channel?: object | null;
}

export function isServed({ guilds, channels }: Places, { guildId, channelId, channel }: Place): boolean {
  if (guildId === null) return true;
  const isGuild = guilds.length === 0 || guilds.includes(guildId);
  const parent = channel && 'parentId' in channel ? channel.parentId : null;
  return isGuild && (channels.length === 0 || channels.some((id) => id === channelId || id === parent));
}
