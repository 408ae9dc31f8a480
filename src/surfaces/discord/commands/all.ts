import type { Command } from '../command.ts';
import { ARTICLES } from './articles.ts';
import { ASK } from './ask.ts';
import { ASK_ABOUT_THIS, DELETE_ANSWER } from './on-message.ts';
import { ABOUT, HELP, PRIVACY } from './pages.ts';
import { READ } from './read.ts';

/** Every command of the bot, as an operator has chosen. */
export function commandsFor({ reading }: { readonly reading: boolean }): readonly Command[] {
  return [ASK, ARTICLES, ...(reading ? [READ] : []), HELP, ABOUT, PRIVACY, ASK_ABOUT_THIS, DELETE_ANSWER];
}
