import type { Citation, Note, Quote } from '../../model.ts';
import { distinctNotes, hiddenLinks, paragraphOf, shownLabel } from '../quote-parts.ts';
import { escapeMarkdown, renderLink, renderNoteText } from './escape-markdown.ts';

const MISSING = 'This note is missing from the article.';

/** A note in small print: its label, its words, and the links that its words hide; the note before one of “Ibid.”. */
export function renderNote({ label, note, previousNote }: Citation): string {
  const own = `${escapeMarkdown(shownLabel(label))} ${note ? renderWords(note) : MISSING}`;
  const offered = previousNote
    ? [`previous note, ${escapeMarkdown(shownLabel(previousNote.label))}: ${renderWords(previousNote)}`]
    : [];
  return [own, ...offered]
    .join('\n')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `-# ${line}`)
    .join('\n');
}

function renderWords(note: Note): string {
  return [renderNoteText(note), ...hiddenLinks(note).flatMap((href) => renderLink(href) ?? [])].join('\n');
}

/** Every note of a quotation, whole, as a text file. */
export function renderNotesFile(
  question: string,
  { passage, citations }: Quote,
): { readonly name: string; readonly text: string } {
  const notes = distinctNotes(citations).map(({ label, note, previousNote }) =>
    [
      `${shownLabel(label)} ${note ? plainWords(note) : MISSING}`,
      ...(previousNote ? [`previous note, ${shownLabel(previousNote.label)}: ${plainWords(previousNote)}`] : []),
    ].join('\n'),
  );
  const source = `${passage.article.title}, ${paragraphOf(passage)}`;
  return { name: 'notes.txt', text: `${[question.trim(), source, ...notes].join('\n\n')}\n` };
}

const plainWords = (note: Note): string => [note.text, ...hiddenLinks(note)].join('\n');
