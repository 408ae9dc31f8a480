import { randomUUID } from 'node:crypto';
import type { Answer } from '../../model.ts';
import type { Command, CommandContext } from './command.ts';
import type { Cooldown } from './cooldown.ts';
import { describeError } from './describe-error.ts';
import type { Library } from './library.ts';
import type { Log } from './log.ts';
import type { Observer } from './observer.ts';
import type { Places } from './places.ts';
import type { Queue } from './queue.ts';

/** What lies ready for whoever answers. */
export interface Desk {
  readonly library: Library;
  readonly log: Log;
  readonly observer: Observer;
}

/** A desk with what the operator has chosen. */
export interface StaffedDesk extends Desk {
  readonly commands: readonly Command[];
  readonly cooldown: Cooldown;
  readonly places: Places;
  readonly queue: Queue;
  /** Whether whole articles may be read. */
  readonly reading: boolean;
}

/** One wish of one person. */
export interface Request extends StaffedDesk {
  /** Stands in all of its lines in the log, and is told to the person when something went wrong. */
  readonly id: string;
  /** In milliseconds of the process's own clock. */
  readonly arrived: number;
}

export function receive(desk: StaffedDesk): Request {
  const id = randomUUID().slice(0, 8);
  return { ...desk, id, log: desk.log.child({ request: id }), arrived: performance.now() };
}

/** What a wish is fulfilled with: the edition of this moment. */
export function contextOf(request: Request): CommandContext {
  const { library, reading, log, queue } = request;
  const served = library.current();
  return {
    served,
    reading,
    log,
    ask: (question, options) => queue(() => served.ask(question, options)),
    answered: (outcome) => tally(outcome, request),
  };
}

function tally(outcome: Answer['outcome'], { arrived, log, observer }: Request): void {
  const milliseconds = Math.round(performance.now() - arrived);
  observer.answered(outcome, milliseconds);
  log.info({ outcome, milliseconds }, 'Answered.');
}

/** Logs a fault under the request's id, and tells that id. */
export async function tellFault(
  reason: string,
  { id, log, observer }: Request,
  tell: (id: string) => Promise<unknown>,
): Promise<void> {
  observer.fault();
  log.error({ error: reason }, `Fault ${id}`);
  try {
    await tell(id);
  } catch (second) {
    log.warn({ error: describeError(second) }, `Fault ${id} could not be told.`);
  }
}
