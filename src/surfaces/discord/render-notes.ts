import type { Citation, Quote } from '../../model.ts';
import { distinctNotes, hiddenLinks, paragraphOf, shownLabel } from '../quote-parts.ts';
import { escapeMarkdown, renderLink, renderNoteText } from './escape-markdown.ts';

const MISSING = 'This note is missing from the article.';

/** A note in small print: its label, its words, and the links that its words hide. */
export function renderNote({ label, note }: Citation): string {
  const text = note ? renderNoteText(note) : MISSING;
  const links = note ? hiddenLinks(note).flatMap((href) => renderLink(href) ?? []) : [];
  return [`${escapeMarkdown(shownLabel(label))} ${text}`, ...links]
    .join('\n')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `-# ${line}`)
    .join('\n');
}

/** Every note of a quotation, whole, as a text file. */
export function renderNotesFile(
  question: string,
  { passage, citations }: Quote,
): { readonly name: string; readonly text: string } {
  const notes = distinctNotes(citations).map(({ label, note }) =>
    [`${shownLabel(label)} ${note ? note.text : MISSING}`, ...(note ? hiddenLinks(note) : [])].join('\n'),
  );
  const source = `${passage.article.title}, ${paragraphOf(passage)}`;
  return { name: 'notes.txt', text: `${[question.trim(), source, ...notes].join('\n\n')}\n` };
}
