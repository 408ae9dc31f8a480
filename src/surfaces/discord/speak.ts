import { type BaseInteraction, InteractionContextType } from 'discord.js';
import { wordsFor } from './words/languages.ts';
import type { Words } from './words/words.ts';

/**
 * The words in which an interaction is answered: those of whoever sees the answer. In private and in the bot's own
 * direct messages that is the person; in a server it is the server, so that no answer tells which language its asker has
 * set.
 */
export function wordsOf(
  { locale, guildLocale, context }: Pick<BaseInteraction, 'locale' | 'guildLocale' | 'context'>,
  isPrivate: boolean,
): Words {
  const isShared = !isPrivate && context !== InteractionContextType.BotDM;
  return wordsFor(isShared ? guildLocale : locale);
}
