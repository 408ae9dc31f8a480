import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../../src/articles/read-corpus.ts';
import { buildEdition, type Edition } from '../../../src/edition.ts';
import type { Answer, Quote } from '../../../src/model.ts';
import { MOST_ANSWERS } from '../../../src/surfaces/discord/library.ts';
import { copyMessage } from '../../../src/surfaces/discord/plain-message.ts';
import {
  type AnswerView,
  firstView,
  renderAnswer,
  renderReading,
} from '../../../src/surfaces/discord/render-answer.ts';
import { plainQuotation, renderAllNotes } from '../../../src/surfaces/discord/render-notes.ts';
import { EN } from '../../../src/surfaces/discord/words/en.ts';
import { answer, article, note, passage, quote } from '../articles.ts';
import type { Drawn } from './message-html.ts';

/** A message to draw, by the name of its picture. */
export type Scenes = Readonly<Record<string, Omit<Drawn, 'theme'>>>;

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));

const CHICAGO = 'Which edition of Chicago first discouraged ibid.?';

/** Each kind of message that the bot sends, of the articles in `corpus/` and of some made for the purpose. */
export async function makeScenes(): Promise<Scenes> {
  const { articles, problems } = await readCorpus(CORPUS);
  const edition = await buildEdition(articles, problems);
  const ask = (question: string): Answer => edition.ask(question, { limit: MOST_ANSWERS });
  const chicago = ask(CHICAGO);
  const behind = quoteAt(edition, 'the-same-place', 7);
  const manyNotes = longAnswer(edition);
  return {
    answered: publicly(chicago),
    chinese: publicly(ask('裴注引了多少种书？')),
    plain: publicly(ask('What are Lucene’s defaults?')),
    private: { ...publicly(ask('What did Hume complain of to Strahan?'), { isPrivate: true }) },
    long: publicly(manyNotes),
    related: publicly({ ...ask('Why do footnotes get complaints?'), outcome: 'related' }),
    nearest: publicly(ask('Why is Lucene fast?'), { isPrivate: true }),
    silent: publicly(ask('What is the population of Tokyo?'), { isPrivate: true }),
    reading: {
      message: renderReading(
        {
          question: CHICAGO,
          quote: behind,
          at: 0,
          within: null,
          isPrivate: false,
          canReadOn: true,
          isFirst: false,
          isLast: false,
        },
        EN,
      ),
      isPrivate: false,
    },
    notes: { message: renderAllNotes(CHICAGO, first(chicago), EN), isPrivate: true },
    'notes-file': { message: renderAllNotes(manyNotes.question, first(manyNotes), EN), isPrivate: true },
    copy: { message: copyMessage(plainQuotation(first(chicago), EN), EN.textBelow), isPrivate: true },
    edited: publicly(chicago, { notice: EN.edited }),
    shared: publicly(ask('Why was BXXP renamed BEEP?'), { notice: `-# ${EN.sharedBy('<@123456789012345678>')}` }),
    arabic: publicly(ARABIC),
    wide: publicly(WIDE),
  };
}

function publicly(given: Answer, said: Partial<AnswerView> = {}): Omit<Drawn, 'theme'> {
  const view: AnswerView = {
    answer: given,
    at: firstView(given),
    within: null,
    isPrivate: false,
    canReadOn: true,
    ...said,
  };
  return { message: renderAnswer(view, EN), isPrivate: view.isPrivate };
}

function first({ quotes, question }: Answer): Quote {
  const [best] = quotes;
  if (!best) throw new Error(`The articles no longer answer “${question}”.`);
  return best;
}

function quoteAt({ passages, quoteWhole }: Edition, id: string, number: number): Quote {
  const found = passages.find((each) => each.article.id === id && each.number === number);
  if (!found) throw new Error(`There is no passage ${id}#${number} any more.`);
  return quoteWhole(found);
}

/** A paragraph of the corpus, as if it carried the notes of all articles. */
function longAnswer(edition: Edition): Answer {
  const whole = quoteAt(edition, 'how-footnotes-came-about', 5);
  const notes = edition.articles.flatMap((each) => (each.language === 'en' ? each.notes : []));
  const noterefs = notes.flatMap(({ label }, at) => {
    const stops = [...whole.passage.text.matchAll(/[.,;] /gu)];
    const stop = stops[at % stops.length];
    return stop ? [{ label, at: stop.index + 1, note: at }] : [];
  });
  const cited = passage(whole.passage.text, {
    ...whole.passage,
    article: { ...whole.passage.article, notes },
    noterefs: noterefs.toSorted((a, b) => a.at - b.at),
  });
  return answer({
    question: 'What did Hume complain of to Strahan?',
    quotes: [{ ...quote(cited), highlight: { start: 0, end: cited.text.indexOf('. ') + 1 } }],
  });
}

const TIDES_IN_ARABIC =
  'يرتفع البحر وينخفض مرتين كل يوم. يجذبه القمر أولاً، ثم الشمس بقدر أقل. وقد عرف البحارة ذلك قبل نيوتن (1687) بقرون.';
const ARABIC = answer({
  question: 'ما الذي يرفع البحر؟',
  language: 'ar',
  quotes: [
    quote(
      passage(TIDES_IN_ARABIC, {
        number: 3,
        section: ['القمر والبحر'],
        article: article({
          title: 'كتاب المد والجزر',
          authors: ['ليلى حداد'],
          published: '2021',
          url: 'https://articles.example/المد',
          language: 'ar',
          notes: [note('١', 'حداد، «المد»، ص 12: https://a.example/p_12.', [])],
        }),
        noterefs: [{ label: '١', at: 70, note: 0 }],
      }),
      { highlight: { start: 33, end: 70 } },
    ),
  ],
});

const WIDE_TEXT =
  'Das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz galt in Mecklenburg-Vorpommern. Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung galt bis 2007; der Wert ist 0x7f3a9c01d5e2b8846fa0c3d71e95b26a48d0f17c3b9e6a52.';
const WIDE_LINK =
  'https://law.example/gesetze/rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz?lang=de&version=1999-06-30#p_1';
const WIDE = answer({
  question: 'Was regelt das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz?',
  language: 'de',
  quotes: [
    quote(
      passage(WIDE_TEXT, {
        article: article({
          title:
            'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und andere lange Wörter',
          authors: ['Hans-Joachim Freiherr von und zu Müller-Lüdenscheidt', 'E. Löwe'],
          notes: [note('*', `GVOBl. M-V 1999, S. 22: ${WIDE_LINK}`, [{ href: WIDE_LINK, shown: span(24, WIDE_LINK) }])],
        }),
        noterefs: [{ label: '*', at: 98, note: 0 }],
      }),
      { highlight: { start: 0, end: 98 } },
    ),
  ],
});

function span(start: number, text: string): { readonly start: number; readonly end: number } {
  return { start, end: start + text.length };
}
