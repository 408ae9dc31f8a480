import type { ConfidenceBin, Miss, Quality } from './measure.ts';

/** A quality as a maintainer reads it: the figures, how far confidence can be trusted, and every miss with its line. */
export function renderQuality(quality: Quality, failures: readonly string[]): string {
  const { answerable, refusable, calibration, misses } = quality;
  return [
    `${answerable + refusable} questions: ${answerable} that the articles answer, ${refusable} that they do not`,
    FIGURES.map(([name, meaning]) => `  ${name.padEnd(10)} ${percent(quality[name])}  ${meaning}`).join('\n'),
    ['confidence  questions  mean      held', ...calibration.map(renderBin)].join('\n'),
    ...(misses.length > 0 ? [['Misses:', ...misses.map(renderMiss)].join('\n')] : []),
    failures.length > 0 ? failures.map((failure) => `FAILED: ${failure}`).join('\n') : 'No floor was missed.',
  ].join('\n\n');
}

const FIGURES = [
  ['hit1', 'the right passage comes first'],
  ['hit3', '… among the first three'],
  ['mrr', 'mean of 1/place, 0 beyond the tenth'],
  ['highlight', 'of the first: the right sentence is marked'],
  ['answered', 'of what the articles answer: called answered'],
  ['refused', 'of what they do not: not called answered'],
  ['fidelity', 'of all quotations: verbatim, with their notes'],
] as const;

/** A share in seven columns: ` 95.2 %`. */
const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`).padStart(7);

function renderBin({ from, to, questions, confidence, held }: ConfidenceBin): string {
  const bounds = `${from.toFixed(1)} to ${to.toFixed(1)}`;
  return `${bounds}  ${String(questions).padStart(9)}  ${percent(confidence)}  ${percent(held)}`;
}

function renderMiss({ asked, outcome, place, found }: Miss): string {
  const { expect, question, why, line } = asked;
  const should =
    expect === 'refuse' ? 'to be refused' : `expected in ${expect.article}, found at place ${place ?? '–'}`;
  return `  line ${line}: ${question}${why === '' ? '' : ` (${why})`}\n    ${outcome}, ${should}; first came ${found ?? 'nothing'}`;
}
