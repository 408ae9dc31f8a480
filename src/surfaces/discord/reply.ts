import {
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { ButtonRow } from './buttons.ts';

/** What Discord is sent: text displays, rows of buttons, and a file for what they have no room for. Nobody is pinged. */
export interface Reply {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly ReplyFile[];
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

export interface ReplyFile {
  readonly name: string;
  readonly attachment: Buffer;
}

/** A line across the message, as a printed page has it above its notes. */
export const RULE = Symbol('rule');

/** Lays out texts and rules from top to bottom, the buttons below. */
export function toReply(
  parts: readonly (string | typeof RULE)[],
  rows: readonly ButtonRow[] = [],
  file: { readonly name: string; readonly text: string } | null = null,
): Reply {
  const displays = parts.map((part): APIMessageTopLevelComponent =>
    part === RULE
      ? { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small }
      : { type: ComponentType.TextDisplay, content: part },
  );
  // A message of components shows no attachment that no component names.
  const attached: readonly APIMessageTopLevelComponent[] = file
    ? [{ type: ComponentType.File, file: { url: `attachment://${file.name}` } }]
    : [];
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [...displays, ...attached, ...rows],
    files: file ? [{ name: file.name, attachment: Buffer.from(file.text, 'utf8') }] : [],
    allowedMentions: { parse: [], repliedUser: false },
  };
}
