import { parseMarkdown, type Shown } from '../discord-markdown.ts';

/** A text as Discord sets it, in HTML. */
export function markdownHtml(markdown: string): string {
  return parseMarkdown(markdown)
    .map((node) => nodeHtml(node))
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

function nodeHtml({ type, text, children, target, detail }: Shown): string {
  const inside = escapeHtml(text) + children.map((child) => nodeHtml(child)).join('');
  switch (type) {
    case 'br':
    case 'newline':
      return '\n';
    case 'blockQuote':
      return `<blockquote>${inside}</blockquote>`;
    case 'subtext':
      return `<small>${inside}</small>`;
    case 'heading':
      return `<h${detail}>${inside}</h${detail}>`;
    case 'item':
      return `<div class="item"><span>${detail.replace(/^[-*+]$/u, '•')}</span> ${inside}</div>`;
    case 'codeBlock':
      return `<pre>${inside}</pre>`;
    case 'inlineCode':
      return `<code>${inside}</code>`;
    case 'strong':
      return `<strong>${inside}</strong>`;
    case 'em':
      return `<em>${inside}</em>`;
    case 'underline':
      return `<u>${inside}</u>`;
    case 'strikethrough':
      return `<s>${inside}</s>`;
    case 'link':
    case 'url':
    case 'autolink':
      return `<a href="${escapeHtml(target ?? '')}">${inside}</a>`;
    case 'user':
      return '<span class="mention">@Ana</span>';
    case 'text':
    case 'twemoji':
      return inside;
    default:
      throw new Error(`Nothing is known of how Discord draws ${type}.`);
  }
}
