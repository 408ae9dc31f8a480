import { ComponentType, type Message } from 'discord.js';
import { decodePress, type Press } from './custom-id.ts';
import { readQuestion } from './question-text.ts';

/** What a message of the bot's own shows, read back from the message itself. */
export interface Shown {
  readonly question: string;
  /** What its buttons remember; the action is that of the first. */
  readonly press: Press;
}

/** The question that a message shows; `null` where its first text is none. */
export function questionOf({ components }: Pick<Message, 'components'>): string | null {
  const first = components.find(({ type }) => type === ComponentType.TextDisplay);
  return readQuestion(first && 'content' in first ? first.content : undefined);
}

/** @returns `null` for what is no answer with buttons */
export function readShown(message: Pick<Message, 'components'>): Shown | null {
  const question = questionOf(message);
  const presses = message.components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((each) =>
      each.type === ComponentType.Button && each.customId !== null ? [decodePress(each.customId)] : [],
    )
    .filter((press) => press !== null);
  // “Copy text” remembers the answer that is shown; the buttons that lead on remember where they lead.
  const press = presses.find(({ action }) => action === 'copy') ?? presses[0];
  return question === null || !press ? null : { question, press };
}
