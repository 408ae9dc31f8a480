import type { ElementContent } from 'hast';
import type { Link, Noteref } from '../model.ts';
import { safeHref } from './find-links.ts';
import { isBlockElement } from './hast-elements.ts';
import { lineJoint } from './line-joint.ts';
import { type Mark, withoutMarks } from './without-marks.ts';

/** The index of the note that an identifier names; `null` when there is none. */
export type FindNote = (identifier: string) => number | null;

/** Stands for a noteref until all white space is collapsed. No parser lets a NUL through. */
const MARK = '\0';

/**
 * Flattens inline content to verbatim text: white space collapsed as a browser does (no-break spaces stay), `<br>` a
 * line end, code as it is, and the marks of notes taken out into noterefs.
 */
export function flattenInline(
  nodes: readonly ElementContent[],
  findNote: FindNote,
): { readonly text: string; readonly noterefs: readonly Noteref[] } {
  const marks: Mark[] = [];
  const { text } = readInline(nodes, (label, identifier, start) => {
    marks.push({ start, end: start + MARK.length, labels: [{ label, note: findNote(identifier) }] });
    return MARK;
  });
  const bare = withoutMarks(text, marks);
  const { lead, end } = inkOf(bare.text);
  const at = (offset: number): number => Math.max(0, Math.min(offset, end) - lead);
  return {
    text: bare.text.slice(lead, end),
    noterefs: bare.noterefs.map((noteref) => ({ ...noteref, at: at(noteref.at) })),
  };
}

/** Flattens the inline content of a note, in which marks stay as they are shown, with the links behind its words. */
export function flattenNote(nodes: readonly ElementContent[]): {
  readonly text: string;
  readonly anchors: readonly Link[];
} {
  const { text, anchors } = readInline(nodes, (label) => `[${label}]`);
  const { lead, end } = inkOf(text);
  return {
    text: text.slice(lead, end),
    anchors: anchors.flatMap(({ href, shown }) => {
      // An address is shown as one where nothing but it is linked, and pages set white space around it.
      const words = inkOf(text.slice(shown.start, shown.end));
      const start = shown.start - lead;
      return words.end > 0 ? [{ href, shown: { start: start + words.lead, end: start + words.end } }] : [];
    }),
  };
}

function inkOf(text: string): { readonly lead: number; readonly end: number } {
  return { lead: text.length - text.trimStart().length, end: text.trimEnd().length };
}

/** What a mark leaves in the text, of which so much stands before it. */
type WriteMark = (label: string, identifier: string, at: number) => string;

function readInline(
  nodes: readonly ElementContent[],
  writeMark: WriteMark,
): { readonly text: string; readonly anchors: readonly Link[] } {
  const writer = textWriter();
  const anchors: Link[] = [];
  const read = (node: ElementContent, write: (value: string) => void): void => {
    if (node.type === 'text') write(node.value);
    if (node.type !== 'element') return;
    const { dataNoteref, dataLabel } = node.properties;
    if (typeof dataNoteref === 'string') {
      writer.write(writeMark(String(dataLabel ?? dataNoteref), dataNoteref, writer.length()));
    } else if (node.tagName === 'br' || node.tagName === 'tr' || isBlockElement(node)) writer.breakLine();
    else if (/^t[dh]$/u.test(node.tagName)) writer.writeCollapsed(' ');
    const start = writer.length();
    for (const child of node.children) read(child, node.tagName === 'pre' ? writer.write : write);
    const href = typeof node.properties['href'] === 'string' ? safeHref(node.properties['href']) : null;
    if (href !== null) anchors.push({ href, shown: { start, end: writer.length() } });
  };
  for (const node of nodes) read(node, writer.writeCollapsed);
  return { text: writer.text(), anchors };
}

/** So much of what was written decides how the next goes on. */
const REMEMBERED = 24;

/** A text under construction. It is put together once, as every look at it would cost its length. */
function textWriter() {
  const parts: string[] = [];
  let length = 0;
  let last = '';
  const write = (value: string): void => {
    if (value === '') return;
    parts.push(value);
    length += value.length;
    last = (last + value.slice(-REMEMBERED)).slice(-REMEMBERED);
  };
  const writeCollapsed = (value: string): void => {
    const collapsed = value.replace(/[ \t\n\r\f]+/gu, (white, at: number) =>
      white.includes('\n') ? lineJoint(at === 0 ? last : value.slice(0, at), value.slice(at + white.length)) : ' ',
    );
    write(/[ \n]$/u.test(last) ? collapsed.replace(/^ /u, '') : collapsed);
  };
  const breakLine = (): void => {
    if (last.endsWith(' ')) {
      parts.push((parts.pop() ?? '').slice(0, -1));
      length--;
    }
    write('\n');
  };
  return { write, writeCollapsed, breakLine, text: () => parts.join(''), length: () => length };
}
