import type { Ask, Quote, Span } from '../../src/model.ts';
import { type EvalQuestion, type EvalSet, isAbout } from './eval-set.ts';

/** Shares of a set's questions, 0 to 1. */
export interface Found {
  readonly hit1: number;
  readonly hit3: number;
  /** Of the questions whose passage came first: the highlighted sentence holds an answer that people marked. */
  readonly highlight: number;
}

/** Asks every question of a set. */
export function found({ questions }: EvalSet, ask: Ask): Found {
  const places = questions.map((asked) => {
    const { quotes, nearest } = ask(asked.question, { limit: 3 });
    const shown = [...quotes, ...nearest];
    const place = shown.findIndex(({ passage, alsoIn }) => [passage, ...alsoIn].some((each) => isAbout(each, asked)));
    return { place, isHighlighted: place === 0 && shown[0] !== undefined && isHighlit(shown[0], asked) };
  });
  const first = places.filter(({ place }) => place === 0);
  return {
    hit1: first.length / places.length,
    hit3: places.filter(({ place }) => place >= 0).length / places.length,
    highlight: first.filter(({ isHighlighted }) => isHighlighted).length / first.length,
  };
}

function isHighlit({ passage, highlight }: Quote, asked: EvalQuestion): boolean {
  return holdsAnswer(passage.text, highlight, asked);
}

/** Whether a stretch of a passage's text holds an answer that people marked. */
export function holdsAnswer(text: string, { start, end }: Span, { answers }: EvalQuestion): boolean {
  return answers.some((answer) => {
    const at = text.indexOf(answer, start);
    return at >= 0 && at + answer.length <= end;
  });
}
