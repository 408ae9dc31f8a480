/** Work under way, so that a stop can wait for it. */
export interface InFlight {
  /** Remembers a piece of work until it settles. */
  readonly track: (work: Promise<void>) => void;
  /** Resolves when nothing is under way, or after `milliseconds`; with how much was left. */
  readonly settle: (milliseconds: number) => Promise<number>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  return {
    track: (work) => {
      const tracked = work.finally(() => running.delete(tracked));
      running.add(tracked);
    },
    settle: async (milliseconds) => {
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
      await Promise.race([Promise.allSettled(running), tooLong]);
      clearTimeout(timer);
      return running.size;
    },
  };
}
