import type { Answer, Ask, Passage, Quote } from '../model.ts';
import { isFaithful } from './fidelity.ts';
import { FLOORED, type Floors, type KnownQuestion } from './question-file.ts';

/** How good the answers to known questions are. Shares are from 0 to 1, and `null` where nothing was to be counted. */
export interface Quality {
  /** How many questions the articles answer, and how many are to be refused. */
  readonly answerable: number;
  readonly refusable: number;
  /** Of the answerable: the right passage comes first, or among the first three. */
  readonly hit1: number | null;
  readonly hit3: number | null;
  /** Of the answerable, the mean of 1, 1/2, … by the place of the right passage among the first ten, else 0. */
  readonly mrr: number | null;
  /** Of those whose passage came first: the highlighted sentence shares words with the expected ones. */
  readonly highlight: number | null;
  /** Of the answerable: called `answered`. Of the others: not called so. */
  readonly answered: number | null;
  readonly refused: number | null;
  /** How often first passages hold the answer, by the confidence that was given, lowest first. */
  readonly calibration: readonly ConfidenceBin[];
  /** Of all quotations given: verbatim, with exactly the notes that they carry. */
  readonly fidelity: number | null;
  readonly misses: readonly Miss[];
}

export interface ConfidenceBin {
  readonly from: number;
  readonly to: number;
  readonly questions: number;
  /** Mean confidence, and the share whose first passage held the answer. */
  readonly confidence: number;
  readonly held: number;
}

/** A question whose answer is not the expected one. */
export interface Miss {
  readonly asked: KnownQuestion;
  readonly outcome: Answer['outcome'];
  /** Of the right passage among those found, from 1; `null` when it is not among the first ten. */
  readonly place: number | null;
  /** Id of the passage that came first. */
  readonly found: string | null;
}

interface Judged {
  readonly asked: KnownQuestion;
  readonly answer: Answer;
  readonly quotes: readonly Quote[];
  readonly place: number | null;
}

const DEPTH = 10;
const BINS = 5;

/** What is expected of passages that there are not: `line: what`, for each such question. */
export function impossibleExpectations(
  questions: readonly KnownQuestion[],
  passages: readonly Passage[],
): readonly string[] {
  return questions
    .filter(({ expect }) => expect !== 'refuse')
    .filter((asked) => !passages.some((passage) => placeOfWords(asked, passage) !== -1))
    .map(({ line, expect }) => {
      const { article, words } = expect === 'refuse' ? { article: '', words: '' } : expect;
      return `${line}: no passage of the article “${article}” holds the words “${words}”`;
    });
}

/** Asks every question and compares the answers with what was expected. */
export function measure(questions: readonly KnownQuestion[], ask: Ask): Quality {
  const judged = questions.map((asked) => judge(asked, ask(asked.question, { limit: DEPTH })));
  const answerable = judged.filter(({ asked }) => asked.expect !== 'refuse');
  const refusable = judged.filter(({ asked }) => asked.expect === 'refuse');
  const first = answerable.filter(({ place }) => place === 1);
  const quotes = judged.flatMap((each) => each.quotes);
  return {
    answerable: answerable.length,
    refusable: refusable.length,
    hit1: shareOf(answerable, ({ place }) => place === 1),
    hit3: shareOf(answerable, ({ place }) => place !== null && place <= 3),
    mrr: mean(answerable.map(({ place }) => (place === null ? 0 : 1 / place))),
    highlight: shareOf(first, isHighlighted),
    answered: shareOf(answerable, ({ answer }) => answer.outcome === 'answered'),
    refused: shareOf(refusable, ({ answer }) => answer.outcome !== 'answered'),
    calibration: calibrate(judged),
    fidelity: shareOf(quotes, isFaithful),
    misses: judged.filter(isMiss).map(({ asked, answer, place, quotes: [top] }) => ({
      asked,
      outcome: answer.outcome,
      place,
      found: top?.passage.id ?? null,
    })),
  };
}

/** The floors that a quality is below, and a fidelity that is not whole. */
export function failures(quality: Quality, floors: Floors): readonly string[] {
  const low = FLOORED.flatMap((name) => {
    const [share, floor] = [quality[name], floors[name]];
    if (share === null || floor === undefined || share >= floor) return [];
    return [`${name} is ${percent(share)}, below its floor of ${percent(floor)}`];
  });
  const { fidelity } = quality;
  return fidelity !== null && fidelity < 1
    ? [...low, `fidelity is ${percent(fidelity)}: a quotation is not verbatim`]
    : low;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function judge(asked: KnownQuestion, answer: Answer): Judged {
  const quotes = [...answer.quotes, ...answer.nearest];
  const at = quotes.findIndex(({ passage, alsoIn }) =>
    [passage, ...alsoIn].some((each) => placeOfWords(asked, each) !== -1),
  );
  return { asked, answer, quotes, place: at === -1 ? null : at + 1 };
}

function isMiss({ asked, answer, place }: Judged): boolean {
  if (asked.expect === 'refuse') return answer.outcome === 'answered';
  return place !== 1 || answer.outcome !== 'answered';
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ');

/** Where the expected words stand in a passage of the expected article, its white space folded; -1 where they do not. */
function placeOfWords({ expect }: KnownQuestion, { article, text }: Passage): number {
  return expect === 'refuse' || article.id !== expect.article ? -1 : folded(text).indexOf(folded(expect.words));
}

function isHighlighted({ asked: { expect }, asked, quotes: [top] }: Judged): boolean {
  if (!top || expect === 'refuse') return false;
  const { passage, highlight, alsoIn } = top;
  const start = Math.max(...[passage, ...alsoIn].map((each) => placeOfWords(asked, each)));
  const [from, to] = [highlight.start, highlight.end].map((at) => folded(passage.text.slice(0, at)).length);
  return start < (to ?? 0) && (from ?? 0) < start + folded(expect.words).length;
}

function calibrate(judged: readonly Judged[]): readonly ConfidenceBin[] {
  return Array.from({ length: BINS }, (_, at) => [at / BINS, (at + 1) / BINS] as const).flatMap(([from, to]) => {
    const inBin = judged.filter(({ answer: { confidence } }) => from <= confidence && (confidence < to || to === 1));
    if (inBin.length === 0) return [];
    return [
      {
        from,
        to,
        questions: inBin.length,
        confidence: mean(inBin.map(({ answer }) => answer.confidence)) ?? 0,
        held: shareOf(inBin, ({ place }) => place === 1) ?? 0,
      },
    ];
  });
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return mean(items.map((item) => (holds(item) ? 1 : 0)));
}
