import { SingleBar } from 'cli-progress';

export interface Progress {
  readonly update: (done: number, all: number) => void;
  readonly stop: () => void;
}

/** What is done within a second needs no bar. */
const PATIENCE = 1000;

/** Draws a bar on a terminal for what takes longer than a second; elsewhere nothing. */
export function progressBar(output: NodeJS.WriteStream, task: string): Progress {
  if (!output.isTTY) return { update: () => {}, stop: () => {} };
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
