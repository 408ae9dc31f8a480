import type { Passage } from '../../../src/model.ts';

/** A search engine over passages, with its options. */
export interface Peer {
  open(passages: readonly Passage[]): Promise<Opened> | Opened;
}

/** The places, in the list that was given, of the passages that match best: at most `SHOWN`, best first. */
export type Find = (question: string) => readonly number[];

/** An engine that holds passages. */
export interface Opened {
  readonly find: Find;
  /** What it keeps where Node does not see it, in bytes. */
  readonly hidden?: () => number;
}

export const SHOWN = 3;
