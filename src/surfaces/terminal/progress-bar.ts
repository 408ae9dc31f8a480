import { SingleBar } from 'cli-progress';

export interface Progress {
  readonly update: (done: number, all: number) => void;
  readonly stop: () => void;
}

/** What is done within a second needs no bar. */
const PATIENCE = 1000;

/** Into a log, a line for what takes longer than this, and another as often as that. */
const LOGGED = { after: 10_000, every: 5000 };

/** Draws a bar on a terminal for what takes longer than a second; elsewhere it writes a line every few seconds. */
export function progressBar(output: NodeJS.WriteStream, task: string): Progress {
  if (!output.isTTY) return progressLines(output, task);
  const begun = performance.now();
  const bar = new SingleBar({
    stream: output,
    format: `${task} {bar} {value} of {total}, {eta_formatted} to go`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    update: (done, all) => {
      if (bar.isActive) bar.update(done);
      else if (performance.now() - begun > PATIENCE && done < all) bar.start(all, done);
    },
    stop: () => bar.stop(),
  };
}

function progressLines(output: NodeJS.WriteStream, task: string): Progress {
  let next = performance.now() + LOGGED.after;
  return {
    update: (done, all) => {
      if (performance.now() < next || done === all) return;
      next = performance.now() + LOGGED.every;
      output.write(`${task}: ${done} of ${all}\n`);
    },
    stop: () => {},
  };
}

/** Does something that a person waits for, and shows there how far it is. */
export function showingOn(output: NodeJS.WriteStream) {
  return async <Result>(task: string, work: (onProgress: Progress['update']) => Promise<Result>): Promise<Result> => {
    const bar = progressBar(output, task);
    try {
      return await work(bar.update);
    } finally {
      bar.stop();
    }
  };
}
