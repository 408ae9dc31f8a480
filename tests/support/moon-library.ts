import { type Answer, type Article, articleId, type Passage } from '../../src/model.ts';
import type { Served } from '../../src/surfaces/discord/library.ts';
import { answer, article, note, passage, quote } from './articles.ts';
import { serving } from './serve.ts';

/** Two articles: one of four paragraphs, of which two answer any question about the moon, and one about nets. */
export const TIDES = article({
  title: 'On Tides',
  authors: ['A. Moreau'],
  rights: 'CC BY 4.0',
  questions: ['What draws the sea?'],
  notes: [note('1', 'Doe, Tides.'), note('2', 'Ibid., p. 9.')],
});
export const NETS = article({ id: articleId('nets'), title: 'Nets and Ropes', authors: ['B. Sand'], language: 'fr' });

const MOON = ['The moon'];

const of = (text: string, number: number, said: Partial<Passage> = {}): Passage =>
  passage(text, { article: TIDES, number, ...said });
export const PASSAGES: readonly Passage[] = [
  of('Everybody knows the sea.', 1),
  of('The moon draws the sea.', 2, { section: MOON, noterefs: [{ label: '1', at: 23, note: 0 }] }),
  of('The sun draws it, too.', 3, { section: MOON, noterefs: [{ label: '2', at: 22, note: 1 }] }),
  of('That is all.', 4, { section: ['The end'] }),
  passage('Nets are hung to dry.', { article: NETS, number: 1 }),
];

const [, moon, sun, , nets] = PASSAGES;

function askMoon(question: string, within: Article['id'] | null): Answer {
  const found = question.toLowerCase().includes('moon') ? [moon, sun] : question.includes('nets') ? [nets] : [];
  const quotes = found.flatMap((each) =>
    each && (within ?? each.article.id) === each.article.id ? [quote(each)] : [],
  );
  const said = { question, language: /mond/iu.test(question) ? 'de' : 'en' };
  return quotes.length > 0
    ? answer({ ...said, quotes })
    : answer({ ...said, outcome: 'unanswered', unmatched: [question] });
}

export function moonLibrary(said: Partial<Served> = {}): Served {
  return serving({
    articles: [NETS, TIDES],
    passages: PASSAGES,
    ask: (question, options) => askMoon(question, options?.article ?? null),
    ...said,
  });
}
