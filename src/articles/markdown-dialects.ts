import { fenceBehind, LINE } from './definition-lists.ts';
import { applyEdits, type Edit, type Edited } from './source-edits.ts';

const ATTRIBUTE = String.raw`(?:[#.][\w:.-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'={}]+)|-)`;
const ATTRIBUTES = String.raw`\{:?[ \t]*${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*[ \t]*\}`;

/** What no reader of the page sees, one group each. Code spans come first: what stands in them is text. */
const MARKUP = new RegExp(
  [
    String.raw`(?<code>\x60+(?:[^\x60\n]|\n(?![ \t]*\n))*\x60+)`,
    // Hugo, Liquid (Jekyll).
    String.raw`(?<tag>\{\{[<%][^{}]*[%>]\}\}|\{%(?:[^%{}]|%(?!\}))*%\})`,
    String.raw`(?<=\]\()[ \t]*(?<output>\{\{[^{}\n]*\}\})`,
    // Fenced divs; kramdown's attributes, its table of contents and its abbreviations.
    String.raw`^ {0,3}(?<line>:{3,}[^\n\r]*|\[{1,2}_?TOC_?\]{1,2}|\*\[[^\]\n\r]+\]:[^\n\r]*|\{:[^{}\n\r]*\})[ \t]*$`,
    String.raw`^(?<contents>(?:[*+-]|1\.) [^\n\r]*\r?\n\{:\s*toc[^{}\n\r]*\})[ \t]*$`,
    String.raw`(?<span>\[[^[\]\n]*\]${ATTRIBUTES})`,
    String.raw`(?<=[)\x60*_])(?<attributes>${ATTRIBUTES})`,
    String.raw`[ \t](?<heading>${ATTRIBUTES})[ \t]*$`,
    // Obsidian.
    String.raw`(?<embed>!\[\[[^[\]\n]*\]\])`,
    String.raw`\[\[(?<wiki>\p{L}[^[\]|\n]*(?:\|[^[\]|\n]+)?)\]\](?![([:])`,
    String.raw`(?<!\S)(?<comment>%%[^%]*%%)`,
    String.raw`==(?<marked>[^\s=](?:[^=\n]*[^\s=])?)==`,
    String.raw`[ \t](?<block>\^[\w-]+)[ \t]*$`,
    // GFM's tasks and alerts.
    String.raw`^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?<task>\[[ xX]\])(?=[ \t])`,
    String.raw`^ {0,3}>[ \t]*(?<alert>\[!\w+\][-+]?)(?<title>[^\n\r]*)`,
  ].join('|'),
  'gimu',
);

/**
 * Takes out of a Markdown text what its generators (Jekyll, Hugo, Pandoc, Obsidian, GitHub) read and no reader sees:
 * template tags, attributes, fences of divs, wiki links' targets. What stands between a tag and its end is text, but for
 * a comment; code keeps what is in it.
 */
