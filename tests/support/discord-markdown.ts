import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** What Discord makes of a text: characters, and what it sets them as. */
export interface Shown {
  /** `text`, `br`, `strong`, `subtext`, `blockQuote`, `link`, `user` and so on. */
  readonly type: string;
  /** The characters of a leaf; empty where there are children. */
  readonly text: string;
  readonly children: readonly Shown[];
  /** Where a link leads. */
  readonly target: string | null;
  /** A heading's rank, a person's id, a list item's sign. */
  readonly detail: string;
}

type Rule = (typeof rulesExtended)[string];

/** Discord draws lists, which the parser's rules lack: an item stands at the start of a line. */
const ITEM = /^( *)([-*+]|\d{1,9}[.)]) +([^\n]+)(\n|$)/u;
const item: Rule = {
  order: (rulesExtended['heading']?.order ?? 0) - 0.4,
  match: (source, _, before) => (/^$|\n$/u.test(before) ? ITEM.exec(source) : null),
  parse: ([, , sign = '', words = ''], parse, state) => ({ sign, content: parse(words, state) }),
};

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, item });

/** Reads a text as Discord reads the texts of a bot, masked links included. */
export function parseMarkdown(markdown: string): readonly Shown[] {
  return parser(markdown, { inline: true }).map((node) => shown(node));
}

/** The characters that a person sees. */
export function shownText(nodes: readonly Shown[]): string {
  return nodes.map(({ type, text, children }) => (type === 'br' ? '\n' : text + shownText(children))).join('');
}

/** All nodes, each before its children. */
export function walk(nodes: readonly Shown[]): readonly Shown[] {
  return nodes.flatMap((node) => [node, ...walk(node.children)]);
}

function shown(node: Readonly<Record<string, unknown>>): Shown {
  const { type, target } = node;
  // An emoji has its characters for a name.
  const content = node['content'] ?? node['name'];
  const detail = node['level'] ?? node['id'] ?? node['sign'] ?? '';
  return {
    type: String(type),
    text: typeof content === 'string' ? content : '',
    children: Array.isArray(content) ? content.filter(isNode).map((child) => shown(child)) : [],
    target: typeof target === 'string' ? target : null,
    detail: typeof detail === 'string' || typeof detail === 'number' ? String(detail) : '',
  };
}

const isNode = (node: unknown): node is Readonly<Record<string, unknown>> => typeof node === 'object' && node !== null;

/** Whether a line begins as a heading, a quotation, an item or small print does: told apart from the parser. */
export function startsMarkup(line: string): boolean {
  return /^\s*(?:#{1,3}\s|-#\s|>|[-*+]\s|\d+[.)]\s)/u.test(line);
}

/** A text as the parser takes it in: one kind of line end, no tabs. */
export function takenIn(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replaceAll('\f', '').replaceAll('\t', '    ');
}
