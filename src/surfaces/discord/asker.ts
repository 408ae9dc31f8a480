import { type BaseInteraction, InteractionContextType, type Message, PermissionFlagsBits } from 'discord.js';

type Somebody = Pick<BaseInteraction, 'user' | 'context' | 'memberPermissions'>;

/** Whether somebody asked what a message answers. One that answers no interaction answers a person who wrote to the bot. */
export function isAsker(message: Message, { user, context }: Somebody): boolean {
  const asker = message.interactionMetadata?.user.id ?? message.mentions?.repliedUser?.id;
  return asker === undefined ? context === InteractionContextType.BotDM : asker === user.id;
}

/** Whoever asked may take an answer away, and a moderator. */
export function mayDelete(message: Message, somebody: Somebody): boolean {
  return isAsker(message, somebody) || (somebody.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false);
}
