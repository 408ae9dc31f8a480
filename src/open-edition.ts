import { openCache } from './cache/corpus-cache.ts';
import type { Config } from './config.ts';
import { type OpenCorpus, openCorpus, type Telling } from './open-corpus.ts';
import { count } from './surfaces/quote-parts.ts';
import { renderProblem } from './surfaces/terminal/check-report.ts';
import { type Page, pageFor } from './surfaces/terminal/page.ts';
import { showingOn } from './surfaces/terminal/progress-bar.ts';
import { visible } from './surfaces/terminal/visible.ts';

/** Where a person is told something, a line at a time, and what it looks like there. */
export interface Teller {
  /** As it is at the moment: people make their windows wider. */
  readonly page: () => Page;
  readonly line: (text: string) => void;
}

const ON_STDERR: Teller = {
  page: () => pageFor(process.stderr, process.env),
  line: (text) => console.error(text),
};

export interface OpeningOptions {
  /** A hash of the program, which uses what it has kept itself and nothing else. */
  readonly program: string;
  readonly signal: AbortSignal;
  /** By default, standard error. */
  readonly tell?: Teller;
}

/** Opens the corpus, and tells what is wrong with it: all of it, if nothing can be served. */
export async function openEdition(
  { corpusDir, cacheDir }: Config,
  { program, signal, tell = ON_STDERR }: OpeningOptions,
): Promise<OpenCorpus> {
  const log = (line: string): void => tell.line(visible(line));
  const cache = openCache({ folder: cacheDir, corpus: corpusDir, version: program, log });
  const opened = await openCorpus({ folder: corpusDir, cache, signal, showing: showingOn(process.stderr) });
  const { articles, problems } = opened.edition;
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) tell.line(renderProblem(problem, tell.page()));
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0) tell.line(`${count(warnings, 'warning')} about the articles; npm run check tells more.`);
  if (articles.length === 0) tell.line(`There is no article to serve in ${visible(corpusDir)}.`);
  return opened;
}

/** How what changes is told: by a teller. */
export function tellingBy({ page, line }: Teller): Telling {
  return {
    log: (text) => line(visible(text)),
    renderProblem: (problem) => renderProblem(problem, page()),
  };
}
