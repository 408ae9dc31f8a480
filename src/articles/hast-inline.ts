import type { Element, ElementContent } from 'hast';
import type { Noteref } from '../model.ts';
import { isBlockElement } from './hast-elements.ts';
import { type Mark, withoutMarks } from './without-marks.ts';

/** The index of the note that an identifier names; `null` when there is none. */
export type FindNote = (identifier: string) => number | null;

/** Stands for a noteref until all white space is collapsed. No parser lets a NUL through. */
const MARK = '\0';
/** A footnote's mark that Markdown left as it is, since nothing defines it. */
const UNDEFINED_MARK = /\[\^([^\]\s]{1,40})\]/u;

/**
 * Flattens inline content to verbatim text: white space collapsed as a browser does (no-break spaces stay), `<br>` a
 * line end, code as it is, and the marks of notes taken out into noterefs.
 */
export function flattenInline(
  nodes: readonly ElementContent[],
  findNote: FindNote,
): { readonly text: string; readonly noterefs: readonly Noteref[] } {
  let text = '';
  const marks: Mark[] = [];

  const writeCollapsed = (value: string): void => {
    const collapsed = value.replace(/[ \t\n\r\f]+/gu, ' ');
    text += /(?:^|[ \n])$/u.test(text) ? collapsed.replace(/^ /u, '') : collapsed;
  };
  const mark = (label: string, note: number | null): void => {
    marks.push({ start: text.length, end: text.length + 1, labels: [{ label, note }] });
    text += MARK;
  };
  const writeProse = (value: string): void => {
    // Splitting by a pattern with one group gives text, label, text, label, text.
    value.split(UNDEFINED_MARK).forEach((part, at) => (at % 2 === 0 ? writeCollapsed(part) : mark(part, null)));
  };
  const breakLine = (): void => {
    if (text !== '') text = `${text.replace(/ +$/u, '')}\n`;
  };
  const read = (node: ElementContent, write: (value: string) => void): void => {
    if (node.type === 'text') write(node.value);
    if (node.type !== 'element') return;
    const { dataNoteref, dataLabel } = node.properties;
    if (typeof dataNoteref === 'string') mark(String(dataLabel ?? dataNoteref), findNote(dataNoteref));
    else if (node.tagName === 'br' || isBlockElement(node) || node.tagName === 'tr') breakLine();
    else if (/^t[dh]$/u.test(node.tagName)) writeCollapsed(' ');
    for (const child of node.children) read(child, writerFor(node, write));
  };
  const writerFor = ({ tagName }: Element, write: (value: string) => void): ((value: string) => void) => {
    if (tagName === 'pre') return (value) => (text += value);
    return tagName === 'code' && write === writeProse ? writeCollapsed : write;
  };

  for (const node of nodes) read(node, writeProse);
  return trimmed(withoutMarks(text.replace(/\s+$/u, ''), marks));
}

function trimmed({ text, noterefs }: ReturnType<typeof withoutMarks>): ReturnType<typeof withoutMarks> {
  const lead = /^\s*/u.exec(text)?.[0].length ?? 0;
  const end = text.trimEnd().length;
  const at = (offset: number): number => Math.max(0, Math.min(offset, end) - lead);
  return { text: text.slice(lead, end), noterefs: noterefs.map((noteref) => ({ ...noteref, at: at(noteref.at) })) };
}