export function withoutDialects(markdown: string): Edited {
  // Few texts hold any of this, and the cheap look is much the cheaper.
  if (!/[{:!=^]|\[\[|%%|\[[ xX]\]|\*\[|\[toc/iu.test(markdown)) return applyEdits(markdown, []);
  const edits: Edit[] = [];
  let open: OpenTag | null = null;
  for (const { text, at } of proseIn(markdown)) {
    for (const match of text.matchAll(MARKUP)) {
      const found: Found = {
        groups: match.groups ?? {},
        text,
        at,
        start: match.index,
        end: match.index + match[0].length,
      };
      const tag = found.groups['tag'];
      if (open !== null) {
        const isEnd: boolean = tag !== undefined && nameOf(tag) === open.end;
        if (isEnd) edits.push(...open.close(found));
        if (isEnd) open = null;
      } else if (tag === undefined) edits.push(...editsFor(found));
      else {
        open = openTag(found, tag);
        if (open === null) edits.push(whole(found, tag));
      }
    }
  }
  return applyEdits(markdown, edits);
}

interface Found {
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The stretch of prose in which it stands, and where that begins. */
  readonly text: string;
  readonly at: number;
  /** In the stretch. */
  readonly start: number;
  readonly end: number;
}

/** What goes on in indented lines: a note, an item of a list, a definition. */
const GOES_ON = /^ {0,3}(?:\[\^|[-*+:][ \t]|\d{1,9}[.)][ \t])/u;

/** Stretches of lines that are no code. */
function proseIn(markdown: string): readonly { readonly text: string; readonly at: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let [at, isBlank, isCode, goesOn] = [0, true, false, false];
  let fence: string | null = null;
  for (const [line] of markdown.matchAll(LINE)) {
    const before = fence;
    fence = fenceBehind(fence, line);
    const isIndented = /^(?: {4}|\t)/u.test(line);
    if (!isIndented && line.trim() !== '') goesOn = GOES_ON.test(line);
    isCode = before !== null || fence !== null || (isIndented && !goesOn && (isBlank || isCode));
    const last = stretches.at(-1);
    if (!isCode && last?.end === at) last.end = at + line.length;
    else if (!isCode) stretches.push({ start: at, end: at + line.length });
    at += line.length;
    isBlank = line.trim() === '';
  }
  return stretches.map(({ start, end }) => ({ text: markdown.slice(start, end), at: start }));
}

interface OpenTag {
  /** The name of the tag that closes it. */
  readonly end: string;
  readonly close: (end: Found) => readonly Edit[];
}

/** The name of a tag, with the slash of one that ends another. */
function nameOf(tag: string): string {
  return /^\{[{%][<%-]?\s*(\/?\s*\w*)/u.exec(tag)?.[1]?.replace(/\s/gu, '').toLowerCase() ?? '';
}

/** A tag whose content is no Markdown: a comment, which goes with its content, or a part that is shown as it is written. */
function openTag(found: Found, tag: string): OpenTag | null {
  const name = nameOf(tag);
  const end = tag.startsWith('{{') ? `/${name}` : `end${name}`;
  const start = whole(found, tag);
  if (name === 'comment') return { end, close: (last) => [{ start: start.start, end: last.at + last.end, text: '' }] };
  if (name !== 'raw' && name !== 'highlight') return null;
  const text = name === 'raw' ? '' : '```';
  return {
    end,
    close: (last) => [
      { ...start, text },
      { ...whole(last, last.groups['tag'] ?? ''), text },
    ],
  };
}

/** A part of what was found, taken out. */
function whole({ text, at, start }: Found, part: string): Edit {
  const from = at + text.indexOf(part, start);
  return { start: from, end: from + part.length, text: '' };
}

const SIMPLE = ['output', 'line', 'contents', 'attributes', 'embed', 'comment', 'block', 'task'];

function editsFor(found: Found): readonly Edit[] {
  const { groups } = found;
  const part = SIMPLE.map((name) => groups[name]).find((each) => each !== undefined);
  if (part !== undefined) return [whole(found, part)];
  const { heading, span, wiki, marked, alert, title = '' } = groups;
  if (heading !== undefined) return isHeading(found) ? [whole(found, heading)] : [];
  if (span !== undefined) return around(found, 1, span.length - span.lastIndexOf('{') + 1);
  if (wiki !== undefined) return around(found, 2 + wiki.indexOf('|') + 1, 2);
  if (marked !== undefined) return around(found, 2, 2);
  if (alert === undefined) return [];
  const end = found.at + found.end;
  // The title of an alert is a paragraph of its own.
  return [whole(found, alert), ...(title.trim() === '' ? [] : [{ start: end, end, text: '\n>' }])];
}

/** Takes away so much of both ends. */
function around({ at, start, end }: Found, before: number, behind: number): readonly Edit[] {
  return [
    { start: at + start, end: at + start + before, text: '' },
    { start: at + end - behind, end: at + end, text: '' },
  ];
}

function isHeading({ text, start }: Found): boolean {
  return /^ {0,3}#{1,6}[ \t]/u.test(text.slice(text.lastIndexOf('\n', start) + 1, start + 1));
}
