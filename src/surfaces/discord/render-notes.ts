import type { Citation, Note, Quote } from '../../model.ts';
import { distinctNotes, hiddenLinks, paragraphOf, quoteParts, shownLabel } from '../quote-parts.ts';
import { bold, escapeMarkdown, renderLink, renderNoteText } from './escape-markdown.ts';
import { fitsMessage } from './limits.ts';
import { renderQuestion } from './question-text.ts';
import { type Reply, toReply } from './reply.ts';
import type { Words } from './words/words.ts';

/** A note in small print: its label in bold, its words, and the links that its words hide; the note before one of “Ibid.”. */
export function renderNote({ label, note, previousNote }: Citation, words: Words): string {
  const own = `${bold(escapeMarkdown(shownLabel(label)))} ${note ? renderWords(note) : words.missingNote}`;
  const offered = previousNote
    ? [`${words.previousNote(escapeMarkdown(shownLabel(previousNote.label)))} ${renderWords(previousNote)}`]
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

/** All notes of a quotation: in the message where they fit, else as a text file. */
export function renderAllNotes(question: string, quote: Quote, words: Words): Reply {
  const notes = distinctNotes(quote.citations);
  if (notes.length === 0) return toReply([words.noNotes]);
  const texts = [renderQuestion(question), words.allNotes, notes.map((note) => renderNote(note, words)).join('\n')];
  if (fitsMessage(texts)) return toReply(texts);
  return toReply(texts.slice(0, 2), [], {
    name: 'notes.txt',
    text: `${plainNotes(quote, words)}\n`,
  });
}

/** A quotation with its labels, its source and its notes as plain text, for whoever pastes it elsewhere. */
export function plainQuotation(quote: Quote, words: Words): string {
  const { passage } = quote;
  const { title, authors, published, url } = passage.article;
  const source = [
    title,
    authors.join(', '),
    published ?? '',
    passage.section.join(' › '),
    paragraphOf(passage),
    url ?? '',
  ];
  const notes = plainNotes(quote, words);
  return [
    quoteParts(quote)
      .map(({ text }) => text)
      .join(''),
    `— ${source.filter((part) => part !== '').join(' · ')}`,
    ...(notes === '' ? [] : [notes]),
  ].join('\n\n');
}

function plainNotes({ citations }: Quote, words: Words): string {
  return distinctNotes(citations)
    .map(({ label, note, previousNote }) =>
      [
        `${shownLabel(label)} ${note ? plainWords(note) : words.missingNote}`,
        ...(previousNote ? [`${words.previousNote(shownLabel(previousNote.label))} ${plainWords(previousNote)}`] : []),
      ].join('\n'),
    )
    .join('\n\n');
}

const plainWords = (note: Note): string => [note.text, ...hiddenLinks(note)].join('\n');
