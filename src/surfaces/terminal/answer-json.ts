import type { Answer, Article, Note, Quote } from '../../model.ts';
import { visibleJson } from './visible.ts';

/** An answer in its public shape, one line of JSON; fields are added to it, never renamed. */
export function answerJson(answer: Answer): string {
  const { question, outcome, confidence, edition, language, quotes, nearest, unmatched, unsearchable } = answer;
  return visibleJson({
    question,
    outcome,
    confidence,
    edition,
    language,
    quotes: quotes.map(quoteShape),
    nearest: nearest.map(quoteShape),
    unmatched,
    unsearchable,
  });
}

function quoteShape({ passage, start, end, highlight, score, citations, alsoIn }: Quote): object {
  return {
    article: articleShape(passage.article),
    passage: {
      id: passage.id,
      number: passage.number,
      paragraph: passage.paragraph,
      section: passage.section,
      text: passage.text,
    },
    start,
    end,
    quote: passage.text.slice(start, end),
    highlight: { start: highlight.start, end: highlight.end },
    score,
    citations: citations.map(({ label, at, note, previousNote }) => ({
      label,
      at,
      note: note?.text ?? null,
      links: hrefsOf(note),
      previousNote: previousNote && {
        label: previousNote.label,
        note: previousNote.text,
        links: hrefsOf(previousNote),
      },
    })),
    alsoIn: alsoIn.map(({ id }) => id),
  };
}

const hrefsOf = (note: Note | null): readonly string[] => note?.links.map(({ href }) => href) ?? [];

function articleShape({ id, title, authors, published, url, language }: Article): object {
  return { id, title, authors, published, url, language };
}
