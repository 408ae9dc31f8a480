import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { cutText } from './limits.ts';
import type { Reply, ReplyFile } from './reply.ts';

/** A message of plain content: what is copied from it is what it holds, and every client shows it. */
export interface PlainMessage {
  readonly content: string;
  readonly files: readonly ReplyFile[];
  readonly allowedMentions: Reply['allowedMentions'];
}

/** Discord's limit on the content of a message. */
const MAX_CONTENT = 2000;
const FENCE = '```';

export function plainMessage(content: string, files: readonly ReplyFile[] = []): PlainMessage {
  return { content, files, allowedMentions: { parse: [], repliedUser: false } };
}

/** A text to copy: in a block of code, where Discord changes no character; what does not fit one, as a file. */
export function copyMessage(text: string, textBelow: string): PlainMessage {
  const block = `${FENCE}\n${text}\n${FENCE}`;
  if (block.length <= MAX_CONTENT && !text.includes(FENCE) && !text.endsWith('`')) return plainMessage(block);
  return plainMessage(textBelow, [{ name: 'quotation.txt', attachment: Buffer.from(`${text}\n`, 'utf8') }]);
}

/** The texts of a reply that Discord has refused, as plain content, cut to what content may hold. */
export function withoutComponents({ components }: Reply): PlainMessage {
  const text = components.flatMap((each) => textOf(each)).join('\n');
  return plainMessage(text.length <= MAX_CONTENT ? text : `${cutText(text, MAX_CONTENT - 4)} […]`);
}

function textOf(component: APIMessageTopLevelComponent): readonly string[] {
  return 'content' in component ? [component.content] : [];
}
