import { decodeKey, encodeKey, type PassageKey } from './passage-key.ts';

/**
 * What a button does: show the answer at a place among those to the question, or the passage before or behind, bring
 * all notes, bring the text to copy, post for all to see, take the message away.
 */
const ACTIONS = ['answer', 'before', 'behind', 'notes', 'copy', 'share', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** Everything that a button remembers; the question is read back from the message that carries it. */
export interface Press {
  readonly action: Action;
  /** Of the answer to show, or that was shown, from 0. */
  readonly at: number;
  /** Whether the message showed a whole passage, read on from an answer, and not the answer itself. */
  readonly isReading: boolean;
  /** The passage that was shown when the button was made; `null` where none was. */
  readonly passage: PassageKey | null;
  /** A hash of the id of the one article that was asked; `null` for all. */
  readonly within: string | null;
}

/** Raised when the fields below change: what an older release has sent is told from what nobody has. */
const VERSION = 'i1';

/** At most 64 of the 100 characters that Discord allows. */
export function encodePress({ action, at, isReading, passage, within }: Press): string {
  return [VERSION, action, isReading ? 'r' : 'a', at, passage ? encodeKey(passage) : '', within ?? ''].join(':');
}

/** @returns `null` for what no release has written */
export function decodePress(customId: string): Press | null {
  const [, name, view, at = '', key = '', within] =
    /^i1:([a-z]+):([ar]):(\d{1,3}):([^:]*):([\da-f]{8})?$/u.exec(customId) ?? [];
  const action = ACTIONS.find((each) => each === name);
  const passage = decodeKey(key);
  if (!action || (passage === null && key !== '')) return null;
  return { action, at: Number(at), isReading: view === 'r', passage, within: within ?? null };
}
