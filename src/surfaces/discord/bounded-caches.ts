import { type CacheWithLimitsOptions, Options } from 'discord.js';

/** An event brings the people that it is about; who spoke before them need not be remembered. */
const MOST_PEOPLE = 100;

/** discord.js remembers everybody whom it ever saw, and 200 messages of each channel: memory that grows for months. */
const LIMITS: CacheWithLimitsOptions = {
  MessageManager: 0,
  ReactionManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  // What it may do in a channel is told by its own membership.
  GuildMemberManager: { maxSize: MOST_PEOPLE, keepOverLimit: ({ id, client }) => id === client.user.id },
  UserManager: { maxSize: MOST_PEOPLE, keepOverLimit: ({ id, client }) => id === client.user.id },
};

/** So much the client keeps of what Discord tells, and no more. */
export const boundedCaches = Options.cacheWithLimits(LIMITS);
