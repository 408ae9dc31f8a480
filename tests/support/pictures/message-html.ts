import { readFileSync } from 'node:fs';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { PlainMessage } from '../../../src/surfaces/discord/plain-message.ts';
import type { Reply } from '../../../src/surfaces/discord/reply.ts';
import { escapeHtml, markdownHtml } from './markdown-html.ts';

export interface Drawn {
  readonly message: Reply | PlainMessage;
  /** Whether it is seen by the one who asked alone. */
  readonly isPrivate: boolean;
  readonly theme: 'dark' | 'light';
}

type Component = Reply['components'][number];
type Button = Extract<Component, { readonly type: ComponentType.ActionRow }>['components'][number];

const CSS = readFileSync(new URL('page.css', import.meta.url), 'utf8');

const EYE =
  '<svg viewBox="0 0 24 24" width="16" height="16"><path fill="currentColor" d="M12 5C6 5 2 12 2 12s4 7 10 7 10-7 10-7-4-7-10-7Zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8Z"/></svg>';

/** A page with one message of the bot, as Discord draws it below the command that it answers. */
export function pageHtml({ message, isPrivate, theme }: Drawn): string {
  const body =
    'components' in message
      ? message.components.map((component) => componentHtml(component, message)).join('')
      : `<div class="text">${markdownHtml(message.content)}</div>${message.files.map((file) => fileHtml(file)).join('')}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ibid</title><style>${CSS}</style>
<body class="${theme}"><main class="${isPrivate ? 'private' : ''}">
<div class="command"><i></i><b>Ana</b> used <span class="mention">/ask</span></div>
<div class="avatar">Ib.</div>
<header><b>Ibid</b><span class="app">APP</span><time>12:04</time></header>
<div class="parts">${body}</div>
${isPrivate ? `<footer>${EYE} Only you can see this • <a>Dismiss message</a></footer>` : ''}
</main></body></html>`;
}

function componentHtml(component: Component, { files }: Pick<Reply, 'files'>): string {
  if (component.type === ComponentType.TextDisplay) {
    return `<div class="text">${markdownHtml(component.content)}</div>`;
  }
  if (component.type === ComponentType.Separator) return component.divider ? '<hr>' : '<div class="space"></div>';
  if (component.type === ComponentType.File) return files.map((file) => fileHtml(file)).join('');
  if (component.type === ComponentType.ActionRow) {
    return `<div class="row">${component.components.map((each) => buttonHtml(each)).join('')}</div>`;
  }
  throw new Error(`Nothing is known of how Discord draws a component of type ${component.type}.`);
}

const STYLES: Readonly<Partial<Record<number, string>>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

function buttonHtml(component: Button): string {
  if (component.type !== ComponentType.Button || !('label' in component)) return '';
  const style = STYLES[component.style] ?? 'secondary';
  return `<button class="${style}" ${component.disabled ? 'disabled' : ''}>${escapeHtml(component.label ?? '')}</button>`;
}

function fileHtml({ name, attachment }: Reply['files'][number]): string {
  return `<div class="file"><a>${escapeHtml(name)}</a><span>${(attachment.length / 1024).toFixed(2)} KB</span></div>`;
}
