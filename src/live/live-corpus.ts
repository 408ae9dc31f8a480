import { setTimeout as sleep } from 'node:timers/promises';
import type { Article, Problem } from '../model.ts';
import { createTurns } from '../turns.ts';
import { type Compared, compareEditions, renderChanges } from './compare-editions.ts';

/** A corpus as it was read. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** Files that are still being written. */
  readonly unsettled: readonly string[];
}

/** What an edition is compared by. */
export interface Live extends Compared {
  readonly problems: readonly Problem[];
}

export type LookOutcome = 'changed' | 'unchanged' | 'failed';

/** How the corpus is read and an edition built, and who is told. */
export interface LiveOptions<Edition extends Live> {
  readonly read: () => Promise<Reading>;
  /** Beside the edition that is there. */
  readonly build: (reading: Reading, current: Edition) => Promise<Edition>;
  readonly idOf: (articles: readonly Article[]) => Promise<string>;
  /** Told of each new edition once it is served. */
  readonly keep: (edition: Edition) => void;
  readonly renderProblem: (problem: Problem) => string;
  readonly log: (line: string) => void;
  /** Told how each look at the folder has ended, and what is served since. */
  readonly looked: (outcome: LookOutcome, edition: Edition) => void;
  /** Half-written files are looked at again after so many milliseconds. */
  readonly settleTime: number;
}

/** The edition that is served now, and the way to the next one. */
export interface LiveCorpus<Edition> {
  readonly current: () => Edition;
  /**
   * Takes up what has changed, and resolves when no file is half-written any more. It never throws: whatever goes wrong,
   * the edition that is there goes on serving. While one reload is under way, all further calls become one that follows.
   */
  readonly reload: () => Promise<void>;
}

export function createLiveCorpus<Edition extends Live>(
  first: Edition,
  options: LiveOptions<Edition>,
  signal: AbortSignal,
): LiveCorpus<Edition> {
  const { log, settleTime } = options;
  let current = first;
  let problems = first.problems;
  let isWanted = false;
  let underWay: Promise<void> | null = null;

  const reloadOnce = async (): Promise<void> => {
    const reading = await options.read();
    for (const problem of newErrors(problems, reading.problems)) log(options.renderProblem(problem));
    problems = reading.problems;
    if (reading.unsettled.length > 0) isWanted = true;
    let outcome: LookOutcome = 'unchanged';
    if (reading.articles.length === 0) {
      outcome = 'failed';
      log(`No article can be read any more; edition ${current.id} stays.`);
    } else if ((await options.idOf(reading.articles)) !== current.id) {
      const next = await options.build(reading, current);
      const changes = await compareEditions(current, next, createTurns());
      const report = renderChanges(current, next, changes);
      current = next;
      outcome = 'changed';
      log(report);
      options.keep(next);
    }
    options.looked(outcome, current);
    if (reading.unsettled.length > 0) await sleep(settleTime, undefined, { signal });
  };
  const reloadAll = async (): Promise<void> => {
    while (isWanted && !signal.aborted) {
      isWanted = false;
      try {
        await reloadOnce();
      } catch (error) {
        if (signal.aborted) continue;
        log(`The articles could not be taken up anew; edition ${current.id} stays: ${String(error)}`);
        options.looked('failed', current);
      }
    }
    underWay = null;
  };
  return {
    current: () => current,
    reload: () => {
      isWanted = true;
      underWay ??= reloadAll();
      return underWay;
    },
  };
}

/** Warnings tell little that an editor does not know; what is not served, or no longer as it is written, has to be said. */
function newErrors(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const known = new Set(before.map(keyOf));
  return after.filter(
    (problem) => (problem.severity === 'error' || problem.code === 'last-good-state') && !known.has(keyOf(problem)),
  );
}

function keyOf({ file, line, code, message }: Problem): string {
  return JSON.stringify([file, line, code, message]);
}
