import type { Answer } from '../../model.ts';

/** One connection to the gateway. */
export interface ShardState {
  readonly id: number;
  /** As discord.js names it: `Ready`, `Reconnecting`, … */
  readonly status: string;
  /** When Discord last acknowledged a heartbeat or a session, in milliseconds of the epoch; `null`: never yet. */
  readonly acknowledged: number | null;
  /** Between a heartbeat and its acknowledgement, in milliseconds; `null` before the first. */
  readonly ping: number | null;
}

/** Tells of every shard as it is at that moment; of none before the bot has logged in. */
export type Gateway = () => readonly ShardState[];

/** Who counts what happens. It is never told who asked, or what. */
export interface Observer {
  /** Once, before the bot logs in. */
  readonly watch: (gateway: Gateway) => void;
  /** A question has its answer, `milliseconds` after it arrived. */
  readonly answered: (outcome: Answer['outcome'], milliseconds: number) => void;
  /** Suggestions were offered while somebody typed. */
  readonly suggested: (milliseconds: number) => void;
  /** @param action  what the button does; `unknown` for one of another release */
  readonly pressed: (action: string) => void;
  /** Discord no longer took an answer. */
  readonly late: () => void;
  readonly fault: () => void;
}
