import {
  type Answer,
  type Article,
  articleId,
  type Block,
  type Note,
  type Passage,
  passageId,
  type Quote,
} from '../../src/model.ts';

/** An article of which a test says only what it is about. */
export function article(said: Partial<Article> & { readonly id?: Article['id'] } = {}): Article {
  const id = said.id ?? articleId('tides');
  return {
    id,
    file: `${id}.txt`,
    title: 'On Tides',
    authors: [],
    published: null,
    url: null,
    language: 'en',
    rights: null,
    origins: {},
    questions: [],
    encoding: 'utf-8',
    blocks: [],
    notes: [],
    ...said,
  };
}

/** An article of plain paragraphs. */
export function articleOf(paragraphs: readonly string[], said: Partial<Article> = {}): Article {
  return article({ blocks: paragraphs.map((text) => paragraph(text)), ...said });
}

export function paragraph(text: string, said: Partial<Block> = {}): Block {
  return { kind: 'paragraph', depth: 0, text, noterefs: [], source: { start: 0, end: text.length }, ...said };
}

export function note(label: string, text: string, links: Note['links'] = []): Note {
  return { label, text, links };
}

export function passage(text: string, said: Partial<Passage> = {}): Passage {
  const of = said.article ?? article();
  const number = said.number ?? 1;
  return {
    id: passageId(of.id, String(number)),
    article: of,
    number,
    paragraph: [number, number],
    section: [],
    text,
    noterefs: [],
    ...said,
  };
}

/** Where a test looks for a passage: `tides 2`. */
export function placeOf({ article: { id }, number }: Passage): string {
  return `${id} ${number}`;
}

/** A quotation of a whole passage, all of it highlighted, with the notes that the passage carries. */
export function quote(of: Passage, said: Partial<Quote> = {}): Quote {
  const end = of.text.length;
  return {
    passage: of,
    score: 1,
    start: 0,
    end,
    highlight: { start: 0, end },
    citations: of.noterefs.map(({ label, at, note: index }) => ({
      label,
      at,
      note: index === null ? null : (of.article.notes[index] ?? null),
      previousNote: null,
    })),
    alsoIn: [],
    ...said,
  };
}

export function answer(said: Partial<Answer> = {}): Answer {
  return {
    question: 'When is the tide high?',
    outcome: 'answered',
    confidence: 0.9,
    edition: 'e0',
    language: 'en',
    quotes: [],
    nearest: [],
    unmatched: [],
    unsearchable: null,
    ...said,
  };
}
