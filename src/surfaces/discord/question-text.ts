import { escapeMarkdown, unescapeMarkdown } from './escape-markdown.ts';

/** The question as the first text of every answer shows it: in bold, on one line. */
export function renderQuestion(question: string): string {
  return `**${escapeMarkdown(question.replace(/\s+/gu, ' ').trim())}**`;
}

/** The question that a message of the bot's own shows; `null` where its first text is none. */
export function readQuestion(firstText: string | undefined): string | null {
  const shown = /^\*\*(.+)\*\*$/su.exec(firstText ?? '')?.[1];
  return shown === undefined ? null : unescapeMarkdown(shown);
}
